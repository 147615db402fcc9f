package org.abeyance.correspondence;

import java.util.List;
import org.abeyance.web.Choice;

/** Among what the form of a letter lets choose. */
record LetterChoices(
        List<Choice> directions,
        List<Choice> channels,
        List<Choice> natures,
        List<Choice> agreements,
        List<String> names) {

    static LetterChoices of(List<String> names) {
        return new LetterChoices(
                Choice.of(Direction.class, Direction::label),
                Choice.of(Channel.class, Channel::label),
                Choice.of(Nature.class, Nature::label),
                Choice.of(Agreement.class, Agreement::label),
                names);
    }
}
