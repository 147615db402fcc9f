package org.abeyance.exchange;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.abeyance.Refused;
import org.abeyance.audit.Stamp;
import org.abeyance.concern.Concern;
import org.abeyance.concern.Concerns;
import org.abeyance.concern.Fact;
import org.abeyance.concern.Facts;
import org.abeyance.concern.NewFact;
import org.abeyance.concern.PartyRole;
import org.abeyance.correspondence.Letters;
import org.abeyance.correspondence.NewLetter;
import org.abeyance.deadline.Deadlines;
import org.abeyance.deadline.NewDeadline;
import org.abeyance.decision.Act;
import org.abeyance.decision.Decision;
import org.abeyance.decision.Decisions;
import org.abeyance.decision.NewDecision;
import org.abeyance.measure.Measure;
import org.abeyance.measure.Measures;
import org.abeyance.position.Positions;
import org.abeyance.position.Restriction;
import org.abeyance.position.Turn;
import org.abeyance.register.Activity;
import org.abeyance.register.Jurisdiction;
import org.abeyance.register.Party;
import org.abeyance.register.Register;
import org.abeyance.register.Regulator;
import org.abeyance.source.Citation;
import org.abeyance.source.Source;

/** Turns the events of a matter file into facts of a concern. One event is one fact of each kind for all its platforms. */
@ApplicationScoped
class MatterEvents {

    private static final int LONGEST_SUBJECT = 160;

    private final Register register;
    private final Concerns concerns;
    private final Facts facts;
    private final Letters letters;
    private final Deadlines deadlines;
    private final Measures measures;
    private final Positions positions;
    private final Decisions decisions;

    MatterEvents(
            Register register,
            Concerns concerns,
            Facts facts,
            Letters letters,
            Deadlines deadlines,
            Measures measures,
            Positions positions,
            Decisions decisions) {
        this.register = register;
        this.concerns = concerns;
        this.facts = facts;
        this.letters = letters;
        this.deadlines = deadlines;
        this.measures = measures;
        this.positions = positions;
        this.decisions = decisions;
    }

    /** Keeps the events that are new, in the order of the file, then what they end or restore. */
    Added take(Stamp stamp, Concern concern, MatterFile file, Matters.Scope scope, List<MatterFile.Event> fresh) {
        Map<Citation, Source> cited = new HashMap<>();
        Map<String, NewFact> said = new HashMap<>();
        Added added = Added.NOTHING;
        for (MatterFile.Event event : fresh) {
            Source source = cited.computeIfAbsent(event.source(), citation -> facts.cite(stamp, citation));
            said.put(event.id(), said(event, scope, source));
            added = added.plus(keep(stamp, concern, event, said.get(event.id()), scope));
        }
        Map<String, Restriction> restrictions = new HashMap<>();
        for (Restriction restriction : positions.restrictionsOf(concern)) {
            restriction
                    .eventKey()
                    .filter(key -> !restriction.isCorrected())
                    .ifPresent(key -> restrictions.put(key, restriction));
        }
        for (MatterFile.Event event : fresh) {
            for (String id : event.ends()) {
                turn(stamp, concern, event, "ends", said, restrictions.get(id), Turn.Effect.ENDS);
            }
            for (String id : event.restores()) {
                turn(stamp, concern, event, "restores", said, restrictions.get(id), Turn.Effect.RESTORES);
            }
        }
        return added;
    }

    private void turn(
            Stamp stamp,
            Concern concern,
            MatterFile.Event event,
            String field,
            Map<String, NewFact> said,
            Restriction restriction,
            Turn.Effect effect) {
        if (restriction == null) {
            throw Refused.at(event.at() + "." + field, "The restriction it names is not in force in this concern.");
        }
        positions.turn(stamp, concern, said.get(event.id()), restriction, effect);
    }

    private NewFact said(MatterFile.Event event, Matters.Scope scope, Source source) {
        List<Activity> activities = event.platforms().isEmpty()
                ? scope.activities()
                : event.platforms().stream()
                        .map(scope.byPlatform()::get)
                        .distinct()
                        .toList();
        List<Jurisdiction> places = event.jurisdictions().isEmpty()
                ? scope.places()
                : List.copyOf(register.jurisdictions(event.at() + ".jurisdictions", event.jurisdictions()));
        return new NewFact(
                event.on(),
                event.by(),
                event.text(),
                event.note(),
                Optional.of(source),
                activities,
                places,
                Optional.of(event.id()));
    }

    private Added keep(Stamp stamp, Concern concern, MatterFile.Event event, NewFact said, Matters.Scope scope) {
        EventKind kind = event.kind();
        Optional<Regulator> regulator = regulator(stamp, event, scope);
        kind.letter.ifPresent(as -> letters.log(stamp, concern, said, letter(stamp, concern, event, as, scope)));
        kind.decision.ifPresent(act -> decisions.record(stamp, concern, said, decided(event, act)));
        kind.measure.ifPresent(nature -> measure(stamp, concern, event, said, nature));
        if (kind == EventKind.CONDITION) {
            decisions.require(stamp, concern, said, pauseBefore(concern, event));
        }
        if (!event.positions().isEmpty()) {
            positions.take(
                    stamp,
                    concern,
                    said,
                    regulator.orElseThrow(() -> Refused.at(
                            event.at() + ".regulator", "A position is a regulator's: say which one took it.")),
                    event.positions());
        }
        owe(stamp, concern, event);
        event.restricts()
                .ifPresent(severity -> positions.restrict(stamp, concern, said, regulator, severity, event.until()));
        return Added.by(event);
    }

