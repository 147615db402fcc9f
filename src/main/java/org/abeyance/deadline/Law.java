package org.abeyance.deadline;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.abeyance.calendar.Calendar;
import org.abeyance.calendar.Calendars;
import org.abeyance.deadline.law.Computation;
import org.abeyance.deadline.law.Rule;
import org.abeyance.deadline.law.Rulebook;
import org.abeyance.deadline.law.Unit;
import org.abeyance.people.Person;
import org.abeyance.register.CalendarEdits;

/**
 * The rulebook and the calendars by which dates are computed now: ours, with what administrators added. Kept until there is
 * a newer edit, wherever it was made, or one was undone.
 */
@ApplicationScoped
public class Law {

    private static final Rulebook OWN = Rulebook.own();
    private static final Calendars STANDARD = Calendars.standard();

    private final CalendarEdits edits;
    private final RuleQueries rules;

    private volatile Kept kept;

    Law(CalendarEdits edits, RuleQueries rules) {
        this.edits = edits;
        this.rules = rules;
    }

    /**
     * All that a computation needs.
     *
     * @param confirmed rules that a person confirmed, as {@link #key}
     */
    public record InForce(Rulebook rulebook, Calendars calendars, Set<String> confirmed) {

        public Computation computation() {
            return new Computation(rulebook, calendars);
        }

        /** Whether what rests on this is counted in hours, as 72 hours after a breach: those who must keep it hear at once. */
        public boolean isInHours(Basis basis) {
            return !basis.isTyped()
                    && Optional.ofNullable(basis.unit)
                                    .orElseGet(() -> rulebook.version(basis.rule(), basis.ruleVersion())
                                            .unit())
                            == Unit.HOURS;
        }

        /** The calendar of a clock, by the name that it keeps: several with plus signs between are one. */
        public Calendar calendarOf(Reach reach) {
            return calendars.named(Stream.of(reach.calendar().split("\\+"))
                    .filter(calendars.names()::contains)
                    .toList());
        }

        /** Whether somebody wants no reminder at this moment: at their quiet hours, or on days off of their calendar. */
        public boolean isQuiet(Person person, Instant now) {
            return person.quiet().isAt(now.atZone(person.zone()), daysOff(person));
        }

        /** The calendar whose days off somebody wants to be left alone on; weekends alone where it is there no more. */
        public Calendar daysOff(Person person) {
            String name = person.quiet().calendar();
            return calendars.names().contains(name) ? calendars.named(name) : Calendar.NONE;
        }

        /** Whether a date of this rule may not govern yet. */
        public boolean needsConfirmation(Rule rule) {
            return rule.needsConfirmation() && !confirmed.contains(key(rule.id(), rule.version()));
        }
    }

    private record Kept(List<Long> latest, InForce law) {}

    /** What is in force at this moment; read once for each act or page. */
    public InForce inForce() {
        List<Long> latest = List.of(edits.latest(), rules.latestVersion(), rules.latestConfirmation());
        Kept now = kept;
        if (now == null || !now.latest.equals(latest)) {
            now = new Kept(latest, read());
            kept = now;
        }
        return now.law;
    }

    private InForce read() {
        return new InForce(
                OWN.with(rules.added().stream().map(AddedRule::rule).toList()),
                STANDARD.with(edits.byCalendar()),
                rules.confirmations().stream()
                        .map(said -> key(said.rule(), said.version()))
                        .collect(Collectors.toUnmodifiableSet()));
    }

    static String key(String rule, String version) {
        return rule + " " + version;
    }

    public Computation computation() {
        return inForce().computation();
    }
}
