package org.abeyance.status;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Draws a band. Across, everything stands in percent, and down in pixels: so the picture narrows with the page while its
 * words keep their size. Shapes carry classes, no colours, and nothing is told by colour alone.
 */
final class BandDrawing {

    private static final int AXIS = 34;
    private static final int ROW = 60;
    private static final int ROW_WITH_BARS = 80;
    private static final int MARKS = 25;
    private static final int BAR_TOP = 34;
    private static final int BAR = 16;

    /** Words are put into a bar that is this wide, in percent: the first on any screen, the second on a wide one. */
    private static final double ROOM = 24;

    private static final double ROOM_ON_WIDE = 8;

    private final Band band;
    private final StringBuilder out = new StringBuilder();

    BandDrawing(Band band) {
        this.band = band;
    }

    String svg() {
        int height = AXIS + band.rows().stream().mapToInt(BandDrawing::height).sum() + 4;
        add(
                "<svg class=\"band\" role=\"img\" width=\"100%\" height=\"{0}\" aria-labelledby=\"{1}-title\""
                        + " aria-describedby=\"{1}-desc\" xmlns=\"http://www.w3.org/2000/svg\">",
                height, band.id());
        add(
                "<title id=\"{0}-title\">{1}: running and paused from {2} to {3}</title>",
                band.id(), band.activity(), Band.written(band.from()), Band.written(band.to()));
        add("<desc id=\"{0}-desc\">{1}</desc>", band.id(), String.join(" ", band.sentences()));
        add(
                "<defs><pattern id=\"{0}-hatch\" width=\"6\" height=\"6\" patternUnits=\"userSpaceOnUse\""
                        + " patternTransform=\"rotate(45)\"><rect class=\"band-hatch-ground\" width=\"6\" height=\"6\"/>"
                        + "<rect class=\"band-hatch\" width=\"2.5\" height=\"6\"/></pattern></defs>",
                band.id());
        axis(height);
        int top = AXIS;
        for (Band.Row row : band.rows()) {
            row(row, top);
            top += height(row);
        }
        asOf(height);
        return out.append("</svg>").toString();
    }

    private static int height(Band.Row row) {
        return row.bars().isEmpty() ? ROW : ROW_WITH_BARS;
    }

    private void axis(int height) {
        int years = band.to().getYear() - band.from().getYear() + 1;
        int step = years <= 8 ? 1 : years <= 20 ? 2 : 5;
        add("<line class=\"band-axis\" x1=\"0\" x2=\"100%\" y1=\"{0}\" y2=\"{0}\"/>", AXIS - 2);
        LocalDate quarter = band.from().withDayOfMonth(1).withMonth(1);
        for (; !quarter.isAfter(band.to()); quarter = quarter.plusMonths(3)) {
            boolean year = quarter.getMonthValue() == 1;
            boolean before = quarter.isBefore(band.from());
            String x = percent(quarter);
            if (!before && (year || years <= 8)) {
                add(
                        "<line class=\"{0}\" x1=\"{1}\" x2=\"{1}\" y1=\"{2}\" y2=\"{3}\"/>",
                        year ? "band-year" : "band-quarter", x, year ? 18 : AXIS - 7, year ? height : AXIS - 2);
            }
            if (year && quarter.getYear() % step == 0 && hasRoom(quarter, step)) {
                add("<text class=\"band-year-name\" x=\"{0}\" dx=\"4\" y=\"27\">{1}</text>", x, quarter.getYear());
            }
        }
    }

    /** A year's name needs about a tenth of a narrow screen. */
    private boolean hasRoom(LocalDate year, int step) {
        return band.percent(year.plusYears(step)) - band.percent(year) > 10;
    }

    private void row(Band.Row row, int top) {
        add("<text class=\"band-place\" x=\"0\" y=\"{0}\">{1}</text>", top + 15, row.place());
        int middle = top + BAR_TOP + BAR / 2;
        add("<line class=\"band-base\" x1=\"0\" x2=\"100%\" y1=\"{0}\" y2=\"{0}\"/>", middle);
        for (Band.Span span : row.spans()) {
            if (band.shows(span.from(), span.until())) {
                span(span, top + BAR_TOP);
            }
        }
        for (Band.Bar bar : row.bars()) {
            if (band.shows(bar.from(), bar.until())) {
                bar(bar, top + BAR_TOP + BAR + 4);
            }
        }
        row.marks().stream()
                .filter(mark -> !mark.on().isBefore(band.from()) && !mark.on().isAfter(band.to()))
                .collect(Collectors.groupingBy(Band.Mark::on, TreeMap::new, Collectors.toList()))
                .forEach((day, marks) -> marks(day, marks, top + MARKS));
    }

