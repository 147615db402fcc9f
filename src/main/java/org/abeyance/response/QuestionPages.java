package org.abeyance.response;

import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.abeyance.concern.ConcernChoices;
import org.abeyance.people.Person;
import org.abeyance.people.Reader;
import org.abeyance.people.Role;
import org.abeyance.people.SignedIn;
import org.abeyance.web.Answer;
import org.abeyance.web.Choice;
import org.abeyance.web.Problems;
import org.abeyance.web.Reading;

/** What awaits an answer, and one question: whole for who may see its concern, alone for who is only asked to answer it. */
@Path("/questions")
@RolesAllowed({
    Role.Name.CONTRIBUTOR,
    Role.Name.READER,
    Role.Name.CASEWORKER,
    Role.Name.APPROVER,
    Role.Name.ADMINISTRATOR,
    Role.Name.AUDITOR
})
public class QuestionPages {

    /** A page of the list. */
    record Index(
            QuestionFilterForm form,
            boolean isWhole,
            Tally tally,
            List<QuestionLine> lines,
            List<Choice> people,
            List<Choice> statuses,
            GivingForm giving,
            boolean mayGive,
            Problems problems,
            Optional<String> next)
            implements TemplateInstance {}

    /** One question and all that belongs to it. */
    record One(
            QuestionSheet sheet,
            AnswerForm answer,
            QuestionForm form,
            List<Choice> kinds,
            Problems problems,
            ZoneId zone)
            implements TemplateInstance {}

    /** One question, for who is only asked to answer it. */
    record Own(OwnQuestion question, AnswerForm answer, QuestionForm form, Problems problems, ZoneId zone)
            implements TemplateInstance {}

    private static final int LINES = 50;
    private static final List<Choice> STATUSES = java.util.stream.Stream.concat(
                    java.util.stream.Stream.of(new Choice("ANY", "all")),
                    Choice.of(QuestionStatus.class, QuestionStatus::label).stream())
            .toList();
    private static final List<Choice> KINDS = List.of(
            new Choice(Exhibit.Kind.LINK.name(), "a page, by its address"),
            new Choice(Exhibit.Kind.LETTER.name(), "a letter of this concern, by its reference"),
            new Choice(Exhibit.Kind.FILE.name(), "a file of this concern, by its reference"));

    private final Questions questions;
    private final QuestionReader sheets;
    private final ConcernChoices choices;
    private final Choosing choosing;
    private final SignedIn signedIn;

    QuestionPages(
            Questions questions, QuestionReader sheets, ConcernChoices choices, Choosing choosing, SignedIn signedIn) {
        this.questions = questions;
        this.sheets = sheets;
        this.choices = choices;
        this.choosing = choosing;
        this.signedIn = signedIn;
    }

    @GET
    public TemplateInstance index(@BeanParam QuestionFilterForm form) {
        return list(form, GivingForm.blank(), Problems.none());
    }

    /** Those chosen are given to somebody, in one act. */
    @POST
    @Path("assignments")
    @RolesAllowed(Role.Name.CASEWORKER)
    public Response give(@BeanParam QuestionFilterForm form, @BeanParam GivingForm giving) {
        return Answer.to(
                () -> {
                    Reading reading = new Reading();
                    Set<QuestionRef> chosen = giving.chosen(reading);
                    Optional<Person> owner = choosing.person(reading, "to", giving.to());
                    Optional<LocalDate> due = reading.optionalDay("by", giving.by());
                    reading.done();
                    questions.assignAll(signedIn.stamp(), signedIn.reader(), chosen, owner, due);
                    return form.here();
                },
                problems -> list(form, giving, problems));
    }

    private Index list(QuestionFilterForm form, GivingForm giving, Problems problems) {
        Reader reader = signedIn.reader();
        QuestionFilter filter = form.read();
        QuestionReader.Page page = sheets.page(filter, form.cursor(), LINES, signedIn.today(), reader);
        return new Index(
                form,
                reader.isReader(),
                questions.tally(filter, reader),
                page.lines(),
                reader.isReader() ? choices.people() : List.of(),
                STATUSES,
                giving,
                reader.isCaseworker(),
                problems,
                page.next().map(form::next));
    }

    @GET
    @Path("{ref}")
    public TemplateInstance one(String ref) {
        Question question = questions.get(new QuestionRef(ref), signedIn.reader());
        String text = question.isDraftFor(signedIn.reader())
                ? questions.draft(question, question.edition()).map(Draft::text).orElse("")
                : "";
        return page(ref, AnswerForm.of(question, text), QuestionForm.of(question), Problems.none());
    }

    /** The page again, with what was typed of the answer. */
    TemplateInstance again(String ref, AnswerForm answer, Problems problems) {
        Question question = questions.get(new QuestionRef(ref), signedIn.reader());
        return page(ref, answer, QuestionForm.of(question), problems);
    }

    /** The page again, with what was typed besides the answer. */
    TemplateInstance again(String ref, QuestionForm form, Problems problems) {
        Question question = questions.get(new QuestionRef(ref), signedIn.reader());
        String text =
                questions.draft(question, question.edition()).map(Draft::text).orElse("");
        return page(ref, AnswerForm.of(question, question.isDraftFor(signedIn.reader()) ? text : ""), form, problems);
    }

    private TemplateInstance page(String ref, AnswerForm answer, QuestionForm form, Problems problems) {
        Reader reader = signedIn.reader();
        Question question = questions.get(new QuestionRef(ref), reader);
        return reader.isReader()
                ? new One(
                        sheets.sheet(question, signedIn.today(), reader), answer, form, KINDS, problems, reader.zone())
                : new Own(sheets.own(question, reader), answer, form, problems, reader.zone());
    }
}
