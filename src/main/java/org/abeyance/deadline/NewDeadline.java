package org.abeyance.deadline;

import java.time.LocalDate;
import java.util.Optional;
import org.abeyance.correspondence.Letter;
import org.abeyance.register.Regulator;

/**
 * A clock that somebody wants started.
 *
 * @param whose who has to do what is due; a regulator's needs that regulator
 * @param basis its rule, or the date that was typed
 * @param letter the letter that started it
 * @param stated the date that the regulator itself states
 * @param eventKey the event of a matter file that brought it
 */
public record NewDeadline(
        Whose whose,
        Optional<Regulator> regulator,
        String title,
        Origin basis,
        Optional<Letter> letter,
        Optional<LocalDate> stated,
        Optional<String> eventKey) {

    /** Either by a rule or typed. */
    public record Origin(Optional<RuleTerms> rule, Optional<Typed> typed) {

        public static Origin by(RuleTerms rule) {
            return new Origin(Optional.of(rule), Optional.empty());
        }

        public static Origin typed(LocalDate on, String reason) {
            return new Origin(Optional.empty(), Optional.of(new Typed(on, reason)));
        }
    }

    /** A date, and why it is this one. */
    public record Typed(LocalDate on, String reason) {}

    public static NewDeadline ours(String title, Origin basis) {
        return new NewDeadline(
                Whose.OURS, Optional.empty(), title, basis, Optional.empty(), Optional.empty(), Optional.empty());
    }

    public NewDeadline from(Letter cause) {
        return new NewDeadline(whose, regulator, title, basis, Optional.of(cause), stated, eventKey);
    }

    public NewDeadline event(String key) {
        return new NewDeadline(whose, regulator, title, basis, letter, stated, Optional.of(key));
    }

    public NewDeadline stated(LocalDate day) {
        return new NewDeadline(whose, regulator, title, basis, letter, Optional.of(day), eventKey);
    }

    public NewDeadline of(Regulator theirs) {
        return new NewDeadline(Whose.REGULATOR, Optional.of(theirs), title, basis, letter, stated, eventKey);
    }
}
