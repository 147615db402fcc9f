package org.abeyance.web;

import jakarta.ws.rs.core.Response;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.abeyance.Refused;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import org.jboss.resteasy.reactive.server.WithFormRead;
import org.jboss.resteasy.reactive.server.core.ResteasyReactiveRequestContext;
import org.jboss.resteasy.reactive.server.core.multipart.FormData;
import org.jboss.resteasy.reactive.server.multipart.FormValue;
import org.jboss.resteasy.reactive.server.spi.ResteasyReactiveContainerRequestContext;

/**
 * The one character that PostgreSQL can not even look for. There is nothing at an address that holds it; in a form it
 * becomes another one that {@link Reading} complains of at its field.
 */
class NulFilter {

    private static final char NUL = '\u0000';
    private static final char NO_CHARACTER = '\uFFFE';

    @ServerRequestFilter
    @WithFormRead
    Optional<Response> check(ResteasyReactiveContainerRequestContext request) {
        if (request.getUriInfo().getPath().indexOf(NUL) >= 0) {
            return Optional.of(Errors.nothing(request));
        }
        List<Refused.Problem> problems = request.getUriInfo().getQueryParameters().entrySet().stream()
                .filter(query -> query.getValue().stream().anyMatch(NulFilter::holdsNul))
                .map(query -> new Refused.Problem(query.getKey(), "This holds characters that can not be looked for."))
                .toList();
        if (!problems.isEmpty()) {
            return Optional.of(Errors.answer(request, 422, problems.get(0).message(), problems));
        }
        Optional.ofNullable(((ResteasyReactiveRequestContext) request.getServerRequestContext()).getFormData())
                .ifPresent(NulFilter::replace);
        return Optional.empty();
    }

    private static void replace(FormData form) {
        List<String> names = new ArrayList<>();
        form.forEach(names::add);
        for (String name : names) {
            List<FormValue> values = List.copyOf(form.get(name));
            boolean isText = values.stream().noneMatch(FormValue::isFileItem);
            if (isText && values.stream().map(FormValue::getValue).anyMatch(NulFilter::holdsNul)) {
                form.remove(name);
                values.forEach(value -> form.add(name, value.getValue().replace(NUL, NO_CHARACTER)));
            }
        }
    }

    private static boolean holdsNul(String text) {
        return text != null && text.indexOf(NUL) >= 0;
    }
}
