package org.abeyance;

import java.util.List;
import java.util.stream.Collectors;

/**
 * A rule says no. Carries sentences for a person, each at the field it concerns; the doors answer with 422 and show what
 * was typed. Nothing of the refused act is kept.
 */
public final class Refused extends RuntimeException {

    /**
     * One sentence at one field.
     *
     * @param field the name or path of the field ({@code events[3].on}); empty where the act as a whole is refused
     * @param message a sentence for a person
     */
    public record Problem(String field, String message) {}

    private final transient List<Problem> problems;

    private Refused(List<Problem> problems) {
        super(problems.stream().map(Problem::message).collect(Collectors.joining(" ")));
        this.problems = List.copyOf(problems);
    }

    public static Refused because(String sentence) {
        return at("", sentence);
    }

    public static Refused at(String field, String sentence) {
        return new Refused(List.of(new Problem(field, sentence)));
    }

    public static Refused of(List<Problem> problems) {
        return new Refused(problems);
    }

    public List<Problem> problems() {
        return problems;
    }
}
