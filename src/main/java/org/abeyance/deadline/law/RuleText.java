package org.abeyance.deadline.law;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * One block of a rulebook file, read into a rule. Every key is one fact of {@link Rule}; what is not stated has a
 * plain default.
 */
final class RuleText {

    private static final Pattern RUNS =
            Pattern.compile("(?<amount>stated|\\d+) (?<unit>\\S+) (?<direction>after|before) (?<trigger>.+)");
    private static final Set<String> KEYS = Set.of(
            "jurisdiction",
            "instrument",
            "provision",
            "through",
            "method",
            "duty",
            "runs",
            "least",
            "first day",
            "ends",
            "rolls",
            "calendar",
            "extends",
            "stops",
            "binds",
            "confidence",
            "citation",
            "in force",
            "questions",
            "cut-off",
            "note",
            "version");

    private final String id;
    private final Map<String, String> facts;

    RuleText(String id, Map<String, String> facts) {
        this.id = id;
        this.facts = facts;
        facts.keySet().stream().filter(key -> !KEYS.contains(key)).findFirst().ifPresent(key -> {
            throw wrong("has an unknown key \"" + key + "\"");
        });
    }

    Rule rule() {
        Matcher runs = RUNS.matcher(required("runs"));
        if (!runs.matches()) {
            throw wrong("runs neither \"3 weeks after ...\" nor \"stated days before ...\"");
        }
        Unit unit = Unit.named("runs", runs.group("unit"));
        Optional<Span> span = Optional.of(runs.group("amount"))
                .filter(amount -> !amount.equals("stated"))
                .map(amount -> Span.of("runs", Integer.parseInt(amount), unit));
        return new Rule(
                id,
                stated("version", "1"),
                law(),
                required("duty"),
                runs.group("trigger"),
                span,
                unit,
                stated("least", "no").equals("yes"),
                Direction.named("runs", runs.group("direction")),
                stated("first day", "not counted").equals("counted"),
                Rolling.named("rolls", stated("rolls", "none")),
                calendars(),
                stated("ends", "due").contains("soft") ? Force.SOFT : Force.HARD,
                Limit.valueOf(words("ends", "due").get(0).toUpperCase()),
                extension(),
                words("stops", "none").stream()
                        .filter(stop -> !stop.equals("none"))
                        .map(StopKind::named)
                        .toList(),
                required("binds"),
                Method.named(required("method")),
                Optional.ofNullable(facts.get("cut-off")).map(LocalTime::parse),
                validity(),
                questions(),
                stated("note", ""));
    }

    private Law law() {
        List<String> confidence = words("confidence", "low");
        return new Law(
                new Jurisdiction(required("jurisdiction")),
                required("instrument"),
                required("provision"),
                stated("through", ""),
                required("citation"),
                Confidence.valueOf(confidence.get(0).toUpperCase()),
                confidence.stream().anyMatch(word -> word.endsWith("from memory")));
    }

    private List<String> calendars() {
        String stated = stated("calendar", "NONE");
        return stated.equals("of the actor") ? List.of() : words("calendar", "NONE");
    }

    private Extension extension() {
        String stated = stated("extends", "none");
        if (stated.equals("included")) {
            return new Extension(Optional.empty(), "included", true);
        }
        if (!stated.matches("\\d+ .*")) {
            return new Extension(Optional.empty(), stated, false);
        }
        String[] parts = stated.split(";", 2);
        return Extension.by(Span.parse("extends", parts[0]), parts.length == 2 ? parts[1].strip() : "");
    }

    private Validity validity() {
        Optional<LocalDate> from = Optional.empty();
        Optional<LocalDate> until = Optional.empty();
        for (String side : words("in force", "always")) {
            if (side.startsWith("from ")) {
                from = Optional.of(LocalDate.parse(side.substring(5)));
            } else if (side.startsWith("until ")) {
                until = Optional.of(LocalDate.parse(side.substring(6)));
            }
        }
        return new Validity(from, until);
    }

    private Set<Question> questions() {
        Set<Question> questions = EnumSet.noneOf(Question.class);
        words("questions", "none").stream()
                .filter(word -> !word.equals("none"))
                .map(Question::named)
                .forEach(questions::add);
        return questions;
    }

    private List<String> words(String key, String otherwise) {
        return Arrays.stream(stated(key, otherwise).split(","))
                .flatMap(word -> Stream.of(word.strip()))
                .toList();
    }

    private String stated(String key, String otherwise) {
        return facts.getOrDefault(key, otherwise);
    }

    private String required(String key) {
        return Optional.ofNullable(facts.get(key)).orElseThrow(() -> wrong("does not say its " + key));
    }

    private IllegalArgumentException wrong(String what) {
        return new IllegalArgumentException("The rule " + id + " " + what + ".");
    }
}
