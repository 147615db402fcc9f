package org.abeyance.concern;

import io.quarkus.arc.All;
import io.quarkus.runtime.configuration.MemorySize;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.Instant;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.abeyance.Missing;
import org.abeyance.Refused;
import org.abeyance.audit.Stamp;
import org.abeyance.audit.Trail;
import org.abeyance.people.Reader;
import org.abeyance.store.Content;
import org.abeyance.store.ContentText;
import org.abeyance.store.Contents;
import org.abeyance.store.Numbers;
import org.abeyance.store.Sizes;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.hibernate.Session;

/** Keeps the files of concerns and finds them for a reader: looking one up is authorising it. */
@ApplicationScoped
public class Attachments {

    private static final int MOST_AT_ONCE = 100;

    private final AttachmentQueries queries;
    private final Contents contents;
    private final Session session;
    private final Numbers numbers;
    private final Trail trail;
    private final Marks marks;
    private final List<BearsNames> bearsNames;
    private final long most;
    private final long mostTogether;

    Attachments(
            AttachmentQueries queries,
            Contents contents,
            Session session,
            Numbers numbers,
            Trail trail,
            Marks marks,
            @All List<BearsNames> bearsNames,
            @ConfigProperty(name = "abeyance.files.largest", defaultValue = "50M") MemorySize most,
            @ConfigProperty(name = "abeyance.files.together", defaultValue = "150M") MemorySize mostTogether) {
        this.queries = queries;
        this.contents = contents;
        this.session = session;
        this.numbers = numbers;
        this.trail = trail;
        this.marks = marks;
        this.bearsNames = bearsNames;
        this.most = most.asLongValue();
        this.mostTogether = mostTogether.asLongValue();
    }

    /** The largest that one file may be, in bytes. */
    public long most() {
        return most;
    }

    /** The largest that all files of one letter may be together, and that a mail with all it carries may be, in bytes. */
    public long mostTogether() {
        return mostTogether;
    }

    /**
     * Keeps a file of a concern, or of one of its facts.
     *
     * @param about the fact it belongs to
     * @param name as whoever sent it called it
     * @param mediaType as whoever sent it said; perhaps wrong
     * @param bytes read once, to the end
     * @throws Refused at {@code files}, where it is larger than may be
     */
    @Transactional
    public Attachment keep(
            Stamp stamp,
            Concern concern,
            Optional<? extends Fact> about,
            String name,
            String mediaType,
            InputStream bytes) {
        Content content = contents.keep(stamp.at(), bytes, most);
        return keep(stamp, concern, about, new NewAttachment(Attachment.Part.FILE, name, mediaType, content));
    }

