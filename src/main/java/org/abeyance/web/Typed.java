package org.abeyance.web;

import io.quarkus.qute.TemplateInstance;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jboss.resteasy.reactive.server.core.ResteasyReactiveRequestContext;
import org.jboss.resteasy.reactive.server.core.multipart.FormData;
import org.jboss.resteasy.reactive.server.multipart.FormValue;

/**
 * What somebody typed into a form that could not be taken as it came, kept so that it can be sent again. Passwords are not
 * carried along.
 *
 * @param to the address the form was sent to
 */
public record Typed(String to, List<Field> fields) {

    /** One field as it was sent. */
    public record Field(String name, String value) {}

    /** The page that shows what was typed and sends it again, with a token that is good now. */
    public record Again(String title, String sentence, Typed typed) implements TemplateInstance {}

    static Optional<Typed> of(String to, ResteasyReactiveRequestContext request) {
        FormData data = request.getFormData();
        if (data == null) {
            return Optional.empty();
        }
        List<Field> fields = new ArrayList<>();
        for (String name : data) {
            for (FormValue value : data.get(name)) {
                if (value.isFileItem()) {
                    return Optional.empty();
                }
                if (!name.equals(Forgery.FIELD) && !name.toLowerCase().contains("password")) {
                    fields.add(new Field(name, value.getValue()));
                }
            }
        }
        return Optional.of(new Typed(to, fields));
    }
}
