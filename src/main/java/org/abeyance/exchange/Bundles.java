package org.abeyance.exchange;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.abeyance.Refused;
import org.abeyance.audit.Stamp;
import org.abeyance.audit.Trail;
import org.abeyance.concern.Attachment;
import org.abeyance.concern.Attachments;
import org.abeyance.concern.Concern;
import org.abeyance.concern.ConcernRef;
import org.abeyance.concern.Concerns;
import org.abeyance.concern.Discretion;
import org.abeyance.concern.Fact;
import org.abeyance.concern.Facts;
import org.abeyance.concern.Marks;
import org.abeyance.concern.ShownFiles;
import org.abeyance.concern.Words;
import org.abeyance.correspondence.Direction;
import org.abeyance.correspondence.Letter;
import org.abeyance.correspondence.Letters;
import org.abeyance.exchange.Bundle.Happening;
import org.abeyance.exchange.Bundle.Kept;
import org.abeyance.exchange.Bundle.Paper;
import org.abeyance.people.Reader;

/** Gathers what is handed out of a concern, and records that it was. */
@ApplicationScoped
class Bundles {

    private final Concerns concerns;
    private final Letters letters;
    private final Facts facts;
    private final Attachments attachments;
    private final Marks marks;
    private final Trail trail;

    Bundles(Concerns concerns, Letters letters, Facts facts, Attachments attachments, Marks marks, Trail trail) {
        this.concerns = concerns;
        this.letters = letters;
        this.facts = facts;
        this.attachments = attachments;
        this.marks = marks;
        this.trail = trail;
    }

    /** The letters and files of a concern that this reader may read, oldest first. */
    List<BundleItem> items(Concern concern, Reader reader) {
        List<Letter> all = believed(concern);
        Words words = marks.words(all, reader);
        Stream<BundleItem> papers = all.stream()
                .filter(letter -> !words.isOpaque(letter) && !words.isWithheld(letter))
                .map(letter -> new BundleItem(
                        letter.letterRef(),
                        letter.letterRef() + ", " + letter.on() + ": " + letter.subject(),
                        words.isMarked(letter)));
        List<Attachment> own = ownFiles(concern, reader);
        List<Attachment> enclosed =
                readable(attachments.of(all.stream().map(Letter::id).toList()), reader);
        Set<String> marked = marks.markedAmong(Stream.concat(own.stream(), enclosed.stream())
                .map(Attachment::ref)
                .toList());
        Stream<BundleItem> files = own.stream()
                .map(file -> new BundleItem(
                        file.ref(), file.name() + " (" + file.size() + ")", marked.contains(file.ref())));
        Stream<BundleItem> withLetters = enclosed.stream()
                .filter(file -> marked.contains(file.ref()))
                .map(file -> new BundleItem(
                        file.ref(),
                        file.name() + " (" + file.size() + "), of "
                                + file.fact().orElseThrow().item(),
                        true));
        return Stream.of(papers, files, withLetters).flatMap(items -> items).toList();
    }

    private List<Letter> believed(Concern concern) {
        return letters.of(concern).stream()
                .filter(letter -> !letter.isCorrected() && !letter.isDestroyed())
                .toList();
    }

    private List<Attachment> ownFiles(Concern concern, Reader reader) {
        List<Attachment> own = attachments.of(concern).stream()
                .filter(file -> file.fact().isEmpty())
                .toList();
        return readable(own, reader);
    }

    private List<Attachment> readable(List<Attachment> files, Reader reader) {
        return readable(attachments.shown(files, reader));
    }

    private static List<Attachment> readable(ShownFiles shown) {
        return shown.files().stream().filter(file -> !shown.isVeiled(file)).toList();
    }

    /**
     * Takes some of it along, which is recorded.
     *
     * @param chosen references of unmarked letters and files
     * @param expressly references of marked ones that go along all the same
     */
    @Transactional
    Bundle take(Stamp stamp, Reader reader, ConcernRef ref, Collection<String> chosen, Collection<String> expressly) {
        Concern concern = concerns.get(ref, reader);
        List<BundleItem> going = items(concern, reader).stream()
                .filter(item -> (item.isMarked() ? expressly : chosen).contains(item.ref()))
                .toList();
        if (going.isEmpty()) {
            throw Refused.because("Choose at least one letter or file.");
        }
        Set<String> refs = new HashSet<>(going.stream().map(BundleItem::ref).toList());
        List<String> marked =
                going.stream().filter(BundleItem::isMarked).map(BundleItem::ref).toList();
        Discretion discretion = concerns.discretion(concern, reader);
        List<Paper> papers = papers(concern, refs, Set.copyOf(marked), discretion, reader);
        List<Kept> files = ownFiles(concern, reader).stream()
                .filter(file -> refs.contains(file.ref()))
                .map(file -> kept("files/" + file.ref() + "-", file))
                .toList();
        marks.visit(stamp, concern, marked);
        trail.add(
                stamp,
                concern.id(),
                "bundle.take",
                concern.ref(),
                "Took a bundle of " + concern.ref() + ": " + papers.size() + " letters, " + files.size()
                        + " files besides"
                        + (marked.isEmpty() ? "." : ", expressly with marked ones: " + String.join(", ", marked) + "."),
                "");
        return new Bundle(
                concern.ref(),
                concern.title(),
                new Bundle.About(
                        concern.organisation().name(),
                        concern.practice().name(),
                        concerns.regulatorsOf(List.of(concern.id())).stream()
                                .map(part -> part.regulator().fullName())
                                .distinct()
                                .toList()),
                reader.name(),
                stamp.at(),
                reader.zone(),
                papers,
                files,
                chronology(concern, Set.copyOf(marked), discretion, reader),
                marked);
    }

