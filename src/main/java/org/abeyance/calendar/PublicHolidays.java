package org.abeyance.calendar;

import de.focus_shift.jollyday.core.HolidayManager;
import de.focus_shift.jollyday.core.HolidayType;
import de.focus_shift.jollyday.core.ManagerParameters;
import java.time.Year;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Reads the public holidays of a place from the holiday library, on the day on which each is kept, and
 * corrects what it has wrong. */
final class PublicHolidays {

    private PublicHolidays() {}

    static Calendar of(Country country, Years years) {
        HolidayManager manager = HolidayManager.getInstance(ManagerParameters.create(country.library()));
        List<Holiday> holidays = new ArrayList<>();
        for (int year = years.first(); year <= years.last(); year++) {
            var found = country.region().isEmpty()
                    ? manager.getHolidays(Year.of(year))
                    : manager.getHolidays(Year.of(year), country.region());
            found.stream()
                    .filter(day -> day.getType() == HolidayType.PUBLIC_HOLIDAY)
                    .map(day -> new Holiday(day.getDate(), day.getDescription(Locale.ENGLISH)))
                    .forEach(holidays::add);
        }
        return Calendar.of(country.calendarName(), country.zone(), years, country.isVerified(), holidays)
                .with(Corrections.of(country));
    }
}
