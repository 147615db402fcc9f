package org.abeyance.digest;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.abeyance.calendar.Days;
import org.abeyance.decision.State;
import org.abeyance.people.Reader;

/**
 * Makes of what one reader may see at this moment what their digest says: what they follow, their own first where they want
 * it so, and no more than one reads in a mail. Of what is marked there is only reference and date.
 */
@ApplicationScoped
public class DigestReader {

    private static final int MOST_CHANGES = 40;
    private static final int MOST_LINES = 20;
    private static final int MOST_STRIPS = 12;

    private final DigestQueries queries;
    private final Views views;

    DigestReader(DigestQueries queries, Views views) {
        this.queries = queries;
        this.views = views;
    }

    /**
     * What a period looks like to somebody now.
     *
     * @param period from exclusive, until inclusive
     */
    DigestSheet read(Reader reader, Edition edition, Period period, Optional<Instant> next) {
        return new Reading(reader, edition, period, views.of(reader, period), views.followed(reader)).sheet(next);
    }

    /** One reader's way through what they may see. */
    private final class Reading {

        private final Reader reader;
        private final Edition edition;
        private final Period period;
        private final View view;
        private final LocalDate today;
        private final List<View.Matter> matters;
        private final Set<Long> told;

        Reading(Reader reader, Edition edition, Period period, View view, Optional<Set<Long>> followed) {
            this.reader = reader;
            this.edition = edition;
            this.period = period;
            this.view = view;
            this.today = LocalDate.ofInstant(period.until(), reader.zone());
            this.matters = view.matters().values().stream()
                    .filter(matter -> followed.isEmpty() || followed.get().contains(matter.id()))
                    .toList();
            this.told = followed.isEmpty()
                    ? view.matters().keySet()
                    : matters.stream().map(View.Matter::id).collect(Collectors.toSet());
        }

        DigestSheet sheet(Optional<Instant> next) {
            List<DigestSheet.Changes> changes = changes();
            List<DigestSheet.Due> owed = owed();
            List<DigestSheet.Due> late =
                    owed.stream().filter(due -> due.on().isBefore(today)).toList();
            List<DigestSheet.Due> soon =
                    owed.stream().filter(due -> !due.on().isBefore(today)).toList();
            List<View.Stand> stands = stands();
            List<DigestSheet.Place> paused = places(stands, State.PAUSED::equals);
            List<DigestSheet.Move> moves = moves();
            return new DigestSheet(
                    reader.name(),
                    edition,
                    today,
                    LocalDate.ofInstant(period.from(), reader.zone()),
                    period.isLate(),
                    next.map(at -> LocalDate.ofInstant(at, reader.zone())),
                    counts(changes, late, soon, paused, moves),
                    queries.countsBefore(reader.id(), period.until()).map(DigestSheet.Counts::before),
                    some(changes),
                    DigestSheet.Part.of(sorted(late, DigestSheet.Due::isMine), MOST_LINES),
                    DigestSheet.Part.of(sorted(soon, DigestSheet.Due::isMine), MOST_LINES),
                    DigestSheet.Part.of(silent(), MOST_LINES),
                    DigestSheet.Part.of(
                            edition == Edition.MANAGER ? places(stands, DigestReader::isSaid) : paused, MOST_LINES),
                    DigestSheet.Part.of(sorted(moves, DigestSheet.Move::isMine), MOST_LINES),
                    edition == Edition.MANAGER ? strips(stands) : List.of());
        }

        private DigestSheet.Counts counts(
                List<DigestSheet.Changes> changes,
                List<DigestSheet.Due> late,
                List<DigestSheet.Due> soon,
                List<DigestSheet.Place> paused,
                List<DigestSheet.Move> moves) {
            return new DigestSheet.Counts(
                    changes.stream().mapToInt(one -> one.lines().size()).sum(),
                    late.size(),
                    soon.size(),
                    (int) paused.stream()
                            .map(DigestSheet.Place::slug)
                            .distinct()
                            .count(),
                    moves.size());
        }

        /** A caseworker's own come first; the rest keeps its order. */
        private <L> List<L> sorted(List<L> lines, Predicate<L> isMine) {
            return edition == Edition.CASEWORKER
                    ? lines.stream()
                            .sorted(Comparator.comparing(line -> !isMine.test(line)))
                            .toList()
                    : lines;
        }