    /** Keeps one file of a concern. */
    @Transactional
    public Attachment keep(Stamp stamp, Concern concern, Upload file) {
        try (InputStream bytes = Files.newInputStream(file.bytes())) {
            return keep(stamp, concern, Optional.empty(), file.name(), file.mediaType(), bytes);
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
    }

    /** Keeps several, all or none. */
    @Transactional
    public void keep(Stamp stamp, Concern concern, Optional<? extends Fact> about, List<Upload> files) {
        if (files.size() > MOST_AT_ONCE) {
            throw Refused.at("files", "At most " + MOST_AT_ONCE + " files at once.");
        }
        for (Upload file : files) {
            try (InputStream bytes = Files.newInputStream(file.bytes())) {
                keep(stamp, concern, about, file.name(), file.mediaType(), bytes);
            } catch (IOException gone) {
                throw new UncheckedIOException(gone);
            }
        }
    }

    /** Keeps a file of which the bytes are kept already; the same one again is the one that is there. */
    @Transactional
    public Attachment keep(Stamp stamp, Concern concern, Optional<? extends Fact> about, NewAttachment file) {
        Optional<Attachment> same = queries.same(
                concern.id(), about.map(Fact::id).orElse(0L), file.content().id());
        if (same.filter(known -> known.name.equals(file.name())).isPresent()) {
            return same.get();
        }
        return keepAnother(stamp, concern, about, file);
    }

    /** Keeps a file also where the same bytes are there already. */
    Attachment keepAnother(Stamp stamp, Concern concern, Optional<? extends Fact> about, NewAttachment file) {
        about.ifPresent(fact -> weigh(fact, file));
        AttachmentRef ref = AttachmentRef.of(stamp.day().getYear(), numbers.next("attachment_number", 3));
        Attachment attachment = new Attachment(ref, concern, about, file, stamp);
        session.persist(attachment);
        trail.add(
                stamp,
                concern.id(),
                "file.keep",
                concern.ref() + "/" + ref,
                "Kept the file " + ref + about.map(fact -> " of the " + fact).orElse("") + " in " + concern.ref() + ", "
                        + attachment.size() + ", SHA-256 " + attachment.digest() + ".",
                "");
        return attachment;
    }

    private void weigh(Fact fact, NewAttachment file) {
        if (file.part() != Attachment.Part.ORIGINAL
                && queries.weight(fact.id()) + file.content().size() > mostTogether) {
            throw Refused.at("files", "Together the files of one letter may be " + Sizes.written(mostTogether) + ".");
        }
    }

    /** One file that this reader may open; what may not be opened is missing like what is not there. */
    public Attachment get(AttachmentRef ref, Reader reader) {
        return queries.byRef(ref.text(), reader.id())
                .filter(file -> marks.opaqueAmong(closing(file), reader).isEmpty())
                .filter(file -> discreet(List.of(file), reader).isEmpty())
                .orElseThrow(() -> Missing.of(ref));
    }

    /** Those of some files that bear a complainant's name, and therefore are not for this reader. */
    private Set<String> discreet(Collection<Attachment> files, Reader reader) {
        return reader.legalTeam() || files.isEmpty() ? Set.of() : bearingNames(files);
    }

    /** Those of some files, by their references, that are closed to this reader for a complainant's name. */
    public Set<String> discreetAmong(Collection<String> refs, Reader reader) {
        return reader.legalTeam() || refs.isEmpty() ? Set.of() : bearNames(queries.papers(refs));
    }

    /** Those of some files that bear a complainant's name: they are for the legal team. */
    public Set<String> bearingNames(Collection<Attachment> files) {
        return bearNames(files.stream()
                .filter(file -> file.fact != null)
                .map(file -> new BearsNames.Paper(file.ref, file.fact.id(), file.part))
                .toList());
    }

    private Set<String> bearNames(Collection<BearsNames.Paper> files) {
        return bearsNames.stream().flatMap(knows -> knows.among(files).stream()).collect(Collectors.toSet());
    }

    /** What closes it where it is marked: the mail as it came has in it whatever it carried. */
    private List<String> closing(Attachment file) {
        return file.isOriginal() && file.fact != null
                ? Stream.concat(items(file).stream(), of(file.fact).stream().map(Attachment::ref))
                        .toList()
                : items(file);
    }

    /** By what it is marked: by itself, and with the letter it belongs to. */
    static List<String> items(Attachment file) {
        return file.fact == null ? List.of(file.ref) : List.of(file.ref, file.fact.item());
    }

    /** What of some files may be shown to this reader. */
    public ShownFiles shown(List<Attachment> files, Reader reader) {
        Set<String> items = files.stream().flatMap(file -> items(file).stream()).collect(Collectors.toSet());
        Set<String> marked = marks.markedAmong(items);
        Set<String> withheld = marks.withheldAmong(marked, reader);
        Set<String> opaque = marks.opaqueAmong(marked, reader);
        Set<Long> carried = files.stream()
                .filter(file -> file.fact != null && opaque.contains(file.ref))
                .map(file -> file.fact.id())
                .collect(Collectors.toSet());
        return new ShownFiles(
                files.stream()
                        .filter(file -> Collections.disjoint(items(file), withheld))
                        .toList(),
                files.stream()
                        .filter(file -> !Collections.disjoint(items(file), opaque)
                                || file.isOriginal() && file.fact != null && carried.contains(file.fact.id()))
                        .map(Attachment::ref)
                        .collect(Collectors.toSet()),
                discreet(files, reader));
    }

    /** The files of a concern that the caller was let in to, the latest first: at most so many. */
    public List<Attachment> of(Concern concern, int most) {
        return queries.of(concern.id(), most);
    }

    /** All files of a concern, the latest first. */
    public List<Attachment> of(Concern concern) {
        return of(concern, Integer.MAX_VALUE);
    }

    /** The files of facts that the reader may see, by the references of the facts. */
    public List<Attachment> ofRefs(Collection<String> facts) {
        return facts.isEmpty() ? List.of() : queries.ofFactRefs(facts);
    }

    /** Those of some references that this reader may know of, wherever they lie; {@link #shown} says what of them. */
    public List<Attachment> seen(Collection<String> refs, Reader reader) {
        return refs.isEmpty() ? List.of() : queries.seen(refs, reader.id());
    }

    /** The files that belong to concerns themselves, which the caller was let in to: at most so many. */
    public List<Attachment> ownOf(Collection<Long> concerns, int most) {
        return concerns.isEmpty() ? List.of() : queries.own(concerns, most);
    }

    /** Some files of a concern that the caller was let in to, by their references. */
    public List<Attachment> named(Concern concern, Collection<String> refs) {
        return refs.isEmpty() ? List.of() : queries.named(concern.id(), refs);
    }

    public long count(Concern concern) {
        return queries.count(concern.id());
    }

    /** The files of a fact, in the order they came. */
    public List<Attachment> of(Fact fact) {
        return queries.ofFacts(List.of(fact.id()));
    }

    /** The files of many facts, in one statement. */
    public List<Attachment> of(Collection<Long> facts) {
        return facts.isEmpty() ? List.of() : queries.ofFacts(facts);
    }

    /** The files of some concerns of which the content is there. */
    public List<Attachment> keptIn(Collection<Long> concerns) {
        return concerns.isEmpty() ? List.of() : queries.keptIn(concerns);
    }

    /**
     * Takes away the bytes of a file; they go for good where nothing else names them. Called by the act that destroys items
     * only.
     *
     * @param words one sentence for a reader, which is the file from now on
     */
    @Transactional
    public void destroy(Attachment file, String destruction, Instant at, String words) {
        if (file.isDestroyed()) {
            return;
        }
        Content gone = file.content();
        InputStream sentence = new ByteArrayInputStream((words + "\n").getBytes(StandardCharsets.UTF_8));
        file.destroy(destruction, contents.keep(at, sentence, most));
        session.flush();
        contents.discard(gone);
    }

    /** Its words, as far as they could be read; none while it waits to be read. Whoever shows them asks the marks first. */
    public Optional<ContentText> text(Attachment attachment) {
        return text(attachment.content());
    }

    /** The words of kept bytes, as far as they could be read. */
    public Optional<ContentText> text(Content content) {
        return queries.text(content.id()).filter(ContentText::isSettled);
    }

    /** The bytes of a file, as they came. */
    public InputStream open(Attachment attachment) {
        return contents.open(attachment.content());
    }
}
