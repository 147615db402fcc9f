package org.abeyance.digest;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.abeyance.audit.Actor;
import org.abeyance.audit.Stamp;
import org.abeyance.people.NewPerson;
import org.abeyance.people.People;
import org.abeyance.people.Person;
import org.abeyance.people.Role;
import org.abeyance.testing.Cast;
import org.abeyance.testing.DatabaseUnderTest;
import org.abeyance.testing.Slate;
import org.abeyance.testing.Today;
import org.hibernate.Session;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * A whole year of the run itself: 52 Mondays in eight zones with their clock changes, somebody who moves to the other side
 * of the world and back, and three weeks in which nothing ran.
 */
@QuarkusTest
@Tag("database")
@WithTestResource(DatabaseUnderTest.class)
class DigestYearTest {

    static final List<String> ZONES = List.of(
            "Europe/London",
            "Europe/Dublin",
            "Europe/Berlin",
            "America/New_York",
            "America/Los_Angeles",
            "Asia/Kolkata",
            "Australia/Sydney",
            "Pacific/Auckland");

    /** Off on Sunday 5 July, on again on Sunday 26 July: the Mondays 6, 13 and 20 are missed. */
    static final Instant OFF = Instant.parse("2026-07-05T12:00:00Z");

    static final Instant ON = Instant.parse("2026-07-26T12:00:00Z");
    static final Instant MOVES = Instant.parse("2026-05-04T12:00:00Z");
    static final Instant MOVES_BACK = Instant.parse("2026-09-14T02:00:00Z");

    @Inject
    Cast cast;

    @Inject
    Slate slate;

    @Inject
    Today today;

    @Inject
    People people;

    @Inject
    DigestJob job;

    @Inject
    Session session;

    /** What the row of a digest says. */
    record Row(Instant dueAt, Instant from, Instant until, boolean late) {}

    @Test
    void nobody_misses_a_monday_or_gets_it_twice() {
        slate.wipe();
        today.is("2026-01-02T12:00:00Z"); // Friday
        Map<String, Person> readers = new LinkedHashMap<>();
        ZONES.forEach(zone -> readers.put(zone, reader(zone.replaceAll(".*/", ""), zone)));
        Person mover = reader("Mover", "Europe/London");
        job.run(today.instant());
        for (Instant at : moments()) {
            if (at.equals(MOVES)) {
                move(mover, "Pacific/Auckland", at);
            }
            if (at.equals(MOVES_BACK)) {
                move(mover, "America/Los_Angeles", at);
            }
            if (at.isBefore(OFF) || at.isAfter(ON)) {
                today.is(at.toString());
                job.run(at);
            }
        }
        readers.forEach((zone, person) -> isTold(person, at -> ZoneId.of(zone)));
        isTold(mover, DigestYearTest::whereTheMoverIs);
        isEightInWinterAndSevenInSummer(rows(readers.get("Europe/London")));
    }

    static ZoneId whereTheMoverIs(Instant at) {
        return ZoneId.of(
                at.isBefore(MOVES)
                        ? "Europe/London"
                        : at.isBefore(MOVES_BACK) ? "Pacific/Auckland" : "America/Los_Angeles");
    }

    Person reader(String name, String zone) {
        Person person = people.add(
                new Stamp(Actor.ABEYANCE, today.instant()),
                new NewPerson(
                        name, name.toLowerCase() + "@abeyance.example", ZoneId.of(zone), Set.of(Role.READER), false));
        QuarkusTransaction.requiringNew()
                .run(() -> session.createNativeMutationQuery("update person set password_hash = 'none' where id = :id")
                        .setParameter("id", person.id())
                        .executeUpdate());
        return person;
    }

    void move(Person person, String zone, Instant at) {
        people.moveTo(new Stamp(person.actor(), at), ZoneId.of(zone));
    }

    /** Every hour while it is Monday somewhere, and once on all other days. */
    static List<Instant> moments() {
        List<Instant> moments = new ArrayList<>();
        Instant at = Instant.parse("2026-01-02T13:00:00Z");
        while (at.isBefore(Instant.parse("2026-12-29T00:00:00Z"))) {
            ZonedDateTime there = at.atZone(ZoneOffset.UTC);
            boolean isMondaySomewhere = there.getDayOfWeek() == DayOfWeek.MONDAY
                    || there.getDayOfWeek() == DayOfWeek.SUNDAY && there.getHour() >= 12;
            if (isMondaySomewhere || there.getHour() == 12) {
                moments.add(at);
            }
            at = at.plus(Duration.ofHours(1));
        }
        return moments;
    }

    List<Row> rows(Person person) {
        return QuarkusTransaction.requiringNew()
                .call(() -> session.createSelectionQuery(
                                "select d.dueAt, d.from, d.until, d.late from Digest d where d.person.id = :person"
                                        + " order by d.id",
                                Row.class)
                        .setParameter("person", person.id())
                        .getResultList());
    }

    interface Whereabouts {
        ZoneId at(Instant moment);
    }

    /** Of 52 Mondays two are told by the third of those that were missed. */
    void isTold(Person person, Whereabouts whereabouts) {
        List<Row> rows = rows(person);
        List<LocalDate> mondays = rows.stream()
                .map(row -> {
                    ZonedDateTime local = row.dueAt().atZone(whereabouts.at(row.dueAt()));
                    assertThat(local.getHour()).as(person + " " + row).isEqualTo(8);
                    assertThat(local.getDayOfWeek()).as(person + " " + row).isEqualTo(DayOfWeek.MONDAY);
                    return local.toLocalDate();
                })
                .toList();
        List<LocalDate> all = LocalDate.of(2026, 1, 5)
                .datesUntil(LocalDate.of(2026, 12, 29), java.time.Period.ofWeeks(1))
                .filter(day -> !day.equals(LocalDate.of(2026, 7, 6)) && !day.equals(LocalDate.of(2026, 7, 13)))
                .toList();
        assertThat(mondays).as(person.name()).isEqualTo(all).hasSize(50);
        assertThat(rows.stream().filter(Row::late))
                .as("made up once")
                .singleElement()
                .satisfies(row -> assertThat(row.until()).isAfter(ON));
        for (int i = 1; i < rows.size(); i++) {
            assertThat(rows.get(i).from())
                    .as("nothing is told twice or left out")
                    .isEqualTo(rows.get(i - 1).until());
        }
    }

    static void isEightInWinterAndSevenInSummer(List<Row> rows) {
        assertThat(rows).filteredOn(row -> !row.late()).allSatisfy(row -> {
            LocalDate day = LocalDate.ofInstant(row.dueAt(), ZoneOffset.UTC);
            boolean isSummer = day.isAfter(LocalDate.of(2026, 3, 29)) && day.isBefore(LocalDate.of(2026, 10, 25));
            assertThat(row.dueAt().atZone(ZoneOffset.UTC).getHour()).isEqualTo(isSummer ? 7 : 8);
        });
    }
}
