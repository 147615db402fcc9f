package org.abeyance.intake;

import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.abeyance.Missing;
import org.abeyance.Refused;
import org.abeyance.concern.Concern;
import org.abeyance.concern.ConcernRef;
import org.abeyance.concern.Concerns;
import org.abeyance.concern.FilePages;
import org.abeyance.concern.FilesForm;
import org.abeyance.intake.mail.SafeHtml;
import org.abeyance.people.Role;
import org.abeyance.people.SignedIn;
import org.abeyance.web.Answer;
import org.abeyance.web.Cursor;
import org.abeyance.web.Problems;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestQuery;

/** What came and waits for a person: dropped, looked at, filed one by one or many at once, or set aside. */
@Path("/holding")
@RolesAllowed(Role.Name.CASEWORKER)
public class HoldingPages {

    /**
     * All that waits.
     *
     * @param automatic what nobody wrote
     * @param discreet how many more wait for the legal team alone
     * @param leads where each may belong, by its reference
     * @param typed what was typed for a row, by its reference, where it was refused
     */
    record Index(
            List<Arrival> waiting,
            List<Arrival> automatic,
            long count,
            long discreet,
            List<Concern> concerns,
            Map<String, Lead> leads,
            Map<String, String> typed,
            Problems problems,
            ZoneId zone)
            implements TemplateInstance {}

    /** One of them, and where it may belong. */
    record One(
            Arrival arrival,
            SafeHtml html,
            Lead lead,
            List<Rereading> readings,
            List<Concern> concerns,
            String concern,
            String reason,
            Problems problems,
            ZoneId zone)
            implements TemplateInstance {}

    /**
     * What was set aside.
     *
     * @param next where the next page begins; empty on the last
     */
    record Aside(List<Arrival> arrivals, String next, boolean first, ZoneId zone) implements TemplateInstance {}

    private static final int READINGS = 50;
    private static final int MOST = 200;
    private static final int PAGE = 50;
    private static final int OFFERED = 1000;
    private static final Pattern CONCERN = Pattern.compile("(?i)\\bC-[0-9]{4}-[0-9]{3,9}\\b");

    private final Arrivals arrivals;
    private final Filing filing;
    private final Drops drops;
    private final Leads leads;
    private final Rereadings rereadings;
    private final Concerns concerns;
    private final SignedIn signedIn;

    HoldingPages(
            Arrivals arrivals,
            Filing filing,
            Drops drops,
            Leads leads,
            Rereadings rereadings,
            Concerns concerns,
            SignedIn signedIn) {
        this.arrivals = arrivals;
        this.filing = filing;
        this.drops = drops;
        this.leads = leads;
        this.rereadings = rereadings;
        this.concerns = concerns;
        this.signedIn = signedIn;
    }

    @GET
    public TemplateInstance index() {
        return page(Problems.none());
    }

    /** Mail for whichever concern it is about. */
    @POST
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    public Response drop(@BeanParam FilesForm form) {
        return Answer.to(
                () -> DropPages.next(drops.take(signedIn.stamp(), Optional.empty(), form.uploads()), Optional.empty()),
                this::page);
    }

    /**
     * Files those that were chosen, each into the concern of its row, as they are.
     *
     * @param row the references in the order of the table
     * @param concern what stands in each row
     * @param chosen the references of those to be filed
     */
    @POST
    @Path("filings")
    public Response file(@RestForm List<String> row, @RestForm List<String> concern, @RestForm List<String> chosen) {
        return Answer.to(() -> fileAll(row, concern, chosen), problems -> page(typed(row, concern), problems));
    }

    private static Map<String, String> typed(List<String> rows, List<String> concerns) {
        Map<String, String> typed = new HashMap<>();
        for (int at = 0;
                rows != null && concerns != null && at < Math.min(rows.size(), Math.min(concerns.size(), MOST));
                at++) {
            typed.put(rows.get(at), concerns.get(at));
        }
        return typed;
    }

    private String fileAll(List<String> rows, List<String> typed, List<String> chosen) {
        if (chosen == null || chosen.isEmpty() || rows == null || typed == null || rows.size() != typed.size()) {
            throw Refused.because("Choose what shall be filed, and say in which concern.");
        }
        Map<ArrivalRef, ConcernRef> where = new LinkedHashMap<>();
        for (int at = 0; at < rows.size(); at++) {
            if (chosen.contains(rows.get(at))) {
                where.put(waiting(rows.get(at)), named(rows.get(at), typed.get(at)));
            }
        }
        where.forEach((arrival, concern) ->
                filing.file(signedIn.stamp(), arrivals.get(arrival, signedIn.reader()), concern, signedIn.reader()));
        return "/holding";
    }

    private ArrivalRef waiting(String row) {
        ArrivalRef ref = new ArrivalRef(row);
        if (!arrivals.get(ref, signedIn.reader()).isHeld()) {
            throw Refused.at("concern-" + row, row + " does not wait any more.");
        }
        return ref;
    }

