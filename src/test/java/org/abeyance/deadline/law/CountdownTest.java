package org.abeyance.deadline.law;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.abeyance.Refused;
import org.abeyance.calendar.Calendars;
import org.abeyance.calendar.Edit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** One request for one's data, received on Mon 2 Mar 2026, and what may happen to its clock. */
class CountdownTest {

    private static final Rulebook BOOK = Rulebook.own();
    private static final Calendars CALENDARS = Calendars.standard();
    private static final OffsetDateTime MON_2_MAR = OffsetDateTime.parse("2026-03-02T10:00:00Z");
    private static final LocalDate FRI_6_MAR = LocalDate.of(2026, 3, 6);
    private static final LocalDate MON_9_MAR = LocalDate.of(2026, 3, 9);
    private static final LocalDate THU_12_MAR = LocalDate.of(2026, 3, 12);
    private static final LocalDate MON_16_MAR = LocalDate.of(2026, 3, 16);
    private static final LocalDate THU_2_APR = LocalDate.of(2026, 4, 2);
    private static final LocalDate FRI_10_APR = LocalDate.of(2026, 4, 10);

    private static Countdown request(Entry... entries) {
        return clock("UKGDPR-12A-1M", entries);
    }

    private static Countdown clock(String rule, Entry... entries) {
        return Countdown.of(BOOK.find(rule, LocalDate.of(2026, 3, 2)), MON_2_MAR, Ledger.of(entries), CALENDARS);
    }

    @Test
    void an_undisturbed_month_ends_on_its_date() {
        assertThat(request().dueOn()).contains(THU_2_APR);
        assertThat(request()).hasToString("UKGDPR-12A-1M: Thu 2 Apr 2026 at 23:59:59 (+01:00)");
    }

    @Test
    void nobody_knows_the_date_while_it_is_stopped() {
        Countdown stopped = request(Entry.stop("1", MON_9_MAR));

        assertThat(stopped.due()).isEmpty();
        assertThat(stopped.isStopped()).isTrue();
        assertThat(stopped.stateOn(MON_16_MAR)).isEqualTo(State.STOPPED);
        assertThat(stopped.explanation().sentences())
                .anyMatch(
                        step -> step.startsWith("The clock stands still since Mon 9 Mar 2026, and nobody can say yet"));
    }

    @Test
    void clarification_takes_both_its_end_days_out() {
        assertThat(request(Entry.restart("2", MON_16_MAR), Entry.stop("1", MON_9_MAR))
                        .dueOn())
                .contains(FRI_10_APR);
    }

    @Test
    void overlapping_stops_are_one() {
        Countdown once = request(Entry.stop("1", MON_9_MAR), Entry.restart("2", MON_16_MAR));
        Countdown twice = request(
                Entry.stop("1", MON_9_MAR),
                Entry.stop("3", THU_12_MAR),
                Entry.restart("4", THU_12_MAR.plusDays(1)),
                Entry.restart("2", MON_16_MAR));

        assertThat(twice.due()).isEqualTo(once.due());
    }

    @Test
    void proof_of_identity_moves_the_start() {
        Countdown proven = request(
                Entry.stop("1", FRI_6_MAR).of(StopKind.IDENTITY),
                Entry.restart("2", MON_16_MAR).of(StopKind.IDENTITY));

        assertThat(proven.dueOn()).contains(LocalDate.of(2026, 4, 16)); // Thu, a month after Mon 16 Mar
    }

    @Test
    void a_day_stopped_before_the_moved_start_is_not_left_out_twice() {
        Countdown both = request(
                Entry.stop("1", FRI_6_MAR).of(StopKind.IDENTITY),
                        Entry.restart("2", MON_16_MAR).of(StopKind.IDENTITY),
                Entry.stop("3", MON_9_MAR), Entry.restart("4", MON_16_MAR.plusDays(1)));

        assertThat(both.dueOn()).contains(LocalDate.of(2026, 4, 17)); // Fri: only Tue 17 Mar is left out
    }

    @Test
    void an_extension_runs_from_the_original_start() {
        assertThat(request(Entry.extension("1", MON_16_MAR)).dueOn())
                .contains(LocalDate.of(2026, 6, 2)); // Tue, 3 months
    }

