package org.abeyance.response;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.abeyance.concern.Attachment;
import org.abeyance.concern.ConcernRef;
import org.abeyance.concern.MarkKind;
import org.abeyance.concern.Marks;
import org.abeyance.people.People;
import org.abeyance.people.Person;
import org.abeyance.people.Role;
import org.abeyance.store.ContentText;
import org.abeyance.testing.Cabinet;
import org.abeyance.testing.Cast;
import org.abeyance.testing.DatabaseUnderTest;
import org.abeyance.testing.Inquiry;
import org.abeyance.testing.Mailbox;
import org.abeyance.testing.Slate;
import org.hibernate.Session;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@QuarkusTest
@Tag("database")
@WithTestResource(DatabaseUnderTest.class)
class QuestionsTest {

    static final String HOW_MANY = "How many members were told before training began?";

    @Inject
    Cast cast;

    @Inject
    Cabinet cabinet;

    @Inject
    Inquiry inquiry;

    @Inject
    People people;

    @Inject
    Marks marks;

    @Inject
    Mailbox mailbox;

    @Inject
    Session session;

    @Inject
    Slate slate;

    String concern;

    @BeforeEach
    void a_concern() {
        slate.wipe();
        concern = cabinet.concern();
    }

    private ValidatableResponse call(Person person, String question, String act, Map<String, ?> body) {
        return cast.program(person)
                .contentType("application/json")
                .body(body)
                .post("/api/v1/questions/" + question + "/" + act)
                .then();
    }

    private ValidatableResponse send(Person person, String question, String act, Map<String, ?> typed) {
        return cast.browser(person)
                .formParams(typed)
                .post("/questions/" + question + "/" + act)
                .then();
    }

    private ValidatableResponse page(Person person, String question) {
        return cast.browser(person).get("/questions/" + question).then();
    }

    private void give(String question, Person owner) {
        call(cast.caseworker(), question, "assignment", Map.of("owner", owner.ref(), "due", "2024-10-01"))
                .statusCode(201);
    }

    private String status(String question) {
        return cast.program(cast.caseworker())
                .get("/api/v1/questions/" + question)
                .then()
                .extract()
                .path("status");
    }

    /** A question at a status, brought there by its acts. */
    private String at(QuestionStatus status) {
        String question = inquiry.question(concern, HOW_MANY);
        Person nora = cast.caseworker();
        if (status == QuestionStatus.OPEN) {
            return question;
        }
        if (status == QuestionStatus.WITHDRAWN) {
            call(nora, question, "withdrawal", Map.of("reason", "Asked twice.")).statusCode(201);
            return question;
        }
        call(nora, question, "drafts", Map.of("seen", 0, "text", "Twelve.")).statusCode(201);
        if (status == QuestionStatus.DRAFTING) {
            return question;
        }
        call(nora, question, "referrals", Map.of("seen", 1)).statusCode(201);
        if (status == QuestionStatus.WITH_COUNSEL) {
            return question;
        }
        call(cast.approver(), question, "clearances", Map.of("seen", 1)).statusCode(201);
        return question;
    }

