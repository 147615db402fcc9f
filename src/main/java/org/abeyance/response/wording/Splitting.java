package org.abeyance.response.wording;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Proposes the questions of a letter from its text: numbered paragraphs, lettered and roman lists below them, else every
 * sentence that asks. A paragraph that only leads into a list ("Please provide:") is put before each item of the list.
 */
public final class Splitting {

    private static final Pattern NUMBERED = Pattern.compile(
            "^\\s*(?:(?:Q|Question)\\.?\\s*(\\d{1,3})\\s*[.):]?|\\(?(\\d{1,3}(?:\\.\\d{1,2})*)\\s*[.):]|(\\d{1,3}(?:\\.\\d{1,2})+))\\s+(\\S.*)$",
            Pattern.CASE_INSENSITIVE);

    private static final Pattern LETTERED = Pattern.compile("^\\s*\\(?([a-z]|[ivx]{2,5})[.)]\\s+(\\S.*)$");

    private static final Set<String> ROMAN =
            Set.of("i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix", "x", "xi", "xii");

    /** A paragraph while it is read. */
    private static final class Item {
        final String number;
        final int depth;
        final Item above;
        final StringBuilder words;
        boolean leads;

        Item(String number, int depth, Item above, String words) {
            this.number = number;
            this.depth = depth;
            this.above = above;
            this.words = new StringBuilder(words);
        }

        String text() {
            return words.toString().strip();
        }

        /** Its own words after those of the paragraphs that lead into it. */
        String whole() {
            return above != null && above.isStem() ? above.whole() + " " + text() : text();
        }

        boolean isStem() {
            return leads && text().endsWith(":");
        }
    }

    private final List<Item> items = new ArrayList<>();
    private final List<StringBuilder> loose = new ArrayList<>();
    private Item last;
    private boolean blank = true;

    private Splitting() {}

    /** In the order of the letter. */
    public static List<Proposed> propose(String letter) {
        Splitting splitting = new Splitting();
        letter.lines().forEach(splitting::read);
        return splitting.proposed();
    }

    private void read(String line) {
        if (line.isBlank()) {
            blank = true;
            return;
        }
        Matcher numbered = NUMBERED.matcher(line);
        Matcher lettered = LETTERED.matcher(line);
        if (numbered.matches()) {
            String number = numbered.group(1) != null
                    ? numbered.group(1)
                    : numbered.group(2) != null ? numbered.group(2) : numbered.group(3);
            open(new Item(number, 0, null, numbered.group(4)));
        } else if (lettered.matches()) {
            open(below(lettered.group(1), lettered.group(2)));
        } else if (last != null && !blank) {
            last.words.append(' ').append(line.strip());
        } else if (!blank && !loose.isEmpty()) {
            loose.get(loose.size() - 1).append(' ').append(line.strip());
        } else {
            loose.add(new StringBuilder(line.strip()));
            last = null;
        }
        blank = false;
    }

    private void open(Item item) {
        if (item.above != null) {
            item.above.leads = true;
        }
        items.add(item);
        last = item;
    }

    /** {@code (i)} goes below a letter, unless the letter before it was {@code (h)}. */
    private Item below(String mark, String words) {
        Item latest = items.isEmpty() ? null : items.get(items.size() - 1);
        if (latest == null) {
            return new Item(mark, 1, null, words);
        }
        boolean startsRoman = mark.equals("i") && latest.depth == 1 && !latest.number.endsWith("h)");
        boolean goesOnRoman = ROMAN.contains(mark) && latest.depth == 2;
        Item above = startsRoman ? latest : goesOnRoman ? latest.above : top(latest);
        int depth = startsRoman || goesOnRoman ? 2 : 1;
        return new Item((above == null ? "" : above.number) + "(" + mark + ")", depth, above, words);
    }

    private static Item top(Item item) {
        Item at = item;
        while (at != null && at.depth > 0) {
            at = at.above;
        }
        return at;
    }

    private List<Proposed> proposed() {
        List<Proposed> found = new ArrayList<>();
        for (Item item : items) {
            if (!item.isStem()) {
                found.add(new Proposed(item.number, item.whole(), Asking.asks(item.whole())));
            }
        }
        boolean isNumbered = !found.isEmpty();
        int next = 1;
        for (StringBuilder paragraph : loose) {
            for (String sentence : Asking.sentences(paragraph.toString())) {
                if (Asking.asks(sentence) && sentence.length() > 12) {
                    found.add(new Proposed(isNumbered ? "" : String.valueOf(next++), sentence, !isNumbered));
                }
            }
        }
        return found;
    }
}
