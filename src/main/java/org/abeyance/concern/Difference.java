package org.abeyance.concern;

import com.github.difflib.text.DiffRow;
import com.github.difflib.text.DiffRowGenerator;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Two editions of a text side by side, line by line, with what changed within a line; long stretches alike are left out. */
public record Difference(List<Row> rows) {

    private static final int AROUND = 2;
    private static final int LONGEST_LINE = 2_000;
    private static final String BEGIN = "\u0001";
    private static final String END = "\u0002";

    /** Some words of a line. */
    public record Piece(String text, boolean changed) {}

    /**
     * A line in both editions.
     *
     * @param same how many lines alike are left out here; then there is nothing else
     */
    public record Row(List<Piece> before, List<Piece> after, boolean changed, int same) {

        static Row gap(int same) {
            return new Row(List.of(), List.of(), false, same);
        }
    }

    public static Difference between(String before, String after) {
        List<String> old = before.lines().toList();
        List<String> now = after.lines().toList();
        boolean fine = Stream.concat(old.stream(), now.stream()).allMatch(line -> line.length() <= LONGEST_LINE);
        DiffRowGenerator generator = DiffRowGenerator.create()
                .showInlineDiffs(fine)
                .inlineDiffByWord(true)
                .lineNormalizer(line -> line)
                .oldTag(begins -> begins ? BEGIN : END)
                .newTag(begins -> begins ? BEGIN : END)
                .build();
        List<Row> rows = generator.generateDiffRows(old, now).stream()
                .map(row -> row(row, fine))
                .toList();
        return new Difference(around(rows));
    }

    public boolean isNone() {
        return rows.stream().noneMatch(Row::changed);
    }

    private static Row row(DiffRow row, boolean fine) {
        boolean changed = row.getTag() != DiffRow.Tag.EQUAL;
        return new Row(
                pieces(row.getOldLine(), changed && !fine), pieces(row.getNewLine(), changed && !fine), changed, 0);
    }

    private static List<Piece> pieces(String line, boolean whole) {
        if (whole) {
            return line.isEmpty() ? List.of() : List.of(new Piece(line, true));
        }
        List<Piece> pieces = new ArrayList<>();
        boolean inside = false;
        StringBuilder text = new StringBuilder();
        for (int at = 0; at < line.length(); at++) {
            String character = line.substring(at, at + 1);
            if (character.equals(BEGIN) || character.equals(END)) {
                add(pieces, text, inside);
                inside = character.equals(BEGIN);
            } else {
                text.append(character);
            }
        }
        add(pieces, text, inside);
        return pieces;
    }

    private static void add(List<Piece> pieces, StringBuilder text, boolean changed) {
        if (!text.isEmpty()) {
            pieces.add(new Piece(text.toString(), changed));
            text.setLength(0);
        }
    }

    private static List<Row> around(List<Row> rows) {
        List<Row> shown = new ArrayList<>();
        int same = 0;
        for (int at = 0; at < rows.size(); at++) {
            if (isNear(rows, at)) {
                if (same > 0) {
                    shown.add(Row.gap(same));
                    same = 0;
                }
                shown.add(rows.get(at));
            } else {
                same++;
            }
        }
        if (same > 0) {
            shown.add(Row.gap(same));
        }
        return shown;
    }

    private static boolean isNear(List<Row> rows, int at) {
        return rows.subList(Math.max(0, at - AROUND), Math.min(rows.size(), at + AROUND + 1)).stream()
                .anyMatch(Row::changed);
    }
}
