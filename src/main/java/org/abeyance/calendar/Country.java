package org.abeyance.calendar;

import java.time.ZoneId;
import java.util.Arrays;
import java.util.Optional;

/**
 * The places whose public holidays are known, by the name rules and people use. The three parts of the United Kingdom
 * and Ireland were checked against their law for 2017 to 2030; the others are taken from the holiday library as it
 * has them, national holidays only, and shown as not verified. A country with more zones than one has its capital's.
 */
enum Country {
    GB_EAW("gb", "eng", "Europe/London"),
    GB_SCT("gb", "sct", "Europe/London"),
    GB_NIR("gb", "nir", "Europe/London"),
    IE("Europe/Dublin"),
    AT("Europe/Vienna"),
    BE("Europe/Brussels"),
    BG("Europe/Sofia"),
    CY("Asia/Nicosia"),
    CZ("Europe/Prague"),
    DE("Europe/Berlin"),
    DK("Europe/Copenhagen"),
    EE("Europe/Tallinn"),
    ES("Europe/Madrid"),
    FI("Europe/Helsinki"),
    FR("Europe/Paris"),
    GR("Europe/Athens"),
    HR("Europe/Zagreb"),
    HU("Europe/Budapest"),
    IT("Europe/Rome"),
    LT("Europe/Vilnius"),
    LU("Europe/Luxembourg"),
    LV("Europe/Riga"),
    MT("Europe/Malta"),
    NL("Europe/Amsterdam"),
    PL("Europe/Warsaw"),
    PT("Europe/Lisbon"),
    RO("Europe/Bucharest"),
    SE("Europe/Stockholm"),
    SI("Europe/Ljubljana"),
    SK("Europe/Bratislava"),
    IS("Atlantic/Reykjavik"),
    LI("Europe/Vaduz"),
    NO("Europe/Oslo"),
    CH("Europe/Zurich"),
    /**
     * The Union's institutions: Belgium's holidays stand in for the Commission's yearly list, which is not law
     * that we read.
     */
    EU("be", "", "Europe/Brussels");

    private final String library;
    private final String region;
    private final ZoneId zone;

    Country(String zone) {
        this.library = name().toLowerCase(java.util.Locale.ROOT);
        this.region = "";
        this.zone = ZoneId.of(zone);
    }

    Country(String library, String region, String zone) {
        this.library = library;
        this.region = region;
        this.zone = ZoneId.of(zone);
    }

    static Optional<Country> named(String name) {
        return Arrays.stream(values())
                .filter(country -> country.calendarName().equals(name))
                .findFirst();
    }

    String calendarName() {
        return name().replace('_', '-');
    }

    ZoneId zone() {
        return zone;
    }

    /** The country as the holiday library calls it. */
    String library() {
        return library;
    }

    /** The part of the country, empty for the whole of it. */
    String region() {
        return region;
    }

    boolean isVerified() {
        return this == GB_EAW || this == GB_SCT || this == GB_NIR || this == IE;
    }
}
