package org.abeyance.attacks;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.abeyance.testing.Inventory;
import org.abeyance.testing.Raw.Answer;
import org.abeyance.testing.Raw.Call;
import org.abeyance.testing.Sheet;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;

/** Looks at the answers to nonsense: refused in order, with nothing kept, or taken in order, with nothing let loose. */
final class Judge {

    private static final String FRAME = "\\bat [a-z]\\w*+(\\.[\\w$]++)+\\(";

    /** Without one of these in it a text shows a frame at most, for which one can look sooner. */
    private static final List<String> NAMES = List.of("Exception", "Error", "Caused by:", "SQLSTATE");

    private static final Pattern FRAMES = Pattern.compile(FRAME);
    private static final Pattern TRACES =
            Pattern.compile(FRAME + "|\\b[a-z]\\w*+\\.[\\w.$]*(Exception|Error)\\b|Caused by:|SQLSTATE");

    private final Inventory inventory;
    private final Map<String, String> wrong = new LinkedHashMap<>();
    private String before;
    private int asked;
    private int taken;

    Judge(Inventory inventory) {
        this.inventory = inventory;
        this.before = inventory.now();
    }

    int asked() {
        return asked;
    }

    int taken() {
        return taken;
    }

    /** That somebody looked, and that a resume was refused, is put on the trail though nothing was done. */
    private static final List<String> TOLD = List.of(".visit", "resume.refuse");

    /** What was found, one of each kind at each place. */
    List<String> wrong() {
        return List.copyOf(wrong.values());
    }

    /** Of one kind of complaint at one place, the first is told. */
    void complain(String where, String what, Call call) {
        String place = where.replaceFirst("^(\\S+ \\S+ \\S+).*", "$1");
        wrong.putIfAbsent(place + what.replaceAll(" .*", ""), where + ": " + what + " · " + call);
    }

    /** Somebody else did something in between. */
    void looksAfresh() {
        before = inventory.now();
    }

    /** What holds for every answer, whatever was asked. */
    void hears(String where, Call call, Answer answer) {
        asked++;
        if (answer.status() >= 500 || answer.status() == 0) {
            complain(where, "answers " + answer.status(), call);
        }
        String text = answer.text();
        Pattern trace = NAMES.stream().anyMatch(text::contains) ? TRACES : FRAMES;
        if (trace.matcher(text).find()) {
            complain(where, "shows what is inside: " + found(trace, text), call);
        }
        if (answer.isHtml() && text.contains("x9(")) {
            loose(text).ifPresent(what -> complain(where, "lets loose " + what, call));
        }
        if (!answer.all("x9").isEmpty()
                || answer.all("Set-Cookie").stream().anyMatch(cookie -> cookie.startsWith("x9"))) {
            complain(where, "lets a header through", call);
        }
        String now = inventory.now();
        boolean reads = call.method().equals("GET") || call.method().equals("HEAD");
        boolean isLook = TOLD.stream().anyMatch(now::endsWith) && rows(now).equals(rows(before));
        if (!now.equals(before) && !isLook && (reads || answer.status() >= 400)) {
            complain(where, "answers " + answer.status() + " and keeps something: " + difference(before, now), call);
        }
        if (answer.status() < 400) {
            taken++;
        }
        before = now;
    }

    private static Optional<String> loose(String html) {
        Document page = Jsoup.parse(html);
        boolean runs =
                page.select("script").stream().anyMatch(script -> script.data().contains("x9("));
        boolean handles = !page.select("[onerror], [onmouseover], [onload]").isEmpty();
        boolean links = page.select("a[href], form[action], iframe[src], img[src]").stream()
                .anyMatch(link -> (link.attr("href") + link.attr("action") + link.attr("src"))
                        .strip()
                        .startsWith("javascript:"));
        return Optional.of(runs ? "a script" : handles ? "a handler" : links ? "a script as a link" : "")
                .filter(what -> !what.isEmpty());
    }

    private static String found(Pattern pattern, String text) {
        return pattern.matcher(text).results().findFirst().orElseThrow().group();
    }

    /** All but the trail: that somebody looked is recorded there. */
    private static String rows(String inventory) {
        return inventory.replaceAll(", trail head .*|trail_entry [0-9]+(, )?", "");
    }

    private static String difference(String before, String now) {
        List<String> changed = new ArrayList<>(List.of(now.split(", ")));
        changed.removeAll(List.of(before.split(", ")));
        return String.join(", ", changed);
    }

    /** A form that comes back: with the complaint at a field that is there, and with what was typed still in it. */
    void readsAgain(String where, Call call, Answer answer, String field, String typed) {
        if (answer.status() != 422 || !answer.isHtml()) {
            return;
        }
        Document page = Jsoup.parse(answer.text());
        if (page.select("#errors").isEmpty()) {
            complain(where, "refuses without saying why on the page", call);
        }
        List<Sheet> sheets = Sheet.on(page).stream()
                .filter(sheet -> sheet.action().equals(call.target()))
                .toList();
        Sheet.problems(page).stream()
                .filter(problem -> sheets.stream()
                        .anyMatch(sheet -> sheet.fields().containsKey(problem)
                                && !sheet.fields().get(problem).isFixed()))
                .filter(problem -> page.getElementById(problem) == null)
                .forEach(problem -> complain(where, "complains of “" + problem + "”, which is not on the page", call));
        sheets.stream()
                .filter(sheet -> sheet.fields().containsKey(field))
                .map(sheet -> sheet.fields().get(field))
                .filter(found -> found.isTyped() && !keeps(found, typed))
                .findFirst()
                .ifPresent(found -> complain(where, "loses what was typed into “" + field + "”", call));
    }

    private static boolean keeps(Sheet.Field field, String typed) {
        return field.values().stream().anyMatch(value -> plain(value).equals(plain(typed)));
    }

    /** What a browser and a parser make of control characters and line ends does not count. */
    private static String plain(String text) {
        return text.replaceAll("[\\s\\p{Cntrl}\ufffd\ufeff\ufffe]+", "");
    }
}