    private List<Paper> papers(
            Concern concern, Set<String> refs, Set<String> expressly, Discretion discretion, Reader reader) {
        List<Letter> chosen = believed(concern).stream()
                .filter(letter -> refs.contains(letter.letterRef()))
                .toList();
        ShownFiles shown =
                attachments.shown(attachments.of(chosen.stream().map(Letter::id).toList()), reader);
        List<Attachment> files = readable(shown);
        // a file that bears a mark of its own goes along only where it was chosen expressly itself
        Set<String> marked =
                marks.markedAmong(files.stream().map(Attachment::ref).toList());
        List<Paper> papers = new ArrayList<>();
        for (Letter letter : chosen) {
            int number = papers.size() + 1;
            String folder = "letters/%03d-%s/".formatted(number, letter.letterRef());
            List<Attachment> all = files.stream()
                    .filter(file -> file.fact().filter(letter::equals).isPresent())
                    .toList();
            Set<String> leftOut = all.stream()
                    .map(Attachment::ref)
                    .filter(file -> marked.contains(file) && !expressly.contains(file))
                    .collect(Collectors.toSet());
            // the mail as it came has in it whatever it carried
            List<Kept> own = all.stream()
                    .filter(file -> file.isOriginal() ? leftOut.isEmpty() : !leftOut.contains(file.ref()))
                    .map(file -> kept(folder + (file.isOriginal() ? "original-" : file.ref() + "-"), file))
                    .toList();
            boolean isOut = letter.direction() == Direction.OUT;
            papers.add(new Paper(
                    number,
                    letter.letterRef(),
                    letter.on().toString(),
                    letter.direction().label() + ", " + letter.channel().label(),
                    discretion.shown(isOut ? letter.addressee() : letter.by()),
                    letter.subject(),
                    letter.text(),
                    letter.note(),
                    incomplete(leftOut.size(), all, closed(letter, shown)),
                    own));
        }
        return papers;
    }

    /** How many files of a letter whoever takes the bundle may not open. */
    private static long closed(Letter letter, ShownFiles shown) {
        return shown.files().stream()
                .filter(file -> file.fact().filter(letter::equals).isPresent() && shown.isVeiled(file))
                .count();
    }

    private static String incomplete(int leftOut, List<Attachment> all, long closed) {
        String marked = leftOut == 0
                ? ""
                : "Left out: " + leftOut
                        + (leftOut == 1 ? " marked file" : " marked files")
                        + (all.stream().anyMatch(Attachment::isOriginal) ? ", and with it the mail as it came." : ".");
        String legal = closed == 0
                ? ""
                : "Not in this bundle: " + closed + (closed == 1 ? " file" : " files") + " for the legal team only.";
        return (marked + " " + legal).strip();
    }

    private static Kept kept(String before, Attachment file) {
        return new Kept(
                before + file.name(),
                file.ref(),
                file.name(),
                file.edition(),
                file.size(),
                file.digest(),
                file.content());
    }

    /** What happened, without what is marked, unless it was chosen expressly: a bundle leaves the house. */
    private List<Happening> chronology(Concern concern, Set<String> expressly, Discretion discretion, Reader reader) {
        Reader outside = new Reader(reader.id(), reader.ref(), reader.name(), reader.roles(), false, reader.zone());
        List<Fact> all =
                facts.of(concern).stream().filter(fact -> !fact.isCorrected()).toList();
        Words words = marks.words(all, reader);
        Words withoutLegal = marks.words(all, outside);
        Map<String, String> letters = all.stream()
                .filter(fact -> fact instanceof Letter && fact.eventKey().isPresent())
                .collect(Collectors.toMap(fact -> fact.eventKey().orElseThrow(), Fact::item, (first, other) -> first));
        return all.stream()
                .filter(fact -> !words.isOpaque(fact) && !words.isWithheld(fact))
                .filter(fact -> expressly.contains(fact.item())
                        || !words.isMarked(fact) && !withoutLegal.isOpaque(fact)
                        || cites(fact).filter(expressly::contains).isPresent() && !words.isMarked(fact))
                .map(fact -> new Happening(
                        fact.on().toString(),
                        fact.noun(),
                        discretion.shown(fact.by()),
                        fact.text(),
                        fact.source().map(words::cited).orElse(""),
                        letter(fact, letters)))
                .toList();
    }

    /** The letter that it is, that it cites, or that one event brought with it. */
    private static String letter(Fact fact, Map<String, String> letters) {
        return fact instanceof Letter
                ? fact.item()
                : cites(fact).or(() -> fact.eventKey().map(letters::get)).orElse("");
    }

    private static Optional<String> cites(Fact fact) {
        return fact.source().flatMap(source -> source.letter());
    }
}
