package org.abeyance.operation;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.abeyance.Missing;
import org.abeyance.people.Reader;
import org.abeyance.post.Attempt;
import org.abeyance.post.Mail;
import org.abeyance.post.MailSettings;
import org.abeyance.post.Outbox;
import org.abeyance.post.Recipient;
import org.abeyance.post.State;

/** Reads the outbox for administrators. */
@ApplicationScoped
class OutboxReader {

    private static final Set<Attempt.Outcome> SPOKEN = EnumSet.of(
            Attempt.Outcome.ACCEPTED,
            Attempt.Outcome.PUT_OFF,
            Attempt.Outcome.REFUSED,
            Attempt.Outcome.UNREACHABLE,
            Attempt.Outcome.BROKEN_OFF,
            Attempt.Outcome.IN_DOUBT);

    private final OutboxQueries queries;
    private final Outbox outbox;
    private final MailSettings settings;

    OutboxReader(OutboxQueries queries, Outbox outbox, MailSettings settings) {
        this.queries = queries;
        this.outbox = outbox;
        this.settings = settings;
    }

    /** Which mails to look at. */
    enum Which {
        WAITING("waiting", "Nothing waits"),
        FAILED("failed", "Nothing has failed"),
        GONE("gone", "Nothing has gone yet"),
        WITHDRAWN("withdrawn", "Nothing was taken back");

        private final String label;
        private final String nothing;

        Which(String label, String nothing) {
            this.label = label;
            this.nothing = nothing;
        }

        /** What is said where there is none. */
        public String nothing() {
            return nothing;
        }

        public String label() {
            return label;
        }

        private boolean has(State state) {
            return switch (this) {
                case WAITING -> state.isWaiting();
                case FAILED -> state.isFailure();
                case GONE -> state.isSent();
                case WITHDRAWN -> state == State.WITHDRAWN;
            };
        }

        private List<State> states() {
            return Arrays.stream(State.values()).filter(this::has).toList();
        }
    }

    /**
     * How it stands with the outbox.
     *
     * @param server empty where none is set
     * @param latest the last try that spoke to the server, or could not
     * @param doubts how many mails may have come twice
     */
    record Overview(
            String server, Optional<Attempt> latest, Map<Which, Long> counts, long doubts, List<Stopped> stopped) {

        public boolean isOpen() {
            return !server.isEmpty();
        }

        public long waiting() {
            return counts.get(Which.WAITING);
        }

        public long failed() {
            return counts.get(Which.FAILED);
        }

        public long gone() {
            return counts.get(Which.GONE);
        }

        public long withdrawn() {
            return counts.get(Which.WITHDRAWN);
        }
    }

    /** An address to which nothing is sent any more, and the last mail that came back from there. */
    record Stopped(String mail, String address, String reply, Instant at) {

        private static Stopped of(Recipient one) {
            Mail mail = one.mail();
            return new Stopped(
                    mail.ref(),
                    MailLine.shown(mail, one.address()),
                    MailLine.discreet(mail, one.reply()),
                    one.changedAt().orElseThrow());
        }
    }

    Overview overview(Reader reader) {
        Map<Which, Long> counts = new EnumMap<>(Which.class);
        List<OutboxQueries.Count> byState = queries.counts(reader.id());
        for (Which which : Which.values()) {
            counts.put(
                    which,
                    byState.stream()
                            .filter(count -> which.has(count.state()))
                            .mapToLong(OutboxQueries.Count::howMany)
                            .sum());
        }
        return new Overview(
                settings.server().map(Object::toString).orElse(""),
                queries.latest(SPOKEN, reader.id()),
                counts,
                queries.doubts(Attempt.Outcome.IN_DOUBT, reader.id()),
                queries.stopped(Outbox.MOST_BOUNCES, Instant.EPOCH, reader.id()).stream()
                        .map(Stopped::of)
                        .toList());
    }

    /** The newest first, below a number. */
    List<MailLine> lines(Which which, long before, int most, Reader reader) {
        List<Mail> mails = queries.newestFirst(which.states(), before, most, reader.id());
        Map<Mail, Attempt> last = mails.isEmpty()
                ? Map.of()
                : queries.last(mails).stream().collect(Collectors.toMap(Attempt::mail, Function.identity()));
        return mails.stream()
                .map(mail -> new MailLine(mail, Optional.ofNullable(last.get(mail))))
                .toList();
    }

    /** By {@code M-17}; one about a concern that this reader may not see is not there. */
    MailLine one(String ref, Reader reader) {
        if (!ref.matches("M-[1-9][0-9]{0,17}")) {
            throw Missing.of(ref);
        }
        Mail mail = queries.one(Long.parseLong(ref.substring(2)), reader.id()).orElseThrow(() -> Missing.of(ref));
        List<Attempt> attempts = outbox.attempts(mail);
        return new MailLine(
                mail, attempts.isEmpty() ? Optional.empty() : Optional.of(attempts.get(attempts.size() - 1)));
    }

    List<Attempt> attempts(MailLine line) {
        return outbox.attempts(line.mail());
    }
}
