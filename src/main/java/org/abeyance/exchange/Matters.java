package org.abeyance.exchange;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.abeyance.audit.Stamp;
import org.abeyance.audit.Trail;
import org.abeyance.concern.Concern;
import org.abeyance.concern.Concerns;
import org.abeyance.concern.Facts;
import org.abeyance.concern.Kind;
import org.abeyance.concern.NewConcern;
import org.abeyance.people.Reader;
import org.abeyance.register.Activity;
import org.abeyance.register.Jurisdiction;
import org.abeyance.register.Organisation;
import org.abeyance.register.Platform;
import org.abeyance.register.Practice;
import org.abeyance.register.Register;
import org.abeyance.register.Regulator;
import org.hibernate.Session;

/** Takes a matter file in, all or nothing, through the same acts as the forms. What an earlier import brought is left as it is. */
@ApplicationScoped
public class Matters {

    /** What an import came to. */
    public record Taken(String reference, boolean opened, Added added) {}

    private final MatterParser parser;
    private final MatterEvents events;
    private final Register register;
    private final Concerns concerns;
    private final Facts facts;
    private final Trail trail;
    private final Session session;

    Matters(
            MatterParser parser,
            MatterEvents events,
            Register register,
            Concerns concerns,
            Facts facts,
            Trail trail,
            Session session) {
        this.parser = parser;
        this.events = events;
        this.register = register;
        this.concerns = concerns;
        this.facts = facts;
        this.trail = trail;
        this.session = session;
    }

    /** What the file would add for this reader; keeps nothing. */
    MatterPreview preview(Reader reader, JsonNode json) {
        MatterFile file = parser.parse(json);
        Optional<Concern> known = concerns.byOutsideId(file.id(), reader);
        Set<String> before = known.map(facts::eventsOf).orElse(Set.of());
        List<MatterFile.Event> fresh = file.events().stream()
                .filter(event -> !before.contains(event.id()))
                .toList();
        return new MatterPreview(
                file.id(),
                title(file),
                known.map(Concern::ref),
                file.events().size() - fresh.size(),
                fresh.stream().map(Added::by).reduce(Added.NOTHING, Added::plus),
                fresh.stream().map(MatterPreview.Coming::of).toList());
    }

    private static String title(MatterFile file) {
        return file.practice() + " (" + String.join(", ", file.platforms()) + ")";
    }

    @Transactional
    public Taken take(Stamp stamp, Reader reader, JsonNode json) {
        MatterFile file = parser.parse(json);
        session.createNativeQuery("select id from import_lock where id = 1 for update", Short.class)
                .getSingleResult();
        Scope scope = scope(stamp, file);
        Optional<Concern> known = concerns.byOutsideId(file.id(), reader);
        Concern concern = known.orElseGet(() -> open(stamp, file, scope));
        if (known.isPresent()) {
            concerns.widen(stamp, concern, Set.copyOf(scope.activities), Set.copyOf(scope.places));
        }
        Set<String> before = facts.eventsOf(concern);
        List<MatterFile.Event> fresh = file.events().stream()
                .filter(event -> !before.contains(event.id()))
                .toList();
        Added added = events.take(stamp, concern, file, scope, fresh);
        if (!fresh.isEmpty()) {
            trail.add(
                    stamp,
                    concern.id(),
                    "matter.import",
                    concern.ref(),
                    "Imported " + fresh.size() + " events of the matter " + file.id() + " into " + concern.ref() + ".",
                    "");
        }
        return new Taken(concern.ref(), known.isEmpty(), added);
    }

    /** The names of a file as entries of the register. */
    record Scope(
            Organisation organisation,
            Practice practice,
            List<Regulator> regulators,
            List<Activity> activities,
            List<Jurisdiction> places,
            Map<String, Activity> byPlatform) {}

    private Scope scope(Stamp stamp, MatterFile file) {
        Organisation organisation = register.findOrAddOrganisation(stamp, file.organisation(), file.parent());
        Practice practice = register.findOrAddPractice(stamp, file.practice());
        List<Regulator> regulators = file.regulators().stream()
                .map(name -> register.findOrAddRegulator(stamp, name))
                .distinct()
                .toList();
        Map<String, Activity> byPlatform = new HashMap<>();
        List<String> named = new ArrayList<>(file.platforms());
        file.events().forEach(event -> named.addAll(event.platforms()));
        for (String name : named) {
            Platform platform = register.findOrAddPlatform(stamp, name, organisation);
            byPlatform.put(name, register.findOrAddActivity(stamp, platform, practice));
        }
        Set<Activity> own = new LinkedHashSet<>();
        file.platforms().forEach(name -> own.add(byPlatform.get(name)));
        return new Scope(
                organisation,
                practice,
                regulators,
                List.copyOf(own),
                List.copyOf(register.jurisdictions("jurisdictions", file.jurisdictions())),
                byPlatform);
    }

    private Concern open(Stamp stamp, MatterFile file, Scope scope) {
        Comparator<MatterFile.Event> byDay =
                Comparator.comparing(event -> event.on().day());
        MatterFile.Event opening = file.events().stream()
                .filter(event -> event.kind().isOpening()
                        && events.regulatorOf(event, scope).isPresent())
                .min(byDay)
                .orElseGet(() -> file.events().stream().min(byDay).orElseThrow());
        boolean inquiry = file.events().stream().anyMatch(event -> event.kind() == EventKind.INQUIRY);
        return concerns.open(
                stamp,
                new NewConcern(
                        title(file),
                        "",
                        inquiry ? Kind.INVESTIGATION : Kind.ENGAGEMENT,
                        opening.on(),
                        scope.organisation,
                        scope.practice,
                        scope.activities,
                        scope.places,
                        scope.regulators,
                        Optional.empty(),
                        Optional.empty(),
                        "",
                        Optional.of(file.id()),
                        file.lastKnown()));
    }
}