    /** Refused before anything is filed, where a row names no concern that this person may see. */
    private ConcernRef named(String row, String typed) {
        Matcher reference = CONCERN.matcher(typed == null ? "" : typed);
        if (!reference.find()) {
            throw Refused.at("concern-" + row, "Say in which concern " + row + " shall be filed.");
        }
        ConcernRef ref = new ConcernRef(reference.group().toUpperCase(java.util.Locale.ROOT));
        try {
            concerns.get(ref, signedIn.reader());
        } catch (Missing unknown) {
            throw Refused.at("concern-" + row, "There is no concern " + ref + ".");
        }
        return ref;
    }

    /** Nothing that came is lost: what was set aside can be found, and called back. */
    @GET
    @Path("aside")
    public TemplateInstance aside(@RestQuery String after) {
        Optional<Cursor> last = Cursor.read(after);
        List<Arrival> found = arrivals.aside(last, signedIn.reader(), PAGE + 1);
        List<Arrival> shown = found.subList(0, Math.min(PAGE, found.size()));
        return new Aside(
                shown,
                found.size() > PAGE
                        ? "/holding/aside?after=" + shown.get(PAGE - 1).cursor()
                        : "",
                last.isEmpty(),
                signedIn.reader().zone());
    }

    @GET
    @Path("{ref}")
    public TemplateInstance one(String ref) {
        return page(ref, Optional.empty(), "", Problems.none());
    }

    /** On to the form of a letter in the concern that was chosen. */
    @POST
    @Path("{ref}/proposals")
    public Response propose(String ref, @RestForm String concern) {
        return Answer.to(
                () -> "/concerns/" + named(ref, concern) + "/letters/new?arrival="
                        + arrivals.get(new ArrivalRef(ref), signedIn.reader()).ref(),
                problems -> page(ref, Optional.ofNullable(concern), "", problems));
    }

    @POST
    @Path("{ref}/dismissal")
    public Response setAside(String ref, @RestForm String reason) {
        return Answer.to(
                () -> {
                    arrivals.setAside(
                            signedIn.stamp(),
                            signedIn.reader(),
                            new ArrivalRef(ref),
                            reason == null ? "" : reason.strip());
                    return "/holding";
                },
                problems -> page(ref, Optional.empty(), reason, problems));
    }

    @POST
    @Path("{ref}/returns")
    public Response callBack(String ref, @RestForm String reason) {
        return Answer.to(
                () -> {
                    arrivals.callBack(
                            signedIn.stamp(),
                            signedIn.reader(),
                            new ArrivalRef(ref),
                            reason == null ? "" : reason.strip());
                    return "/holding/" + ref;
                },
                problems -> page(ref, Optional.empty(), reason, problems));
    }

    /** Read once more from the bytes, after the product has learnt to read better. */
    @POST
    @Path("{ref}/readings")
    public Response readAgain(String ref) {
        return Answer.to(
                () -> {
                    arrivals.readAgain(signedIn.stamp(), signedIn.reader(), new ArrivalRef(ref));
                    return "/holding/" + ref;
                },
                problems -> page(ref, Optional.empty(), "", problems));
    }

    @GET
    @Path("{ref}/original")
    public Response original(String ref) {
        Arrival arrival = arrivals.get(new ArrivalRef(ref), signedIn.reader());
        return FilePages.saved(arrivals.open(arrival), arrival.fileName(), arrival.content());
    }

    private Index page(Problems problems) {
        return page(Map.of(), problems);
    }

    private Index page(Map<String, String> typed, Problems problems) {
        List<Arrival> held = arrivals.held(signedIn.reader(), MOST);
        // what somebody else filed meanwhile stands there once more, with what was typed for it
        List<Arrival> shown = Stream.concat(
                        arrivals.doneAmong(typed.keySet(), signedIn.reader(), MOST).stream(), held.stream())
                .toList();
        return new Index(
                shown.stream().filter(arrival -> !arrival.isAutomatic()).toList(),
                shown.stream().filter(Arrival::isAutomatic).toList(),
                arrivals.countHeld(signedIn.reader()),
                arrivals.countHeldDiscreetly(signedIn.reader()),
                open(),
                leads.of(shown, signedIn.reader()),
                typed,
                problems,
                signedIn.reader().zone());
    }

    /** With what was typed, or else the concern that suggests itself. */
    private One page(String ref, Optional<String> concern, String reason, Problems problems) {
        Arrival arrival = arrivals.get(new ArrivalRef(ref), signedIn.reader());
        return new One(
                arrival,
                SafeHtml.of(arrival.html()),
                leads.of(arrival, signedIn.reader()),
                rereadings.of(arrival, READINGS),
                open(),
                concern.or(() -> arrival.concern().map(Concern::ref)).orElse(""),
                reason == null ? "" : reason,
                problems,
                signedIn.reader().zone());
    }

    private List<Concern> open() {
        return concerns.newestOpen(OFFERED, signedIn.reader());
    }
}