    @Test
    void every_act_is_possible_at_these_statuses_and_at_no_other() {
        Person nora = cast.caseworker();
        Person ada = cast.approver();
        Map<String, Set<QuestionStatus>> table = Map.of(
                "assignment",
                Set.of(
                        QuestionStatus.OPEN,
                        QuestionStatus.DRAFTING,
                        QuestionStatus.WITH_COUNSEL,
                        QuestionStatus.CLEARED),
                "drafts",
                Set.of(
                        QuestionStatus.OPEN,
                        QuestionStatus.DRAFTING,
                        QuestionStatus.WITH_COUNSEL,
                        QuestionStatus.CLEARED),
                "referrals",
                Set.of(QuestionStatus.DRAFTING),
                "clearances",
                Set.of(QuestionStatus.WITH_COUNSEL),
                "returns",
                Set.of(QuestionStatus.WITH_COUNSEL),
                "withdrawal",
                Set.of(
                        QuestionStatus.OPEN,
                        QuestionStatus.DRAFTING,
                        QuestionStatus.WITH_COUNSEL,
                        QuestionStatus.CLEARED),
                "reopenings",
                Set.of(QuestionStatus.WITHDRAWN));
        List<String> wrong = new ArrayList<>();
        table.forEach((act, allowed) -> {
            for (QuestionStatus status : QuestionStatus.values()) {
                if (status == QuestionStatus.ANSWERED) {
                    continue; // reached by sending a response only: told in ResponsesTest
                }
                int seen = status == QuestionStatus.OPEN || status == QuestionStatus.WITHDRAWN ? 0 : 1;
                Map<String, Object> said = act.equals("assignment")
                        ? Map.of("owner", nora.ref())
                        : new HashMap<>(Map.of("seen", seen, "text", "Thirteen.", "reason", "Because."));
                Person who = act.equals("clearances") ? ada : nora;
                int called = call(who, at(status), act, said).extract().statusCode();
                Map<String, Object> typed = new HashMap<>(said);
                if (act.equals("referrals")) {
                    typed.remove("text"); // with words it writes them first
                }
                int sent = send(who, at(status), act, typed).extract().statusCode();
                if (called != (allowed.contains(status) ? 201 : 422)
                        || sent != (allowed.contains(status) ? 303 : 422)) {
                    wrong.add(act + " while " + status + ": by a call " + called + ", by a page " + sent);
                }
            }
        });
        assertThat(wrong).isEmpty();
    }

    @Test
    void evidence_and_notes_have_their_statuses_too() {
        Map<String, Object> evidence =
                Map.of("kind", "LINK", "target", "https://example.org/policy", "title", "Policy");
        for (QuestionStatus status : QuestionStatus.values()) {
            if (status == QuestionStatus.ANSWERED) {
                continue;
            }
            String question = at(status);
            boolean isOver = status == QuestionStatus.WITHDRAWN;
            send(cast.caseworker(), question, "evidence", evidence).statusCode(isOver ? 422 : 303);
            send(cast.caseworker(), question, "notes", Map.of("note", "Mind section 7."))
                    .statusCode(303);
        }
    }

    @Test
    void many_are_given_in_one_act_and_who_gets_them_is_told_once() throws Exception {
        mailbox.opens();
        String letter = inquiry.letter(concern, "Three questions.");
        List<String> three = inquiry.taken(letter, HOW_MANY, "By which system?", "Since when?");
        Person cora = cast.contributor();
        String view = "/questions/assignments?letter=" + letter;
        cast.browser(cast.caseworker())
                .formParam("give", three.get(0), three.get(2))
                .formParam("by", "soon")
                .post(view)
                .then()
                .statusCode(422)
                .body(containsString("by-problem"))
                .body(containsString(
                        "value=\"" + three.get(2) + "\" aria-label=\"Give " + three.get(2) + "\" checked"));
        cast.browser(cast.caseworker())
                .formParam("to", cora.ref())
                .post(view)
                .then()
                .statusCode(422)
                .body(containsString("Choose at least one question."));
        cast.browser(cast.caseworker())
                .formParam("give", three.get(0), three.get(2))
                .formParam("to", cora.ref())
                .formParam("by", "2024-10-11")
                .post(view)
                .then()
                .statusCode(303)
                .header("Location", endsWith("/questions?letter=" + letter));
        cast.browser(cora)
                .get("/questions")
                .then()
                .body(containsString(three.get(0)))
                .body(not(containsString(three.get(1))))
                .body(containsString(three.get(2)));

        // another day for all three: who has them keeps them, and is told nothing anew
        cast.browser(cast.caseworker())
                .formParam("give", three)
                .formParam("by", "2024-10-14")
                .post(view)
                .then()
                .statusCode(303);
        cast.browser(cora).get("/questions").then().body(containsString("Mon 14 Oct 2024"));
        mailbox.delivers();
        assertThat(mailbox.mails()).hasSize(1);
        assertThat(mailbox.mails().get(0).getSubject()).isEqualTo("2 questions wait for your answer");
        assertThat((String) mailbox.mails().get(0).getContent())
                .contains("Dear Cora Beit", three.get(0) + ", wanted by Fri 11 Oct 2024", three.get(2))
                .doesNotContain(HOW_MANY, "LinkedIn");
    }

