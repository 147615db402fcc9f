package org.abeyance.exchange;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.abeyance.Refused;
import org.abeyance.audit.Stamp;
import org.abeyance.audit.Trail;
import org.abeyance.concern.Attachment;
import org.abeyance.concern.Concern;
import org.abeyance.concern.ConcernRef;
import org.abeyance.concern.Concerns;
import org.abeyance.concern.Discretion;
import org.abeyance.concern.Marks;
import org.abeyance.concern.RegulatorPart;
import org.abeyance.concern.Walls;
import org.abeyance.correspondence.Direction;
import org.abeyance.correspondence.Letter;
import org.abeyance.exchange.Bundle.Happening;
import org.abeyance.exchange.Bundle.Kept;
import org.abeyance.exchange.Bundle.Paper;
import org.abeyance.exchange.Bundle.Part;
import org.abeyance.people.Reader;
import org.abeyance.store.Numbers;

/** Gathers what is handed out of one concern or of several, and records in each of them that it was. */
@ApplicationScoped
class Bundles {

    /** So many letters and files go into one bundle; what is more makes another volume. */
    static final int MOST = 500;

    private final BundleItems items;
    private final BundleChronology chronologies;
    private final Concerns concerns;
    private final Walls walls;
    private final Marks marks;
    private final Numbers numbers;
    private final Trail trail;

    Bundles(
            BundleItems items,
            BundleChronology chronologies,
            Concerns concerns,
            Walls walls,
            Marks marks,
            Numbers numbers,
            Trail trail) {
        this.items = items;
        this.chronologies = chronologies;
        this.concerns = concerns;
        this.walls = walls;
        this.marks = marks;
        this.numbers = numbers;
        this.trail = trail;
    }

    /** The letters and files that this reader may hand out, of those named and of whole concerns they were let in to. */
    Gathered offer(Collection<String> refs, Collection<Concern> whole, Reader reader) {
        return items.of(refs, whole, MOST, reader);
    }

    /** Takes some along, which is recorded in every concern of which something is among it. */
    @Transactional
    Bundle take(Stamp stamp, Reader reader, NewBundle wanted) {
        if (wanted.size() > MOST) {
            throw Refused.because("At most " + MOST + " letters and files go into one bundle; " + wanted.size()
                    + " are chosen. Make it in volumes.");
        }
        Set<String> refs = new LinkedHashSet<>(wanted.chosen());
        refs.addAll(wanted.expressly());
        Gathered found = items.of(refs, List.of(), MOST, reader);
        Gathered going = found.chosen(wanted);
        requireLetters(found, going, wanted);
        if (going.isEmpty()) {
            throw Refused.because("Choose at least one letter or file.");
        }
        BundleRef ref = BundleRef.of(stamp.day().getYear(), numbers.next("bundle_number", 3));
        List<Concern> of = going.concerns();
        List<Long> ids = of.stream().map(Concern::id).toList();
        Map<Long, Discretion> discretions = concerns.discretions(ids, reader);
        List<Part> parts = parts(going, of, discretions, wanted);
        for (int i = 0; i < parts.size(); i++) {
            record(stamp, reader, ref, of.get(i), parts.get(i), parts.size());
        }
        Set<String> marked =
                parts.stream().flatMap(part -> part.marked().stream()).collect(Collectors.toSet());
        List<Happening> happened = chronologies.of(of, marked, discretions, reader);
        return new Bundle(
                ref.text(),
                title(wanted, parts),
                reader.name(),
                stamp.at(),
                reader.zone(),
                parts,
                wanted.isBrief() ? ofLetters(happened, parts) : happened);
    }

    /** What came with a letter does not go without it. */
    private static void requireLetters(Gathered found, Gathered going, NewBundle wanted) {
        List<Letter> left = new ArrayList<>(found.letters());
        left.removeAll(going.letters());
        for (Letter letter : left) {
            if (!wanted.without().contains(letter.concern().ref())) {
                found.enclosedIn(letter).stream()
                        .map(Attachment::ref)
                        .filter(file ->
                                found.isMarked(file) && wanted.expressly().contains(file))
                        .findFirst()
                        .ifPresent(file -> {
                            throw Refused.because(file + " came with " + letter.letterRef()
                                    + " and goes along with it: choose both.");
                        });
            }
        }
    }

