package org.abeyance.exchange;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.abeyance.concern.Attachment;
import org.abeyance.concern.Concern;
import org.abeyance.concern.ShownFiles;
import org.abeyance.correspondence.Letter;

/**
 * Letters and files that one reader may hand out, of any number of concerns, oldest first.
 *
 * @param files those that belong to concerns themselves
 * @param enclosed those of the letters, as this reader may know of them
 * @param marked references of what bears a mark, of all of these
 * @param isMore whether there is more than was asked for
 */
record Gathered(List<Letter> letters, List<Attachment> files, ShownFiles enclosed, Set<String> marked, boolean isMore) {

    static final Comparator<Concern> BY_AGE = Comparator.<Concern, LocalDate>comparing(
                    concern -> concern.opened().day())
            .thenComparing(Concern::id);

    /** Those of which something is here, the oldest first. */
    List<Concern> concerns() {
        return Stream.concat(
                        letters.stream().map(Letter::concern), files.stream().map(Attachment::concern))
                .distinct()
                .sorted(BY_AGE)
                .toList();
    }

    List<Letter> lettersOf(Concern concern) {
        return letters.stream()
                .filter(letter -> letter.concern().id().equals(concern.id()))
                .toList();
    }

    List<Attachment> filesOf(Concern concern) {
        return files.stream()
                .filter(file -> file.concern().id().equals(concern.id()))
                .toList();
    }

    /** The files of a letter that may be opened. */
    List<Attachment> enclosedIn(Letter letter) {
        return allIn(letter).filter(file -> !enclosed.isVeiled(file)).toList();
    }

    /** How many files of a letter whoever takes the bundle may not open. */
    long closedIn(Letter letter) {
        return allIn(letter).filter(enclosed::isVeiled).count();
    }

    private Stream<Attachment> allIn(Letter letter) {
        return enclosed.files().stream()
                .filter(file -> file.fact()
                        .filter(fact -> fact.id().equals(letter.id()))
                        .isPresent());
    }

    boolean isMarked(String ref) {
        return marked.contains(ref);
    }

    /** What of a concern may go into a bundle: its letters and files, and what is marked in its letters. */
    List<BundleItem> itemsOf(Concern concern) {
        List<Letter> written = lettersOf(concern);
        Stream<BundleItem> papers = written.stream()
                .map(letter -> new BundleItem(
                        letter.letterRef(),
                        letter.on().toString(),
                        letter.subject(),
                        letter.letterRef() + ", " + letter.direction().label() + ", "
                                + letter.channel().label(),
                        isMarked(letter.letterRef())));
        Stream<BundleItem> own = filesOf(concern).stream()
                .map(file -> new BundleItem(
                        file.ref(), "", file.name(), file.ref() + ", file, " + file.size(), isMarked(file.ref())));
        Stream<BundleItem> within = written.stream()
                .flatMap(letter -> enclosedIn(letter).stream()
                        .filter(file -> isMarked(file.ref()))
                        .map(file -> new BundleItem(
                                file.ref(),
                                letter.on().toString(),
                                file.name(),
                                file.ref() + ", " + file.size() + ", goes along with " + letter.letterRef(),
                                true)));
        return Stream.of(papers, own, within).flatMap(items -> items).toList();
    }

    /** What of it was chosen: marked things only where that was said expressly. */
    Gathered chosen(NewBundle wanted) {
        return new Gathered(
                letters.stream()
                        .filter(letter -> goes(letter.letterRef(), letter.concern(), wanted))
                        .toList(),
                files.stream()
                        .filter(file -> goes(file.ref(), file.concern(), wanted))
                        .toList(),
                enclosed,
                marked,
                isMore);
    }

    private boolean goes(String ref, Concern concern, NewBundle wanted) {
        return !wanted.without().contains(concern.ref())
                && (isMarked(ref) ? wanted.expressly() : wanted.chosen()).contains(ref);
    }

    /** References of all that goes along and bears a mark, in their order. */
    List<String> markedIn(Concern concern, NewBundle wanted) {
        return itemsOf(concern).stream()
                .filter(item -> item.isMarked() && wanted.expressly().contains(item.ref()))
                .map(BundleItem::ref)
                .toList();
    }

    boolean isEmpty() {
        return letters.isEmpty() && files.isEmpty();
    }
}