        private List<DigestSheet.Changes> changes() {
            Map<Long, List<DigestSheet.Change>> lines = new LinkedHashMap<>();
            view.changes().forEach(news -> lines.put(news.matter(), new ArrayList<>(news.lines())));
            view.owed().stream()
                    .filter(this::wasMissed)
                    .forEach(owed -> lines.computeIfAbsent(owed.matter(), id -> new ArrayList<>())
                            .add(new DigestSheet.Change(
                                    owed.ref(), "", Days.said(owed.on()), "deadline missed", owed.title())));
            List<DigestSheet.Changes> changes = new ArrayList<>();
            lines.forEach((id, told) -> {
                if (this.told.contains(id)) {
                    View.Matter matter = view.matters().get(id);
                    changes.add(new DigestSheet.Changes(matter.ref(), matter.title(), matter.isOf(reader.id()), told));
                }
            });
            return sorted(changes, DigestSheet.Changes::isMine);
        }

        /** A date of this period that has passed, by the reader's days: it became late since the digest before. */
        private boolean wasMissed(View.Owed owed) {
            return owed.on().isBefore(today) && !owed.on().isBefore(LocalDate.ofInstant(period.from(), reader.zone()));
        }

        /** Whole concerns as long as they fit; of the first one as much as fits. */
        private DigestSheet.Part<DigestSheet.Changes> some(List<DigestSheet.Changes> all) {
            List<DigestSheet.Changes> shown = new ArrayList<>();
            int room = MOST_CHANGES;
            int more = 0;
            for (DigestSheet.Changes one : all) {
                int lines = one.lines().size();
                if (lines <= room) {
                    shown.add(one);
                    room -= lines;
                } else if (shown.isEmpty()) {
                    shown.add(one.first(room));
                    more += lines - room;
                    room = 0;
                } else {
                    more += lines;
                    room = 0;
                }
            }
            return new DigestSheet.Part<>(shown, more);
        }

        private List<DigestSheet.Due> owed() {
            return view.owed().stream()
                    .filter(owed -> told.contains(owed.matter()))
                    .map(this::due)
                    .toList();
        }

        private DigestSheet.Due due(View.Owed owed) {
            View.Matter matter = view.matters().get(owed.matter());
            return new DigestSheet.Due(
                    owed.ref(),
                    matter.ref(),
                    owed.title(),
                    owed.on(),
                    distance(owed.on(), today),
                    matter.ownerName(),
                    matter.isOf(reader.id()));
        }

        private List<DigestSheet.Silent> silent() {
            return view.silent().stream()
                    .filter(one -> told.contains(one.matter()))
                    .map(one -> new DigestSheet.Silent(
                            one.ref(),
                            view.matters().get(one.matter()).ref(),
                            one.regulator(),
                            one.title(),
                            one.since()))
                    .toList();
        }

        /** The activities that a followed concern names; one that hidden concerns alone name, by a released fact, too. */
        private List<View.Stand> stands() {
            Set<String> refs = matters.stream().map(View.Matter::ref).collect(Collectors.toSet());
            return view.stands().stream()
                    .filter(stand -> stand.matters().isEmpty()
                            || stand.matters().stream().anyMatch(refs::contains))
                    .toList();
        }

        private List<DigestSheet.Place> places(List<View.Stand> stands, Predicate<State> isWanted) {
            return stands.stream()
                    .flatMap(stand -> stand.places().stream())
                    .filter(place -> isWanted.test(place.state()))
                    .toList();
        }

        private List<DigestSheet.Move> moves() {
            return matters.stream()
                    .filter(View.Matter::isOurMove)
                    .map(matter -> new DigestSheet.Move(
                            matter.ref(), matter.title(), matter.ownerName(), matter.isOf(reader.id())))
                    .toList();
        }
    }

    private static boolean isSaid(State state) {
        return state != State.NO_DECISION;
    }

    /** The pictures of those that are paused somewhere, a few of them. */
    private static List<DigestSheet.Strip> strips(List<View.Stand> stands) {
        List<DigestSheet.Strip> strips = stands.stream()
                .filter(stand -> stand.places().stream().anyMatch(DigestSheet.Place::isPaused))
                .flatMap(stand -> stand.strips().stream())
                .limit(MOST_STRIPS)
                .toList();
        return IntStream.range(0, strips.size())
                .mapToObj(number -> strips.get(number).called("band-" + number))
                .toList();
    }

    private static String distance(LocalDate on, LocalDate today) {
        long days = ChronoUnit.DAYS.between(today, on);
        if (days == 0) {
            return "today";
        }
        String span = Math.abs(days) == 1 ? "1 day" : Math.abs(days) + " days";
        return days > 0 ? "in " + span : span + " late";
    }
}
