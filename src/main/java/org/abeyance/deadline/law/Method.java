package org.abeyance.deadline.law;

import java.time.LocalTime;
import java.util.Arrays;
import java.util.Locale;

/**
 * The body of law by which a period is computed, with the provision that each step of an explanation cites.
 */
public enum Method {
    /**
     * Regulation (EEC, Euratom) 1182/71 art 3, <a href="http://data.europa.eu/eli/reg/1971/1182/oj">text</a>; in the
     * United Kingdom by DPA 2018 s.205(2), UK GDPR art 4A and PECR reg 2(5).
     */
    REGULATION_1182("Reg 1182/71 art 3(1)", "Reg 1182/71 art 3(2)", "Reg 1182/71 art 3(4)"),
    /** The corresponding date, which stands on whatever day it falls: Dodds v Walker [1981] 1 WLR 1027. */
    COMMON_LAW("Dodds v Walker [1981] 1 WLR 1027", "Dodds v Walker [1981] 1 WLR 1027", "no rule moves it"),
    /** Clear days; days off are left out where five or fewer: Civil Procedure Rules, rule 2.8. */
    CPR_CLEAR_DAYS("CPR 2.8(2)-(3)", "CPR 2.8(2)-(3)", "CPR 2.8"),
    /** "At least so many days' notice", read as clear days: Online Safety Act 2023 s.102(5). */
    CLEAR_NOTICE("at least so many days' notice", "clear days", "no rule moves it"),
    /** Before 5 pm of the last day: General Regulatory Chamber Rules 2009 (SI 2009/1976) r.12. */
    TRIBUNAL("GRC Rules 2009 r.22(1)(b)", "GRC Rules 2009 r.22(1)(b)", "GRC Rules 2009 r.12(2)") {
        @Override
        LocalTime closes() {
            return LocalTime.of(17, 0);
        }
    },
    /** Working days of the Freedom of Information Acts, s.10(6). */
    INFORMATION_ACT("s.10(1)", "s.10(1), (6)", "s.10(6)"),
    /** Deemed service: Interpretation Act 1978 s.7 with the Practice Direction of 1985; CPR 6.26. */
    SERVICE("deemed service", "deemed service", "the next business day"),
    /** As the words of the statute, order or condition say, without any code of computation. */
    PLAIN("the words of the provision", "the words of the provision", "the words of the provision"),
    /** A difference of dates, nobody's deadline. */
    ELAPSED("a difference of dates", "a difference of dates", "a difference of dates"),
    /** As a person typed it. */
    TYPED("as typed", "as typed", "as typed");

    /** CPR 2.8(4): days off do not count in a period of five days or less. */
    static final int FEW_CLEAR_DAYS = 5;

    private final String starting;
    private final String counting;
    private final String rolling;

    Method(String starting, String counting, String rolling) {
        this.starting = starting;
        this.counting = counting;
        this.rolling = rolling;
    }

    /** When the last day ends: a second before midnight, unless the law says earlier. */
    LocalTime closes() {
        return LocalTime.of(23, 59, 59);
    }

    /** The provision on whether the day of the event counts. */
    String starting() {
        return starting;
    }

    /** The provision on where a period in this unit ends. */
    String counting(Unit unit) {
        if (this != REGULATION_1182) {
            return counting;
        }
        return switch (unit) {
            case HOURS -> counting + "(a)";
            case CALENDAR_DAYS -> counting + "(b)";
            case WORKING_DAYS -> "Reg 1182/71 art 3(3)";
            case WEEKS, MONTHS -> counting + "(c)";
        };
    }

    /** The provision on a last day that is a day off. */
    String rolling() {
        return rolling;
    }

    /** Whether clear days are meant, so that the next midnight after the last day is the earliest moment. */
    boolean hasClearDays() {
        return this == CPR_CLEAR_DAYS || this == CLEAR_NOTICE;
    }

    /** Art 3(4) does not apply to periods counted back; only what a person typed rolls both ways. */
    boolean rollsBackwards() {
        return this == TYPED;
    }

    /** Art 3(5): any period of two days or more includes at least two working days. */
    boolean holdsTwoWorkingDays() {
        return this == REGULATION_1182;
    }

    static Method named(String written) {
        String name = written.strip().toUpperCase(Locale.ROOT).replace(' ', '_').replace('-', '_');
        return Arrays.stream(values())
                .filter(method -> method.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no method called " + written));
    }

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }
}
