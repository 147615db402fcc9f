package org.abeyance.response;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.abeyance.response.wording.Contradiction;
import org.abeyance.web.Markdown;

/**
 * A question that was answered before and resembles one, with its answer, and where the new answer names other figures.
 *
 * @param likeness in per cent
 * @param regulator who asked; empty where nobody of the register did
 */
public record Precedent(
        String ref,
        String concern,
        String regulator,
        String question,
        String answer,
        Optional<LocalDate> answeredOn,
        int likeness,
        List<Contradiction> contradictions) {

    public String html() {
        return Markdown.html(answer);
    }

    public boolean isContradicted() {
        return !contradictions.isEmpty();
    }
}
