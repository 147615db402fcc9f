package org.abeyance.intake;

import java.util.Optional;
import org.abeyance.concern.Concern;

/**
 * Something at a door.
 *
 * @param source the name of the file, or of the mailbox and the number within it
 * @param mediaType as whoever brought it said
 * @param concern for which it was brought; none where nobody said
 */
public record NewArrival(Door door, String source, String mediaType, Optional<Concern> concern) {}
