package org.abeyance.web;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.security.ForbiddenException;
import jakarta.persistence.OptimisticLockException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.abeyance.Missing;
import org.abeyance.Refused;
import org.hibernate.StaleObjectStateException;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;
import org.jboss.resteasy.reactive.server.handlers.FormBodyHandler;

/**
 * Failures of three kinds, never mixed: a rule said no, there is nothing to show, or a bug. Told to a program as a problem,
 * to a person as a page.
 */
class Errors {

    private static final Logger LOG = Logger.getLogger(Errors.class);

    /** What a person is told; the incident number finds the stack trace in the log. */
    record Failure(int status, String title, String sentence, List<Refused.Problem> problems, String incident)
            implements TemplateInstance {}

    @ServerExceptionMapper(priority = 1)
    Response refused(Refused refused, ContainerRequestContext request) {
        return answer(request, 422, refused.getMessage(), refused.problems());
    }

    @ServerExceptionMapper(priority = 1)
    Response missing(Missing missing, ContainerRequestContext request) {
        return nothing(request);
    }

    @ServerExceptionMapper(priority = 1)
    Response forbidden(ForbiddenException forbidden, ContainerRequestContext request) {
        return answer(request, 403, "Your roles do not allow this.", List.of());
    }

    @ServerExceptionMapper(priority = 1)
    Response mistyped(MismatchedInputException mistyped, ContainerRequestContext request) {
        return json(mistyped, request);
    }

    @ServerExceptionMapper(priority = 1)
    Response mapped(JsonMappingException mistyped, ContainerRequestContext request) {
        return json(mistyped, request);
    }

    @ServerExceptionMapper(priority = 1)
    Response web(WebApplicationException failure, ContainerRequestContext request) {
        Optional<JsonProcessingException> json = within(failure, JsonProcessingException.class);
        if (json.isPresent()) {
            return json(json.get(), request);
        }
        Response response = failure.getResponse();
        int status = response.getStatus();
        if (status < 400 || response.hasEntity()) {
            return response;
        }
        if (status == 404) {
            return nothing(request);
        }
        if (status >= 500) {
            return bug(failure, request);
        }
        Response.ResponseBuilder told = Response.fromResponse(answer(request, status, detail(status), List.of()));
        Optional.ofNullable(response.getHeaderString(HttpHeaders.ALLOW))
                .ifPresent(allow -> told.header(HttpHeaders.ALLOW, allow));
        return told.build();
    }

    /** A kind of content that is written in no way that can be read is met before any door. */
    private static boolean isBrokenType(Throwable failure) {
        return failure instanceof IllegalArgumentException
                && failure.getMessage() != null
                && failure.getMessage().startsWith("Failed to parse media type");
    }

    /** What a transaction or a proxy wrapped is looked for inside; the rest is a bug. */
    @ServerExceptionMapper(priority = 1)
    Response anything(Throwable failure, ContainerRequestContext request) {
        if (isBrokenType(failure)) {
            return answer(request, 415, detail(415), List.of());
        }
        Optional<Refused> refused = within(failure, Refused.class);
        if (refused.isPresent()) {
            return refused(refused.get(), request);
        }
        if (within(failure, Missing.class).isPresent()) {
            return nothing(request);
        }
        if (within(failure, OptimisticLockException.class).isPresent()
                || within(failure, StaleObjectStateException.class).isPresent()) {
            return answer(
                    request, 409, "Somebody else changed this meanwhile. Load it again and look first.", List.of());
        }
        if (isOfReadingTheForm(failure)) {
            return answer(request, 400, detail(400), List.of());
        }
        return bug(failure, request);
    }

    /** Whoever sends a form that can not be taken apart hears so; the server's own reader calls it a failure of its own. */
    private static boolean isOfReadingTheForm(Throwable failure) {
        return (failure instanceof IOException || failure instanceof IllegalArgumentException)
                && Stream.of(failure.getStackTrace())
                        .anyMatch(frame -> frame.getClassName().equals(FormBodyHandler.class.getName()));
    }