    @Test
    void who_may_not_see_it_any_more_is_not_told_that_it_waits() {
        mailbox.opens();
        give(inquiry.question(concern, HOW_MANY), cast.contributor());
        cabinet.hide(concern);
        mailbox.delivers();
        assertThat(mailbox.mails()).isEmpty();
    }

    @Test
    void a_letter_is_split_as_a_person_confirms_it() {
        String letter = inquiry.letter(
                concern, "1. We write to you.\n2. " + HOW_MANY + "\n3. Please provide:\n(a) the notice\n(b) its date");
        cast.browser(cast.caseworker())
                .get("/letters/" + letter + "/questions/new")
                .then()
                .statusCode(200)
                .body(containsString("Please provide: the notice"))
                .body(containsString(HOW_MANY));
        cast.browser(cast.caseworker())
                .formParam("number", "1", "2", "3(a)", "3(b)")
                .formParam("text", "We write to you.", HOW_MANY, "Please provide: the notice", "its date")
                .formParam("take", "1", "2", "3")
                .formParam("more", "4. Who decided?\n\nAnd when?")
                .formParam("owner", cast.contributor().ref())
                .formParam("due", "2024-10-01")
                .post("/letters/" + letter + "/questions")
                .then()
                .statusCode(303);
        cast.program(cast.reader())
                .get("/api/v1/concerns/" + concern + "/questions")
                .then()
                .body("progress", equalTo("0 of 5 answered, 5 open"))
                .body("questions.number", equalTo(List.of("2", "3(a)", "3(b)", "4", "5")))
                .body("questions[3].text", equalTo("Who decided?"));
        cast.browser(cast.reader()).get("/letters/" + letter).then().body(containsString("0 of 5 answered"));
        cast.browser(cast.reader()).get("/concerns/" + concern).then().body(containsString("0 of 5 answered"));
        assertThat(cast.actsOn(question(0))).containsExactly("question.take");
    }

    private String question(int place) {
        return cast.program(cast.reader())
                .get("/api/v1/concerns/" + concern + "/questions")
                .then()
                .extract()
                .path("questions[" + place + "].reference");
    }

    @Test
    void where_the_letter_only_says_that_they_are_attached_they_are_proposed_from_the_file() {
        String letter = inquiry.letter(concern, "Please let us have what the attached notice asks for.");
        String file = cast.browser(cast.caseworker())
                .multiPart("files", "notice.pdf", "%PDF".getBytes(), "application/pdf")
                .post("/letters/" + letter + "/files")
                .then()
                .statusCode(303)
                .extract()
                .header("Location");
        assertThat(file).isNotEmpty();
        String ref = QuarkusTransaction.requiringNew().call(() -> {
            Attachment kept = session.createSelectionQuery("from Attachment", Attachment.class)
                    .getSingleResult();
            ContentText words = new ContentText(kept.content().id());
            words.read("1. How many members were told?\n2. Provide the assessment.\n3. Say since when.", "");
            session.persist(words);
            return kept.ref();
        });
        String form = "/letters/" + letter + "/questions/new";
        cast.browser(cast.caseworker())
                .get(form)
                .then()
                .statusCode(200)
                .body(containsString("How many members were told?"))
                .body(containsString("notice.pdf"))
                .body(not(containsString("Please let us have what the attached notice asks for.</textarea>")));
        cast.browser(cast.caseworker())
                .get(form + "?from=letter")
                .then()
                .statusCode(200)
                .body(containsString("Please let us have what the attached notice asks for.</textarea>"))
                .body(containsString("from=" + ref));
        cast.browser(cast.caseworker()).get(form + "?from=A-2024-99999").then().statusCode(200);
    }

    @Test
    void a_form_that_takes_nothing_comes_back_with_what_was_typed() {
        String letter = inquiry.letter(concern, "1. " + HOW_MANY);
        cast.browser(cast.caseworker())
                .formParam("number", "1")
                .formParam("text", "What I typed over it?")
                .formParam("due", "next week")
                .post("/letters/" + letter + "/questions")
                .then()
                .statusCode(422)
                .body(containsString("What I typed over it?"))
                .body(containsString("next week"));
    }

