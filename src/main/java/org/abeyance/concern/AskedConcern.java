package org.abeyance.concern;

import java.util.List;
import java.util.Optional;
import org.abeyance.calendar.GivenDate;

/**
 * A concern as somebody asks for it by typing: names and slugs, of which the register may not know all yet.
 *
 * @param regulators the first leads
 */
public record AskedConcern(
        String title,
        String summary,
        Kind kind,
        GivenDate opened,
        String organisation,
        String practice,
        List<String> platforms,
        List<String> jurisdictions,
        List<String> regulators,
        Optional<Long> owner,
        Optional<Long> deputy,
        String theirReference) {}
