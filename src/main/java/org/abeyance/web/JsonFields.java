package org.abeyance.web;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.abeyance.Refused;
import org.abeyance.calendar.GivenDate;

/** Reads the fields of JSON objects strictly, collecting every problem with the path of its field. */
public final class JsonFields {

    private static final int MOST_PROBLEMS = 50;
    private static final int MOST_ITEMS = 500;

    private final List<Refused.Problem> problems = new ArrayList<>();

    public void problem(String path, String sentence) {
        if (problems.size() < MOST_PROBLEMS) {
            problems.add(new Refused.Problem(path, sentence));
        }
    }

    public void done() {
        if (!problems.isEmpty()) {
            throw Refused.of(problems);
        }
    }

    public void onlyKnown(JsonNode object, String at, Set<String> known) {
        for (Iterator<String> names = object.fieldNames(); names.hasNext(); ) {
            String name = names.next();
            if (!known.contains(name)) {
                problem(path(at, shown(name)), "This field is not known here.");
            }
        }
    }

    private static String shown(String name) {
        String plain = name.replaceAll("[^A-Za-z0-9_-]", "?");
        return plain.length() > 60 ? plain.substring(0, 60) : plain;
    }

    public String line(JsonNode object, String at, String name, int longest) {
        return required(at, name, optionalLine(object, at, name, longest));
    }

    public String text(JsonNode object, String at, String name, int longest) {
        return required(at, name, optionalText(object, at, name, longest));
    }

    private String required(String at, String name, Optional<String> found) {
        if (found.isEmpty()) {
            String path = path(at, name);
            if (problems.stream().noneMatch(problem -> problem.field().equals(path))) {
                problem(path, "This is required.");
            }
        }
        return found.orElse("");
    }

    public Optional<String> optionalLine(JsonNode object, String at, String name, int longest) {
        Optional<String> text = optionalText(object, at, name, longest);
        if (text.filter(line -> line.contains("\n")).isPresent()) {
            problem(path(at, name), "Keep this on one line.");
        }
        return text;
    }

    public Optional<String> optionalText(JsonNode object, String at, String name, int longest) {
        JsonNode node = object.get(name);
        if (node == null || node.isNull()) {
            return Optional.empty();
        }
        return checked(path(at, name), node, longest);
    }

    private Optional<String> checked(String path, JsonNode node, int longest) {
        if (!node.isTextual()) {
            problem(path, "This must be a text.");
            return Optional.empty();
        }
        String text = node.textValue().strip();
        if (text.length() > longest) {
            problem(path, "At most " + longest + " characters; this has " + text.length() + ".");
            return Optional.empty();
        }
        if (text.chars().anyMatch(c -> Character.isISOControl(c) && c != '\n' && c != '\t')) {
            problem(path, "This holds control characters.");
            return Optional.empty();
        }
        return text.isEmpty() ? Optional.empty() : Optional.of(text);
    }

    public GivenDate date(JsonNode object, String at, String name) {
        String text = line(object, at, name, 40);
        return (text.isEmpty() ? Optional.<GivenDate>empty() : parsed(path(at, name), text))
                .orElseGet(() -> GivenDate.of(java.time.LocalDate.EPOCH));
    }

    public Optional<GivenDate> optionalDate(JsonNode object, String at, String name) {
        return optionalLine(object, at, name, 40).flatMap(text -> parsed(path(at, name), text));
    }

    public Optional<GivenDate> parsed(String path, String text) {
        try {
            return Optional.of(GivenDate.parse(path, text));
        } catch (Refused refused) {
            refused.problems().forEach(problem -> problem(problem.field(), problem.message()));
            return Optional.empty();
        }
    }

    public <E extends Enum<E>> Optional<E> optionalChoice(JsonNode object, String at, String name, Class<E> type) {
        return optionalLine(object, at, name, 40).flatMap(text -> choice(path(at, name), text, type));
    }

    public <E extends Enum<E>> Optional<E> choice(String path, String text, Class<E> type) {
        for (E constant : type.getEnumConstants()) {
            if (constant.name().equals(text)) {
                return Optional.of(constant);
            }
        }
        problem(path, text + " is none of the values this may have.");
        return Optional.empty();
    }

    public Optional<Integer> optionalNumber(JsonNode object, String at, String name) {
        JsonNode node = object.get(name);
        if (node == null || node.isNull()) {
            return Optional.empty();
        }
        if (!node.isInt()) {
            problem(path(at, name), "This must be a whole number.");
            return Optional.empty();
        }
        return Optional.of(node.intValue());
    }

    public Optional<Boolean> optionalFlag(JsonNode object, String at, String name) {
        JsonNode node = object.get(name);
        if (node == null || node.isNull()) {
            return Optional.empty();
        }
        if (!node.isBoolean()) {
            problem(path(at, name), "This is true or false.");
            return Optional.empty();
        }
        return Optional.of(node.booleanValue());
    }

    /** A list of texts, each once. */
    public List<String> lines(JsonNode object, String at, String name, int longest, boolean required) {
        JsonNode node = object.get(name);
        String path = path(at, name);
        if (node == null || node.isNull() || (node.isArray() && node.isEmpty())) {
            if (required) {
                problem(path, "This is required: a list with at least one entry.");
            }
            return List.of();
        }
        if (!node.isArray()) {
            problem(path, "This must be a list.");
            return List.of();
        }
        return items(path, node, longest);
    }

    /** One text, or a list of them. */
    public List<String> oneOrMore(JsonNode object, String at, String name, int longest) {
        JsonNode node = object.get(name);
        if (node == null || node.isNull()) {
            return List.of();
        }
        String path = path(at, name);
        if (!node.isArray()) {
            return checked(path, node, longest).stream().toList();
        }
        return items(path, node, longest);
    }

    private List<String> items(String path, JsonNode array, int longest) {
        List<String> items = new ArrayList<>();
        if (array.size() > MOST_ITEMS) {
            problem(path, "At most " + MOST_ITEMS + " entries.");
            return items;
        }
        for (int i = 0; i < array.size(); i++) {
            String at = path + "[" + i + "]";
            Optional<String> item = checked(at, array.get(i), longest);
            if (item.isEmpty()
                    && array.get(i).isTextual()
                    && array.get(i).textValue().isBlank()) {
                problem(at, "This is empty.");
            }
            item.filter(text -> !items.contains(text)).ifPresent(items::add);
        }
        return items;
    }

    public List<Integer> numbers(JsonNode object, String at, String name) {
        JsonNode node = object.get(name);
        if (node == null || node.isNull()) {
            return List.of();
        }
        List<Integer> numbers = new ArrayList<>();
        String path = path(at, name);
        if (!node.isArray() || node.size() > 40) {
            problem(path, "This must be a short list of line numbers.");
            return numbers;
        }
        for (int i = 0; i < node.size(); i++) {
            if (!node.get(i).isInt()
                    || node.get(i).intValue() < 1
                    || node.get(i).intValue() > 99_999) {
                problem(path + "[" + i + "]", "This must be a line number.");
            } else {
                numbers.add(node.get(i).intValue());
            }
        }
        return numbers;
    }

    /** Runs what may refuse, and keeps its problems beside the others. */
    public <T> Optional<T> trying(java.util.function.Supplier<T> reading) {
        try {
            return Optional.of(reading.get());
        } catch (Refused refused) {
            refused.problems().forEach(problem -> problem(problem.field(), problem.message()));
            return Optional.empty();
        }
    }

    private static String path(String at, String name) {
        return at.isEmpty() ? name : at + "." + name;
    }
}
