package org.abeyance.measure;

import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.abeyance.concern.Concern;
import org.abeyance.concern.CorrectionForm;
import org.abeyance.concern.Desk;
import org.abeyance.concern.FactForm;
import org.abeyance.concern.FactSheet;
import org.abeyance.correspondence.Letter;
import org.abeyance.people.Role;
import org.abeyance.people.SignedIn;
import org.abeyance.web.Answer;
import org.abeyance.web.Choice;
import org.jboss.resteasy.reactive.RestQuery;

/** Records what the company promised or does for people, and corrects it. */
@Path("/concerns")
@RolesAllowed(Role.Name.CASEWORKER)
public class MeasurePages {

    record Form(FactSheet sheet, MeasureForm form, List<Choice> natures, List<Choice> paragraphs)
            implements TemplateInstance {}

    private static final List<Choice> NATURES = Choice.of(Measure.Nature.class, Measure.Nature::label);

    private static final int SHOWN = 280;

    private final Promises promises;
    private final Quotable quotable;
    private final Desk desk;
    private final SignedIn signedIn;

    MeasurePages(Promises promises, Quotable quotable, Desk desk, SignedIn signedIn) {
        this.promises = promises;
        this.quotable = quotable;
        this.desk = desk;
        this.signedIn = signedIn;
    }

    @GET
    @Path("{ref}/measures/new")
    public TemplateInstance form(String ref, @RestQuery String nature, @RestQuery String letter) {
        FactSheet sheet = desk.blank(ref, "measures");
        MeasureForm form = MeasureForm.of(nature == null ? "" : nature);
        Optional<Letter> promising = quotable.letter(sheet.concern(), letter, signedIn.reader());
        if (promising.isEmpty()) {
            return page(sheet, form);
        }
        Letter found = promising.get();
        return page(
                sheet.said(sheet.said().on(found.on().day()).citing(found.letterRef())), form.to(found.regulator()));
    }

    private Form page(FactSheet sheet, MeasureForm form) {
        List<Choice> paragraphs = new ArrayList<>();
        letter(sheet.concern(), sheet.said()).ifPresent(cited -> {
            for (String paragraph : Quotable.paragraphs(cited)) {
                paragraphs.add(new Choice(
                        String.valueOf(paragraphs.size()),
                        paragraph.length() > SHOWN ? paragraph.substring(0, SHOWN) + "…" : paragraph));
            }
        });
        return new Form(sheet, form, NATURES, paragraphs);
    }

    private Optional<Letter> letter(Concern concern, FactForm said) {
        return quotable.letter(concern, said.cited(), signedIn.reader());
    }

    @POST
    @Path("{ref}/measures")
    public Response promise(String ref, @BeanParam FactForm said, @BeanParam MeasureForm form) {
        return Answer.to(
                () -> desk.record(
                        ref,
                        said,
                        entry -> form.promise(entry, promises, letter(entry.concern(), said), Optional.empty())),
                problems -> page(desk.again(ref, "measures", said, problems), form));
    }

    @GET
    @Path("{ref}/measures/{fact}/correction")
    public TemplateInstance correction(String ref, String fact) {
        Measure wrong = desk.fact(ref, fact, Measure.class);
        return page(desk.correction(ref, "measures/" + fact + "/correction", wrong), MeasureForm.of(wrong));
    }

    @POST
    @Path("{ref}/measures/{fact}/correction")
    public Response correct(
            String ref,
            String fact,
            @BeanParam FactForm said,
            @BeanParam MeasureForm form,
            @BeanParam CorrectionForm why) {
        return Answer.to(
                () -> desk.correct(
                        ref,
                        fact,
                        Measure.class,
                        said,
                        why,
                        (entry, wrong) ->
                                form.promise(entry, promises, letter(entry.concern(), said), Optional.of(wrong))),
                problems -> page(
                        desk.correction(
                                ref,
                                "measures/" + fact + "/correction",
                                desk.fact(ref, fact, Measure.class),
                                said,
                                why,
                                problems),
                        form));
    }
}
