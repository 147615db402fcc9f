package org.abeyance.deadline;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.abeyance.Refused;
import org.abeyance.calendar.GivenDate;
import org.abeyance.deadline.law.Computation;
import org.abeyance.deadline.law.CustomRule;
import org.abeyance.deadline.law.Direction;
import org.abeyance.deadline.law.Pause;
import org.abeyance.deadline.law.Rolling;
import org.abeyance.deadline.law.Unit;
import org.abeyance.web.JsonFields;

/** Reads the body of a computation, or refuses it with the path of every field that is wrong. */
final class ComputeForm {

    private static final Set<String> FIELDS = Set.of(
            "rule", "custom", "trigger", "calendar", "pauses", "extended", "amount", "unit", "direction", "zone");
    private static final Set<String> CUSTOM_FIELDS = Set.of(
            "amount",
            "unit",
            "direction",
            "firstDayCounts",
            "roll",
            "calendars",
            "nonWorkingDates",
            "weekend",
            "cutOff",
            "endOfDay");
    private static final Map<String, DayOfWeek> WEEKDAYS = Map.of(
            "MON", DayOfWeek.MONDAY,
            "TUE", DayOfWeek.TUESDAY,
            "WED", DayOfWeek.WEDNESDAY,
            "THU", DayOfWeek.THURSDAY,
            "FRI", DayOfWeek.FRIDAY,
            "SAT", DayOfWeek.SATURDAY,
            "SUN", DayOfWeek.SUNDAY);
    private static final int MOST_PAUSES = 200;
    private static final int LONGEST = 60;

    private final JsonFields fields = new JsonFields();
    private final JsonNode body;

    ComputeForm(JsonNode body) {
        this.body = body;
    }

    Computation.Request read() {
        if (body == null || !body.isObject()) {
            throw Refused.at("", "Send one JSON object.");
        }
        fields.onlyKnown(body, "", FIELDS);
        Optional<String> rule = fields.optionalLine(body, "", "rule", LONGEST);
        Optional<CustomRule> custom = custom(body.get("custom"));
        if (rule.isEmpty() && !body.hasNonNull("custom")) {
            fields.problem("rule", "Name a rule of the rulebook, or type one as custom.");
        }
        OffsetDateTime trigger = trigger();
        Computation.Request request = new Computation.Request(
                rule,
                custom,
                trigger,
                fields.oneOrMore(body, "", "calendar", LONGEST),
                pauses(body.get("pauses")),
                fields.optionalFlag(body, "", "extended").orElse(false),
                fields.optionalNumber(body, "", "amount"),
                fields.optionalLine(body, "", "unit", LONGEST)
                        .flatMap(text -> fields.trying(() -> Unit.named("unit", text))),
                fields.optionalLine(body, "", "direction", LONGEST)
                        .flatMap(text -> fields.trying(() -> Direction.named("direction", text))),
                zone());
        fields.done();
        return request;
    }

    private OffsetDateTime trigger() {
        String text = fields.line(body, "", "trigger", LONGEST);
        if (text.isEmpty()) {
            return OffsetDateTime.MIN;
        }
        try {
            return OffsetDateTime.parse(text);
        } catch (DateTimeException none) {
            fields.problem("trigger", "Give the moment with its offset, as 2026-03-02T10:00:00+00:00.");
            return OffsetDateTime.MIN;
        }
    }

    private Optional<ZoneId> zone() {
        Optional<String> name = fields.optionalLine(body, "", "zone", LONGEST);
        try {
            return name.map(ZoneId::of);
        } catch (DateTimeException none) {
            fields.problem("zone", "There is no time zone called " + name.orElse("") + ".");
            return Optional.empty();
        }
    }

    private List<Pause> pauses(JsonNode array) {
        List<Pause> pauses = new ArrayList<>();
        if (array == null || array.isNull()) {
            return pauses;
        }
        if (!array.isArray() || array.size() > MOST_PAUSES) {
            fields.problem("pauses", "Give a list of pairs: the day a pause began, and the day it ended or null.");
            return pauses;
        }
        for (int i = 0; i < array.size(); i++) {
            String at = "pauses[" + i + "]";
            JsonNode pair = array.get(i);
            if (!pair.isArray() || pair.size() != 2 || !pair.get(0).isTextual()) {
                fields.problem(at, "A pause is a pair: the day it began, and the day it ended or null.");
                continue;
            }
            Optional<LocalDate> began = day(at, pair.get(0));
            Optional<LocalDate> ended = pair.get(1).isNull() ? Optional.empty() : day(at, pair.get(1));
            began.ifPresent(first -> pauses.add(new Pause(first, ended)));
        }
        return pauses;
    }

