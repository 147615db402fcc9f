package org.abeyance.concern;

import java.util.List;
import java.util.Optional;
import org.abeyance.web.Choice;
import org.abeyance.web.Problems;

/**
 * What the page of every fact's form shows besides the fields of its kind.
 *
 * @param to where the form is sent
 * @param wrong the fact as recorded, where the form corrects one
 * @param by who said it, as whoever corrects it may know them
 */
public record FactSheet(
        String to,
        Concern concern,
        FactForm said,
        FactChoices choices,
        Optional<Fact> wrong,
        String by,
        CorrectionForm why,
        Problems problems) {

    public boolean isCorrection() {
        return wrong.isPresent();
    }

    public String titled(String fresh, String corrected) {
        return isCorrection() ? corrected : fresh;
    }

    /** True where the fact is of all activities and places of the concern, as most are. */
    public boolean isWhole() {
        return (said.elsewhere() == null || said.elsewhere().isBlank())
                && has(said.activities(), choices.activities())
                && has(said.places(), choices.places());
    }

    private static boolean has(List<String> typed, List<Choice> all) {
        return typed != null && typed.containsAll(FactChoices.values(all));
    }

    /** True where what is seldom needed must be seen: it is not as usual, or something in the form was wrong. */
    public boolean isUnfolded() {
        return !problems.isEmpty() || !isWhole();
    }

    /** True where a letter can be cited, or somebody tried. */
    public boolean isLetterAsked() {
        return !choices.letters().isEmpty()
                || said.cited() != null && !said.cited().isBlank();
    }

    public List<Choice> corrections() {
        return CorrectionForm.kinds();
    }

    public FactSheet said(FactForm other) {
        return new FactSheet(to, concern, other, choices, wrong, by, why, problems);
    }

    public FactSheet sentTo(String elsewhere) {
        return new FactSheet(elsewhere, concern, said, choices, wrong, by, why, problems);
    }
}
