package org.abeyance.response;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashSet;
import java.util.Set;
import org.abeyance.audit.Stamp;
import org.abeyance.audit.Trail;
import org.abeyance.keeping.Forgets;
import org.abeyance.keeping.Item;
import org.abeyance.keeping.ItemKind;
import org.abeyance.keeping.Remains;

/** Questions are parts of a letter: their words go with it. */
@ApplicationScoped
class QuotingQuestions implements Forgets {

    private final QuestionQueries queries;
    private final Trail trail;

    QuotingQuestions(QuestionQueries queries, Trail trail) {
        this.queries = queries;
        this.trail = trail;
    }

    @Override
    public Set<String> forget(Stamp stamp, Item item, Remains remains, String words) {
        Set<String> said = new HashSet<>();
        if (item.kind() == ItemKind.LETTER) {
            for (Question question : queries.ofLetter(item.ref())) {
                said.add(question.redact(words));
                trail.add(
                        stamp,
                        item.concern(),
                        "question.redact",
                        question.ref(),
                        "Took from " + question.ref() + " the words of the letter that was destroyed.",
                        "");
            }
        }
        return said;
    }
}
