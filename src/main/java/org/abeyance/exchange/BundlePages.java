package org.abeyance.exchange;

import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.util.List;
import org.abeyance.Refused;
import org.abeyance.concern.Concern;
import org.abeyance.concern.ConcernRef;
import org.abeyance.concern.Concerns;
import org.abeyance.exchange.Bundle.Paper;
import org.abeyance.people.Role;
import org.abeyance.people.SignedIn;
import org.abeyance.web.Answer;
import org.abeyance.web.Choice;
import org.abeyance.web.Problems;
import org.jboss.resteasy.reactive.RestForm;

/** A concern, or a selection of it, to be handed to counsel or a tribunal: as an archive, or as one PDF for a hearing. */
@Path("/concerns")
@RolesAllowed(Role.Name.CASEWORKER)
public class BundlePages {

    /** What may go along; what bears a mark is asked for apart. */
    record Choose(
            Concern concern,
            List<Choice> plain,
            List<Choice> marked,
            List<String> chosen,
            List<String> expressly,
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

    private final Bundles bundles;
    private final BundleWriter writer;
    private final Printer printer;
    private final Concerns concerns;
    private final SignedIn signedIn;

    BundlePages(Bundles bundles, BundleWriter writer, Printer printer, Concerns concerns, SignedIn signedIn) {
        this.bundles = bundles;
        this.writer = writer;
        this.printer = printer;
        this.concerns = concerns;
        this.signedIn = signedIn;
    }

    @GET
    @Path("{ref}/bundles/new")
    public TemplateInstance choose(String ref) {
        Concern concern = concerns.get(new ConcernRef(ref), signedIn.reader());
        List<String> all = bundles.items(concern, signedIn.reader()).stream()
                .map(BundleItem::ref)
                .toList();
        return choose(concern, all, List.of(), Problems.none());
    }

    private Choose choose(Concern concern, List<String> chosen, List<String> expressly, Problems problems) {
        List<BundleItem> items = bundles.items(concern, signedIn.reader());
        return new Choose(concern, choices(items, false), choices(items, true), chosen, expressly, problems);
    }

    private static List<Choice> choices(List<BundleItem> items, boolean marked) {
        return items.stream()
                .filter(item -> item.isMarked() == marked)
                .map(item -> new Choice(item.ref(), item.label()))
                .toList();
    }

    @POST
    @Path("{ref}/bundles")
    public Response take(
            String ref, @RestForm List<String> chosen, @RestForm List<String> expressly, @RestForm String as) {
        try {
            Bundle bundle = bundles.take(signedIn.stamp(), signedIn.reader(), new ConcernRef(ref), chosen, expressly);
            if ("pdf".equals(as)) {
                Exhibits exhibits = printer.exhibits(bundle);
                String page = new Hearing(bundle, exhibits).render();
                return file(bundle.concern() + ".pdf", "application/pdf", out -> printer.write(page, exhibits, out));
            }
            return file(bundle.concern() + ".zip", "application/zip", out -> writer.write(bundle, new Printed(), out));
        } catch (Refused refused) {
            Concern concern = concerns.get(new ConcernRef(ref), signedIn.reader());
            return Answer.refused(choose(concern, chosen, expressly, Problems.of(refused)));
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