    /** The same answer for what is not there and for what this reader may not know of. */
    static Response nothing(ContainerRequestContext request) {
        return answer(request, 404, "There is nothing here, or nothing that you may see.", List.of());
    }

    private static Response json(JsonProcessingException failure, ContainerRequestContext request) {
        if (!(failure instanceof JsonMappingException mapping)
                || mapping.getPath().isEmpty() && isSyntax(mapping)) {
            return answer(request, 400, "This is not JSON that can be read.", List.of());
        }
        String path = path(mapping);
        Optional<Refused> refused = within(failure, Refused.class);
        if (refused.isPresent()) {
            List<Refused.Problem> within = refused.get().problems().stream()
                    .map(problem -> new Refused.Problem(joined(path, problem.field()), problem.message()))
                    .toList();
            return answer(request, 422, refused.get().getMessage(), within);
        }
        if (within(failure, com.fasterxml.jackson.core.exc.StreamReadException.class)
                .isPresent()) {
            return answer(request, 400, "This is not JSON that can be read.", List.of());
        }
        String message = failure instanceof UnrecognizedPropertyException
                ? "There is no such field."
                : "This can not be read as what the field is for.";
        return answer(request, 422, message, List.of(new Refused.Problem(path, message)));
    }

    /** No content at all where some was expected. */
    private static boolean isSyntax(JsonMappingException mapping) {
        return mapping instanceof MismatchedInputException
                && mapping.getMessage().startsWith("No content");
    }

    private static String joined(String path, String field) {
        return path.isEmpty() || field.isEmpty() ? path + field : path + "." + field;
    }

    /** As {@code events[3].on}. */
    static String path(JsonMappingException failure) {
        StringBuilder path = new StringBuilder();
        for (JsonMappingException.Reference at : failure.getPath()) {
            if (at.getFieldName() == null) {
                path.append('[').append(at.getIndex()).append(']');
            } else {
                path.append(path.isEmpty() ? "" : ".").append(at.getFieldName());
            }
        }
        return path.toString();
    }

    private static Response bug(Throwable failure, ContainerRequestContext request) {
        String incident = UUID.randomUUID().toString().substring(0, 8);
        LOG.errorf(
                failure,
                "Incident %s at %s %s",
                incident,
                request.getMethod(),
                request.getUriInfo().getPath());
        String sentence = "Something is wrong on our side. It is in the log as incident " + incident + ".";
        return answer(request, 500, sentence, List.of(), incident);
    }

    private static String detail(int status) {
        return switch (status) {
            case 405 -> "This address does not take that method.";
            case 406 -> "This is not available in the form asked for.";
            case 413 -> "This is larger than what is taken here.";
            case 415 -> "This address does not take that kind of content.";
            default -> "The request can not be understood.";
        };
    }

    static Response answer(ContainerRequestContext request, int status, String detail, List<Refused.Problem> problems) {
        return answer(request, status, detail, problems, "");
    }

    private static Response answer(
            ContainerRequestContext request,
            int status,
            String detail,
            List<Refused.Problem> problems,
            String incident) {
        if (isProgram(request)) {
            return Response.status(status)
                    .type(Wire.PROBLEM)
                    .entity(Wire.problem(status, detail, problems))
                    .build();
        }
        String page = new Failure(status, Wire.title(status), detail, problems, incident).render();
        return Response.status(status)
                .type(MediaType.TEXT_HTML_TYPE.withCharset("UTF-8"))
                .entity(page)
                .build();
    }

    static boolean isProgram(ContainerRequestContext request) {
        String accepted =
                Optional.ofNullable(request.getHeaderString(HttpHeaders.ACCEPT)).orElse("");
        return Wire.isApi(request.getUriInfo().getPath()) || (accepted.contains("json") && !accepted.contains("html"));
    }

    private static <T extends Throwable> Optional<T> within(Throwable failure, Class<T> type) {
        return Stream.iterate(failure, at -> at != null, Throwable::getCause)
                .limit(20)
                .filter(type::isInstance)
                .map(type::cast)
                .findFirst();
    }
}
