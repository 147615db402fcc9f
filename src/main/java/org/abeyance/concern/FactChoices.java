package org.abeyance.concern;

import java.util.List;
import org.abeyance.register.Activity;
import org.abeyance.web.Choice;

/** Among what the form of a fact lets choose: the activities and places of its concern, its regulators and its letters. */
public record FactChoices(List<Choice> activities, List<Choice> places, List<Choice> regulators, List<Choice> letters) {

    static Choice of(Activity activity) {
        return new Choice(activity.slug(), activity.toString());
    }

    static List<String> values(List<Choice> choices) {
        return choices.stream().map(Choice::value).toList();
    }
}
