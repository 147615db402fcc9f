package org.abeyance.intake;

import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import org.abeyance.concern.Difference;
import org.abeyance.people.Reader;
import org.abeyance.people.Role;
import org.abeyance.people.SignedIn;
import org.abeyance.web.Answer;
import org.abeyance.web.Choice;
import org.abeyance.web.Problems;
import org.abeyance.web.Reading;
import org.jboss.resteasy.reactive.RestForm;

/** One reading of a mail: what it says otherwise than the one before, and what a letter takes of it. */
@Path("/holding/{ref}/readings/{reading}")
@RolesAllowed(Role.Name.CASEWORKER)
public class BetterReadingPages {

    /** In what it differs. */
    record Changed(String label, Difference difference) {}

    /**
     * One reading.
     *
     * @param offers what the letter may take of it
     * @param choices the same, as the form has them
     */
    record One(
            Arrival arrival,
            Rereading reading,
            List<Changed> changes,
            List<Changed> offers,
            List<Choice> choices,
            List<String> chosen,
            String reason,
            String why,
            Problems problems,
            ZoneId zone)
            implements TemplateInstance {}

    private final Arrivals arrivals;
    private final Rereadings rereadings;
    private final BetterReadings better;
    private final SignedIn signedIn;

    BetterReadingPages(Arrivals arrivals, Rereadings rereadings, BetterReadings better, SignedIn signedIn) {
        this.arrivals = arrivals;
        this.rereadings = rereadings;
        this.better = better;
        this.signedIn = signedIn;
    }

    @GET
    public TemplateInstance one(String ref, String reading) {
        return page(ref, reading, null, "", "", Problems.none());
    }

    private One page(String ref, String reading, List<String> chosen, String reason, String why, Problems problems) {
        Reader reader = signedIn.reader();
        Arrival arrival = arrivals.get(new ArrivalRef(ref), reader);
        Rereading found = rereadings.get(arrival, ReadingPages.number(reading));
        List<BetterReadings.Offer> offers = better.offers(arrival, found, reader);
        return new One(
                arrival,
                found,
                found.changes().entrySet().stream()
                        .map(one -> new Changed(
                                one.getKey().label(),
                                Difference.between(
                                        one.getValue().was(), one.getValue().says())))
                        .toList(),
                offers.stream()
                        .map(offer ->
                                new Changed(offer.aspect().label(), Difference.between(offer.says(), offer.would())))
                        .toList(),
                offers.stream()
                        .map(offer -> new Choice(
                                offer.aspect().name(),
                                offer.aspect().label(),
                                offer.likely() ? "" : "somebody said otherwise since it was read"))
                        .toList(),
                chosen == null
                        ? offers.stream()
                                .filter(BetterReadings.Offer::likely)
                                .map(offer -> offer.aspect().name())
                                .toList()
                        : chosen,
                reason == null ? "" : reason,
                why == null ? "" : why,
                problems,
                reader.zone());
    }

    /** What was chosen becomes a correction of the letter. */
    @POST
    @Path("acceptance")
    public Response accept(String ref, String reading, @RestForm List<String> chosen, @RestForm String reason) {
        arrivals.get(new ArrivalRef(ref), signedIn.reader());
        long id = ReadingPages.number(reading);
        return Answer.to(
                () -> {
                    Reading typed = new Reading();
                    Set<Aspect> aspects = typed.choices("chosen", chosen, Aspect.class);
                    String why = typed.line("reason", reason, 500);
                    typed.done();
                    better.accept(signedIn.stamp(), signedIn.reader(), new ArrivalRef(ref), id, aspects, why);
                    return "/holding/" + ref;
                },
                problems -> page(ref, reading, chosen == null ? List.of() : chosen, reason, "", problems));
    }

    @POST
    @Path("dismissal")
    public Response leave(String ref, String reading, @RestForm String why) {
        arrivals.get(new ArrivalRef(ref), signedIn.reader());
        long id = ReadingPages.number(reading);
        return Answer.to(
                () -> {
                    Reading typed = new Reading();
                    String reason = typed.line("why", why, 500);
                    typed.done();
                    better.leave(signedIn.stamp(), signedIn.reader(), new ArrivalRef(ref), id, reason);
                    return "/readings/proposals";
                },
                problems -> page(ref, reading, null, "", why, problems));
    }
}
