package org.abeyance.concern;

import java.util.Optional;

/**
 * A mark as somebody wants it set.
 *
 * @param holder whose privilege, confidence or information it is
 * @param laws under which laws it is asserted
 * @param assertedBy who asserts it
 */
public record NewMark(
        MarkKind kind,
        Optional<PrivilegeBasis> basis,
        Optional<Counsel> counsel,
        String holder,
        String laws,
        String assertedBy,
        String reason) {}
