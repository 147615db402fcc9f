package org.abeyance.notice;

import org.abeyance.deadline.Deadline;

/**
 * The ladder of one deadline, and when its clock ends.
 *
 * @param isInHours whether it is counted in hours, so that nobody's night is respected
 */
record Climb(Deadline deadline, Ladder ladder, Ending ending, boolean isInHours) {}