    @Test
    void a_letter_that_we_sent_asks_us_nothing() {
        String letter = inquiry.letter(concern, "1. " + HOW_MANY);
        cast.program(cast.caseworker())
                .contentType("application/json")
                .body(Map.of("letter", "L-2024-999999", "questions", List.of(Map.of("text", "Why?"))))
                .post("/api/v1/concerns/" + concern + "/questions")
                .then()
                .statusCode(422)
                .body("errors[0].field", equalTo("letter"));
        cast.program(cast.caseworker())
                .contentType("application/json")
                .body(Map.of("letter", letter, "questions", List.of(Map.of("text", ""))))
                .post("/api/v1/concerns/" + concern + "/questions")
                .then()
                .statusCode(422)
                .body("errors[0].field", equalTo("questions[0].text"));
    }

    @Test
    void who_contributes_sees_their_question_and_nothing_else_of_the_matter() {
        Person cora = cast.contributor();
        String letter = inquiry.letter(concern, "1. " + HOW_MANY + "\n2. Who decided to begin?");
        List<String> both = inquiry.taken(letter, HOW_MANY, "Who decided to begin?");
        String hers = both.get(0);
        give(hers, cora);
        Person nora = cast.caseworker();
        call(nora, hers, "drafts", Map.of("seen", 0, "text", "We told **twelve** members."))
                .statusCode(201);
        send(nora, hers, "notes", Map.of("note", "Privileged: do not say thirteen."))
                .statusCode(303);
        send(nora, hers, "evidence", Map.of("kind", "LETTER", "target", letter, "title", "The letter itself"))
                .statusCode(303);

        for (String shown : List.of(
                page(cora, hers).statusCode(200).extract().asString(),
                cast.browser(cora)
                        .get("/questions")
                        .then()
                        .statusCode(200)
                        .extract()
                        .asString(),
                cast.program(cora)
                        .get("/api/v1/questions/" + hers)
                        .then()
                        .statusCode(200)
                        .extract()
                        .asString())) {
            assertThat(shown)
                    .contains(hers, HOW_MANY)
                    .doesNotContain(
                            concern,
                            letter,
                            "LinkedIn and generative AI",
                            "ICO",
                            "DPC",
                            "Nora",
                            "Privileged",
                            "The letter itself",
                            "Who decided",
                            both.get(1),
                            "of 2 answered");
        }
        page(cora, hers).body(containsString("twelve"));
        page(cora, both.get(1)).statusCode(404);
        cast.program(cora).get("/api/v1/questions/" + both.get(1)).then().statusCode(404);
        for (String act : List.of("drafts", "referrals", "evidence")) {
            send(
                            cora,
                            both.get(1),
                            act,
                            Map.of("seen", "0", "text", "x", "kind", "LINK", "target", "https://a.example"))
                    .statusCode(404);
        }
        for (String door : List.of(
                "/",
                "/concerns",
                "/concerns/" + concern,
                "/letters/" + letter,
                "/letters/" + letter + "/questions/new",
                "/deadlines",
                "/responses",
                "/trail",
                "/api/v1/concerns/" + concern + "/questions")) {
            assertThat(cast.withToken(cast.token(cora)).get(door).statusCode() + " "
                            + cast.browser(cora).get(door).statusCode())
                    .as(door)
                    .doesNotContain("200");
        }
        cast.browser(cora)
                .get("/questions?letter=" + letter + "&concern=" + concern + "&status=ANY&owner=" + nora.ref())
                .then()
                .body(not(containsString(both.get(1))));
    }

