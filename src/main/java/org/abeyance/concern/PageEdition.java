package org.abeyance.concern;

import java.time.LocalDate;
import java.util.Optional;

/**
 * A page as it was read on a day.
 *
 * @param ref of a snapshot; empty where it is what was kept with the fact itself
 */
public record PageEdition(String ref, String text, String digest, Optional<LocalDate> readOn, String by) {}
