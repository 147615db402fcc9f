package org.abeyance.exchange;

import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.util.List;
import java.util.Optional;
import org.abeyance.Refused;
import org.abeyance.exchange.Bundle.Paper;
import org.abeyance.people.Role;
import org.abeyance.people.SignedIn;
import org.abeyance.search.SearchForm;
import org.abeyance.web.Answer;
import org.abeyance.web.Choice;
import org.abeyance.web.Problems;
import org.jboss.resteasy.reactive.RestQuery;

/**
 * What is handed to counsel or a tribunal, as an archive or as one PDF for a hearing: of a whole concern, of several, or
 * whatever letters and files a search found.
 */
@Path("/bundles")
@RolesAllowed(Role.Name.CASEWORKER)
public class BundlePages {

    /** What may go along; what bears a mark is asked for apart. The form is there where something was gathered. */
    record New(
            BundleSource source,
            BundleOffer offer,
            Optional<BundleForm> form,
            List<Choice> chronologies,
            Problems problems)
            implements TemplateInstance {}

    /** The index, printed. */
    record Index(Bundle bundle) implements TemplateInstance {}

    /** What happened, printed. */
    record Happened(Bundle bundle) implements TemplateInstance {}

    /** One letter, printed. */
    record Sheet(Bundle bundle, Paper paper) implements TemplateInstance {}

    /** Everything in one, with pages counted through. */
    record Hearing(Bundle bundle, Exhibits exhibits) implements TemplateInstance {}

    private static final List<Choice> CHRONOLOGIES = List.of(
            new Choice("whole", "of all that happened in these concerns"),
            new Choice("brief", "only of the letters that go along"));

    private final Bundles bundles;
    private final BundleOffers offers;
    private final BundleWriter writer;
    private final Printer printer;
    private final SignedIn signedIn;

    BundlePages(Bundles bundles, BundleOffers offers, BundleWriter writer, Printer printer, SignedIn signedIn) {
        this.bundles = bundles;
        this.offers = offers;
        this.writer = writer;
        this.printer = printer;
        this.signedIn = signedIn;
    }

    /**
     * What may go along.
     *
     * @param of references of concerns, letters and files, beside what the search finds
     */
    @GET
    @Path("new")
    public TemplateInstance choose(@BeanParam SearchForm search, @RestQuery String of) {
        return page(new BundleSource(search, of), Optional.empty(), Problems.none());
    }

    private New page(BundleSource source, Optional<BundleForm> typed, Problems problems) {
        BundleOffer offer = offers.of(source, signedIn.reader());
        Optional<BundleForm> form = offer.groups().isEmpty()
                ? Optional.empty()
                : Optional.of(typed.orElseGet(() -> BundleForm.of(offer.unmarked())));
        return new New(source, offer, form, CHRONOLOGIES, problems);
    }

    @POST
    public Response take(@BeanParam SearchForm search, @RestQuery String of, @BeanParam BundleForm form) {
        try {
            Bundle bundle = bundles.take(signedIn.stamp(), signedIn.reader(), form.read());
            if (form.isPdf()) {
                Exhibits exhibits = printer.exhibits(bundle);
                String page = new Hearing(bundle, exhibits).render();
                return file(bundle.fileName() + ".pdf", "application/pdf", out -> printer.write(page, exhibits, out));
            }
            return file(bundle.fileName() + ".zip", "application/zip", out -> writer.write(bundle, new Printed(), out));
        } catch (Refused refused) {
            return Answer.refused(page(new BundleSource(search, of), Optional.of(form), Problems.of(refused)));
        }
    }

    private static final class Printed implements BundleWriter.Printing {

        @Override
        public String index(Bundle bundle) {
            return new Index(bundle).render();
        }

        @Override
        public String chronology(Bundle bundle) {
            return new Happened(bundle).render();
        }

        @Override
        public String paper(Bundle bundle, Paper paper) {
            return new Sheet(bundle, paper).render();
        }
    }

    private static Response file(String name, String type, StreamingOutput output) {
        return Response.ok(output, type)
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + name + "\"")
                .build();
    }
}
