package org.abeyance.deadline.law;

import java.time.LocalDate;
import java.util.Optional;

/**
 * A stop as a caller states it; which of its two end days count is the rule's affair.
 *
 * @param began the day it began
 * @param ended the day it ended; empty while it is open
 */
public record Pause(LocalDate began, Optional<LocalDate> ended) {}
