package org.abeyance.concern;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.abeyance.calendar.GivenDate;

/** A concern as a line of a list. It names bodies and the people who keep it, never an officer and never a party. */
public record ConcernLine(
        String ref,
        String title,
        String theirReference,
        Kind kind,
        Stage stage,
        Optional<Outcome> outcome,
        String organisation,
        String practice,
        List<String> platforms,
        List<String> jurisdictions,
        List<String> regulators,
        String owner,
        String deputy,
        GivenDate opened,
        Optional<LocalDate> nextDue) {}
