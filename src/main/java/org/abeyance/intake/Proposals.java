package org.abeyance.intake;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.abeyance.concern.Concern;
import org.abeyance.concern.Concerns;
import org.abeyance.concern.RegulatorPart;
import org.abeyance.correspondence.Channel;
import org.abeyance.correspondence.Direction;
import org.abeyance.correspondence.Proposal;
import org.abeyance.intake.mail.Form;
import org.abeyance.people.People;
import org.abeyance.register.Regulator;

/** What letter an arrival would be in a concern. */
@ApplicationScoped
class Proposals {

    private static final int LONGEST_TEXT = 100_000;

    private final Concerns concerns;
    private final People people;

    Proposals(Concerns concerns, People people) {
        this.concerns = concerns;
        this.people = people;
    }

    /** @param zone in which the day of its date is meant */
    Proposal of(Arrival arrival, Concern concern, ZoneId zone, Instant now) {
        boolean isOurs = !arrival.senderAddress.isEmpty()
                && people.byEmail(arrival.senderAddress).isPresent();
        Optional<Instant> sent = arrival.sentAt().filter(at -> !at.isAfter(now)).map(Proposals::seconds);
        Optional<Instant> received = arrival.door == Door.MAILBOX
                ? Optional.of(seconds(arrival.arrivedAt)).filter(at -> sent.isEmpty() || !at.isBefore(sent.get()))
                : Optional.empty();
        List<String> notes = new ArrayList<>(arrival.notes());
        if (arrival.sentAt().isPresent() && sent.isEmpty()) {
            notes.add("It says that it was sent at a moment that has not come yet.");
        }
        if (arrival.text.length() > LONGEST_TEXT) {
            notes.add("Its text is very long: the beginning is here, the whole stands in the original.");
        }
        if (!arrival.signer.isEmpty()) {
            notes.add(arrival.signer + ".");
        }
        return new Proposal(
                arrival.ref,
                isOurs ? Direction.OUT : Direction.IN,
                arrival.form == Form.FILE ? Channel.LETTER : Channel.EMAIL,
                isOurs ? "" : who(arrival, concern),
                arrival.title(),
                LocalDate.ofInstant(sent.orElse(arrival.arrivedAt), zone),
                sent,
                received,
                cut(arrival.text),
                notes,
                arrival.parts.stream().map(CarriedFile::name).toList());
    }

    private static Instant seconds(Instant at) {
        return at.truncatedTo(ChronoUnit.SECONDS);
    }

    private static String cut(String text) {
        return text.length() <= LONGEST_TEXT ? text : text.substring(0, LONGEST_TEXT);
    }

    /** {@code ICO (Jane Roe)} where a regulator of the concern wrote; else the name, else the address. */
    private String who(Arrival arrival, Concern concern) {
        List<Regulator> regulators = concerns.regulatorsOf(List.of(concern.id())).stream()
                .map(RegulatorPart::regulator)
                .distinct()
                .toList();
        String plain = arrival.sender();
        Optional<Regulator> wrote = regulators.stream()
                .filter(regulator -> isFrom(regulator, arrival))
                .findFirst();
        if (wrote.isEmpty()) {
            return cut(plain, 200);
        }
        String name = wrote.get().name();
        boolean isSaid = plain.toLowerCase(Locale.ROOT).contains(name.toLowerCase(Locale.ROOT));
        return cut(plain.isEmpty() || isSaid ? name : name + " (" + plain + ")", 200);
    }

    private static boolean isFrom(Regulator regulator, Arrival arrival) {
        String domain = arrival.senderAddress.replaceAll("^.*@", "");
        String name = arrival.senderName.toLowerCase(Locale.ROOT);
        return Arrays.asList(domain.split("\\.")).contains(regulator.slug())
                || Arrays.asList(name.split("[^\\p{L}\\p{N}]+"))
                        .contains(regulator.name().toLowerCase(Locale.ROOT))
                || name.contains(regulator.fullName().toLowerCase(Locale.ROOT));
    }

    private static String cut(String text, int most) {
        return text.length() <= most ? text : text.substring(0, most);
    }
}