    @Test
    void an_agreed_extension_states_its_length() {
        Countdown notice = Countdown.of(
                BOOK.find("DPA18-S16-6M-OLD", LocalDate.of(2022, 9, 26)),
                OffsetDateTime.parse("2022-09-26T12:00:00+01:00"),
                Ledger.of(Entry.extension("1", LocalDate.of(2023, 3, 1)).by(new Span(14, Unit.CALENDAR_DAYS))),
                CALENDARS);

        assertThat(notice.dueOn()).contains(LocalDate.of(2023, 4, 11)); // Sun 9 Apr, Easter, to Tue 11 Apr
    }

    @Test
    void an_appeal_holds_a_floor_and_adds_no_days() {
        Entry brought = Entry.stop("1", MON_16_MAR);

        assertThat(clock("DPA18-142-IN", brought).earliest()).isEmpty();
        assertThat(clock("DPA18-142-IN", brought, Entry.restart("2", LocalDate.of(2026, 3, 20)))
                        .dueOn())
                .contains(LocalDate.of(2026, 3, 30)); // Mon, 28 days, the appeal being over before
        assertThat(clock("DPA18-142-IN", brought, Entry.restart("2", LocalDate.of(2026, 7, 1)))
                        .dueOn())
                .contains(LocalDate.of(2026, 7, 1)); // Wed
    }

    @Test
    void a_correction_takes_the_place_of_the_day_it_corrects() {
        Entry wrong = Entry.stop("1", FRI_6_MAR);
        Entry right =
                Entry.correction("3", "1", MON_9_MAR).writtenBy("Ada", Instant.parse("2026-03-20T10:00:00Z"), "typing");
        Entry earlier =
                Entry.correction("4", "1", THU_12_MAR).writtenBy("Bo", Instant.parse("2026-03-19T10:00:00Z"), "guess");
        Entry end = Entry.restart("2", MON_16_MAR);

        assertThat(request(wrong, end, right, earlier).dueOn()).contains(FRI_10_APR);
        assertThat(request(right, end, earlier, wrong).dueOn()).contains(FRI_10_APR);
    }

    @Test
    void an_entry_that_was_struck_out_never_happened() {
        assertThat(request(Entry.stop("1", MON_9_MAR), Entry.striking("2", "1", MON_9_MAR))
                        .dueOn())
                .contains(THU_2_APR);
    }

    @Test
    void a_corrected_start_moves_the_whole_period() {
        Entry start = Entry.start("1", LocalDate.of(2026, 3, 2));
        Entry later = Entry.correction("2", "1", LocalDate.of(2026, 3, 5)).at(LocalTime.of(9, 0));

        assertThat(request(start, later).dueOn()).contains(LocalDate.of(2026, 4, 7)); // Sun 5 Apr, Easter, to Tue 7 Apr
    }

    @Test
    void what_was_not_yet_written_down_was_not_known() {
        Entry stop = Entry.stop("1", MON_9_MAR).writtenBy("Ada", Instant.parse("2026-03-20T10:00:00Z"), "asked");
        Ledger ledger = Ledger.of(stop);

        assertThat(ledger.knownOn(Instant.parse("2026-03-19T10:00:00Z")).entries())
                .isEmpty();
        assertThat(ledger.knownOn(Instant.parse("2026-03-20T10:00:00Z")).entries())
                .hasSize(1);
    }

    @ParameterizedTest
    @CsvSource({
        "2026-03-01, NOT_STARTED", // Sun before
        "2026-03-02, RUNNING", // Mon, the day of the request
        "2026-03-08, RUNNING", // Sun before the stop
        "2026-03-09, STOPPED", // Mon, both end days are stopped
        "2026-03-16, STOPPED", // Mon
        "2026-03-17, RUNNING", // Tue
        "2026-04-10, MET", // Fri, the last day, on which it was met
        "2026-05-10, MET", // and stays met
    })
    void the_state_of_a_clock_is_a_matter_of_the_day(LocalDate day, State state) {
        Countdown clock =
                request(Entry.stop("1", MON_9_MAR), Entry.restart("2", MON_16_MAR), Entry.met("3", FRI_10_APR));

        assertThat(clock.stateOn(day)).isEqualTo(state);
    }

