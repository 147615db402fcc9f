package org.abeyance.deadline;

import java.util.Optional;
import org.abeyance.calendar.Days;

/** What starting a deadline would do, as the sentence that is shown before it is kept. */
final class Started {

    private Started() {}

    static String sentence(NewDeadline wanted, Optional<Reckoned> reckoned) {
        if (reckoned.isEmpty()) {
            return "Due " + Days.said(wanted.basis().typed().orElseThrow().on()) + ", as typed.";
        }
        Reckoned found = reckoned.get();
        String date = found.on().map(Days::said).orElse("no date yet");
        if (found.mayGovern()) {
            return "Due " + date + ", by " + found.rule() + ".";
        }
        String why = found.isDue() ? "it is a proposal that a person must confirm" : "it is not a date to keep";
        return found.rule() + " gives " + date + "; " + why + ", so "
                + wanted.stated()
                        .map(day -> "the stated " + Days.said(day) + " governs.")
                        .orElse("no date governs yet.");
    }
}
