package org.abeyance.concern;

import java.time.Instant;

/** What was done about a wall or behind it, as its custodians read it. */
public record WallVisit(Instant at, String who, String sentence, String reason) {}
