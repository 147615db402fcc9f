package org.abeyance.calendar;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/** Days that the holiday library lacks or has wrong, each with its source. Empty lines here are the aim. */
final class Corrections {

    private static final Map<Country, List<Edit>> OF = Map.of(
            Country.IE,
            List.of(Edit.added(
                    LocalDate.of(2022, 3, 18),
                    "Day of Remembrance and Recognition",
                    "appointed once by the Government of Ireland, January 2022")));

    private Corrections() {}

    static List<Edit> of(Country country) {
        return OF.getOrDefault(country, List.of());
    }
}
