package org.abeyance.testing;

import java.net.URI;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/**
 * What is wrong with the HTML of a mail: for Outlook (which renders as Word does), Gmail and Apple Mail, in light and in
 * dark, for who sees no pictures and who hears the links alone. By <a href="https://www.caniemail.com">what they support</a>.
 */
public final class MailLint {

    private static final Set<String> ELEMENTS = Set.of(
            "html", "head", "meta", "title", "style", "body", "table", "tbody", "tr", "td", "h1", "h2", "p", "strong",
            "span", "a", "br", "img");
    private static final Set<String> PROPERTIES = Set.of(
            "color",
            "background-color",
            "font-family",
            "font-size",
            "font-weight",
            "line-height",
            "text-align",
            "margin",
            "border",
            "border-top",
            "border-bottom");
    private static final Set<String> OF_CELLS = Set.of("padding");
    private static final Set<String> OF_PICTURES = Set.of("display", "width", "height", "max-width");
    private static final Set<String> EMPTY_WORDS = Set.of("here", "click here", "more", "link", "read more", "this");
    private static final Pattern RULE = Pattern.compile("\\.([a-z]+) \\{ ([a-z-]+): ([^;]+?) !important; \\}");
    private static final Pattern COLOUR = Pattern.compile("#[0-9a-f]{6}");
    private static final double ENOUGH = 4.5;

    private final Document mail;
    private final Map<String, Map<String, String>> dark = new HashMap<>();
    private final List<String> wrong = new ArrayList<>();

    private MailLint(String html) {
        mail = Jsoup.parse(html);
    }

    /** One line for each thing that is wrong. */
    public static List<String> of(String html) {
        MailLint lint = new MailLint(html);
        lint.head(html);
        lint.mail.getAllElements().stream().skip(1).forEach(lint::element);
        lint.links();
        return lint.wrong;
    }

    private void head(String html) {
        require(mail.select("html[lang]").size() == 1, "says no language");
        require(!mail.title().isBlank(), "has no title");
        require(
                mail.select("meta[name=color-scheme]").attr("content").equals("light dark"),
                "says nothing of dark mode");
        require(html.contains("<!--[if mso]><table"), "has no width in Outlook");
        String style = mail.select("head style").html();
        require(
                mail.select("style").size() == 1 && style.length() < 8_000,
                "Gmail drops a large style or one in the body");
        require(
                style.strip().startsWith("@media (prefers-color-scheme: dark)"),
                "relies on a style that Outlook leaves out");
        Matcher rules = RULE.matcher(style);
        while (rules.find()) {
            dark.computeIfAbsent(rules.group(1), name -> new HashMap<>()).put(rules.group(2), rules.group(3));
        }
        require(
                rules.reset().results().count()
                        == style.lines()
                                .filter(line -> line.contains("!important"))
                                .count(),
                "has rules for the dark that are not read");
    }

    private void element(Element element) {
        String name = element.normalName();
        require(ELEMENTS.contains(name), "uses <" + name + ">");
        properties(element.attr("style")).forEach((property, value) -> property(element, property, value));
        if (name.equals("table")) {
            require(element.attr("role").equals("presentation"), "has a table that is read out as one");
            require(
                    element.attr("cellpadding").equals("0")
                            && element.attr("cellspacing").equals("0"),
                    "has gaps in a table");
        }
        if (name.equals("img")) {
            picture(element);
        }
        if (!element.ownText().isBlank() && element.closest("body") != null) {
            contrast(element, false);
            contrast(element, true);
        }
    }

    private void property(Element element, String property, String value) {
        String name = element.normalName();
        boolean isKnown = PROPERTIES.contains(property)
                || OF_CELLS.contains(property) && Set.of("td", "body").contains(name)
                || OF_PICTURES.contains(property) && name.equals("img")
                || property.equals("max-width") && name.equals("table");
        require(isKnown, "sets " + property + " on <" + name + ">");
        require(
                !value.matches(".*(inherit|var\\(|calc\\(|rgba?\\(|[0-9]r?em\\b|[0-9]vw\\b).*"),
                "sets " + property + ": " + value);
        if (property.endsWith("color")) {
            require(COLOUR.matcher(value).matches(), "writes the colour " + value);
        }
    }

