package org.abeyance.exchange;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.abeyance.concern.Attachment;
import org.abeyance.concern.Attachments;
import org.abeyance.concern.Concern;
import org.abeyance.concern.Fact;
import org.abeyance.concern.Marks;
import org.abeyance.concern.ShownFiles;
import org.abeyance.concern.Words;
import org.abeyance.correspondence.Letter;
import org.abeyance.correspondence.Letters;
import org.abeyance.people.Reader;

/** Looks up letters and files that may be handed out, in as many statements for one as for many. */
@ApplicationScoped
class BundleItems {

    private static final Comparator<Letter> OLDEST = Comparator.comparing(Letter::concern, Gathered.BY_AGE)
            .thenComparing(letter -> letter.on().day())
            .thenComparing(Letter::id);

    private static final Comparator<Attachment> FIRST =
            Comparator.comparing(Attachment::concern, Gathered.BY_AGE).thenComparing(Attachment::id);

    private final Letters letters;
    private final Attachments attachments;
    private final Marks marks;

    BundleItems(Letters letters, Attachments attachments, Marks marks) {
        this.letters = letters;
        this.attachments = attachments;
        this.marks = marks;
    }

    /**
     * Those of some references that this reader may hand out, and all of some concerns that they were let in to. A file that
     * came with a letter stands for the letter.
     *
     * @param most so many at most
     */
    Gathered of(Collection<String> refs, Collection<Concern> whole, int most, Reader reader) {
        List<Long> concerns = whole.stream().map(Concern::id).toList();
        List<Attachment> named = attachments
                .shown(attachments.seen(beginning(refs, "A-"), reader), reader)
                .files();
        Set<String> wanted = beginning(refs, "L-");
        named.stream()
                .flatMap(file -> file.fact().stream())
                .map(Fact::item)
                .filter(item -> item.startsWith("L-"))
                .forEach(wanted::add);
        List<Letter> written = letters.of(concerns, most + 1);
        List<Attachment> own = attachments.ownOf(concerns, most + 1);
        boolean isMore = written.size() + own.size() > most;
        List<Letter> readable = readable(together(letters.seen(wanted, reader), written), reader);
        List<Letter> all = readable.stream().sorted(OLDEST).limit(most).toList();
        List<Attachment> files = files(
                Stream.concat(named.stream().filter(file -> file.fact().isEmpty()), own.stream())
                        .distinct()
                        .toList(),
                reader);
        List<Attachment> others = files.stream().limit(most - all.size()).toList();
        return gathered(all, others, isMore || readable.size() + files.size() > most, reader);
    }

    private static Set<String> beginning(Collection<String> refs, String letter) {
        return refs.stream().filter(ref -> ref.startsWith(letter)).collect(Collectors.toCollection(LinkedHashSet::new));
    }

    private static List<Letter> together(List<Letter> some, List<Letter> others) {
        return Stream.concat(some.stream(), others.stream()).distinct().toList();
    }

    private List<Letter> readable(List<Letter> all, Reader reader) {
        Words words = marks.words(all, reader);
        return all.stream()
                .filter(letter -> !words.isOpaque(letter) && !words.isWithheld(letter))
                .toList();
    }

    private List<Attachment> files(List<Attachment> all, Reader reader) {
        ShownFiles shown = attachments.shown(all, reader);
        return shown.files().stream()
                .filter(file -> !shown.isVeiled(file))
                .sorted(FIRST)
                .toList();
    }

    private Gathered gathered(List<Letter> all, List<Attachment> files, boolean isMore, Reader reader) {
        ShownFiles enclosed =
                attachments.shown(attachments.of(all.stream().map(Letter::id).toList()), reader);
        Set<String> refs = Stream.of(
                        all.stream().map(Letter::letterRef),
                        files.stream().map(Attachment::ref),
                        enclosed.files().stream().map(Attachment::ref))
                .flatMap(some -> some)
                .collect(Collectors.toSet());
        return new Gathered(all, files, enclosed, marks.markedAmong(refs), isMore);
    }
}
