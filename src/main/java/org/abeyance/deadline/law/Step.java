package org.abeyance.deadline.law;

import java.time.LocalDate;

/**
 * One step of a computation: from a day to a day, by a provision, in a sentence. Each step starts where the one
 * before it arrived, and the last arrives at the date.
 *
 * @param from the day before the step
 * @param to the day after it
 * @param sentence what happened, with weekdays and dates
 * @param provision the law it follows
 */
public record Step(LocalDate from, LocalDate to, String sentence, String provision) {

    @Override
    public String toString() {
        return provision.isEmpty() ? sentence : sentence + " (" + provision + ")";
    }
}
