package org.abeyance.response;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.abeyance.web.Reading;
import org.jboss.resteasy.reactive.RestForm;

/** Which questions of a list are given to whom, wanted by when. */
record GivingForm(
        @RestForm List<String> give,
        @RestForm String to,
        @RestForm String by) {

    static GivingForm blank() {
        return new GivingForm(List.of(), "", "");
    }

    public boolean isChosen(String ref) {
        return give != null && give.contains(ref);
    }

    Set<QuestionRef> chosen(Reading reading) {
        Set<QuestionRef> chosen = new LinkedHashSet<>();
        for (String ref : give == null ? List.<String>of() : give) {
            if (ref.matches("Q-[0-9]{4}-[0-9]{3,9}")) {
                chosen.add(new QuestionRef(ref));
            } else {
                reading.problem("give", "This is none of the choices.");
            }
        }
        return chosen;
    }
}