    @Test
    void the_last_day_is_within_the_period_and_the_next_is_not() {
        assertThat(request().stateOn(THU_2_APR)).isEqualTo(State.RUNNING);
        assertThat(request().stateOn(THU_2_APR.plusDays(1))).isEqualTo(State.PASSED);
    }

    @Test
    void a_holiday_proclaimed_nine_days_before_moves_the_date_and_is_named() {
        LocalDate day = LocalDate.of(2022, 9, 19);
        Calendars before =
                CALENDARS.with(Map.of("GB-EAW", List.of(Edit.removed(day, "State funeral", "not yet proclaimed"))));
        Rule rule = BOOK.find("UKGDPR-12-1M-PRE", LocalDate.of(2022, 8, 19));
        OffsetDateTime fri19Aug = OffsetDateTime.parse("2022-08-19T10:00:00+01:00");

        assertThat(Countdown.of(rule, fri19Aug, Ledger.EMPTY, before).dueOn()).contains(day); // Mon
        Countdown after = Countdown.of(rule, fri19Aug, Ledger.EMPTY, CALENDARS);
        assertThat(after.dueOn()).contains(day.plusDays(1)); // Tue
        assertThat(after.explanation().toString()).contains("State Funeral of Queen Elizabeth II");
    }

    @Test
    void one_email_starts_two_clocks() {
        OffsetDateTime sent = OffsetDateTime.parse("2026-12-18T16:40:00Z"); // Fri
        Service email = Service.of(BOOK.find("DPA18-141A-EMAIL48H", sent.toLocalDate()), sent, CALENDARS);
        Terms representations = Terms.of(BOOK.find("DPA18-S16-REP21", email.on().toLocalDate()), CALENDARS);
        Countdown given = email.starts(representations, Ledger.EMPTY, CALENDARS);
        Countdown appeal = Countdown.of(BOOK.find("GRC-22-28D", sent.toLocalDate()), sent, Ledger.EMPTY, CALENDARS);

        assertThat(email.on()).isEqualTo("2026-12-20T17:00:00Z"); // Sun
        assertThat(given.due()).contains(OffsetDateTime.parse("2027-01-11T23:59:59Z")); // Sun 10 to Mon 11 Jan
        assertThat(appeal.due()).contains(OffsetDateTime.parse("2027-01-15T17:00:00Z")); // Fri, by 5 pm
        assertThat(email.stepsWith(given)).hasSizeGreaterThan(8);
        assertThatThrownBy(() -> new Service(appeal)).isInstanceOf(Refused.class);
    }

    @Test
    void each_step_says_weekday_date_and_provision() {
        Countdown clock = request(Entry.stop("1", MON_9_MAR), Entry.restart("2", MON_16_MAR));

        assertThat(String.join("\n", clock.explanation().sentences())).isEqualToNormalizingWhitespace("""
                        Starts with the event on Mon 2 Mar 2026 at 10:00 (+00:00): 1 month after the relevant time, which
                        is the latest of receiving the request, receiving the information on identity, and receiving the
                        fee. (UK GDPR art 12(3), 12A(1)-(2))
                        Mon 2 Mar 2026 is not counted. (Reg 1182/71 art 3(1), by UK GDPR art 4A)
                        1 month ends on Thu 2 Apr 2026. (Reg 1182/71 art 3(2)(c), by UK GDPR art 4A)
                        The clock stood still from Mon 9 Mar 2026 to Mon 16 Mar 2026: 8 days do not count, so the period
                        ends on Fri 10 Apr 2026. (UK GDPR art 12A(5))
                        Fri 10 Apr 2026 is a working day in GB-EAW and stands. (Reg 1182/71 art 3(4), by UK GDPR art 4A)
                        Due by Fri 10 Apr 2026 at 23:59:59 (+01:00). (art 12(3), 12A(1)-(2))
                        The parts of the UK have different bank holidays; those of the place where the act is to be done
                        are meant.
                        """);
    }

