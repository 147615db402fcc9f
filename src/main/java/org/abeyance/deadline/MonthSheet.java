package org.abeyance.deadline;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** A month as a sheet of weeks, Monday first, with what is due on each of its days. */
record MonthSheet(YearMonth month, List<Week> weeks) {

    record Week(List<Day> days) {}

    /** A day, perhaps of the month before or after. */
    record Day(LocalDate on, boolean isWithin, boolean isToday, List<DeadlineLine> lines) {}

    static MonthSheet of(YearMonth month, LocalDate today, List<DeadlineLine> lines) {
        Map<LocalDate, List<DeadlineLine>> byDay = lines.stream()
                .filter(line -> line.due().isPresent())
                .collect(Collectors.groupingBy(line -> line.due().orElseThrow()));
        List<Week> weeks = new ArrayList<>();
        LocalDate first = month.atDay(1);
        LocalDate monday = first.minusDays(first.getDayOfWeek().getValue() - 1L);
        while (!monday.isAfter(month.atEndOfMonth())) {
            List<Day> days = new ArrayList<>();
            for (LocalDate on = monday; on.isBefore(monday.plusDays(7)); on = on.plusDays(1)) {
                boolean within = YearMonth.from(on).equals(month);
                days.add(new Day(on, within, on.equals(today), within ? byDay.getOrDefault(on, List.of()) : List.of()));
            }
            weeks.add(new Week(days));
            monday = monday.plusDays(7);
        }
        return new MonthSheet(month, weeks);
    }

    public String title() {
        return month.getMonth().getDisplayName(TextStyle.FULL, Locale.ENGLISH) + " " + month.getYear();
    }

    public YearMonth before() {
        return month.minusMonths(1);
    }

    public YearMonth after() {
        return month.plusMonths(1);
    }
}
