package org.abeyance.response;

import java.util.ArrayList;
import java.util.List;

/**
 * How far the questions of a letter or a concern are.
 *
 * @param asked without those that were withdrawn
 */
public record Tally(long asked, long answered, long cleared, long withCounsel, long drafting, long open) {

    public static final Tally NONE = new Tally(0, 0, 0, 0, 0, 0);

    public boolean isEmpty() {
        return asked == 0;
    }

    public boolean isDone() {
        return answered == asked;
    }

    /** In per cent, for a drawing. */
    public long answeredShare() {
        return share(answered);
    }

    /** Everything that is more than open, in per cent. */
    public long begunShare() {
        return share(asked - open);
    }

    private long share(long part) {
        return asked == 0 ? 0 : part * 100 / asked;
    }

    /** {@code 14 of 22 answered, 3 with counsel}. */
    @Override
    public String toString() {
        List<String> parts = new ArrayList<>();
        parts.add(answered + " of " + asked + " answered");
        add(parts, cleared, "cleared");
        add(parts, withCounsel, "with counsel");
        add(parts, drafting, "drafting");
        add(parts, open, "open");
        return String.join(", ", parts);
    }

    private static void add(List<String> parts, long many, String words) {
        if (many > 0) {
            parts.add(many + " " + words);
        }
    }
}
