package org.abeyance.calendar;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Set;

/** Weeks without holidays, all alike. */
final class EveryWeek implements WorkingDays {

    private final boolean[] off = new boolean[7];
    private final int perWeek;

    EveryWeek(Set<DayOfWeek> weekend) {
        weekend.forEach(day -> off[day.ordinal()] = true);
        perWeek = 7 - weekend.size();
    }

    @Override
    public boolean isWorking(LocalDate day) {
        return !off[day.getDayOfWeek().ordinal()];
    }

    @Override
    public LocalDate plus(LocalDate day, int count) {
        int step = count < 0 ? -1 : 1;
        int left = Math.abs(count);
        int weeks = (left - 1) / perWeek;
        LocalDate at = day.plusDays(7L * weeks * step);
        left -= weeks * perWeek;
        while (left > 0) {
            at = at.plusDays(step);
            if (isWorking(at)) {
                left--;
            }
        }
        return at;
    }

    @Override
    public int within(LocalDate first, LocalDate last) {
        long days = last.toEpochDay() - first.toEpochDay() + 1;
        int count = (int) (days / 7) * perWeek;
        for (LocalDate day = first.plusDays(days / 7 * 7); !day.isAfter(last); day = day.plusDays(1)) {
            if (isWorking(day)) {
                count++;
            }
        }
        return count;
    }
}
