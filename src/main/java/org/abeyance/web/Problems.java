package org.abeyance.web;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.abeyance.Refused;

/** What was wrong with a form, field by field: shown as a summary on top, linked to the fields, and at each field. */
public final class Problems {

    /** A form has one field for a list whose entries a program gets told one by one. */
    private static final Pattern ENTRY = Pattern.compile("\\[[0-9]+]$");

    private final Map<String, List<String>> byField = new LinkedHashMap<>();

    private Problems() {}

    public static Problems none() {
        return new Problems();
    }

    public static Problems of(Refused refused) {
        Problems problems = new Problems();
        for (Refused.Problem problem : refused.problems()) {
            problems.byField
                    .computeIfAbsent(ENTRY.matcher(problem.field()).replaceFirst(""), field -> new ArrayList<>())
                    .add(problem.message());
        }
        return problems;
    }

    public boolean isEmpty() {
        return byField.isEmpty();
    }

    /** The sentences at one field, as one text; empty where there is nothing wrong. */
    public String at(String field) {
        return String.join(" ", byField.getOrDefault(field, List.of()));
    }

    /** All of it in the order of the form, for the summary. */
    public List<Refused.Problem> all() {
        return byField.entrySet().stream()
                .map(entry -> new Refused.Problem(entry.getKey(), String.join(" ", entry.getValue())))
                .toList();
    }
}
