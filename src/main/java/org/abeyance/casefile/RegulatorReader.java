package org.abeyance.casefile;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.abeyance.Missing;
import org.abeyance.concern.Then;
import org.abeyance.correspondence.Letters;
import org.abeyance.people.Reader;
import org.abeyance.register.Jurisdiction;
import org.abeyance.register.Register;
import org.abeyance.register.Regulator;
import org.abeyance.register.Visibility;
import org.abeyance.status.Board;
import org.abeyance.status.Cell;
import org.abeyance.status.StatusReader;

/** Puts together what one reader may know of regulators, in a fixed number of statements. */
@ApplicationScoped
public class RegulatorReader {

    /** A regulator in the list. */
    public record Line(Regulator regulator, String home, long openConcerns) {}

    private static final int CONCERNS = 50;
    private static final int LETTERS = 20;

    private final RegulatorQueries queries;
    private final Letters letters;
    private final StatusReader status;
    private final Register register;
    private final Visibility visibility;

    RegulatorReader(
            RegulatorQueries queries, Letters letters, StatusReader status, Register register, Visibility visibility) {
        this.queries = queries;
        this.letters = letters;
        this.status = status;
        this.register = register;
        this.visibility = visibility;
    }

    public List<Line> all(Reader reader) {
        register.jurisdictions(); // their homes, read at once
        Map<Long, Long> open = queries.openConcerns(reader.id()).stream()
                .collect(Collectors.toMap(RegulatorQueries.Open::regulator, RegulatorQueries.Open::concerns));
        return visibility.shelf(reader).regulators().stream()
                .map(regulator -> new Line(
                        regulator,
                        regulator.home().map(Jurisdiction::name).orElse(""),
                        open.getOrDefault(regulator.id(), 0L)))
                .toList();
    }

    /** One that only hidden concerns name is missing, like one that is not there. */
    public Dealings one(String slug, Then then, Reader reader) {
        Regulator regulator = visibility.shelf(reader).regulators().stream()
                .filter(known -> known.slug().equals(slug))
                .findFirst()
                .orElseThrow(() -> Missing.of("regulator " + slug));
        List<Dealings.Stand> stands = new ArrayList<>();
        List<Dealings.Bound> bounds = new ArrayList<>();
        Map<String, String> names =
                register.jurisdictions().stream().collect(Collectors.toMap(Jurisdiction::code, Jurisdiction::name));
        for (Board.Line line : status.board(then, reader).lines()) {
            for (Cell cell : line.cells()) {
                String activity = line.activity().toString();
                String place = names.get(cell.place());
                List<Cell.Holding> held = cell.positions().stream()
                        .filter(holding -> holding.regulator().equals(regulator.name()))
                        .toList();
                if (!held.isEmpty()) {
                    stands.add(new Dealings.Stand(activity, line.activity().slug(), place, held));
                }
                cell.restrictions().stream()
                        .filter(restricted -> restricted.regulator().equals(regulator.name()))
                        .forEach(restricted -> bounds.add(
                                new Dealings.Bound(activity, line.activity().slug(), place, restricted)));
            }
        }
        return new Dealings(
                then,
                regulator,
                queries.latestParts(regulator.id(), reader.id(), CONCERNS),
                letters.with(regulator, reader, LETTERS),
                stands,
                bounds);
    }
}