    @Test
    void who_contributes_answers_on_that_one_page_and_hands_it_on() {
        Person cora = cast.contributor();
        String hers = inquiry.question(concern, HOW_MANY);
        give(hers, cora);
        send(cora, hers, "drafts", Map.of("seen", "0", "text", "Twelve.")).statusCode(303);
        send(
                        cora,
                        hers,
                        "evidence",
                        Map.of("kind", "LINK", "target", "https://wiki.example/count", "title", "The count"))
                .statusCode(303);
        send(cora, hers, "evidence", Map.of("kind", "LINK", "target", "javascript:alert(1)"))
                .statusCode(422)
                .body(containsString("target-problem"));
        send(cora, hers, "evidence", Map.of("kind", "LETTER", "target", "L-2024-001"))
                .statusCode(422);
        send(cora, hers, "referrals", Map.of("seen", "1")).statusCode(303);
        assertThat(status(hers)).isEqualTo("WITH_COUNSEL");
        send(cora, hers, "drafts", Map.of("seen", "1", "text", "Thirteen.")).statusCode(422);
        send(cast.approver(), hers, "returns", Map.of("seen", "1", "reason", ""))
                .statusCode(422);
        send(cast.approver(), hers, "returns", Map.of("seen", "1", "reason", "Say on which day."))
                .statusCode(303);
        page(cora, hers).body(containsString("Say on which day."));
        send(cora, hers, "drafts", Map.of("seen", "1", "text", "Twelve, on 1 September 2024."))
                .statusCode(303);
        page(cast.caseworker(), hers).body(containsString("<ins>")).body(containsString("The count"));
    }

    @Test
    void what_is_typed_is_kept_as_it_is_handed_to_counsel() {
        String question = inquiry.question(concern, HOW_MANY);
        Person cora = cast.contributor();
        give(question, cora);
        send(cora, question, "referrals", Map.of("seen", "0", "text", " "))
                .statusCode(422)
                .body(containsString("text-problem"));
        send(cora, question, "referrals", Map.of("seen", "0", "text", "Twelve."))
                .statusCode(303);
        assertThat(status(question)).isEqualTo("WITH_COUNSEL");
        page(cora, question).body(containsString("Twelve."));

        send(cast.approver(), question, "returns", Map.of("seen", "1", "reason", "Twelve what?"))
                .statusCode(303);
        send(cora, question, "referrals", Map.of("seen", "0", "text", "Twelve thousand."))
                .statusCode(409)
                .body(containsString("Twelve thousand."));
        assertThat(status(question)).isEqualTo("DRAFTING");
    }

    @Test
    void a_wall_holds_against_who_was_asked_before_it_was_raised() {
        Person cora = cast.contributor();
        String hers = inquiry.question(concern, HOW_MANY);
        give(hers, cora);
        cabinet.hide(concern);
        page(cora, hers).statusCode(404);
        send(cora, hers, "drafts", Map.of("seen", "0", "text", "Twelve.")).statusCode(404);
        cast.program(cora).get("/api/v1/questions/" + hers).then().statusCode(404);
        cast.browser(cora).get("/questions?status=ANY").then().body(not(containsString(hers)));
        page(cast.caseworker(), hers).statusCode(404);
        cast.browser(cast.caseworker()).get("/questions?status=ANY").then().body(not(containsString(hers)));
    }

    @Test
    void what_is_drafted_is_seen_by_who_works_on_it_and_by_no_other_reader() {
        String question = at(QuestionStatus.WITH_COUNSEL);
        page(cast.reader(), question)
                .statusCode(200)
                .body(containsString(HOW_MANY))
                .body(not(containsString("Twelve")));
        cast.program(cast.reader()).get("/api/v1/questions/" + question).then().body("answer", nullValue());
        send(cast.reader(), question, "drafts", Map.of("seen", "1", "text", "Mine."))
                .statusCode(422);
        page(cast.approver(), question).body(containsString("Twelve"));
    }

    @Test
    void nobody_clears_what_they_wrote_at_through_any_door() {
        Person both = cast.lawyer("Bea Both", Role.CASEWORKER, Role.APPROVER);
        String question = inquiry.question(concern, HOW_MANY);
        call(both, question, "drafts", Map.of("seen", 0, "text", "Twelve.")).statusCode(201);
        call(cast.caseworker(), question, "drafts", Map.of("seen", 1, "text", "Twelve members."))
                .statusCode(201);
        call(cast.caseworker(), question, "referrals", Map.of("seen", 2)).statusCode(201);
        call(both, question, "clearances", Map.of("seen", 2)).statusCode(422);
        send(both, question, "clearances", Map.of("seen", "2")).statusCode(422);
        call(cast.caseworker(), question, "clearances", Map.of("seen", 2)).statusCode(403);

        // the roles change in between, the author does not
        people.assign(cast.stamp(cast.administrator()), both.ref(), Set.of(Role.APPROVER));
        send(both, question, "clearances", Map.of("seen", "2")).statusCode(422);
        Person ada = cast.approver();
        String window = cast.cookie(ada);
        people.assign(cast.stamp(cast.administrator()), ada.ref(), Set.of(Role.READER));
        cast.withCookie(window)
                .formParams(Map.of("seen", "2"))
                .post("/questions/" + question + "/clearances")
                .then()
                .statusCode(403);
        assertThat(status(question)).isEqualTo("WITH_COUNSEL");
    }

