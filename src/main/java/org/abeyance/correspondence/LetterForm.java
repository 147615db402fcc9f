package org.abeyance.correspondence;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Optional;
import org.abeyance.concern.Entry;
import org.abeyance.concern.MarkForm;
import org.abeyance.concern.NewFact;
import org.abeyance.concern.NewMark;
import org.abeyance.web.Reading;
import org.jboss.resteasy.reactive.RestForm;

/** What a person typed of a letter, beyond what every fact says. */
record LetterForm(
        @RestForm String direction,
        @RestForm String channel,
        @RestForm String nature,
        @RestForm String who,
        @RestForm String author,
        @RestForm String subject,
        @RestForm String sent,
        @RestForm String received,
        @RestForm String agreed) {

    /** What was read from it: the fact and the letter. */
    record Told(NewFact said, NewLetter letter, Optional<NewMark> mark) {}

    static LetterForm blank() {
        return new LetterForm(Direction.IN.name(), Channel.EMAIL.name(), "", "", "", "", "", "", "");
    }

    /** By what came, for a person to look at before it is logged. */
    static LetterForm of(Proposal said, ZoneId zone) {
        return new LetterForm(
                said.direction().name(),
                said.channel().name(),
                "",
                said.who(),
                "",
                said.subject(),
                said.sent().map(at -> local(at, zone)).orElse(""),
                said.received().map(at -> local(at, zone)).orElse(""),
                "");
    }

    /** @param who as whoever corrects it may know them */
    static LetterForm of(Letter letter, String who, ZoneId zone) {
        boolean isOut = letter.direction() == Direction.OUT;
        boolean isNote = letter.channel() == Channel.MEETING;
        String other = letter.regulator()
                .map(Object::toString)
                .or(() -> letter.party().map(Object::toString))
                .orElse("");
        return new LetterForm(
                letter.direction().name(),
                letter.channel().name(),
                letter.nature().name(),
                who.isEmpty() ? isOut && !letter.addressee().isEmpty() ? letter.addressee() : other : who,
                isNote ? letter.by() : "",
                letter.subject(),
                letter.sentAt().map(at -> local(at, zone)).orElse(""),
                letter.receivedAt().map(at -> local(at, zone)).orElse(""),
                letter.agreed().map(Agreement::name).orElse(""));
    }

    LetterForm who(String other) {
        return new LetterForm(direction, channel, nature, other, author, subject, sent, received, agreed);
    }

    static String local(Instant at, ZoneId zone) {
        return LocalDateTime.ofInstant(at, zone).toString();
    }

    /** True where something of a meeting's note was typed or is asked for. */
    public boolean isNote() {
        return Channel.MEETING.name().equals(channel)
                || author != null && !author.isBlank()
                || agreed != null && !agreed.isBlank();
    }

    Told read(Entry entry, Correspondents correspondents) {
        return read(entry, correspondents, MarkForm.blank());
    }

    /** With the mark that it is to bear from the start. */
    Told read(Entry entry, Correspondents correspondents, MarkForm mark) {
        Reading reading = entry.reading();
        Optional<NewMark> marked = mark.isGiven() ? Optional.of(mark.read(reading)) : Optional.empty();
        Direction way = reading.choice("direction", direction, Direction.class);
        Channel by = reading.choice("channel", channel, Channel.class);
        Nature does = reading.optionalChoice("nature", nature, Nature.class)
                .orElse(way == Direction.OUT ? Nature.RESPONSE : Nature.OTHER);
        String name = way == Direction.INTERNAL ? reading.optionalLine("who", who, 200) : reading.line("who", who, 200);
        boolean noted = by == Channel.MEETING;
        String noteOf = noted ? reading.line("author", author, 300) : reading.optionalLine("author", author, 300);
        String about = reading.line("subject", subject, 300);
        Optional<Instant> sentAt = moment(entry, "sent", sent);
        Optional<Instant> receivedAt = moment(entry, "received", received);
        Optional<Agreement> isAgreed = reading.optionalChoice("agreed", agreed, Agreement.class);
        if (noted && isAgreed.isEmpty() && reading.isFine("agreed")) {
            reading.problem("agreed", "Say whether the other side agreed this note.");
        }
        boolean isQuote = by == Channel.STATEMENT;
        NewFact read = entry.said("?", isQuote ? "" : about.isEmpty() ? "?" : about, isQuote);
        entry.done();
        Correspondent other = correspondents.who(entry.stamp(), entry.concern(), name);
        NewLetter letter = new NewLetter(
                way,
                by,
                does,
                about,
                other.regulator(),
                other.party(),
                way == Direction.OUT ? other.name() : "",
                sentAt,
                receivedAt,
                isAgreed,
                isQuote,
                true);
        return new Told(read.by(from(entry, way, other, noteOf)), letter, marked);
    }

    /** Whose words they are: the writer's, or whoever took the note. */
    private static String from(Entry entry, Direction way, Correspondent other, String noteOf) {
        if (!noteOf.isEmpty()) {
            return noteOf;
        }
        return switch (way) {
            case IN -> other.name();
            case OUT -> entry.concern().organisation().name();
            case INTERNAL -> other.name().isEmpty() ? entry.reader().name() : other.name();
        };
    }

    private static Optional<Instant> moment(Entry entry, String field, String typed) {
        Optional<Instant> at =
                entry.reading().optionalMoment(field, typed, entry.reader().zone());
        if (at.isPresent() && at.get().isAfter(entry.stamp().at())) {
            entry.reading().problem(field, "That moment has not come yet.");
        }
        return at;
    }
}
