package org.abeyance.response;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.LocalDate;
import java.util.Optional;
import java.util.function.BiConsumer;
import org.abeyance.concern.FilesForm;
import org.abeyance.correspondence.LetterRef;
import org.abeyance.correspondence.Letters;
import org.abeyance.people.Person;
import org.abeyance.people.Role;
import org.abeyance.people.SignedIn;
import org.abeyance.web.Answer;
import org.abeyance.web.Reading;

/** Keeps a question going: who answers it by when, on what evidence, and whether it is still asked. */
@Path("/questions")
@RolesAllowed(Role.Name.CASEWORKER)
public class QuestionKeepingPages {

    private final Questions questions;
    private final Letters letters;
    private final Choosing choosing;
    private final QuestionPages pages;
    private final SignedIn signedIn;

    QuestionKeepingPages(
            Questions questions, Letters letters, Choosing choosing, QuestionPages pages, SignedIn signedIn) {
        this.questions = questions;
        this.letters = letters;
        this.choosing = choosing;
        this.pages = pages;
        this.signedIn = signedIn;
    }

    @POST
    @Path("{ref}/assignment")
    public Response assign(String ref, @BeanParam QuestionForm form) {
        return act(ref, form, (known, reading) -> {
            Optional<Person> owner = choosing.person(reading, "owner", form.owner());
            Optional<LocalDate> due = reading.optionalDay("due", form.due());
            reading.done();
            questions.assign(signedIn.stamp(), signedIn.reader(), known, owner, due);
        });
    }

    @POST
    @Path("{ref}/withdrawal")
    public Response withdraw(String ref, @BeanParam QuestionForm form) {
        return act(ref, form, (known, reading) -> {
            String reason = reading.text("reason", form.reason(), 5_000);
            reading.done();
            questions.withdraw(signedIn.stamp(), signedIn.reader(), known, reason);
        });
    }

    @POST
    @Path("{ref}/reopenings")
    public Response reopen(String ref, @BeanParam QuestionForm form) {
        return act(ref, form, (known, reading) -> {
            String reason = reading.text("reason", form.reason(), 5_000);
            reading.done();
            questions.reopen(signedIn.stamp(), signedIn.reader(), known, reason);
        });
    }

    @POST
    @Path("{ref}/evidence")
    @RolesAllowed({
        Role.Name.CONTRIBUTOR,
        Role.Name.READER,
        Role.Name.CASEWORKER,
        Role.Name.APPROVER,
        Role.Name.ADMINISTRATOR,
        Role.Name.AUDITOR
    })
    @Consumes({MediaType.MULTIPART_FORM_DATA, MediaType.APPLICATION_FORM_URLENCODED})
    public Response support(String ref, @BeanParam QuestionForm form, @BeanParam FilesForm files) {
        return act(ref, form, (known, reading) -> {
            if (Exhibit.Kind.FILE.name().equals(form.kind())
                    && (form.target() == null || !files.uploads().isEmpty())) {
                supportByFiles(known, reading, form, files);
                return;
            }
            Question question = questions.get(known, signedIn.reader());
            NewExhibit wanted = NewExhibit.read(reading, form.kind(), form.target(), form.title());
            if (wanted.kind() == Exhibit.Kind.LETTER && signedIn.reader().isReader()) {
                requireLetter(reading, question, wanted.target());
            }
            reading.done();
            questions.support(
                    signedIn.stamp(), signedIn.reader(), known, wanted.kind(), wanted.target(), wanted.title());
        });
    }

    private void supportByFiles(QuestionRef known, Reading reading, QuestionForm form, FilesForm files) {
        String title = reading.optionalLine("title", form.title(), 300);
        if (files.uploads().isEmpty()) {
            reading.problem("files", "Choose a file.");
        }
        reading.done();
        questions.support(signedIn.stamp(), signedIn.reader(), known, files.uploads(), title);
    }

    private void requireLetter(Reading reading, Question question, String target) {
        boolean isThere = target.matches("L-[0-9]{4}-[0-9]{3,9}")
                && letters.of(question.concern()).stream()
                        .anyMatch(letter -> letter.letterRef().equals(new LetterRef(target).text()));
        if (!isThere && reading.isFine("target")) {
            reading.problem("target", "This concern has no letter " + target + ".");
        }
    }

    @POST
    @Path("{ref}/evidence/{id}/removal")
    @RolesAllowed({
        Role.Name.CONTRIBUTOR,
        Role.Name.READER,
        Role.Name.CASEWORKER,
        Role.Name.APPROVER,
        Role.Name.ADMINISTRATOR,
        Role.Name.AUDITOR
    })
    public Response remove(String ref, long id, @BeanParam QuestionForm form) {
        return act(ref, form, (known, reading) -> questions.remove(signedIn.stamp(), signedIn.reader(), known, id));
    }

    @POST
    @Path("{ref}/notes")
    @RolesAllowed({
        Role.Name.READER,
        Role.Name.CASEWORKER,
        Role.Name.APPROVER,
        Role.Name.ADMINISTRATOR,
        Role.Name.AUDITOR
    })
    public Response advise(String ref, @BeanParam QuestionForm form) {
        return act(ref, form, (known, reading) -> {
            String note = reading.text("note", form.note(), 50_000);
            reading.done();
            questions.advise(signedIn.stamp(), signedIn.reader(), known, note);
        });
    }

    private Response act(String ref, QuestionForm form, BiConsumer<QuestionRef, Reading> act) {
        QuestionRef known = new QuestionRef(ref);
        return Answer.to(
                () -> {
                    act.accept(known, new Reading());
                    return "/questions/" + ref;
                },
                problems -> pages.again(ref, form, problems));
    }
}