    @Test
    void a_clearance_is_of_the_draft_that_was_seen() {
        String question = at(QuestionStatus.WITH_COUNSEL);
        call(cast.caseworker(), question, "drafts", Map.of("seen", 1, "text", "Thirteen."))
                .statusCode(201);
        call(cast.approver(), question, "clearances", Map.of("seen", 1)).statusCode(409);
        call(cast.approver(), question, "clearances", Map.of("seen", 2)).statusCode(201);
        call(cast.caseworker(), question, "drafts", Map.of("seen", 2, "text", "Fourteen."))
                .statusCode(201);
        assertThat(status(question)).as("new words need a new clearance").isEqualTo("DRAFTING");
        assertThat(cast.actsOn(question))
                .containsExactly(
                        "question.take",
                        "question.draft",
                        "question.refer",
                        "question.draft",
                        "question.clear",
                        "question.draft");
    }

    @Test
    void of_two_writers_the_second_sees_both_versions_and_loses_nothing() {
        String question = inquiry.question(concern, HOW_MANY);
        send(cast.caseworker(), question, "drafts", Map.of("seen", "0", "text", "First words."))
                .statusCode(303);
        send(cast.approver(), question, "drafts", Map.of("seen", "0", "text", "Second words."))
                .statusCode(409)
                .body(containsString("First words."))
                .body(containsString("Second words."))
                .body(containsString("name=\"seen\" value=\"1\""));
        call(cast.approver(), question, "drafts", Map.of("seen", 0, "text", "Second words."))
                .statusCode(409)
                .body("now", equalTo("First words."))
                .body("yours", equalTo("Second words."))
                .body("seen", equalTo(1));
        send(cast.approver(), question, "drafts", Map.of("seen", "1", "text", "Both words."))
                .statusCode(303);
    }

    @Test
    void two_who_clear_at_once_clear_once() throws Exception {
        Person other = cast.lawyer("Zoe Prior", Role.APPROVER);
        String question = at(QuestionStatus.WITH_COUNSEL);
        CountDownLatch start = new CountDownLatch(1);
        ExecutorService two = Executors.newFixedThreadPool(2);
        List<Future<Integer>> answers = new ArrayList<>();
        for (String token : List.of(cast.token(cast.approver()), cast.token(other))) {
            answers.add(two.submit(() -> {
                start.await();
                return cast.withToken(token)
                        .contentType("application/json")
                        .body(Map.of("seen", 1))
                        .post("/api/v1/questions/" + question + "/clearances")
                        .statusCode();
            }));
        }
        start.countDown();
        assertThat(List.of(answers.get(0).get(), answers.get(1).get())).containsExactlyInAnyOrder(201, 422);
        two.shutdown();
        assertThat(cast.actsOn(question)).containsOnlyOnce("question.clear");
    }

    @Test
    void the_same_question_elsewhere_shows_its_answer_and_warns_where_the_figures_differ() {
        String before = inquiry.question(cabinet.concern(), "State the number of members told before training began.");
        call(cast.caseworker(), before, "drafts", Map.of("seen", 0, "text", "We told 1.2 million members."))
                .statusCode(201);
        call(cast.caseworker(), before, "referrals", Map.of("seen", 1)).statusCode(201);
        String question = inquiry.question(concern, HOW_MANY);
        call(cast.caseworker(), question, "drafts", Map.of("seen", 0, "text", "It was 1.4 million members."))
                .statusCode(201);
        page(cast.caseworker(), question).body(not(containsString(before)));

        call(cast.approver(), before, "clearances", Map.of("seen", 1)).statusCode(201);
        page(cast.caseworker(), question)
                .body(containsString(before))
                .body(containsString("1.2 million members"))
                .body(containsString("Different figures"));
        page(cast.reader(), question).body(not(containsString("1.2 million")));

        call(cast.caseworker(), question, "referrals", Map.of("seen", 1)).statusCode(201);
        call(cast.approver(), question, "clearances", Map.of("seen", 1))
                .statusCode(422)
                .body("errors[0].message", containsString(before));
        call(cast.approver(), question, "clearances", Map.of("seen", 1, "reason", "Another month."))
                .statusCode(201);
    }

