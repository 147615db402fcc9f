package org.abeyance.calendar;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Set;
import org.abeyance.Refused;

/**
 * All days of the covered years, numbered by how many working days lie up to each, so that the hundredth working day is
 * found as fast as the first.
 */
final class WorkingDayTable implements WorkingDays {

    private final String name;
    private final Years covers;
    private final long origin;
    private final int[] upTo;
    private final int[] dayOf;

    WorkingDayTable(String name, Years covers, Set<DayOfWeek> weekend, Set<LocalDate> holidays) {
        this.name = name;
        this.covers = covers;
        LocalDate first = LocalDate.of(covers.first(), 1, 1);
        origin = first.toEpochDay();
        upTo = new int[(int) (LocalDate.of(covers.last(), 12, 31).toEpochDay() - origin) + 1];
        int[] working = new int[upTo.length];
        int count = 0;
        for (int i = 0; i < upTo.length; i++) {
            LocalDate day = first.plusDays(i);
            if (!weekend.contains(day.getDayOfWeek()) && !holidays.contains(day)) {
                working[count++] = i;
            }
            upTo[i] = count;
        }
        dayOf = Arrays.copyOf(working, count);
    }

    @Override
    public boolean isWorking(LocalDate day) {
        int at = index(day);
        return upTo[at] > (at == 0 ? 0 : upTo[at - 1]);
    }

    @Override
    public LocalDate plus(LocalDate day, int count) {
        int at = index(day);
        int wanted = count > 0 ? upTo[at] - 1 + count : upTo[at] - (isWorking(day) ? 1 : 0) + count;
        if (wanted < 0 || wanted >= dayOf.length) {
            throw beyond();
        }
        return LocalDate.ofEpochDay(origin + dayOf[wanted]);
    }

    @Override
    public int within(LocalDate first, LocalDate last) {
        int from = index(first);
        return upTo[index(last)] - (from == 0 ? 0 : upTo[from - 1]);
    }

    private int index(LocalDate day) {
        long at = day.toEpochDay() - origin;
        if (at < 0 || at >= upTo.length) {
            throw beyond();
        }
        return (int) at;
    }

    private Refused beyond() {
        return Refused.at(
                "calendar",
                "The calendar %s is known from %s only, and this date needs a day outside those years."
                        .formatted(name, covers));
    }
}
