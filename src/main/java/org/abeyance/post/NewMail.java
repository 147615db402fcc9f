package org.abeyance.post;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.abeyance.Refused;

/**
 * A mail that somebody wants to go out. Begins with {@link #of}, goes on with what it needs.
 *
 * @param key the caller's own name for it, {@code letter/L-2026-102}: the same thing is never queued twice
 * @param owner the {@link MailOwner} that looks at it again before each attempt and hears what became of it
 * @param content as far as it is known now; the owner may compose it at each attempt instead
 * @param enclosures files that go with it
 * @param headers beyond those that every mail has
 * @param concern the internal number of the concern it is about
 * @param answersTo the reference that the address for answers carries, {@code C-2026-014}
 * @param notBefore when it is due; at once where empty
 * @param lasts how long after it is due it is worth sending
 */
public record NewMail(
        String key,
        String owner,
        List<To> to,
        Content content,
        List<Enclosure> enclosures,
        Map<String, String> headers,
        Optional<Long> concern,
        Optional<String> answersTo,
        Optional<Instant> notBefore,
        Duration lasts) {

    /** How long it is tried where the caller does not say: mail servers try as long. */
    public static final Duration PATIENCE = Duration.ofDays(3);

    private static final Set<String> OURS =
            Set.of("from", "sender", "to", "cc", "bcc", "reply-to", "subject", "date", "message-id", "mime-version");

    /** In which line of the head a recipient stands; BCC in none. */
    public enum Field {
        TO,
        CC,
        BCC
    }

    /** One who gets it. */
    public record To(Field field, String address, String name) {

        public To {
            address = address.strip().toLowerCase(Locale.ROOT);
            name = name.replaceAll("[\\r\\n]+", " ").strip();
        }

        /**
         * From a line of addresses as people type it, {@code ICO <casework@ico.example>, dpo@abeyance.example}.
         *
         * @throws Refused at the field it was typed in
         */
        public static List<To> read(String at, Field field, String typed) {
            return Addresses.list(typed).stream()
                    .map(address -> new To(field, address.getAddress(), Addresses.nameOf(address)))
                    .peek(one -> {
                        if (!Addresses.isOne(one.address)) {
                            throw Refused.at(at, one.address + " is no e-mail address.");
                        }
                    })
                    .toList();
        }
    }

    public NewMail {
        to = List.copyOf(to);
        enclosures = List.copyOf(enclosures);
        headers = Map.copyOf(headers);
    }

    public static NewMail of(String key, String owner) {
        return new NewMail(
                key,
                owner,
                List.of(),
                Content.of("", ""),
                List.of(),
                Map.of(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                PATIENCE);
    }

    public NewMail to(String address, String name) {
        return and(new To(Field.TO, address, name));
    }

    public NewMail and(To one) {
        List<To> all = new ArrayList<>(to);
        if (!Addresses.isOne(one.address())) {
            throw Refused.at("to", one.address() + " is no e-mail address.");
        }
        all.removeIf(other -> other.address().equals(one.address()));
        all.add(one);
        return new NewMail(key, owner, all, content, enclosures, headers, concern, answersTo, notBefore, lasts);
    }

    public NewMail saying(Content said) {
        return new NewMail(key, owner, to, said, enclosures, headers, concern, answersTo, notBefore, lasts);
    }

    /** With this file. */
    public NewMail enclosing(Enclosure file) {
        List<Enclosure> all = new ArrayList<>(enclosures);
        all.add(file);
        return new NewMail(key, owner, to, content, all, headers, concern, answersTo, notBefore, lasts);
    }

    /** A header of one line, {@code List-Unsubscribe} or {@code In-Reply-To}. */
    public NewMail header(String name, String line) {
        String lower = name.toLowerCase(Locale.ROOT);
        if (OURS.contains(lower) || lower.startsWith("content-") || !name.matches("[A-Za-z0-9-]+")) {
            throw new IllegalArgumentException("the outbox writes the header " + name + " itself");
        }
        if (line.matches("(?s).*[\\r\\n].*")) {
            throw new IllegalArgumentException("the header " + name + " has more than one line");
        }
        Map<String, String> more = new LinkedHashMap<>(headers);
        more.put(name, line);
        return new NewMail(key, owner, to, content, enclosures, more, concern, answersTo, notBefore, lasts);
    }

    /** About a concern: who may not see it never hears of this mail. */
    public NewMail about(long number) {
        return new NewMail(
                key, owner, to, content, enclosures, headers, Optional.of(number), answersTo, notBefore, lasts);
    }

    /** Answers come to an address that carries this reference, so that they are filed by it. */
    public NewMail answersTo(String reference) {
        return new NewMail(
                key, owner, to, content, enclosures, headers, concern, Optional.of(reference), notBefore, lasts);
    }

    public NewMail notBefore(Instant due) {
        return new NewMail(key, owner, to, content, enclosures, headers, concern, answersTo, Optional.of(due), lasts);
    }

    public NewMail lasting(Duration worth) {
        return new NewMail(key, owner, to, content, enclosures, headers, concern, answersTo, notBefore, worth);
    }

    @Override
    public String toString() {
        return "mail " + key;
    }
}