    /** What an event owes by a day is a deadline of ours, typed as the file says. */
    private void owe(Stamp stamp, Concern concern, MatterFile.Event event) {
        event.due()
                .forEach(day -> deadlines.start(
                        stamp,
                        concern,
                        NewDeadline.ours(
                                        shortened(event.text(), LONGEST_SUBJECT),
                                        NewDeadline.Origin.typed(day, "As the matter file says."))
                                .event(event.id())));
    }

    private static NewDecision decided(MatterFile.Event event, Act act) {
        return new NewDecision(
                act,
                Optional.empty(),
                event.partial(),
                event.by(),
                "",
                Optional.empty(),
                "",
                event.confirmed() ? Optional.of("As " + event.source().publisher() + " reports.") : Optional.empty());
    }

    private void measure(Stamp stamp, Concern concern, MatterFile.Event event, NewFact said, Measure.Nature nature) {
        Measure.Nature bound =
                nature == Measure.Nature.ASSURANCE && event.restricts().isPresent()
                        ? Measure.Nature.UNDERTAKING
                        : nature;
        Measure measure = measures.promise(
                stamp, concern, said, bound, "", event.due().stream().findFirst());
        if (!measure.isPromise()) {
            measures.deliver(stamp, measure, said, "As " + event.source().publisher() + " reports.");
        }
    }

    private Optional<Decision> pauseBefore(Concern concern, MatterFile.Event event) {
        return decisions.of(concern).stream()
                .filter(decision -> decision.act() == Act.PAUSE && !decision.isCorrected())
                .filter(decision -> !decision.on().day().isAfter(event.on().day()))
                .reduce((earlier, later) -> later);
    }

    private NewLetter letter(
            Stamp stamp, Concern concern, MatterFile.Event event, EventKind.AsLetter as, Matters.Scope scope) {
        Optional<Regulator> regulator = regulator(stamp, event, scope);
        Optional<Party> party = Optional.empty();
        if (regulator.isEmpty() && !isCompany(event.by(), scope)) {
            party = Optional.of(register.findOrAddParty(stamp, shortened(event.by(), 200)));
            concerns.involve(stamp, concern, party.get(), partyRole(event.by()));
        }
        return new NewLetter(
                as.direction(),
                as.channel(),
                as.nature(),
                shortened(event.text(), LONGEST_SUBJECT),
                regulator,
                party,
                "",
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                false,
                true);
    }

    private static PartyRole partyRole(String by) {
        String name = by.toLowerCase(Locale.ROOT);
        return name.contains("court") || name.contains("tribunal") ? PartyRole.COURT : PartyRole.OTHER;
    }

    private Optional<Regulator> regulator(Stamp stamp, MatterFile.Event event, Matters.Scope scope) {
        return event.regulator()
                .map(name -> register.findOrAddRegulator(stamp, name))
                .or(() -> regulatorOf(event, scope));
    }

    /** The regulator that an event names, or whose name its {@code by} begins with. */
    Optional<Regulator> regulatorOf(MatterFile.Event event, Matters.Scope scope) {
        return scope.regulators().stream()
                .filter(regulator -> event.regulator()
                                .filter(name -> begins(name, regulator.name()))
                                .isPresent()
                        || begins(event.by(), regulator.name()))
                .findFirst();
    }

    private static boolean isCompany(String by, Matters.Scope scope) {
        return begins(by, scope.organisation().name())
                || scope.organisation()
                        .parent()
                        .filter(parent -> begins(by, parent.name()))
                        .isPresent()
                || scope.activities().stream()
                        .anyMatch(activity -> begins(by, activity.platform().name()));
    }

    /** {@code ICO (Stephen Almond)} begins with {@code ICO}; {@code Icon} does not. */
    private static boolean begins(String by, String name) {
        String said = by.toLowerCase(Locale.ROOT);
        String known = name.toLowerCase(Locale.ROOT);
        return said.startsWith(known)
                && (said.length() == known.length() || !Character.isLetterOrDigit(said.charAt(known.length())));
    }

    private static String shortened(String text, int longest) {
        String line = text.replaceAll("\\s+", " ");
        if (line.length() <= longest) {
            return line;
        }
        int space = line.lastIndexOf(' ', longest - 1);
        return line.substring(0, space > longest / 2 ? space : longest - 1) + "…";
    }

    /** For the exporter: what a fact without an event of its own is called in a file. */
    static String eventId(Fact fact) {
        return fact.eventKey().orElse(fact.ref());
    }
}
