package org.abeyance.calendar;

import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import org.abeyance.Refused;

/**
 * The calendars at hand, by name. Rules hold names; whoever computes hands in the calendars. Each is read when it is
 * first asked for, once, also for the calendars made of these by edits.
 *
 * <p>{@code UK} (which rules and cases also call {@code GB-ANY}) is a set: a holiday in any part of the United
 * Kingdom is a day off, as the Freedom of Information Act 2000 s.10(6) has it. An edit of one part is therefore also
 * seen in the set. {@code NONE} has no holidays, and Saturday and Sunday off.
 */
public final class Calendars {

    /** The parts of the United Kingdom. */
    private static final Map<String, List<String>> SETS = Map.of(
            "UK", List.of("GB-EAW", "GB-SCT", "GB-NIR"),
            "GB-ANY", List.of("GB-EAW", "GB-SCT", "GB-NIR"));

    private final Map<String, List<Edit>> edits;
    private final Map<String, Calendar> further;
    private final Map<Country, Calendar> library;
    private final Map<String, Calendar> known = new ConcurrentHashMap<>();

    private Calendars(Map<String, List<Edit>> edits, Map<String, Calendar> further, Map<Country, Calendar> library) {
        this.edits = Map.copyOf(edits);
        this.further = Map.copyOf(further);
        this.library = library;
    }

    /** All calendars as the law and the holiday library have them, without anybody's edits. */
    public static Calendars standard() {
        return new Calendars(Map.of(), Map.of(), new ConcurrentHashMap<>());
    }

    /** These calendars with the days that people added or removed, by calendar name. Refuses an unknown name. */
    public Calendars with(Map<String, List<Edit>> edits) {
        edits.keySet().stream()
                .filter(name -> !names().contains(name))
                .findFirst()
                .ifPresent(name -> {
                    throw unknown(name);
                });
        return new Calendars(edits, further, library);
    }

    /** These calendars and further ones, each found by its name; one of the same name takes the other's place. */
    public Calendars with(Collection<Calendar> calendars) {
        Map<String, Calendar> all = new HashMap<>(further);
        calendars.forEach(calendar -> all.put(calendar.name(), calendar));
        return new Calendars(edits, all, library);
    }

    /** The calendar of that name. Refuses a name that is unknown, at the field {@code calendar}. */
    public Calendar named(String name) {
        Calendar calendar = known.get(name);
        if (calendar == null) {
            calendar = find(name).orElseThrow(() -> unknown(name));
            known.putIfAbsent(name, calendar);
        }
        return calendar;
    }

    /**
     * All these calendars together, a day off in any of them being a day off; {@link Calendar#NONE} for no name
     * at all.
     */
    public Calendar named(List<String> names) {
        return switch (names.size()) {
            case 0 -> Calendar.NONE;
            case 1 -> named(names.get(0));
            default -> names.stream().map(this::named).reduce(Calendar::and).orElseThrow();
        };
    }

    /** Every name that can be asked for, in order. */
    public Set<String> names() {
        Set<String> names = new TreeSet<>(further.keySet());
        names.addAll(SETS.keySet());
        names.add("NONE");
        Arrays.stream(Country.values()).map(Country::calendarName).forEach(names::add);
        return names;
    }

    private Optional<Calendar> find(String name) {
        List<Edit> own = edits.getOrDefault(name, List.of());
        if (further.containsKey(name)) {
            return Optional.of(further.get(name).with(own));
        }
        if (name.equals("NONE")) {
            return Optional.of(Calendar.NONE);
        }
        if (SETS.containsKey(name)) {
            return SETS.get(name).stream()
                    .map(this::named)
                    .reduce((a, b) -> a.and(b, name))
                    .map(set -> set.with(own));
        }
        return Country.named(name)
                .map(country -> library.computeIfAbsent(country, place -> PublicHolidays.of(place, Years.KNOWN))
                        .with(own));
    }

    private static Refused unknown(String name) {
        return Refused.at("calendar", "There is no calendar called %s.".formatted(name.isBlank() ? "nothing" : name));
    }
}
