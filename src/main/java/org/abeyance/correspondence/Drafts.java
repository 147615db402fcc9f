package org.abeyance.correspondence;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.abeyance.Missing;
import org.abeyance.Refused;
import org.abeyance.audit.Stamp;
import org.abeyance.audit.Trail;
import org.abeyance.concern.Attachment;
import org.abeyance.concern.Attachments;
import org.abeyance.concern.Concern;
import org.abeyance.concern.ConcernRef;
import org.abeyance.concern.Marks;
import org.abeyance.concern.ShownFiles;
import org.abeyance.people.Reader;
import org.abeyance.store.Numbers;
import org.hibernate.Session;

/** Keeps letters that are still written, and finds them for a reader. */
@ApplicationScoped
public class Drafts {

    private final DraftQueries queries;
    private final Attachments attachments;
    private final Marks marks;
    private final Session session;
    private final Numbers numbers;
    private final Trail trail;

    Drafts(DraftQueries queries, Attachments attachments, Marks marks, Session session, Numbers numbers, Trail trail) {
        this.queries = queries;
        this.attachments = attachments;
        this.marks = marks;
        this.session = session;
        this.numbers = numbers;
        this.trail = trail;
    }

    /** One draft, sent or not; one whose words this reader may not see is not there. */
    public LetterDraft get(DraftRef ref, Reader reader) {
        return queries.byRef(ref.text(), reader.id())
                .filter(draft -> !marks.opaque(draft.ref(), reader))
                .orElseThrow(() -> Missing.of(ref));
    }

    /** Those of a concern that still wait to be sent and that this reader may read, the latest first. */
    public List<LetterDraft> open(Concern concern, Reader reader) {
        List<LetterDraft> all = queries.open(concern.id());
        Set<String> opaque =
                marks.opaqueAmong(all.stream().map(LetterDraft::ref).toList(), reader);
        return all.stream().filter(draft -> !opaque.contains(draft.ref())).toList();
    }

    /** The files of a concern that this reader may open, so that they may go with a letter. */
    public List<Attachment> files(Concern concern, Reader reader) {
        ShownFiles shown = attachments.shown(attachments.of(concern), reader);
        return shown.files().stream().filter(file -> !shown.isVeiled(file)).toList();
    }

    /** Those of a draft, as far as this reader may see them. */
    public ShownFiles files(LetterDraft draft, Reader reader) {
        return attachments.shown(draft.files(), reader);
    }

    /** What of a draft bears a mark: itself, or files that go with it, or the letters these came with. */
    public List<String> marked(LetterDraft draft) {
        Set<String> items = new HashSet<>(Set.of(draft.ref()));
        for (Attachment file : draft.files()) {
            items.add(file.ref());
            file.fact().ifPresent(fact -> items.add(fact.item()));
        }
        return marks.markedAmong(items).stream().sorted().toList();
    }

    /** The letters that may be answered and that this reader may read, by their references, the latest first. */
    Map<String, Letter> answerable(Concern concern, Reader reader) {
        List<Letter> received = queries.received(concern.id());
        Set<String> refs = received.stream().map(Letter::letterRef).collect(Collectors.toSet());
        Set<String> opaque = refs.isEmpty() ? Set.of() : marks.opaqueAmong(marks.markedAmong(refs), reader);
        Map<String, Letter> open = new LinkedHashMap<>();
        received.stream()
                .filter(letter -> !opaque.contains(letter.letterRef()))
                .forEach(letter -> open.put(letter.letterRef(), letter));
        return open;
    }

    @Transactional
    public LetterDraft begin(Stamp stamp, Concern concern, DraftText said) {
        DraftRef ref = DraftRef.of(stamp.day().getYear(), numbers.next("draft_number", 3));
        LetterDraft draft = new LetterDraft(ref, concern, said, stamp);
        session.persist(draft);
        tell(stamp, draft, "draft.begin", "Began the draft " + ref + " of a letter.");
        return draft;
    }

    @Transactional
    public void change(Stamp stamp, Reader reader, DraftRef ref, DraftText said) {
        LetterDraft draft = held(ref, reader);
        draft.say(said, stamp);
        tell(stamp, draft, "draft.change", "Changed the draft " + ref + ".");
    }

    @Transactional
    public void discard(Stamp stamp, Reader reader, DraftRef ref) {
        LetterDraft draft = held(ref, reader);
        draft.discard(stamp);
        tell(stamp, draft, "draft.discard", "Discarded the draft " + ref + ".");
    }

    /** Nobody else changes or sends it until this transaction ends. */
    LetterDraft held(DraftRef ref, Reader reader) {
        LetterDraft draft = get(ref, reader);
        session.refresh(draft, LockModeType.PESSIMISTIC_WRITE);
        if (!draft.isOpen()) {
            throw Refused.because(draft.sentAs()
                    .map(letter -> "It was sent already, as " + letter + ". What was sent stays as it is.")
                    .orElse("It was discarded."));
        }
        return draft;
    }

    private void tell(Stamp stamp, LetterDraft draft, String act, String sentence) {
        Concern concern = draft.concern();
        trail.add(stamp, concern.id(), act, concern.ref() + "/" + draft.ref(), sentence, "");
    }

    static ConcernRef refOf(LetterDraft draft) {
        return new ConcernRef(draft.concern().ref());
    }
}
