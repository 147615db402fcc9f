package org.abeyance.response.wording;

import com.github.difflib.text.DiffRow;
import com.github.difflib.text.DiffRowGenerator;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** What changed between two versions of a text, word by word. */
public final class Changes {

    /** Begin and end of what one version has and the other has not; no text that people type holds them. */
    private static final char OPEN = '\uE000';

    private static final char CLOSE = '\uE001';

    /** A stretch of words: the same in both, only before, or only now. */
    public record Change(Kind kind, String words) {

        public boolean isTaken() {
            return kind == Kind.TAKEN;
        }

        public boolean isAdded() {
            return kind == Kind.ADDED;
        }
    }

    /** Which version has the words. */
    public enum Kind {
        SAME,
        TAKEN,
        ADDED
    }

    private Changes() {}

    /** Line for line; an empty list where nothing changed. */
    public static List<List<Change>> between(String before, String now) {
        if (before.equals(now)) {
            return List.of();
        }
        DiffRowGenerator generator = DiffRowGenerator.create()
                .showInlineDiffs(true)
                .inlineDiffByWord(true)
                .mergeOriginalRevised(true)
                .lineNormalizer(line -> line)
                .oldTag(opens -> opens ? OPEN + "-" : String.valueOf(CLOSE))
                .newTag(opens -> opens ? OPEN + "+" : String.valueOf(CLOSE))
                .build();
        return generator.generateDiffRows(lines(before), lines(now)).stream()
                .map(Changes::line)
                .toList();
    }

    private static List<String> lines(String text) {
        return Arrays.asList(text.replace(String.valueOf(OPEN), "")
                .replace(String.valueOf(CLOSE), "")
                .split("\n", -1));
    }

    private static List<Change> line(DiffRow row) {
        List<Change> parts = new ArrayList<>();
        String text = row.getOldLine();
        int at = 0;
        while (at < text.length()) {
            int open = text.indexOf(OPEN, at);
            if (open < 0) {
                parts.add(new Change(Kind.SAME, text.substring(at)));
                break;
            }
            if (open > at) {
                parts.add(new Change(Kind.SAME, text.substring(at, open)));
            }
            int close = text.indexOf(CLOSE, open);
            parts.add(new Change(
                    text.charAt(open + 1) == '-' ? Kind.TAKEN : Kind.ADDED, text.substring(open + 2, close)));
            at = close + 1;
        }
        return parts;
    }
}
