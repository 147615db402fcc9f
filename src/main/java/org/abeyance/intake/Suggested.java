package org.abeyance.intake;

import java.util.Optional;
import org.abeyance.concern.Concern;
import org.abeyance.register.Officer;

/**
 * A concern that a mail may be about, and by what.
 *
 * @param officer who keeps it at the regulator and wrote the mail; there where that is the ground
 */
record Suggested(Concern concern, Ground ground, Optional<Officer> officer) {

    Suggested(Concern concern, Ground ground) {
        this(concern, ground, Optional.empty());
    }
}
