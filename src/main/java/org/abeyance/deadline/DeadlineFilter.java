package org.abeyance.deadline;

import java.time.LocalDate;

/**
 * Which deadlines a list shows. Empty texts filter nothing.
 *
 * @param from the first governing date shown
 * @param to the last one, inclusive; {@link org.abeyance.concern.Concerns#NEVER} shows also what has no date
 * @param met those that are met, instead of those that are open
 */
public record DeadlineFilter(String whose, String owner, String regulator, LocalDate from, LocalDate to, boolean met) {}
