package org.abeyance.concern;

import java.util.List;
import org.abeyance.web.Choice;
import org.jboss.resteasy.reactive.RestForm;

/** What a person typed of why a fact was wrong, and whether something else is right instead. */
public record CorrectionForm(
        @RestForm String kind, @RestForm String reason) {

    /** What a correction does with a fact. */
    enum Kind {
        INSTEAD("This is right instead, as typed below"),
        NEVER("It was never so: nothing stands in its place");

        private final String label;

        Kind(String label) {
            this.label = label;
        }
    }

    static CorrectionForm blank() {
        return instead("");
    }

    /** Something else is right instead. */
    public static CorrectionForm instead(String reason) {
        return new CorrectionForm(Kind.INSTEAD.name(), reason);
    }

    public static List<Choice> kinds() {
        return Choice.of(Kind.class, kind -> kind.label);
    }

    boolean isNever() {
        return Kind.NEVER.name().equals(kind);
    }
}