    private void span(Band.Span span, int top) {
        if (span.kind().equals("no-decision")) {
            return;
        }
        double begin = band.percent(span.from());
        double width = band.percent(band.drawnUntil(span.from(), span.until())) - begin;
        boolean withdrawn = span.kind().equals("withdrawn");
        String fill = span.kind().equals("paused") ? " fill=\"url(#" + band.id() + "-hatch)\"" : "";
        out.append("<g class=\"band-span band-").append(escaped(span.kind()));
        out.append(span.confirmed() ? "\">" : " is-unconfirmed\">");
        add(
                "<title>{0} from {1}{2}{3}</title>",
                span.label(),
                Band.written(span.from()),
                span.until().map(until -> " until " + Band.written(until)).orElse(""),
                span.confirmed() ? "" : ", announced, not confirmed");
        out.append("<rect").append(fill);
        add(
                " x=\"{0}%\" y=\"{1}\" width=\"{2}%\" height=\"{3}\"/>",
                number(begin), withdrawn ? top + 6 : top, number(width), withdrawn ? 4 : BAR);
        add(
                "<line class=\"band-turn\" x1=\"{0}%\" x2=\"{0}%\" y1=\"{1}\" y2=\"{2}\"/>",
                number(begin), top - 3, top + BAR + 3);
        if (width >= ROOM_ON_WIDE && !withdrawn) {
            add(
                    "<text class=\"band-word{0}\" x=\"{1}%\" dx=\"6\" y=\"{2}\">{3}</text>",
                    width < ROOM ? " band-wide" : "", number(begin), top + 12, word(span, width));
        }
        out.append("</g>");
    }

    private static String word(Band.Span span, double width) {
        return span.confirmed() || width < ROOM * 2 ? span.label() : span.label() + ", not confirmed";
    }

    private void bar(Band.Bar bar, int top) {
        double begin = band.percent(bar.from());
        double end = band.percent(band.drawnUntil(bar.from(), bar.until()));
        boolean toTheLeft = begin > 60;
        add(
                "<g class=\"band-bar\"><title>{0}, from {1}{2}</title>",
                Band.named(bar),
                Band.written(bar.from()),
                bar.until().map(until -> " until " + Band.written(until)).orElse(""));
        add("<rect x=\"{0}%\" y=\"{1}\" width=\"{2}%\" height=\"5\"/>", number(begin), top, number(end - begin));
        add(
                "<text class=\"band-bar-name\" x=\"{0}%\" y=\"{1}\" text-anchor=\"{2}\">{3}</text></g>",
                number(toTheLeft ? end : begin),
                top + 17,
                toTheLeft ? "end" : "start",
                bar.label() + " · " + bar.regulator());
    }

    /** All positions of one day are one mark. */
    private void marks(LocalDate day, List<Band.Mark> marks, int top) {
        String what = marks.stream().map(Band::named).collect(Collectors.joining("; "));
        add(
                "<svg class=\"band-mark\" x=\"{0}\" y=\"{1}\" width=\"1\" height=\"1\" overflow=\"visible\">",
                percent(day), top);
        add("<title>{0}: {1}</title>", Band.written(day), what);
        add("<line x1=\"0\" x2=\"0\" y1=\"4\" y2=\"{0}\"/>", BAR_TOP - MARKS + BAR);
        out.append("<path d=\"M0 -5.5L5.5 0L0 5.5L-5.5 0z\"/></svg>");
    }

    private void asOf(int height) {
        if (band.asOf().isBefore(band.from()) || band.asOf().isAfter(band.to())) {
            return;
        }
        boolean right = band.percent(band.asOf()) > 50;
        add("<line class=\"band-as-of\" x1=\"{0}\" x2=\"{0}\" y1=\"4\" y2=\"{1}\"/>", percent(band.asOf()), height);
        add(
                "<text class=\"band-as-of-name\" x=\"{0}\" dx=\"{1}\" y=\"12\" text-anchor=\"{2}\">{3}</text>",
                percent(band.asOf()), right ? -5 : 5, right ? "end" : "start", "as of " + Band.written(band.asOf()));
    }

    private String percent(LocalDate day) {
        return number(band.percent(day)) + "%";
    }

    private static String number(double value) {
        String written = String.format(Locale.ROOT, "%.2f", value);
        return written.endsWith(".00") ? written.substring(0, written.length() - 3) : written;
    }

    /** Puts values into places; every value is escaped, so no name can break out of its attribute. */
    private void add(String form, Object... values) {
        int at = 0;
        while (at < form.length()) {
            if (form.charAt(at) == '{') {
                out.append(escaped(String.valueOf(values[form.charAt(at + 1) - '0'])));
                at += 3;
            } else {
                out.append(form.charAt(at++));
            }
        }
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
