package org.abeyance.journeys;

import static org.abeyance.journeys.PauseJourneyTest.main;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.abeyance.people.Person;
import org.abeyance.people.Role;
import org.abeyance.testing.Browser;
import org.abeyance.testing.Cabinet;
import org.abeyance.testing.Cases;
import org.abeyance.testing.Cast;
import org.abeyance.testing.DatabaseUnderTest;
import org.abeyance.testing.Inquiry;
import org.abeyance.testing.Slate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * A notice with twenty-two questions comes by mail: split, answered by three owners, one number caught that contradicts what another
 * regulator was told, sent back once, sent, its deadlines met, and what it promised kept in mind.
 */
@QuarkusTest
@Tag("journey")
@WithTestResource(DatabaseUnderTest.class)
class AnswerJourneyTest {

    static final int ALL = 22;
    static final String PROMISE = "We will tell every member by post before training resumes.";

    @TestHTTPResource("/")
    URI root;

    @Inject
    Cast cast;

    @Inject
    Cabinet cabinet;

    @Inject
    Inquiry inquiry;

    @Inject
    Cases cases;

    @Inject
    Slate slate;

    Person nora;
    Person ada;

    @BeforeEach
    void the_dpc_was_told_a_number_before() {
        slate.wipe();
        nora = QuarkusTransaction.requiringNew().call(() -> cast.caseworker());
        ada = QuarkusTransaction.requiringNew().call(() -> cast.approver());
        String ireland = QuarkusTransaction.requiringNew()
                .call(() -> cases.open(nora, "Training in Ireland", LocalDate.of(2024, 6, 4), "LinkedIn", "IE", "DPC"))
                .ref();
        String before = inquiry.question(ireland, "State how many members were notified before training began.");
        settled(before, "We notified 1.2 million members.");
    }

    private void settled(String question, String answer) {
        call(nora, "questions/" + question + "/drafts", Map.of("seen", 0, "text", answer));
        call(nora, "questions/" + question + "/referrals", Map.of("seen", 1));
        call(ada, "questions/" + question + "/clearances", Map.of("seen", 1));
    }

    private void call(Person person, String path, Map<String, ?> body) {
        cast.program(person)
                .port(root.getPort())
                .contentType("application/json")
                .body(body)
                .post("/api/v1/" + path)
                .then()
                .statusCode(201);
    }

    private static String notice() {
        return "Dear Ms Quist,\n\nWe require the following.\n\n"
                + IntStream.rangeClosed(1, ALL)
                        .mapToObj(number -> number + ". " + asked(number))
                        .collect(Collectors.joining("\n"))
                + "\n\nYours sincerely";
    }

    /** By mail, as it is. */
    private String arrives(String concern) {
        String mail = "From: ICO Casework <casework@ico.example>\r\nTo: legal@linkedin.example\r\n"
                + "Date: Fri, 20 Sep 2024 10:12:00 +0100\r\nSubject: Information notice\r\n"
                + "Message-ID: <notice-22@ico.example>\r\nContent-Type: text/plain; charset=utf-8\r\n\r\n"
                + notice().replace("\n", "\r\n");
        return cast.program(nora)
                .port(root.getPort())
                .contentType("message/rfc822")
                .body(mail.getBytes(StandardCharsets.UTF_8))
                .post("/api/v1/concerns/" + concern + "/letters")
                .then()
                .statusCode(201)
                .extract()
                .path("reference");
    }

    private static String asked(int number) {
        return switch (number) {
            case 1 -> "How many members were notified before training began?";
            case 2 -> "Please provide the legitimate interests assessment.";
            case 3 -> "Who decided that training may begin, and when?";
            default -> "Please describe safeguard number " + number + " of your programme.";
        };
    }

