package org.abeyance.testing;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.abeyance.testing.Raw.Answer;
import org.abeyance.testing.Sheet.Field;
import org.jsoup.Jsoup;

/**
 * Fills in any form as somebody would who has never seen it: what is offered, today where a date is asked for, and words
 * elsewhere; where the page complains of a field, something else.
 */
public final class Typist {

    private static final int TRIES = 12;

    private final String today;
    private final String words;
    private final Map<String, String> known;

    /**
     * @param today what is typed wherever a date is asked for
     * @param words what is typed wherever words are asked for
     * @param known what is typed into fields of these names, where only few things are taken
     */
    public Typist(String today, String words, Map<String, String> known) {
        this.today = today;
        this.words = words;
        this.known = known;
    }

    /** What is sent first, field by field. */
    public Map<String, List<String>> fill(Sheet sheet) {
        Map<String, List<String>> filled = new LinkedHashMap<>();
        sheet.fields().forEach((name, field) -> {
            List<String> values = first(field);
            if (!values.isEmpty()) {
                filled.put(name, values);
            }
        });
        return filled;
    }

    private List<String> first(Field field) {
        List<String> there =
                field.values().stream().filter(value -> !value.isBlank()).toList();
        if (field.isFixed()) {
            return field.values();
        }
        if (field.isFile()) {
            return field.isOptional() ? List.of() : List.of(words);
        }
        if (!there.isEmpty()) {
            return there;
        }
        if (known.containsKey(field.name())) {
            return List.of(known.get(field.name()));
        }
        if (field.name().equals("currency")) {
            return List.of("EUR");
        }
        if (field.isOptional() && !field.isTyped()) {
            return List.of();
        }
        return switch (field.type()) {
            case "radio", "select" ->
                field.options().stream()
                        .filter(option -> !option.isBlank())
                        .limit(1)
                        .toList();
            case "checkbox" -> List.of();
            case "date" -> List.of(today);
            case "datetime-local" -> List.of(today + "T08:00");
            case "number" -> List.of("3");
            case "email" -> List.of(words.toLowerCase().replaceAll("[^a-z]+", ".") + "@abeyance.example");
            case "url" -> List.of("https://example.org/" + words.replaceAll("\\W+", "-"));
            case "password" -> List.of("a long password of " + words);
            default ->
                field.like().contains("numeric") || field.like().matches(".*[0-9]{4}-[0-9]{2}.*")
                        ? List.of(today)
                        : List.of(words);
        };
    }

    /** Sends it until it is taken, trying other things where the page complains. */
    public Answer sends(Walker walker, Sheet sheet, Map<String, List<String>> filled) {
        Answer answer = send(walker, sheet, filled);
        Map<String, Integer> tried = new HashMap<>();
        for (int again = 0; again < TRIES && answer.status() == 422; again++) {
            Set<String> wrong = Sheet.problems(Jsoup.parse(answer.text()));
            boolean changed = false;
            for (String name : wrong) {
                List<List<String>> others = others(sheet.fields().get(name));
                int next = tried.merge(name, 1, Integer::sum) - 1;
                if (next < others.size()) {
                    filled.put(name, others.get(next));
                    changed = true;
                }
            }
            if (!changed) {
                return answer;
            }
            answer = send(walker, sheet, filled);
        }
        return confirmed(walker, sheet, filled, answer);
    }

    /** Some pages show first what they would do, and do it when the form that they show is sent. */
    private Answer confirmed(Walker walker, Sheet sheet, Map<String, List<String>> filled, Answer answer) {
        if (answer.status() != 200 || !answer.isHtml()) {
            return answer;
        }
        return Sheet.on(Jsoup.parse(answer.text())).stream()
                .filter(shown -> shown.action().equals(sheet.action()))
                .findFirst()
                .map(shown -> {
                    shown.fields().values().stream()
                            .filter(Field::isFixed)
                            .forEach(field -> filled.put(field.name(), field.values()));
                    return send(walker, shown, filled);
                })
                .orElse(answer);
    }

    private static Answer send(Walker walker, Sheet sheet, Map<String, List<String>> filled) {
        return walker.send(sheet.sent(filled));
    }

    private List<List<String>> others(Field field) {
        List<List<String>> others = new ArrayList<>();
        if (field == null) {
            return others;
        }
        if (field.isOptional()) {
            others.add(List.of());
        }
        field.options().stream()
                .filter(option -> !option.isBlank())
                .limit(4)
                .forEach(option -> others.add(List.of(option)));
        if (field.options().size() > 1) {
            others.add(field.options().subList(0, 2));
        }
        if (field.isTyped()) {
            others.add(List.of());
            for (String other : List.of(today, today + "T08:00", "3", "IE", "2024-12-06")) {
                others.add(List.of(other));
            }
        }
        return others;
    }
}
