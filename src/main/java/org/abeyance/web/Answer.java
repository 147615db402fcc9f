package org.abeyance.web;

import io.quarkus.qute.TemplateInstance;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.function.Function;
import java.util.function.Supplier;
import org.abeyance.Refused;

/** What a page answers to a form: on to the result, or the same page again with what was typed and what was wrong. */
public final class Answer {

    private static final int UNPROCESSABLE = 422;

    private Answer() {}

    /**
     * Does the act and sends the browser on to where it leads (303); where a rule refuses it, shows the page again (422).
     *
     * @param act does it and says where to go
     * @param again the same page, with the problems at their fields
     */
    public static Response to(Supplier<String> act, Function<Problems, TemplateInstance> again) {
        try {
            return seeOther(act.get());
        } catch (Refused refused) {
            return refused(again.apply(Problems.of(refused)));
        }
    }

    public static Response refused(TemplateInstance page) {
        return Response.status(UNPROCESSABLE).entity(page).build();
    }

    public static Response seeOther(String path) {
        return Response.seeOther(URI.create(path)).build();
    }
}