    private void record(Stamp stamp, Reader reader, BundleRef ref, Concern concern, Part part, int many) {
        if (concern.isWalled()) {
            walls.visit(stamp, reader, new ConcernRef(concern.ref()));
        }
        marks.visit(stamp, concern, part.marked());
        trail.add(
                stamp,
                concern.id(),
                "bundle.take",
                concern.ref(),
                "Took the bundle " + ref + " of " + concern.ref() + (many > 1 ? ", one of " + many + " concerns" : "")
                        + ": " + part.papers().size() + " letters, "
                        + part.files().size() + " files besides"
                        + (part.marked().isEmpty()
                                ? "."
                                : ", expressly with marked ones: " + String.join(", ", part.marked()) + "."),
                "");
    }

    private static String title(NewBundle wanted, List<Part> parts) {
        if (!wanted.title().isEmpty()) {
            return wanted.title();
        }
        return parts.size() == 1
                ? parts.get(0).title()
                : parts.stream().map(Part::concern).collect(Collectors.joining(", "));
    }

    private static List<Happening> ofLetters(List<Happening> all, List<Part> parts) {
        Set<String> letters = parts.stream()
                .flatMap(part -> part.papers().stream())
                .map(Paper::ref)
                .collect(Collectors.toSet());
        return all.stream().filter(one -> letters.contains(one.letter())).toList();
    }

    private List<Part> parts(Gathered going, List<Concern> of, Map<Long, Discretion> discretions, NewBundle wanted) {
        Map<Long, List<String>> regulators = concerns
                .regulatorsOf(of.stream().map(Concern::id).toList())
                .stream()
                .collect(Collectors.groupingBy(
                        part -> part.concern().id(), Collectors.mapping(Bundles::fullName, Collectors.toList())));
        List<Part> parts = new ArrayList<>();
        int number = 0;
        for (Concern concern : of) {
            // one concern needs no folder of its own
            String folder = of.size() == 1 ? "" : concern.ref() + "/";
            List<String> marked = going.markedIn(concern, wanted);
            Discretion discretion = discretions.get(concern.id());
            List<Paper> papers = new ArrayList<>();
            for (Letter letter : going.lettersOf(concern)) {
                number++;
                papers.add(paper(number, folder, letter, going, Set.copyOf(marked), discretion));
            }
            parts.add(new Part(
                    concern.ref(),
                    concern.title(),
                    new Bundle.About(
                            concern.organisation().name(),
                            concern.practice().name(),
                            regulators.getOrDefault(concern.id(), List.of()).stream()
                                    .distinct()
                                    .toList()),
                    papers,
                    going.filesOf(concern).stream()
                            .map(file -> kept(folder + "files/" + file.ref() + "-", file))
                            .toList(),
                    marked));
        }
        return parts;
    }

    private static String fullName(RegulatorPart part) {
        return part.regulator().fullName();
    }

    private static Paper paper(
            int number, String in, Letter letter, Gathered going, Set<String> expressly, Discretion discretion) {
        String folder = in + "letters/%03d-%s".formatted(number, letter.letterRef());
        List<Attachment> all = going.enclosedIn(letter);
        // a file that bears a mark of its own goes along only where it was chosen expressly itself
        Set<String> leftOut = new HashSet<>();
        all.stream()
                .map(Attachment::ref)
                .filter(file -> going.isMarked(file) && !expressly.contains(file))
                .forEach(leftOut::add);
        // the mail as it came has in it whatever it carried
        List<Kept> own = all.stream()
                .filter(file -> file.isOriginal() ? leftOut.isEmpty() : !leftOut.contains(file.ref()))
                .map(file -> kept(folder + "/" + (file.isOriginal() ? "original-" : file.ref() + "-"), file))
                .toList();
        boolean isOut = letter.direction() == Direction.OUT;
        return new Paper(
                number,
                letter.concern().ref(),
                folder,
                letter.letterRef(),
                letter.on(),
                letter.direction().label() + ", " + letter.channel().label(),
                discretion.shown(isOut ? letter.addressee() : letter.by()),
                letter.subject(),
                letter.text(),
                letter.note(),
                incomplete(leftOut.size(), all, going.closedIn(letter)),
                own);
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
}