    @Test
    void twenty_two_questions_are_answered_and_sent() {
        String concern = cabinet.concern();
        String letter = arrives(concern);
        for (String title : List.of("Answer the notice", "Confirm receipt", "Send the assessment", "Name the owner")) {
            call(
                    nora,
                    "concerns/" + concern + "/deadlines",
                    Map.of(
                            "title",
                            title,
                            "letter",
                            letter,
                            "typed",
                            Map.of("on", "2024-10-20", "reason", "as the notice says")));
        }
        List<Person> owners = QuarkusTransaction.requiringNew()
                .call(() -> List.of(
                        cast.somebody("Paul Product", Role.CONTRIBUTOR),
                        cast.somebody("Petra Privacy", Role.CONTRIBUTOR),
                        cast.somebody("Emil Engineer", Role.CONTRIBUTOR)));
        try (Browser browser = Browser.at(root)) {
            Page desk = browser.with(cast.cookie(nora));
            List<String> questions = split(desk, letter);
            for (int place = 0; place < owners.size(); place++) {
                give(desk, questions.get(place), owners.get(place));
            }
            answer(browser, owners.get(0), questions.get(0), "We notified **1.4 million** members.");
            answer(browser, owners.get(1), questions.get(1), "It is annexed.");
            answer(browser, owners.get(2), questions.get(2), "The accountable executive, on 1 March 2024.");
            for (String question : questions.subList(owners.size(), ALL)) {
                settled(question, "It is in place.");
            }
            Page counsel = browser.with(cast.cookie(ada));
            catchesTheNumber(counsel, questions.get(0));
            corrected(browser, owners.get(0), questions.get(0));
            for (String question : questions.subList(0, owners.size())) {
                counsel.navigate("/questions/" + question);
                press(counsel, "Clear draft");
                assertThat(main(counsel)).contains("cleared");
            }
            desk.navigate("/concerns/" + concern);
            assertThat(main(desk)).contains("0 of 22 answered, 22 cleared");
            String response = sent(desk, counsel, concern);
            assertThat(main(desk))
                    .contains("Answer the notice", "Confirm receipt", "Send the assessment", "Name the owner");
            Browser.everybodyCanUse(desk);

            promised(desk);
            desk.navigate("/concerns/" + concern);
            assertThat(main(desk)).contains("22 of 22 answered", "met Wed 2 Oct 2024", "the regulator's");
            desk.navigate("/letters/" + letter);
            assertThat(main(desk)).contains("22 of 22 answered");
            desk.navigate("/questions/" + questions.get(0));
            assertThat(main(desk)).contains("1.2 million", response);
        }
    }

    /** The proposal is confirmed; the references of the questions, in their order. */
    private List<String> split(Page desk, String letter) {
        desk.navigate("/letters/" + letter);
        desk.getByText("Take its questions").click();
        assertThat(desk.locator("[name=take]:checked").count()).isEqualTo(ALL);
        Browser.everybodyCanUse(desk);
        desk.locator("[name=due]").fill("2024-10-11");
        press(desk, "Take these questions");
        assertThat(main(desk)).contains("0 of 22 answered, 22 open");
        List<String> questions = new ArrayList<>();
        desk.locator("table th .ref").allInnerTexts().forEach(questions::add);
        assertThat(questions).hasSize(ALL);
        return questions;
    }

    private void give(Page desk, String question, Person owner) {
        desk.navigate("/questions/" + question);
        desk.locator("[name=owner]").selectOption(owner.ref());
        press(desk, "Assign");
    }

    private void answer(Browser browser, Person owner, String question, String words) {
        Page own = browser.with(cast.cookie(owner));
        own.navigate("/questions");
        own.getByText(question).click();
        own.locator("[name=text]").fill(words);
        press(own, "Keep it");
        Browser.everybodyCanUse(own);
        press(own, "hand it to counsel");
        assertThat(main(own)).contains("with counsel").doesNotContain("LinkedIn and generative AI");
        own.context().close();
    }

