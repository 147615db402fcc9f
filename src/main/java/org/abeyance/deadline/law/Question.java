package org.abeyance.deadline.law;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * A question of law on which reasonable lawyers differ. Each knows which computations it touches and what date the
 * other reading gives; the date that we state is the rule's own.
 */
public enum Question {
    /** Regulation 1182/71 art 3(5) speaks of "any period of two days or more". */
    HOURS_AND_WORKING_DAYS(
            "Whether a period in hours of two days or more must hold two working days (Reg 1182/71 art 3(5)) "
                    + "is open; the earlier time is stated.") {
        @Override
        Optional<Dispute> raisedBy(Reading here) {
            return here.isInRoundedHours() && here.terms().span().isTwoDaysOrMore()
                    ? here.ifOther(this, "two whole working days", here.secondWorkingDay())
                    : none();
        }
    },
    /** Nothing of this is in the notification duties themselves, which name hours only. */
    HOUR_ROUNDING("Whether hours run from the next full hour or from the minute is open; the full hour is stated, "
            + "the minute is the safer one.") {
        @Override
        Optional<Dispute> raisedBy(Reading here) {
            return here.isInRoundedHours() && !here.isOnTheHour()
                    ? here.ifOther(this, "counted to the minute", here.toTheMinute())
                    : none();
        }
    },
    /** An event at 10:00:00 is either in the hour from ten to eleven or at the start of it. */
    ON_THE_HOUR("Whether an event exactly on the hour leaves the hour that then begins out is open; it is left "
            + "out here.") {
        @Override
        Optional<Dispute> raisedBy(Reading here) {
            return here.isInRoundedHours() && here.isOnTheHour()
                    ? here.ifOther(this, "the hour that begins with the event counted", here.toTheMinute())
                    : none();
        }
    },
    /** UK GDPR art 12A(5) leaves out the days from asking to hearing. */
    SAME_DAY_CLARIFICATION(
            "Whether a clarification asked for and given on one day stops the clock is open; one day is left "
                    + "out here.") {
        @Override
        Optional<Dispute> raisedBy(Reading here) {
            return here.hasClarificationWithinOneDay()
                    ? here.raise(this, "no day left out", here.reading(StopReading.NOT_WITHIN_A_DAY))
                    : none();
        }
    },
    /** UK GDPR art 12A(5) speaks of "the" clarification. */
    SECOND_CLARIFICATION("Whether a second clarification stops the clock again is open; it does here.") {
        @Override
        Optional<Dispute> raisedBy(Reading here) {
            return here.clarifications() > 1
                    ? here.raise(this, "only the first one counted", here.reading(StopReading.FIRST_ONLY))
                    : none();
        }
    },
    /** The statute says which days do not count, not where they are put. */
    ADDED_OR_SHIFTED("Whether the days that do not count are added at the end or move the start is open; they are "
            + "added here.") {
        @Override
        Optional<Dispute> raisedBy(Reading here) {
            return here.hasCountedStops()
                    ? here.ifOther(this, "the start moved instead", here.reading(StopReading.SHIFTING_THE_START))
                    : none();
        }
    },
    /** GDPR art 36(2): periods "may be suspended" until information has been obtained. */
    SUSPENSION_DAYS("Which end days of a suspension count is open; the first is stopped here, and on the day of "
            + "arrival the clock runs.") {
        @Override
        Optional<Dispute> raisedBy(Reading here) {
            return here.hasSuspension()
                    ? here.raise(this, "both end days stopped", here.reading(StopReading.BOTH_DAYS))
                            .map(both ->
                                    here.join(both, "neither end day stopped", here.reading(StopReading.NEITHER_DAY)))
                    : none();
        }
    },
    /** Regulation 1182/71 art 2(1) points to the place of the act; GRC Rules r.12(3) to no place at all. */
    UK_HOLIDAYS(
            "Which of the United Kingdom's bank holidays count is open; those of the calendar named are " + "taken.") {
        @Override
        Optional<Dispute> raisedBy(Reading here) {
            return here.ofOtherParts(this);
        }
    },
    /** Interpretation Act 2005 s.18(h) against the day of service. */
    IRISH_FIRST_DAY("Whether the day of service is the first of the Irish days is open; s.18(h) of the "
            + "Interpretation Act 2005 says yes.") {
        @Override
        Optional<Dispute> raisedBy(Reading here) {
            return here.isNamed(this)
                    ? here.raise(this, "the day of service left out", here.withoutFirstDay())
                    : none();
        }
    },
    /** Online Safety Act 2023 s.102(5). */
    SEVEN_DAYS_NOTICE("Whether \"at least seven days' notice\" means clear days is open; clear days are taken.") {
        @Override
        Optional<Dispute> raisedBy(Reading here) {
            return here.isNamed(this)
                    ? here.raise(this, "not clear days, steps possible from", here.startOfLastDay())
                    : none();
        }
    },
    /** GDPR art 66(1). */
    MAXIMUM_VALIDITY("Whether the longest validity of a measure moves off a day off, and what starts it, is open; it "
            + "does not move here.") {
        @Override
        Optional<Dispute> raisedBy(Reading here) {
            return here.isNamed(this)
                    ? here.raise(
                            this,
                            "moved to the next working day",
                            here.as(here.terms().rolled(Rolling.NEXT)))
                    : none();
        }
    },
    /** DPA 2018 Sch 16, amended with effect from 5 Feb 2026. */
    SCHEDULE_16_TRANSITION(
            "Whether a notice of intent given before 5 Feb 2026 and still open then follows the old Schedule "
                    + "16 or the new is open; the old is taken.") {
        @Override
        Optional<Dispute> raisedBy(Reading here) {
            return here.isNamed(this) && here.isOpenOn(LocalDate.of(2026, 2, 5))
                    ? here.raiseSame(this, "the same day, but soft, under the new Schedule 16")
                    : none();
        }
    },
    /** AI Act art 73. */
    AI_ACT_TWO_DAYS("Whether the two days of the AI Act are working days, or end on a weekend as they fall, is open.") {
        @Override
        Optional<Dispute> raisedBy(Reading here) {
            return here.isNamed(this)
                    ? here.raise(this, "two calendar days as they fall", here.plainly())
                            .map(plain -> here.join(plain, "working days", here.inWorkingDays()))
                    : none();
        }
    },
    /** The Board's practice in Urgent Binding Decision 01/2023: request of 26 Sept, decision of 27 Oct 2023. */
    COMPLETE_FILE("Whether the Board's time runs from the request or from the complete file is open; it runs from "
            + "the request here, and the day on which the file was complete is not known.") {
        @Override
        Optional<Dispute> raisedBy(Reading here) {
            return here.isNamed(this) ? Optional.of(new Dispute(this, List.of())) : none();
        }
    };

    private final String words;

    Question(String words) {
        this.words = words;
    }

    /** The dispute that this question raises about a computation; empty where it does not touch it. */
    abstract Optional<Dispute> raisedBy(Reading here);

    /** The name by which rules call it: {@code complete-file}. */
    public String written() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    static Question named(String written) {
        return Arrays.stream(values())
                .filter(question -> question.written().equals(written))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no question called " + written));
    }

    private static Optional<Dispute> none() {
        return Optional.empty();
    }

    /** What is open, and what is taken, in one sentence. */
    @Override
    public String toString() {
        return words;
    }
}
