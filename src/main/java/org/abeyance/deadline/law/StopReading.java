package org.abeyance.deadline.law;

import java.util.List;
import java.util.Optional;
import org.abeyance.deadline.law.StopKind.Effect;

/** How the days of a stop are counted: as the rule has it, or by the other reading of an open question. */
public enum StopReading {
    /** As the kind of stop says. */
    STATED,
    /** A clarification answered on the day it was asked stops nothing. */
    NOT_WITHIN_A_DAY {
        @Override
        List<Stop> heard(List<Stop> stops) {
            return stops.stream()
                    .filter(stop -> !(stop.kind().isClarification() && stop.isWithinOneDay()))
                    .toList();
        }
    },
    /** Only the first clarification stops the clock. */
    FIRST_ONLY {
        @Override
        List<Stop> heard(List<Stop> stops) {
            Optional<Stop> first =
                    stops.stream().filter(stop -> stop.kind().isClarification()).findFirst();
            return stops.stream()
                    .filter(stop ->
                            !stop.kind().isClarification() || first.get().equals(stop))
                    .toList();
        }
    },
    /** The start moves by the days that do not count, instead of the end. */
    SHIFTING_THE_START,
    /** The first day of a suspension and the day of arrival are both stopped. */
    BOTH_DAYS {
        @Override
        Effect effect(StopKind kind) {
            return kind == StopKind.INFORMATION ? Effect.BOTH_DAYS : kind.effect();
        }
    },
    /** Both end days of a suspension run. */
    NEITHER_DAY {
        @Override
        Effect effect(StopKind kind) {
            return kind == StopKind.INFORMATION ? Effect.NEITHER_DAY : kind.effect();
        }
    };

    List<Stop> heard(List<Stop> stops) {
        return stops;
    }

    Effect effect(StopKind kind) {
        return kind.effect();
    }
}
