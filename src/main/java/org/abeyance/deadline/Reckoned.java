package org.abeyance.deadline;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.abeyance.calendar.Calendar;

/**
 * What a clock and its ledger come to.
 *
 * @param on the last day; empty while the clock is stopped
 * @param at the moment at which it ends; empty for a typed date
 * @param earliest the first moment after a floor or after clear days
 * @param isDue whether its end is a date to keep: neither a floor nor the moment at which something counts as given
 * @param needsConfirmation whether its rule may not govern until a person has confirmed it
 * @param steps how it was found, one sentence each
 */
public record Reckoned(
        Optional<LocalDate> on,
        Optional<OffsetDateTime> at,
        Optional<OffsetDateTime> earliest,
        boolean isDue,
        boolean needsConfirmation,
        boolean isStopped,
        boolean disputed,
        Optional<LocalDate> metOn,
        String rule,
        String ruleVersion,
        Calendar calendar,
        ZoneId zone,
        LocalDate started,
        List<String> steps) {

    /** Whether the computed date may be the one to keep. */
    public boolean mayGovern() {
        return isDue && !needsConfirmation;
    }
}
