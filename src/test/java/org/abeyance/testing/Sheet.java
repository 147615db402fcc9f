package org.abeyance.testing;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.abeyance.testing.Raw.Call;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** A form as a page shows it: where it goes, its fields, and what stands in them. */
public record Sheet(String action, boolean isMultipart, Map<String, Field> fields) {

    private static final String BOUNDARY = "where-one-part-ends";

    /** A field, what stands in it, what may be chosen, and what it says of itself. */
    public record Field(
            String name, String type, List<String> values, List<String> options, String like, boolean isOptional) {

        public boolean isFile() {
            return type.equals("file");
        }

        public boolean isFixed() {
            return type.equals("hidden");
        }

        /** True where a person types what they like, so that it must come back. */
        public boolean isTyped() {
            return Set.of("text", "textarea", "email", "url", "search", "number", "date", "datetime-local", "tel")
                    .contains(type);
        }

        Field or(Field other) {
            List<String> both = new ArrayList<>(values);
            both.addAll(other.values);
            List<String> all = new ArrayList<>(options);
            all.addAll(other.options);
            return new Field(name, type, both, all, like, isOptional);
        }
    }

    /** All forms of a page that are sent, without the token they carry. */
    public static List<Sheet> on(Document page) {
        return page.select("form[method=post]").stream()
                .map(form -> of(page, form))
                .toList();
    }

    private static Sheet of(Document page, Element form) {
        Map<String, Field> fields = new LinkedHashMap<>();
        for (Element input : form.select("input[name], select[name], textarea[name], button[name]")) {
            if (!input.attr("name").equals("csrf-token")) {
                fields.merge(input.attr("name"), field(page, input), Field::or);
            }
        }
        String action = form.attr("action").isEmpty() ? page.location() : form.attr("action");
        return new Sheet(action, form.attr("enctype").startsWith("multipart"), fields);
    }

    private static Field field(Document page, Element input) {
        String name = input.attr("name");
        String like = input.attr("placeholder") + " " + input.attr("inputmode");
        Element around = input.closest(".field");
        boolean isOptional = around != null && !around.select(".optional").isEmpty();
        return switch (input.tagName()) {
            case "select" ->
                new Field(
                        name,
                        "select",
                        input.select("option[selected]").eachAttr("value"),
                        input.select("option").eachAttr("value"),
                        like,
                        isOptional);
            case "textarea" ->
                new Field(name, "textarea", List.of(input.wholeText().strip()), List.of(), like, isOptional);
            default -> {
                String type = input.attr("type").isEmpty() ? "text" : input.attr("type");
                String value = input.attr("value");
                boolean isChoice = type.equals("radio") || type.equals("checkbox");
                List<String> values = isChoice && !input.hasAttr("checked") ? List.of() : List.of(value);
                List<String> options = isChoice
                        ? List.of(value)
                        : page.select("datalist#" + (input.attr("list").isEmpty() ? "-" : input.attr("list"))
                                        + " option")
                                .eachAttr("value");
                yield new Field(name, type, values, options, like, isOptional);
            }
        };
    }

    /** The names of the fields a page complains about; empty where it complains of none or as a whole. */
    public static Set<String> problems(Document page) {
        Set<String> names = new LinkedHashSet<>();
        page.select("#errors a[href^=#]")
                .forEach(link -> names.add(link.attr("href").substring(1)));
        return names;
    }

    /** The form as a browser sends it, with a small file wherever it asks for one. */
    public Call sent(Map<String, ? extends Collection<String>> values) {
        Call call = Call.of("POST", action);
        return isMultipart
                ? call.body("multipart/form-data; boundary=" + BOUNDARY, parts(values))
                : call.body("application/x-www-form-urlencoded", encoded(values));
    }

    private byte[] parts(Map<String, ? extends Collection<String>> values) {
        StringBuilder parts = new StringBuilder();
        values.forEach((name, all) -> all.forEach(value -> parts.append("--" + BOUNDARY + "\r\n")
                .append("Content-Disposition: form-data; name=\"" + name + "\"")
                .append(isFile(name) ? "; filename=\"" + value + ".txt\"\r\nContent-Type: text/plain" : "")
                .append("\r\n\r\n" + value + "\r\n")));
        return parts.append("--" + BOUNDARY + "--\r\n").toString().getBytes(StandardCharsets.UTF_8);
    }

    private boolean isFile(String name) {
        return fields.containsKey(name) && fields.get(name).isFile();
    }

    public static byte[] encoded(Map<String, ? extends Collection<String>> values) {
        return values.entrySet().stream()
                .flatMap(field -> field.getValue().stream()
                        .map(value -> URLEncoder.encode(field.getKey(), StandardCharsets.UTF_8) + "="
                                + URLEncoder.encode(value, StandardCharsets.UTF_8)))
                .collect(Collectors.joining("&"))
                .getBytes(StandardCharsets.US_ASCII);
    }
}
