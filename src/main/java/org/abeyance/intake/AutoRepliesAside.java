package org.abeyance.intake;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import org.abeyance.correspondence.Direction;
import org.abeyance.correspondence.Letter;
import org.abeyance.correspondence.LetterAside;
import org.abeyance.people.Reader;
import org.abeyance.post.Outbox;
import org.abeyance.web.Formats;

/** Beside a letter that went out by mail: that a machine answered it, which is no answer. */
@ApplicationScoped
class AutoRepliesAside implements LetterAside {

    private final IntakeQueries queries;
    private final Outbox outbox;

    AutoRepliesAside(IntakeQueries queries, Outbox outbox) {
        this.queries = queries;
        this.outbox = outbox;
    }

    @Override
    public Optional<Beside> beside(Letter letter, Reader reader) {
        if (letter.direction() != Direction.OUT) {
            return Optional.empty();
        }
        List<Arrival> replies = outbox.of("letter/" + letter.letterRef())
                .map(mail -> queries.automaticReplies(letter.concern().id(), like(mail.messageId())))
                .orElse(List.of());
        if (replies.isEmpty()) {
            return Optional.empty();
        }
        List<Way> ways = replies.stream()
                .filter(reply -> reader.isCaseworker())
                .map(reply -> new Way(reply.ref(), "/holding/" + reply.ref()))
                .toList();
        return Optional.of(new Beside(
                replies.size() == 1 ? "An automatic reply" : "Automatic replies",
                replies.stream()
                                .map(reply -> "One came on "
                                        + Formats.dated(reply.arrivedAt()
                                                .atZone(reader.zone())
                                                .toLocalDate()) + ".")
                                .reduce("", (before, next) -> before + next + " ")
                        + "Nobody wrote it: it is no answer, and starts nothing.",
                ways));
    }

    private static String like(String messageId) {
        return "%" + messageId.replace("!", "!!").replace("%", "!%").replace("_", "!_") + "%";
    }
}