    @Test
    void an_answer_behind_a_wall_or_under_a_mark_is_not_shown_elsewhere() {
        String elsewhere = cabinet.concern();
        String before = inquiry.question(elsewhere, HOW_MANY);
        call(cast.caseworker(), before, "drafts", Map.of("seen", 0, "text", "We told 99 members."))
                .statusCode(201);
        call(cast.caseworker(), before, "referrals", Map.of("seen", 1)).statusCode(201);
        call(cast.approver(), before, "clearances", Map.of("seen", 1)).statusCode(201);
        String question = inquiry.question(concern, HOW_MANY);
        page(cast.caseworker(), question).body(containsString("99 members"));
        marks.mark(
                cast.stamp(cast.caseworker()),
                cast.caseworker().reader(),
                new ConcernRef(elsewhere),
                before,
                Marked.with(MarkKind.REGULATOR_CONFIDENTIALITY));
        page(cast.caseworker(), question).body(not(containsString("99 members")));

        String walled = inquiry.question(elsewhere, HOW_MANY + " And after?");
        call(cast.caseworker(), walled, "drafts", Map.of("seen", 0, "text", "We told 77 members."))
                .statusCode(201);
        call(cast.caseworker(), walled, "referrals", Map.of("seen", 1)).statusCode(201);
        call(cast.approver(), walled, "clearances", Map.of("seen", 1)).statusCode(201);
        page(cast.caseworker(), question).body(containsString("77 members"));
        cabinet.hide(elsewhere);
        page(cast.caseworker(), question).body(not(containsString("77 members")));
    }

    @Test
    void a_marked_question_shows_its_reference_to_who_is_not_in_the_legal_team() {
        Person carl = cast.somebody("Carl Case", Role.CASEWORKER);
        String question = at(QuestionStatus.WITH_COUNSEL);
        page(carl, question).body(containsString("Twelve"));
        marks.mark(
                cast.stamp(cast.caseworker()),
                cast.caseworker().reader(),
                new ConcernRef(concern),
                question,
                Marked.with(MarkKind.WITHOUT_PREJUDICE));
        page(carl, question).body(not(containsString("Twelve"))).body(not(containsString(HOW_MANY)));
        cast.browser(carl).get("/questions").then().body(not(containsString(HOW_MANY)));
        cast.program(carl)
                .get("/api/v1/concerns/" + concern + "/questions")
                .then()
                .body(not(containsString(HOW_MANY)));
        call(carl, question, "drafts", Map.of("seen", 1, "text", "x")).statusCode(422);
        page(cast.caseworker(), question).body(containsString("Twelve"));
    }

    @Test
    void nobody_is_asked_who_could_not_open_it() {
        String question = inquiry.question(concern, HOW_MANY);
        Person none = cast.somebody("Nobody Yet");
        call(cast.caseworker(), question, "assignment", Map.of("owner", none.ref()))
                .statusCode(422);
        call(cast.caseworker(), question, "assignment", Map.of("owner", "P-999999"))
                .statusCode(422);
    }

    @Test
    void an_answer_is_shown_as_html_that_can_do_nothing() {
        String question = inquiry.question(concern, HOW_MANY);
        call(
                        cast.caseworker(),
                        question,
                        "drafts",
                        Map.of(
                                "seen",
                                0,
                                "text",
                                "**Twelve** <script>alert(1)</script> [x](javascript:alert(2)) ![i](https://evil.example/i.png)"))
                .statusCode(201);
        page(cast.caseworker(), question)
                .body(containsString("<strong>Twelve</strong>"))
                .body(not(containsString("<script>alert")))
                .body(not(containsString("href=\"javascript")))
                .body(not(containsString("<img")));
    }
}
