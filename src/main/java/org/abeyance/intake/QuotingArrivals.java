package org.abeyance.intake;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.abeyance.audit.Stamp;
import org.abeyance.keeping.Forgets;
import org.abeyance.keeping.Item;
import org.abeyance.keeping.Remains;
import org.abeyance.store.Content;
import org.abeyance.store.Contents;
import org.hibernate.Session;

/**
 * What came through a door and holds what is destroyed: the mail that a letter was made of, as often as it came, with all
 * that was read from it and the bytes.
 */
@ApplicationScoped
class QuotingArrivals implements Forgets {

    private final IntakeQueries queries;
    private final Contents contents;
    private final Rereadings rereadings;
    private final Session session;

    QuotingArrivals(IntakeQueries queries, Contents contents, Rereadings rereadings, Session session) {
        this.queries = queries;
        this.contents = contents;
        this.rereadings = rereadings;
        this.session = session;
    }

    @Override
    public Set<String> forget(Stamp stamp, Item item, Remains remains, String words) {
        return switch (item.kind()) {
            case LETTER -> destroy(stamp, ofLetter(item.ref()), words);
            case FILE -> {
                queries.carrying(item.concern(), remains.digest()).forEach(arrival -> drop(arrival, remains.digest()));
                yield destroy(stamp, queries.being(item.concern(), remains.digest()), words);
            }
            default -> Set.of();
        };
    }

    private Set<Arrival> ofLetter(String letter) {
        Set<Arrival> all = new LinkedHashSet<>(queries.allOfLetter(letter));
        for (Arrival arrival : List.copyOf(all)) {
            if (arrival.content != null) {
                all.addAll(queries.copies(arrival.content.id(), arrival.messageId, arrival.fingerprint));
            }
        }
        return all;
    }

    private Set<String> destroy(Stamp stamp, Iterable<Arrival> arrivals, String words) {
        Set<String> texts = new HashSet<>();
        Set<Content> gone = new LinkedHashSet<>();
        for (Arrival arrival : arrivals) {
            if (!arrival.isDestroyed()) {
                texts.add(arrival.subject);
                texts.add(arrival.source);
                gone.add(arrival.content);
                arrival.parts.forEach(part -> gone.add(part.content));
                boolean isFirst = queries.known(Arrival.destroyed(arrival.content.digest()))
                        .isEmpty();
                rereadings.forget(arrival);
                arrival.destroy(stamp.at(), words, isFirst);
            }
        }
        session.flush();
        gone.forEach(contents::discard);
        return texts;
    }

    /** A file that it carried, while the rest of it stays. */
    private void drop(Arrival arrival, String digest) {
        rereadings.forget(arrival);
        List<Content> gone = arrival.parts.stream()
                .map(part -> part.content)
                .filter(content -> content.digest().equals(digest))
                .toList();
        arrival.parts.removeIf(part -> part.content.digest().equals(digest));
        session.flush();
        gone.forEach(contents::discard);
    }
}
