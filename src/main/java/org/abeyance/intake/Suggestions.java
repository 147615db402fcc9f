package org.abeyance.intake;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.abeyance.concern.Concern;
import org.abeyance.post.Outbox;

/** Which concern a mail is about, by what it says. */
@ApplicationScoped
class Suggestions {

    private static final Pattern OURS = Pattern.compile("(?i)\\bC-\\d{4}-\\d{3,9}\\b");
    private static final Pattern PLUS = Pattern.compile("(?i)\\+(C-\\d{4}-\\d{3,9})@");
    private static final int SHORTEST = 5;
    private static final int LOOKED_AT = 20_000;

    private final IntakeQueries queries;
    private final Outbox outbox;

    Suggestions(IntakeQueries queries, Outbox outbox) {
        this.queries = queries;
        this.outbox = outbox;
    }

    /** Where nobody said which concern it is for: the one it names, goes on from, or is likely to be about. */
    void suggest(Arrival arrival, ReadArrival reading) {
        if (arrival.concern == null) {
            Optional<Concern> certain = certain(reading);
            arrival.certain = certain.isPresent();
            certain.or(() -> likely(reading))
                    .filter(concern -> arrival.door == Door.MAILBOX || mayKnow(arrival.arrivedBy, concern))
                    .ifPresent(arrival::suggest);
        }
    }

    /** Our reference in the subject or the address, or the thread it goes on from: enough to file it. */
    Optional<Concern> certain(ReadArrival reading) {
        Optional<Concern> named = named(OURS.matcher(reading.subject()), 0);
        for (String recipient : reading.recipients()) {
            named = named.or(() -> named(PLUS.matcher(recipient), 1));
        }
        return named.or(() -> reading.references().isEmpty()
                ? Optional.empty()
                : queries.concernOfThread(reading.references())
                        .or(() -> outbox.concernOf(reading.references()))
                        .flatMap(queries::concern));
    }

    /** Whoever brings something is not told of a concern behind a wall by its being about that. */
    private boolean mayKnow(String person, Concern concern) {
        return person.matches("P-[0-9]{1,15}") && queries.sees(Long.parseLong(person.substring(2)), concern.id()) > 0;
    }

    private Optional<Concern> named(Matcher reference, int group) {
        while (reference.find()) {
            Optional<Concern> concern = queries.concern(reference.group(group).toUpperCase(Locale.ROOT));
            if (concern.isPresent()) {
                return concern;
            }
        }
        return Optional.empty();
    }

    /** Their reference in it, or somebody who wrote about a concern before: for a person to look at. */
    private Optional<Concern> likely(ReadArrival reading) {
        String text = (reading.subject() + "\n" + reading.text()).toLowerCase(Locale.ROOT);
        String looked = text.length() > LOOKED_AT ? text.substring(0, LOOKED_AT) : text;
        Optional<Concern> theirs = queries.theirReferences().stream()
                .filter(known -> known.reference().length() >= SHORTEST
                        && looked.contains(known.reference().toLowerCase(Locale.ROOT)))
                .findFirst()
                .flatMap(known -> queries.concern(known.concern()));
        return theirs.or(() -> reading.senderAddress().isEmpty()
                ? Optional.empty()
                : queries.concernOfSender(reading.senderAddress()).flatMap(queries::concern));
    }
}