    private Optional<LocalDate> day(String at, JsonNode node) {
        Optional<GivenDate> date = node.isTextual() ? fields.parsed(at, node.textValue()) : Optional.empty();
        if (!node.isTextual() || date.filter(given -> !given.isExact()).isPresent()) {
            fields.problem(at, "Give the day itself, as 2026-03-09.");
            return Optional.empty();
        }
        return date.map(GivenDate::day);
    }

    private Optional<CustomRule> custom(JsonNode custom) {
        if (custom == null || custom.isNull()) {
            return Optional.empty();
        }
        if (!custom.isObject()) {
            fields.problem("custom", "A typed rule is a JSON object.");
            return Optional.empty();
        }
        fields.onlyKnown(custom, "custom", CUSTOM_FIELDS);
        Optional<Integer> amount = fields.optionalNumber(custom, "custom", "amount");
        if (amount.isEmpty() && !custom.hasNonNull("amount")) {
            fields.problem("custom.amount", "This is required.");
        }
        Optional<Unit> unit = Optional.of(fields.line(custom, "custom", "unit", LONGEST))
                .filter(text -> !text.isEmpty())
                .flatMap(text -> fields.trying(() -> Unit.named("custom.unit", text)));
        Direction direction = fields.optionalLine(custom, "custom", "direction", LONGEST)
                .flatMap(text -> fields.trying(() -> Direction.named("custom.direction", text)))
                .orElse(Direction.AFTER);
        Rolling rolling = fields.optionalLine(custom, "custom", "roll", LONGEST)
                .flatMap(text -> fields.trying(() -> Rolling.named("custom.roll", text)))
                .orElse(Rolling.NONE);
        boolean firstDayCounts =
                fields.optionalFlag(custom, "custom", "firstDayCounts").orElse(false);
        List<String> calendars = fields.oneOrMore(custom, "custom", "calendars", LONGEST);
        List<LocalDate> daysOff = nonWorkingDates(custom);
        Optional<Set<DayOfWeek>> weekend = weekend(custom);
        Optional<LocalTime> cutOff = cutOff(custom);
        Optional<Boolean> endOfDay = fields.optionalFlag(custom, "custom", "endOfDay");
        return unit.flatMap(in -> amount.map(many -> new CustomRule(
                many, in, direction, firstDayCounts, rolling, calendars, daysOff, weekend, cutOff, endOfDay)));
    }

    private List<LocalDate> nonWorkingDates(JsonNode custom) {
        List<LocalDate> days = new ArrayList<>();
        JsonNode array = custom.get("nonWorkingDates");
        if (array == null || array.isNull()) {
            return days;
        }
        if (!array.isArray() || array.size() > 5000) {
            fields.problem("custom.nonWorkingDates", "Give a list of days.");
            return days;
        }
        for (int i = 0; i < array.size(); i++) {
            day("custom.nonWorkingDates[" + i + "]", array.get(i)).ifPresent(days::add);
        }
        return days;
    }

    private Optional<Set<DayOfWeek>> weekend(JsonNode custom) {
        if (!custom.hasNonNull("weekend")) {
            return Optional.empty();
        }
        Set<DayOfWeek> days = EnumSet.noneOf(DayOfWeek.class);
        List<String> names = fields.lines(custom, "custom", "weekend", 3, false);
        for (int i = 0; i < names.size(); i++) {
            DayOfWeek day = WEEKDAYS.get(names.get(i));
            if (day == null) {
                fields.problem("custom.weekend[" + i + "]", "A weekday is one of MON, TUE, WED, THU, FRI, SAT, SUN.");
            } else {
                days.add(day);
            }
        }
        return Optional.of(days);
    }

    private Optional<LocalTime> cutOff(JsonNode custom) {
        Optional<String> text = fields.optionalLine(custom, "custom", "cutOff", 8);
        try {
            return text.map(LocalTime::parse);
        } catch (DateTimeException none) {
            fields.problem("custom.cutOff", "Give a local time as 16:00.");
            return Optional.empty();
        }
    }
}
