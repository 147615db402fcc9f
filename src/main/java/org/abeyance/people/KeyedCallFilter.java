package org.abeyance.people;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.abeyance.web.Wire;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;

/** Answers a program that sends the same call again under the same key with what it was told the first time. */
class KeyedCallFilter {

    private static final Set<String> READING = Set.of("GET", "HEAD", "OPTIONS");

    private final KeyedCalls calls;
    private final CallInHand inHand;
    private final SignedIn signedIn;
    private final ObjectMapper json;

    KeyedCallFilter(KeyedCalls calls, CallInHand inHand, SignedIn signedIn, ObjectMapper json) {
        this.calls = calls;
        this.inHand = inHand;
        this.signedIn = signedIn;
        this.json = json;
    }

    @ServerRequestFilter
    Optional<Response> before(ContainerRequestContext request) throws IOException {
        String key = request.getHeaderString(CallKey.HEADER);
        boolean counts = key != null
                && !READING.contains(request.getMethod())
                && Wire.isApi(request.getUriInfo().getPath());
        if (!counts || signedIn.anybody().isEmpty()) {
            return Optional.empty();
        }
        CallInHand.Keyed call = new CallInHand.Keyed(
                signedIn.reader(),
                new CallKey(key),
                request.getMethod() + " " + request.getUriInfo().getRequestUri().getRawPath() + query(request),
                digested(request),
                signedIn.now());
        Optional<KeyedCall.Told> told = calls.before(call);
        if (told.isEmpty()) {
            inHand.take(call);
        }
        return told.map(before -> Response.status(before.status())
                .type(MediaType.APPLICATION_JSON_TYPE)
                .entity(before.content())
                .build());
    }

    private static String query(ContainerRequestContext request) {
        String query = request.getUriInfo().getRequestUri().getRawQuery();
        return query == null ? "" : "?" + query;
    }

    /** What has been read of the body, and where nothing was read yet, all of it; forms are read elsewhere. */
    private static Supplier<String> digested(ContainerRequestContext request) {
        MediaType type = request.getMediaType();
        if (!request.hasEntity() || (type != null && type.getType().equals("multipart"))) {
            return () -> "";
        }
        DigestInputStream body = new DigestInputStream(request.getEntityStream(), sha256());
        request.setEntityStream(body);
        return () -> {
            drain(body);
            return HexFormat.of().formatHex(copy(body.getMessageDigest()).digest());
        };
    }

    private static void drain(InputStream body) {
        try {
            body.transferTo(OutputStream.nullOutputStream());
        } catch (IOException closed) {
            // read to its end and closed by whoever needed it
        }
    }

    private static MessageDigest copy(MessageDigest digest) {
        try {
            return (MessageDigest) digest.clone();
        } catch (CloneNotSupportedException never) {
            throw new IllegalStateException(never);
        }
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException never) {
            throw new IllegalStateException(never);
        }
    }

    @ServerResponseFilter
    void after(ContainerResponseContext response) throws JsonProcessingException {
        Object entity = response.getEntity();
        if (inHand.kept().isPresent() && response.getStatus() < 400 && !(entity instanceof ToldOnce)) {
            calls.tell(new KeyedCall.Told(response.getStatus(), entity == null ? "" : json.writeValueAsString(entity)));
        }
    }
}
