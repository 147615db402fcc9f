package org.abeyance.correspondence;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * A letter as it would be logged, by what came.
 *
 * @param arrival {@code I-2026-014}
 * @param who who wrote it, or to whom it went, as it would be typed
 * @param notes what is to be known beside it
 * @param files the names of what it carries
 */
public record Proposal(
        String arrival,
        Direction direction,
        Channel channel,
        String who,
        String subject,
        LocalDate on,
        Optional<Instant> sent,
        Optional<Instant> received,
        String text,
        List<String> notes,
        List<String> files) {}
