package org.abeyance.digest;

import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.abeyance.people.Person;
import org.abeyance.people.Reader;
import org.abeyance.post.Content;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Makes the mail of a digest: its two parts, its pictures, and the headers by which a mail program files and ends it. */
@ApplicationScoped
public class Composer {

    /** A digest as it goes out, with the headers that it alone has. */
    record Letter(Composed composed, Map<String, String> headers) {}

    private final DigestQueries queries;
    private final DigestReader reader;
    private final Optional<String> base;

    /** Of the Message-ID that all digests of a person refer to, so that mail programs show them as one thread. */
    private final String host;

    Composer(
            DigestQueries queries,
            DigestReader reader,
            @ConfigProperty(name = "abeyance.base-url") Optional<URI> base) {
        this.queries = queries;
        this.reader = reader;
        this.base = base.map(uri -> uri.toString().replaceAll("/+$", ""));
        this.host = base.map(URI::getHost).orElse("abeyance");
    }

    /** As its reader may see it at this moment. */
    Letter compose(Digest digest) {
        Person person = digest.person();
        Optional<Subscription> subscription = queries.subscription(person.id());
        Composed composed = compose(
                person.reader(),
                subscription.map(Subscription::edition).orElse(Edition.MANAGER),
                Period.of(digest),
                subscription.flatMap(Subscription::nextAt),
                subscription.map(one -> one.leaveToken));
        return new Letter(composed, headers(person, subscription));
    }

    /** As it would go out to somebody at a moment. */
    Composed compose(
            Reader person, Edition edition, Period period, Optional<Instant> next, Optional<String> leaveToken) {
        DigestSheet sheet = reader.read(person, edition, period, next);
        Content content = DigestPages.content(
                sheet,
                base.orElse(""),
                leaveToken.filter(token -> base.isPresent()).map(this::leave));
        return new Composed(content, sheet.counts(), sheet.tells());
    }

    private String leave(String token) {
        return base.orElse("") + "/digest/leave/" + token;
    }

    private Map<String, String> headers(Person person, Optional<Subscription> subscription) {
        Map<String, String> headers = new HashMap<>();
        subscription.filter(any -> base.isPresent()).ifPresent(one -> {
            headers.put("List-Unsubscribe", "<" + leave(one.leaveToken) + ">");
            headers.put("List-Unsubscribe-Post", "List-Unsubscribe=One-Click");
        });
        String series = "<digest." + person.ref() + "@" + host + ">";
        headers.put("References", series);
        headers.put("In-Reply-To", series);
        return headers;
    }
}