    record Impossible(String field, String sentence, String rule, List<Entry> entries) {

        @Override
        public String toString() {
            return sentence;
        }
    }

    static Stream<Impossible> impossible() {
        LocalDate before = LocalDate.of(2026, 2, 27);
        LocalDate after = LocalDate.of(2026, 4, 13);
        return Stream.of(
                new Impossible(
                        "s",
                        "cannot stop on Fri 27 Feb 2026: it starts on Mon 2 Mar 2026",
                        "UKGDPR-12A-1M",
                        List.of(Entry.stop("s", before), Entry.restart("r", MON_9_MAR))),
                new Impossible(
                        "s",
                        "cannot stop on Mon 13 Apr 2026: the period ended on Thu 2 Apr 2026",
                        "UKGDPR-12A-1M",
                        List.of(Entry.stop("s", after), Entry.restart("r", after))),
                new Impossible(
                        "r",
                        "cannot run again on Fri 6 Mar 2026: nothing had stopped it",
                        "UKGDPR-12A-1M",
                        List.of(Entry.stop("s", MON_9_MAR), Entry.restart("r", FRI_6_MAR))),
                new Impossible(
                        "e",
                        "cannot be extended on Mon 13 Apr 2026: the period ended on Thu 2 Apr 2026",
                        "UKGDPR-12A-1M",
                        List.of(Entry.extension("e", after))),
                new Impossible(
                        "e2",
                        "may be extended by 2 months in all",
                        "UKGDPR-12A-1M",
                        List.of(Entry.extension("e1", MON_9_MAR), Entry.extension("e2", MON_16_MAR))),
                new Impossible(
                        "e", "cannot be extended", "UKGDPR-12A-EXTNOTICE", List.of(Entry.extension("e", MON_9_MAR))),
                new Impossible(
                        "e",
                        "already includes its extension",
                        "UKGDPR-12A-EXT",
                        List.of(Entry.extension("e", MON_9_MAR))),
                new Impossible(
                        "e", "does not say by how much", "FOIA-10-20WD", List.of(Entry.extension("e", MON_9_MAR))),
                new Impossible(
                        "s",
                        "Nothing stops the clock of DPA18-166-3M",
                        "DPA18-166-3M",
                        List.of(Entry.stop("s", MON_9_MAR))),
                new Impossible(
                        "s",
                        "is not stopped by appeal",
                        "UKGDPR-12A-1M",
                        List.of(Entry.stop("s", MON_9_MAR).of(StopKind.APPEAL))),
                new Impossible(
                        "s",
                        "needs its end",
                        "UKGDPR-12A-1M",
                        List.of(Entry.stop("s", MON_9_MAR), Entry.met("m", MON_16_MAR))),
                new Impossible(
                        "s",
                        "was met on Mon 9 Mar 2026",
                        "UKGDPR-12A-1M",
                        List.of(Entry.met("m", MON_9_MAR), Entry.stop("s", MON_16_MAR))),
                new Impossible(
                        "m",
                        "cannot have been met on Fri 27 Feb 2026",
                        "UKGDPR-12A-1M",
                        List.of(Entry.met("m", before))),
                new Impossible(
                        "m2",
                        "A clock is met once",
                        "UKGDPR-12A-1M",
                        List.of(Entry.met("m1", MON_9_MAR), Entry.met("m2", MON_16_MAR))),
                new Impossible(
                        "c",
                        "has no entry 9 that could be corrected",
                        "UKGDPR-12A-1M",
                        List.of(Entry.correction("c", "9", MON_9_MAR))));
    }

    @ParameterizedTest
    @MethodSource("impossible")
    void what_cannot_have_happened_is_refused_in_words(Impossible row) {
        assertThatThrownBy(() -> clock(row.rule(), row.entries().toArray(Entry[]::new)))
                .isInstanceOfSatisfying(
                        Refused.class,
                        refused -> assertThat(refused.problems())
                                .singleElement()
                                .satisfies(problem -> {
                                    assertThat(problem.field()).isEqualTo(row.field());
                                    assertThat(problem.message()).contains(row.sentence());
                                }));
    }
}
