package org.abeyance.measure;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.abeyance.Refused;
import org.abeyance.concern.Marks;
import org.abeyance.concern.Words;
import org.abeyance.people.Role;
import org.abeyance.people.SignedIn;
import org.abeyance.register.Jurisdiction;
import org.abeyance.register.Regulator;
import org.jboss.resteasy.reactive.RestQuery;

/** What was promised to whom, for programs, the next due first. */
@Path("/api/v1/measures")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({Role.Name.READER, Role.Name.CASEWORKER, Role.Name.APPROVER, Role.Name.ADMINISTRATOR, Role.Name.AUDITOR})
public class MeasureApi {

    /** A measure as its reader may know it. */
    public record Told(
            String reference,
            String concern,
            Measure.Nature nature,
            String text,
            String owner,
            String to,
            String on,
            String quoted,
            List<String> jurisdictions,
            String due,
            String delivered,
            String released,
            String reviewOn) {

        static Told of(Promise promise, Words words) {
            Measure measure = promise.measure();
            return new Told(
                    measure.ref(),
                    measure.concern().ref(),
                    measure.nature(),
                    words.text(measure),
                    measure.owner(),
                    measure.promisedTo().map(Regulator::name).orElse(null),
                    measure.on().given(),
                    words.isOpaque(measure) ? "" : measure.quoted(),
                    measure.places().stream().map(Jurisdiction::code).toList(),
                    promise.dueOn().map(Object::toString).orElse(null),
                    promise.delivery().map(delivery -> delivery.on().given()).orElse(null),
                    promise.variation()
                            .filter(one -> promise.isReleased())
                            .map(one -> one.on().given())
                            .orElse(null),
                    promise.reviewOn().map(Object::toString).orElse(null));
        }
    }

    /** A page, the next due first; {@code next} is what to ask after for the next page. */
    public record Page(List<Told> measures, String next) {}

    private static final int MOST = 100;

    private final Measures measures;
    private final Marks marks;
    private final SignedIn signedIn;

    MeasureApi(Measures measures, Marks marks, SignedIn signedIn) {
        this.measures = measures;
        this.marks = marks;
        this.signedIn = signedIn;
    }

    @GET
    public Page page(@RestQuery String to, @RestQuery String state, @RestQuery String after) {
        PromiseState which = state == null
                ? PromiseState.ALL
                : Stream.of(PromiseState.values())
                        .filter(one -> one.name().equals(state))
                        .findFirst()
                        .orElseThrow(() -> Refused.at("state", "ALL, OWED or SETTLED."));
        List<Promise> found =
                measures.dueFirst(Measures.slug(to), which, Optional.ofNullable(after), MOST + 1, signedIn.reader());
        List<Promise> shown = found.subList(0, Math.min(MOST, found.size()));
        Words words = marks.words(shown.stream().map(Promise::measure).toList(), signedIn.reader());
        return new Page(
                shown.stream()
                        .filter(promise -> !words.isWithheld(promise.measure()))
                        .map(promise -> Told.of(promise, words))
                        .toList(),
                found.size() > MOST ? shown.get(MOST - 1).measure().ref() : null);
    }
}
