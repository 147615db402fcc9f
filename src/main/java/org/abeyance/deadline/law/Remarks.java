package org.abeyance.deadline.law;

import java.util.ArrayList;
import java.util.List;
import org.abeyance.calendar.Calendar;

/** What a reader must know besides the steps: that a place was not named, a calendar not checked, a rule not read. */
final class Remarks {

    private Remarks() {}

    static List<String> on(Countdown countdown) {
        Terms terms = countdown.terms();
        Rule rule = terms.rule();
        Calendar calendar = terms.calendar();
        List<String> remarks = new ArrayList<>();
        if (rule.followsTheActor()
                && calendar.name().equals("NONE")
                && terms.period().rolling() != Rolling.NONE) {
            remarks.add("No place was named in which the act is to be done, so only Saturdays and Sundays count as days"
                    + " off; a holiday there may give a later date.");
        }
        if (!calendar.isVerified() && !terms.isInHours()) {
            remarks.add("The days off of " + calendar.name() + " were not checked against the law of the place.");
        }
        rule.span()
                .filter(least -> rule.minimum() && least.unit() == terms.span().unit())
                .filter(least -> terms.span().amount() < least.amount())
                .ifPresent(
                        least -> remarks.add("The law allows no less than " + least + "; what was stated is shorter."));
        if (rule.method() == Method.INFORMATION_ACT
                && rule.calendars().contains("UK")
                && !calendar.name().equals("UK")
                && !calendar.name().equals("GB-ANY")
                && terms.span().unit() == Unit.WORKING_DAYS) {
            remarks.add("Section 10(6) leaves out the bank holidays of any part of the United Kingdom; "
                    + calendar.name() + " may not have them all.");
        }
        if (rule.needsConfirmation()) {
            remarks.add("The rule is of " + rule.law().confidence() + " confidence"
                    + (rule.law().fromMemory() ? " and rests on memory" : "")
                    + "; a person must confirm it before it governs.");
        }
        if (!rule.note().isEmpty()) {
            remarks.add(rule.note());
        }
        return remarks;
    }
}
