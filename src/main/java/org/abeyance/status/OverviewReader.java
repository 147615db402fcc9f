package org.abeyance.status;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.abeyance.concern.Concern;
import org.abeyance.concern.Concerns;
import org.abeyance.concern.Then;
import org.abeyance.correspondence.Letters;
import org.abeyance.correspondence.Move;
import org.abeyance.decision.State;
import org.abeyance.people.Person;
import org.abeyance.people.Reader;
import org.abeyance.register.Activity;
import org.abeyance.register.Jurisdiction;
import org.abeyance.register.Register;

/** Assembles the front page in a fixed number of statements. */
@ApplicationScoped
public class OverviewReader {

    private static final int SOON = 14;

    private final StatusReader status;
    private final Register register;
    private final Concerns concerns;
    private final Letters letters;

    OverviewReader(StatusReader status, Register register, Concerns concerns, Letters letters) {
        this.status = status;
        this.register = register;
        this.concerns = concerns;
        this.letters = letters;
    }

    public Overview overview(Then then, Reader reader, LocalDate today) {
        Board board = status.board(then, reader);
        List<Board.Line> lines = board.lines();
        Map<String, Concern> open = new LinkedHashMap<>();
        concerns.all(reader).stream()
                .filter(concern -> !concern.isClosed())
                .forEach(concern -> open.put(concern.ref(), concern));
        Map<Long, Move> moves = letters.moves(then, reader);
        List<Jurisdiction> columns = columns(lines);
        List<Overview.Row> rows = lines.stream()
                .map(line -> new Overview.Row(
                        line.activity(),
                        keepers(line, open, moves),
                        boxes(board, line, columns),
                        band(board, line.activity(), columns)))
                .toList();
        return new Overview(then, today, counts(lines, open, moves, today), columns, rows);
    }

    /** The activities across all columns, without who keeps them. */
    public List<Overview.Row> rows(Then then, Reader reader) {
        return rows(status.board(then, reader));
    }

    /** Some of the activities, each as it would stand among all. */
    public List<Overview.Row> rows(Then then, Collection<Long> activities, Reader reader) {
        return activities.isEmpty() ? List.of() : rows(status.board(then, activities, reader));
    }

    private List<Overview.Row> rows(Board board) {
        List<Board.Line> lines = board.lines();
        List<Jurisdiction> columns = columns(lines);
        return lines.stream()
                .map(line -> new Overview.Row(
                        line.activity(), List.of(), boxes(board, line, columns), band(board, line.activity(), columns)))
                .toList();
    }

    Band band(Board board, Activity activity, List<Jurisdiction> places) {
        return new Timeline(
                        board.ledger(activity), board.nesting(), board.then().asOf())
                .band(activity, places);
    }

    private List<Jurisdiction> columns(List<Board.Line> lines) {
        Set<String> named = new HashSet<>();
        lines.forEach(line -> line.cells().forEach(cell -> named.add(cell.place())));
        return register.jurisdictions().stream()
                .filter(place -> named.contains(place.code()))
                .toList();
    }

    private static List<Overview.Box> boxes(Board board, Board.Line line, List<Jurisdiction> columns) {
        return columns.stream()
                .map(place -> line.cells().stream()
                        .filter(cell -> cell.place().equals(place.code()))
                        .findFirst()
                        .map(cell -> new Overview.Box(place, cell, true, Optional.empty()))
                        .orElseGet(() -> by(board, line, place, columns)))
                .toList();
    }

    /** No fact names the place itself: what is said of the nearest place around it holds here. */
    private static Overview.Box by(Board board, Board.Line line, Jurisdiction place, List<Jurisdiction> columns) {
        Optional<Jurisdiction> like = board.nesting().chain(place.code()).stream()
                .filter(code ->
                        line.cells().stream().anyMatch(cell -> cell.place().equals(code)))
                .findFirst()
                .flatMap(code -> columns.stream()
                        .filter(column -> column.code().equals(code))
                        .findFirst());
        return new Overview.Box(place, board.cell(line.activity(), place.code()), false, like);
    }

    private static List<Overview.Keeper> keepers(Board.Line line, Map<String, Concern> open, Map<Long, Move> moves) {
        return line.cells().stream()
                .flatMap(cell -> cell.concerns().stream())
                .distinct()
                .filter(open::containsKey)
                .map(open::get)
                .map(concern -> new Overview.Keeper(
                        concern.ref(),
                        concern.owner().map(Person::name).orElse(""),
                        concern.deputy().map(Person::name).orElse(""),
                        moves.getOrDefault(concern.id(), Move.NOBODYS).label()))
                .sorted(Comparator.comparing(Overview.Keeper::concern))
                .toList();
    }

    private static Overview.Counts counts(
            List<Board.Line> lines, Map<String, Concern> open, Map<Long, Move> moves, LocalDate today) {
        long late = open.values().stream()
                .filter(concern ->
                        concern.nextDue().filter(due -> due.isBefore(today)).isPresent())
                .count();
        long soon = open.values().stream()
                .filter(concern -> concern.nextDue()
                        .filter(due -> !due.isBefore(today) && !due.isAfter(today.plusDays(SOON)))
                        .isPresent())
                .count();
        long paused = lines.stream()
                .flatMap(line -> line.cells().stream())
                .filter(cell -> cell.standing().state() == State.PAUSED)
                .count();
        long waiting = open.values().stream()
                .filter(concern -> moves.get(concern.id()) == Move.THEIRS)
                .count();
        return new Overview.Counts(late, soon, paused, waiting);
    }
}
