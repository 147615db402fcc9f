package org.abeyance.intake;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.abeyance.concern.Concern;
import org.abeyance.concern.Keepers;
import org.abeyance.post.Outbox;
import org.abeyance.register.Officer;
import org.abeyance.register.Officers;

/** Which concerns a mail may be about, by what it says and who wrote it. */
@ApplicationScoped
class Suggestions {

    private static final Pattern OURS = Pattern.compile("(?i)\\bC-\\d{4}-\\d{3,9}\\b");
    private static final Pattern PLUS = Pattern.compile("(?i)\\+(C-\\d{4}-\\d{3,9})@");
    private static final int SHORTEST = 5;
    private static final int LOOKED_AT = 20_000;
    private static final int MOST = 50;

    /** What was closed is less likely, and what lies behind a wall goes first: nobody else reads mail that may be about it. */
    private static final Comparator<Concern> LIKELY =
            Comparator.comparing(Concern::isClosed).thenComparing(concern -> !concern.isWalled());

    private final IntakeQueries queries;
    private final Officers officers;
    private final Keepers keepers;
    private final Outbox outbox;

    Suggestions(IntakeQueries queries, Officers officers, Keepers keepers, Outbox outbox) {
        this.queries = queries;
        this.officers = officers;
        this.keepers = keepers;
        this.outbox = outbox;
    }

    /** Where nobody said which concern it is for: the one it names, goes on from, or is likely to be about. */
    void suggest(Arrival arrival, ReadArrival reading) {
        if (arrival.concern == null) {
            Optional<Suggested> certain = certain(reading.subject(), reading.recipients(), reading.references());
            arrival.certain = certain.isPresent();
            certain.map(Stream::of)
                    .orElseGet(
                            () -> likely(arrival, reading.subject(), reading.text(), reading.senderAddress()).stream())
                    .filter(found -> arrival.door == Door.MAILBOX || mayKnow(arrival.arrivedBy, found.concern()))
                    .findFirst()
                    .ifPresent(arrival::suggest);
        }
    }

    /** All that a mail which waits may be about, the likeliest first, whoever may see them. */
    List<Suggested> of(Arrival arrival) {
        Map<Long, Suggested> found = new LinkedHashMap<>();
        Stream.concat(
                        certain(
                                arrival.subject,
                                arrival.recipients.lines().toList(),
                                arrival.thread.lines().toList())
                                .stream(),
                        likely(arrival, arrival.subject, arrival.text, arrival.senderAddress).stream())
                .forEach(one -> found.putIfAbsent(one.concern().id(), one));
        return List.copyOf(found.values());
    }

    /** Our reference in the subject or the address, or the thread it goes on from: enough to file it. */
    private Optional<Suggested> certain(String subject, List<String> recipients, List<String> references) {
        Optional<Concern> named = named(OURS.matcher(subject), 0);
        for (String recipient : recipients) {
            named = named.or(() -> named(PLUS.matcher(recipient), 1));
        }
        return named.map(concern -> new Suggested(concern, Ground.NAMED))
                .or(() -> references.isEmpty()
                        ? Optional.empty()
                        : queries.concernOfThread(references)
                                .or(() -> outbox.concernOf(references))
                                .flatMap(queries::concern)
                                .map(concern -> new Suggested(concern, Ground.THREAD)));
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

    /** Their reference in it, who keeps a concern, or somebody who wrote about one before: for a person to look at. */
    private List<Suggested> likely(Arrival arrival, String subject, String text, String sender) {
        List<Suggested> likely = new ArrayList<>(byTheirReference(subject + "\n" + text));
        if (!sender.isEmpty()) {
            List<Officer> writers = officers.at(List.of(sender.toLowerCase(Locale.ROOT)));
            Set<String> addresses = new LinkedHashSet<>(List.of(sender));
            writers.forEach(officer -> addresses.addAll(officer.addresses()));
            List<Long> wrote = queries.concernsOfSenders(addresses, MOST);
            likely.addAll(byOfficers(writers, day(arrival), wrote));
            wrote.stream()
                    .limit(1)
                    .flatMap(id -> queries.concern(id).stream())
                    .forEach(concern -> likely.add(new Suggested(
                            concern, Ground.WROTE, writers.stream().findFirst())));
        }
        return likely;
    }

    static LocalDate day(Arrival arrival) {
        return LocalDate.ofInstant(arrival.arrivedAt, ZoneOffset.UTC);
    }

    /** The longest first: {@code IC-12} stands in {@code IC-123}, which is another's. */
    private List<Suggested> byTheirReference(String said) {
        String text = said.toLowerCase(Locale.ROOT);
        String looked = text.length() > LOOKED_AT ? text.substring(0, LOOKED_AT) : text;
        return queries.theirReferences().stream()
                .filter(known -> known.reference().length() >= SHORTEST
                        && stands(known.reference().toLowerCase(Locale.ROOT), looked))
                .sorted(Comparator.comparingInt((IntakeQueries.TheirReference known) ->
                                known.reference().length())
                        .reversed())
                .flatMap(known -> queries.concern(known.concern()).stream())
                .sorted(LIKELY)
                .map(concern -> new Suggested(concern, Ground.THEIR_REFERENCE))
                .toList();
    }

    /** As a word of its own, not as a part of a longer one. */
    private static boolean stands(String reference, String text) {
        for (int at = text.indexOf(reference); at >= 0; at = text.indexOf(reference, at + 1)) {
            int end = at + reference.length();
            if ((at == 0 || !Character.isLetterOrDigit(text.charAt(at - 1)))
                    && (end == text.length() || !Character.isLetterOrDigit(text.charAt(end)))) {
                return true;
            }
        }
        return false;
    }

    /** In which they wrote last comes first. */
    private List<Suggested> byOfficers(List<Officer> writers, LocalDate day, List<Long> wrote) {
        return keepers.keptBy(writers).stream()
                .filter(part -> part.counts(day))
                .map(part -> new Suggested(part.concern(), Ground.OFFICER, Optional.of(part.officer())))
                .sorted(Comparator.comparing(Suggested::concern, LIKELY)
                        .thenComparingInt(one -> rank(wrote, one.concern().id())))
                .toList();
    }

    private static int rank(List<Long> wrote, Long concern) {
        int at = wrote.indexOf(concern);
        return at < 0 ? Integer.MAX_VALUE : at;
    }
}
