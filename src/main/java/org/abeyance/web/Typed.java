package org.abeyance.web;

import io.quarkus.qute.TemplateInstance;
import io.vertx.core.MultiMap;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
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

    public boolean isEmpty() {
        return fields.isEmpty();
    }

    /** As one hidden field of the sign-in page. */
    public String packed() {
        return fields.stream()
                .map(field -> encoded(field.name) + "=" + encoded(field.value))
                .collect(Collectors.joining("&"));
    }

    /** What {@link #packed} made, back from the browser: shown before it is sent, so whatever it holds is seen. */
    public static Typed unpacked(String to, String packed) {
        List<Field> fields = new ArrayList<>();
        for (String pair : packed == null || packed.isEmpty() ? new String[0] : packed.split("&")) {
            int equals = pair.indexOf('=');
            if (equals > 0) {
                fields.add(new Field(decoded(pair.substring(0, equals)), decoded(pair.substring(equals + 1))));
            }
        }
        return new Typed(to, fields);
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private static String decoded(String text) {
        try {
            return URLDecoder.decode(text, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException broken) {
            return text;
        }
    }

    /** From a form of which nothing was read yet. */
    public static Typed of(String to, MultiMap attributes) {
        List<Field> fields = new ArrayList<>();
        attributes.forEach((name, value) -> add(fields, name, value));
        return new Typed(to, fields);
    }

    private static void add(List<Field> fields, String name, String value) {
        if (!name.equals(Forgery.FIELD) && !name.toLowerCase(Locale.ROOT).contains("password")) {
            fields.add(new Field(name, value));
        }
    }

    static Optional<Typed> of(String to, ResteasyReactiveRequestContext request) {
        FormData data = request.getFormData();
        if (data == null) {
            return Optional.empty();
        }
        List<Field> fields = new ArrayList<>();
        for (String name : data) {
            for (FormValue value : data.get(name)) {
                if (!value.isFileItem()) {
                    add(fields, name, value.getValue());
                }
            }
        }
        return Optional.of(new Typed(to, fields));
    }
}
