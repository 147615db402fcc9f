package org.abeyance.deadline;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.abeyance.Refused;
import org.abeyance.calendar.GivenDate;
import org.abeyance.deadline.law.Entry;
import org.abeyance.deadline.law.Span;
import org.abeyance.deadline.law.StopKind;
import org.abeyance.deadline.law.Unit;
import org.abeyance.web.JsonFields;

/** Reads what a program asks of deadlines, or refuses it with the path of every field that is wrong. */
final class DeadlineBody {

    private static final Set<String> START = Set.of(
            "title",
            "whose",
            "regulator",
            "rule",
            "trigger",
            "calendar",
            "amount",
            "unit",
            "typed",
            "stated",
            "letter");
    private static final Set<String> ENTRY = Set.of("on", "kind", "amount", "unit", "until", "reason", "letter");
    private static final int LONGEST = 60;
    private static final int LONGEST_REASON = 5_000;

    private final JsonFields fields = new JsonFields();
    private final JsonNode body;

    DeadlineBody(JsonNode body) {
        if (body == null || !body.isObject()) {
            throw Refused.at("", "Send one JSON object.");
        }
        this.body = body;
    }

    /** A start as asked for: names of regulator and letter are still to be looked up. */
    record Start(NewDeadline wanted, Optional<String> regulator, Optional<String> letter) {}

    /** An entry as asked for: the letter is still to be looked up. */
    record Line(NewEntry wanted, Optional<String> letter) {}

    Start start() {
        fields.onlyKnown(body, "", START);
        String title = fields.line(body, "", "title", 300);
        Whose whose = fields.optionalChoice(body, "", "whose", Whose.class).orElse(Whose.OURS);
        Optional<String> rule = fields.optionalLine(body, "", "rule", LONGEST);
        if (rule.isPresent() == body.hasNonNull("typed")) {
            fields.problem("rule", "Name a rule of the rulebook, or type a date with its reason; one of the two.");
        }
        NewDeadline.Origin origin =
                rule.map(id -> NewDeadline.Origin.by(terms(id))).orElseGet(this::typed);
        Start start = new Start(
                new NewDeadline(
                        whose,
                        Optional.empty(),
                        title,
                        origin,
                        Optional.empty(),
                        day("", body, "stated"),
                        Optional.empty()),
                fields.optionalLine(body, "", "regulator", 200),
                fields.optionalLine(body, "", "letter", LONGEST));
        fields.done();
        return start;
    }

    private RuleTerms terms(String rule) {
        return new RuleTerms(
                rule,
                trigger(),
                fields.oneOrMore(body, "", "calendar", LONGEST),
                fields.optionalNumber(body, "", "amount"),
                unit());
    }

    private Optional<Unit> unit() {
        return fields.optionalLine(body, "", "unit", LONGEST)
                .flatMap(text -> fields.trying(() -> Unit.named("unit", text)));
    }

    private OffsetDateTime trigger() {
        String text = fields.line(body, "", "trigger", LONGEST);
        try {
            return text.isEmpty() ? OffsetDateTime.MIN : OffsetDateTime.parse(text);
        } catch (DateTimeException none) {
            fields.problem("trigger", "Give the moment with its offset, as 2026-03-02T10:00:00+00:00.");
            return OffsetDateTime.MIN;
        }
    }

    private NewDeadline.Origin typed() {
        JsonNode typed = body.get("typed");
        if (typed == null || !typed.isObject()) {
            fields.problem("typed", "A typed date is a JSON object: the day (on) and its reason.");
            return NewDeadline.Origin.typed(LocalDate.EPOCH, "");
        }
        fields.onlyKnown(typed, "typed", Set.of("on", "reason"));
        String reason = fields.text(typed, "typed", "reason", LONGEST_REASON);
        return NewDeadline.Origin.typed(required("typed", typed), reason);
    }

    Line entry(Entry.Kind kind) {
        fields.onlyKnown(body, "", ENTRY);
        boolean reasoned = kind != Entry.Kind.MET;
        NewEntry entry = NewEntry.of(
                kind,
                required("", body),
                reasoned
                        ? fields.text(body, "", "reason", LONGEST_REASON)
                        : fields.optionalText(body, "", "reason", LONGEST_REASON)
                                .orElse(""));
        Optional<StopKind> stop = fields.optionalLine(body, "", "kind", LONGEST)
                .flatMap(text -> fields.trying(() -> Stops.named("kind", text)));
        entry = stop.isPresent() ? entry.of(stop.get()) : entry;
        Optional<Span> length = length();
        entry = length.isPresent() ? entry.by(length.get()) : entry;
        Optional<LocalDate> until = day("", body, "until");
        entry = until.isPresent() ? entry.until(until.get()) : entry;
        Line line = new Line(entry, fields.optionalLine(body, "", "letter", LONGEST));
        fields.done();
        return line;
    }

    private Optional<Span> length() {
        Optional<Integer> amount = fields.optionalNumber(body, "", "amount");
        Optional<Unit> unit = unit();
        if (amount.isPresent() && !body.hasNonNull("unit")) {
            fields.problem("unit", "Say what the amount counts, as calendar-days.");
        }
        return amount.flatMap(many -> unit.flatMap(in -> fields.trying(() -> Span.of("amount", many, in))));
    }

    private LocalDate required(String at, JsonNode object) {
        Optional<LocalDate> day = day(at, object, "on");
        if (day.isEmpty() && !object.hasNonNull("on")) {
            fields.problem(at.isEmpty() ? "on" : at + ".on", "This is required.");
        }
        return day.orElse(LocalDate.EPOCH);
    }

    private Optional<LocalDate> day(String at, JsonNode object, String name) {
        Optional<GivenDate> date = fields.optionalDate(object, at, name);
        if (date.filter(given -> !given.isExact()).isPresent()) {
            fields.problem(
                    List.of(at, name).stream()
                            .filter(part -> !part.isEmpty())
                            .reduce("", (a, b) -> a.isEmpty() ? b : a + "." + b),
                    "Give the day itself, as 2026-03-09.");
        }
        return date.map(GivenDate::day);
    }
}