    private void catchesTheNumber(Page counsel, String question) {
        counsel.navigate("/questions/" + question);
        assertThat(main(counsel))
                .contains("Whoever clears it says why", "to DPC", "1.4 million members", "1.2 million members");
        Browser.everybodyCanUse(counsel);
        press(counsel, "Clear draft");
        assertThat(main(counsel)).contains("Say why that is right, or send it back");
        counsel.locator("summary", new Page.LocatorOptions().setHasText("Send it back"))
                .click();
        counsel.locator("#return-reason").fill("The DPC was told 1.2 million. Which is it?");
        counsel.locator("form[action$=returns] button").click();
        assertThat(main(counsel)).contains("drafting");
    }

    private void corrected(Browser browser, Person owner, String question) {
        Page own = browser.with(cast.cookie(owner));
        own.navigate("/questions/" + question);
        assertThat(main(own)).contains("Which is it?");
        own.locator("[name=text]").fill("We notified **1.2 million** members.");
        press(own, "Keep it");
        press(own, "hand it to counsel");
        own.context().close();
    }

    /** Cleared at the second attempt, and sent; its reference. */
    private String sent(Page desk, Page counsel, String concern) {
        desk.locator("#next").getByText("Begin a response").first().click();
        desk.locator("[name=title]").fill("Our answers to your notice");
        desk.locator("[name=cover]").fill("We answer your questions below.");
        Browser.everybodyCanUse(desk);
        press(desk, "Begin it");
        String response = desk.url().substring(desk.url().lastIndexOf('/') + 1);
        press(desk, "Hand in version 1");

        counsel.navigate("/responses/" + response);
        press(counsel, "Clear “Business”");
        Browser.everybodyCanUse(counsel);
        counsel.locator("summary", new Page.LocatorOptions().setHasText("Send it back"))
                .click();
        counsel.locator("form[action$=returns] [name=reason]").fill("Thank them for the meeting.");
        counsel.getByText("Send it back").last().click();
        assertThat(main(counsel)).contains("sent back", "Thank them for the meeting.");

        desk.navigate("/responses/" + response);
        desk.getByText("Write a new version").click();
        desk.locator("[name=cover]").fill("Thank you for the meeting. We answer your questions below.\n\n" + PROMISE);
        press(desk, "Keep as a new version");
        press(desk, "Hand in version 2");
        counsel.navigate("/responses/" + response);
        for (String stage : List.of("Business", "Legal", "Communications")) {
            press(counsel, "Clear “" + stage + "”");
        }
        desk.navigate("/responses/" + response);
        assertThat(desk.locator("[name=meets]:checked").count()).isEqualTo(4);
        desk.locator("[name=way]").selectOption("EMAIL");
        desk.locator("[name=on]").fill("2024-10-02");
        desk.locator("[name=to]").fill("casework@ico.example");
        desk.locator("[name=messageId]").fill("<4711@mail.example>");
        Browser.everybodyCanUse(desk);
        press(desk, "Send version 2");
        assertThat(main(desk)).contains("4711@mail.example", "Wed 2 Oct 2024");
        return response;
    }

    /** From the page of what went out: an assurance, with its paragraph. */
    private void promised(Page desk) {
        desk.locator("#sent a[href*='/measures/new']").click();
        assertThat(desk.locator("[name=nature][value=ASSURANCE]").isChecked()).isTrue();
        desk.getByLabel(PROMISE).check();
        desk.locator("[name=due]").fill("2024-12-01");
        desk.locator("[name=owner]").fill("Member communications");
        desk.locator("[name=text]").fill("Tell every member by post.");
        Browser.everybodyCanUse(desk);
        press(desk, "Record the measure");
        desk.navigate("/measures");
        assertThat(main(desk))
                .contains("Tell every member by post.", PROMISE, "Sun 1 Dec 2024", "Member communications");
        Browser.everybodyCanUse(desk);
        desk.navigate("/deadlines");
        assertThat(main(desk)).contains("Deliver the assurance");
    }

    private static void press(Page page, String words) {
        page.locator("main button", new Page.LocatorOptions().setHasText(words))
                .first()
                .click();
    }
}
