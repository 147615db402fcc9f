package org.abeyance.response;

import java.util.Optional;
import org.abeyance.concern.MarkKind;
import org.abeyance.concern.NewMark;
import org.abeyance.concern.PrivilegeBasis;

/** Marks as these stories set them. */
final class Marked {

    private Marked() {}

    static NewMark with(MarkKind kind) {
        return new NewMark(
                kind,
                Optional.of(PrivilegeBasis.LEGAL_ADVICE),
                Optional.empty(),
                "LinkedIn",
                "UK",
                "Nora Quist",
                "It was told in confidence.");
    }
}