    private void picture(Element picture) {
        require(picture.attr("src").startsWith("cid:"), "fetches a picture from " + picture.attr("src"));
        require(!picture.attr("alt").isBlank(), "has a picture without words");
        require(
                picture.attr("width").matches("[0-9]+")
                        && Integer.parseInt(picture.attr("width")) <= 600
                        && picture.attr("height").matches("[0-9]+"),
                "has a picture of no size");
    }

    private void links() {
        Map<String, Set<String>> leads = new LinkedHashMap<>();
        for (Element link : mail.select("a")) {
            String words = link.text().strip();
            require(
                    words.length() >= 3 && !EMPTY_WORDS.contains(words.toLowerCase(Locale.ROOT)),
                    "has a link “" + words + "”");
            URI to = URI.create(link.attr("href"));
            require(to.isAbsolute() && Set.of("http", "https").contains(to.getScheme()), "has a link to " + to);
            leads.computeIfAbsent(words, any -> new TreeSet<>()).add(link.attr("href"));
        }
        leads.forEach((words, to) -> require(to.size() == 1, "has links “" + words + "” to " + to));
    }

    private void contrast(Element element, boolean isDark) {
        String ink = found(element, "color", isDark).orElse("#000000");
        String ground = found(element, "background-color", isDark).orElse("#ffffff");
        double ratio = ratio(ink, ground);
        require(
                ratio >= ENOUGH,
                "has %s on %s (%.1f) %s: %s"
                        .formatted(ink, ground, ratio, isDark ? "in the dark" : "in the light", element.ownText()));
    }

    /** From the innermost out, by its class in the dark, else by its own style. */
    private Optional<String> found(Element element, String property, boolean isDark) {
        return Stream.concat(Stream.of(element), element.parents().stream())
                .flatMap(one -> Stream.concat(
                                one.classNames().stream()
                                        .filter(name -> isDark)
                                        .map(name -> dark.getOrDefault(name, Map.of())
                                                .get(property)),
                                Stream.of(properties(one.attr("style")).get(property)))
                        .flatMap(Stream::ofNullable))
                .findFirst();
    }

    private static Map<String, String> properties(String style) {
        Map<String, String> properties = new LinkedHashMap<>();
        for (String one : style.split(";")) {
            if (one.contains(":")) {
                properties.put(one.split(":", 2)[0].strip(), one.split(":", 2)[1].strip());
            }
        }
        return properties;
    }

    private static double ratio(String one, String other) {
        double first = luminance(one);
        double second = luminance(other);
        return (Math.max(first, second) + 0.05) / (Math.min(first, second) + 0.05);
    }

    private static double luminance(String colour) {
        int rgb = Integer.parseInt(colour.substring(1), 16);
        return 0.2126 * linear(rgb >> 16 & 255) + 0.7152 * linear(rgb >> 8 & 255) + 0.0722 * linear(rgb & 255);
    }

    private static double linear(int channel) {
        double part = channel / 255.0;
        return part <= 0.04045 ? part / 12.92 : Math.pow((part + 0.055) / 1.055, 2.4);
    }

    private void require(boolean isSo, String otherwise) {
        if (!isSo) {
            wrong.add("It " + otherwise + ".");
        }
    }

    /** The words that the HTML shows or says, in lower case. */
    public static Set<String> wordsOf(String html) {
        Document shown = Jsoup.parse(html);
        String alternatives =
                shown.select("img").stream().map(picture -> picture.attr("alt")).collect(Collectors.joining(" "));
        return words(shown.body().text() + " " + alternatives);
    }

    /** The words of a plain text without its addresses, in lower case. */
    public static Set<String> words(String text) {
        return Stream.of(text.replaceAll("https?://\\S+", " ")
                        .toLowerCase(Locale.ROOT)
                        .split("[^\\p{L}\\p{N}-]+"))
                .filter(word -> word.matches(".*[\\p{L}\\p{N}].*"))
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
