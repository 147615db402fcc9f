package org.abeyance.journeys;

import static org.abeyance.journeys.PauseJourneyTest.main;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.mail.internet.MimeMessage;
import java.net.URI;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.abeyance.intake.CompanyMail;
import org.abeyance.people.Person;
import org.abeyance.people.Role;
import org.abeyance.testing.Browser;
import org.abeyance.testing.Cabinet;
import org.abeyance.testing.Cases;
import org.abeyance.testing.Cast;
import org.abeyance.testing.DatabaseUnderTest;
import org.abeyance.testing.Inquiry;
import org.abeyance.testing.Mailbox;
import org.abeyance.testing.Slate;
import org.abeyance.testing.Today;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * One matter with four people: Nora, who keeps it; Paul, who knows the product and sees nothing but his questions; Lena, a
 * lawyer; Ada, who clears and approves. From a notice with twenty-two questions that comes by mail to the day on which the
 * practice resumes in one country, and nobody clicks.
 */
@QuarkusTest
@Tag("journey")
@WithTestResource(DatabaseUnderTest.class)
class MatterJourneyTest {

    static final int ALL = 22;
    static final String PASSWORD = "a few words do well";
    static final String PROMISE = "We will tell every member by post before training resumes.";
    static final List<String> CLOCKS =
            List.of("Answer the notice", "Confirm receipt", "Send the assessment", "Name the owner");

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
    CompanyMail mail;

    @Inject
    Mailbox post;

    @Inject
    Slate slate;

    @Inject
    Today today;

    @TempDir
    Path folder;

    Person noraQuist;
    Person adaPrior;
    String concern;

    /** Somebody at their own screen, who signs in whenever they are asked to. */
    private final class Seat {
        final Person person;
        final Page page;

        Seat(Browser browser, Person person) {
            this.person = person;
            this.page = browser.stranger();
        }

        void opens(String path) {
            page.navigate(path);
            signsInIfAsked();
        }

        private void signsInIfAsked() {
            if (page.url().contains("/sign-in")) {
                page.getByLabel("E-mail address").fill(person.email());
                page.getByLabel("Password").fill(PASSWORD);
                presses("Sign in");
            }
        }

        /** A link or a tab of this page, by its words. */
        void follows(String words) {
            page.locator("a", new Page.LocatorOptions().setHasText(words))
                    .first()
                    .click();
            signsInIfAsked();
        }

        void presses(String words) {
            page.locator("main button", new Page.LocatorOptions().setHasText(words))
                    .first()
                    .click();
        }

        void unfolds(String words) {
            page.locator("summary", new Page.LocatorOptions().setHasText(words))
                    .first()
                    .click();
        }

        void fills(String field, String words) {
            page.locator("[name=" + field + "]").first().fill(words);
        }

        void chooses(String field, String value) {
            page.locator("[name=" + field + "]").first().selectOption(value);
        }

        void ticks(String field, String value) {
            page.locator("[name=" + field + "][value=" + value + "]").check();
        }

        /** The form of this page, by its one button that does it. */
        void sends() {
            page.locator("main form .btn-primary").first().click();
        }

        String sees() {
            return main(page);
        }

        void canUse() {
            Browser.everybodyCanUse(page);
        }
    }

    @BeforeEach
    void the_dpc_was_told_a_number_in_june() {
        slate.wipe();
        today.is("2024-09-20T09:30:00Z"); // a Friday
        noraQuist = withPassword(() -> cast.caseworker());
        adaPrior = withPassword(() -> cast.approver());
        String ireland = QuarkusTransaction.requiringNew()
                .call(() ->
                        cases.open(noraQuist, "Training in Ireland", LocalDate.of(2024, 6, 4), "LinkedIn", "IE", "DPC"))
                .ref();
        String before = inquiry.question(ireland, "State how many members were notified before training began.");
        call(noraQuist, before + "/drafts", Map.of("seen", 0, "text", "We notified 1.2 million members."));
        call(noraQuist, before + "/referrals", Map.of("seen", 1));
        call(adaPrior, before + "/clearances", Map.of("seen", 1));
        concern = cabinet.concern();
        mail.opens(folder);
    }

    private Person withPassword(java.util.function.Supplier<Person> who) {
        return QuarkusTransaction.requiringNew().call(() -> cast.withPassword(who.get(), PASSWORD));
    }

    private void call(Person person, String path, Map<String, ?> body) {
        cast.program(person)
                .port(root.getPort())
                .contentType("application/json")
                .body(body)
                .post("/api/v1/questions/" + path)
                .then()
                .statusCode(201);
    }

    @AfterEach
    void the_line_is_cut() throws InterruptedException {
        mail.shuts();
    }

    static String notice() {
        return "From: ICO Casework <casework@ico.example>\r\nTo: legal@linkedin.example\r\n"
                + "Date: Fri, 20 Sep 2024 10:12:00 +0100\r\nSubject: Information notice\r\n"
                + "Message-ID: <notice-22@ico.example>\r\nContent-Type: text/plain; charset=utf-8\r\n\r\n"
                + "Dear Ms Quist,\r\n\r\nWe require the following by Friday 18 October 2024.\r\n\r\n"
                + IntStream.rangeClosed(1, ALL)
                        .mapToObj(number -> number + ". " + asked(number))
                        .collect(Collectors.joining("\r\n"))
                + "\r\n\r\nYours sincerely\r\n";
    }

    static String asked(int number) {
        return switch (number) {
            case 1 -> "How many members were notified before training began?";
            case 2 -> "Please provide the legitimate interests assessment.";
            case 3 -> "Who decided that training may begin, and when?";
            default -> "Please describe safeguard number " + number + " of your programme.";
        };
    }

    @Test
    void from_a_notice_with_twenty_two_questions_to_a_resume_in_one_country() throws Exception {
        Person paulProduct = withPassword(() -> cast.somebody("Paul Product", Role.CONTRIBUTOR));
        Person lenaGrau = withPassword(() -> cast.lawyer("Lena Grau", Role.READER));
        try (Browser browser = Browser.at(root)) {
            Seat nora = new Seat(browser, noraQuist);
            Seat paul = new Seat(browser, paulProduct);
            Seat lena = new Seat(browser, lenaGrau);
            Seat ada = new Seat(browser, adaPrior);

            pausesOnTheDayOfTheNotice(nora);
            String letter = filesWhatCame(nora);
            startsFourClocks(nora, letter);
            List<String> questions = splits(nora, letter);
            gives(nora, letter, questions.subList(0, 8), paulProduct);
            gives(nora, letter, questions.subList(8, 15), lenaGrau);
            gives(nora, letter, questions.subList(15, ALL), noraQuist);
            theyAreTold();

            today.is("2024-09-23T08:00:00Z"); // a Monday
            answersAlone(paul, questions.subList(0, 8));
            answersAtWork(lena, questions.subList(8, 15));
            answersAtWork(nora, questions.subList(15, ALL));

            today.is("2024-09-25T08:00:00Z"); // a Wednesday
            catchesTheNumber(ada, questions.get(0));
            corrects(paul, questions.get(0));
            clears(ada, questions);
            String response = collects(nora);
            sendsItBackOnce(ada, response);
            writesAnew(nora, response);
            clearsAllStages(ada, response);

            today.is("2024-10-02T08:00:00Z"); // a Wednesday
            sends(nora, response, letter);
            promises(nora);

            today.is("2024-10-03T08:00:00Z"); // a Thursday
            provesThePause(nora);
            proposesOverOpenConditions(nora);
            signsBothConditions(nora);
            today.is("2024-10-07T08:00:00Z"); // a Monday
            isRefusedUnderTheNotice(nora);
            today.is("2024-10-08T08:00:00Z"); // a Tuesday
            theNoticeIsWithdrawn(nora);
            String resume = isApprovedForTheUkAlone(nora, ada, lena);

            today.is("2024-10-13T09:00:00Z"); // a Sunday
            nora.opens("/");
            assertThat(nora.sees()).contains("paused", "since Fri 20 Sep 2024").doesNotContain("resumed");
            today.is("2024-10-14T09:00:00Z"); // a Monday
            resumesByItself(nora, resume);
        }
    }

    private void casefile(Seat seat) {
        seat.opens("/concerns/" + concern);
    }

    private void pausesOnTheDayOfTheNotice(Seat nora) {
        casefile(nora);
        nora.follows("Pause");
        nora.fills("on", "2024-09-20");
        nora.fills("hour", "14:30");
        nora.fills("text", "Training on members' posts stops.");
        nora.fills("decidedBy", "Blake Lawit");
        nora.page.getByLabel("The DPIA is reviewed.").check();
        nora.page.getByLabel("The regulator is told.").check();
        nora.presses("Record the pause");
        nora.opens("/");
        assertThat(nora.sees())
                .contains("paused", "since Fri 20 Sep 2024", "announced, not confirmed", "0 of 2 conditions met");
    }

    /** It names no concern, so it waits for a person. */
    private String filesWhatCame(Seat nora) throws InterruptedException {
        mail.comes(notice());
        for (int patience = 0; patience < 200; patience++) {
            nora.opens("/holding");
            if (nora.sees().contains("Information notice")) {
                break;
            }
            Thread.sleep(100);
        }
        nora.follows("Information notice");
        nora.page
                .getByLabel("Concern", new Page.GetByLabelOptions().setExact(true))
                .fill(concern);
        nora.presses("Log it there");
        assertThat(nora.page.locator("[name=subject]").inputValue()).isEqualTo("Information notice");
        assertThat(nora.page.locator("[name=on]").inputValue()).isEqualTo("2024-09-20");
        assertThat(nora.page.locator("[name=who]").inputValue()).contains("ICO");
        nora.chooses("nature", "INQUIRY");
        nora.presses("Log the letter");
        casefile(nora);
        assertThat(nora.sees()).contains("it is our move", "safeguard number 22");
        Locator letter =
                nora.page.locator(".chronology a.ref[href^='/letters/']").first();
        String ref = letter.innerText().strip();
        letter.click();
        return ref;
    }

    private void startsFourClocks(Seat nora, String letter) {
        for (String title : CLOCKS) {
            nora.opens("/letters/" + letter);
            nora.follows("It starts a clock");
            nora.fills("title", title);
            nora.fills("typed", "2024-10-18");
            nora.fills("typedReason", "The notice says so.");
            nora.presses("Show the date");
            assertThat(nora.sees()).contains("Fri 18 Oct 2024");
            nora.presses("Start the clock");
        }
    }

    /** The proposal is confirmed; the references of the questions, in their order. */
    private List<String> splits(Seat nora, String letter) {
        nora.opens("/letters/" + letter);
        nora.follows("Take its questions");
        assertThat(nora.page.locator("[name=take]:checked").count()).isEqualTo(ALL);
        nora.canUse();
        nora.fills("due", "2024-09-27");
        nora.presses("Take these questions");
        assertThat(nora.sees()).contains("0 of 22 answered, 22 open", "Fri 27 Sep 2024");
        List<String> questions = new ArrayList<>();
        nora.page.locator("table th .ref").allInnerTexts().forEach(one -> questions.add(one.strip()));
        assertThat(questions).hasSize(ALL);
        return questions;
    }

    private void gives(Seat nora, String letter, List<String> questions, Person owner) {
        for (String question : questions) {
            nora.page.getByLabel("Give " + question).check();
        }
        nora.chooses("to", owner.ref());
        if (owner.ref().equals(noraQuist.ref())) {
            nora.canUse();
        }
        nora.presses("Give them");
        assertThat(nora.page.url()).endsWith("/questions?letter=" + letter);
    }

    private void theyAreTold() throws Exception {
        post.delivers();
        List<MimeMessage> toPaul = mail.at("paul.product@abeyance.example");
        assertThat(toPaul).hasSize(1);
        assertThat(toPaul.get(0).getSubject()).isEqualTo("8 questions wait for your answer");
        assertThat((String) toPaul.get(0).getContent())
                .contains("wanted by Fri 27 Sep 2024")
                .doesNotContain("members", "LinkedIn", "ICO");
        assertThat(mail.at("lena.grau@abeyance.example")).hasSize(1);
    }

    private static String answer(String question, int place) {
        return place == 0 ? "We notified **1.4 million** members." : "It is in place, see " + question + ".";
    }

    /** On the one page that somebody sees who knows nothing else of the matter. */
    private void answersAlone(Seat paul, List<String> questions) {
        for (int place = 0; place < questions.size(); place++) {
            paul.opens("/questions");
            paul.follows(questions.get(place));
            paul.fills("text", answer(questions.get(place), place));
            if (place == 0) {
                paul.presses("Keep it");
                paul.fills("target", "https://wiki.linkedin.example/campaign-12");
                paul.fills("title", "Campaign 12");
                paul.presses("Add it");
                paul.canUse();
            }
            paul.presses("hand it to counsel");
            assertThat(paul.sees()).contains("with counsel").doesNotContain("LinkedIn and generative AI");
        }
        paul.opens("/questions");
        assertThat(paul.sees()).contains("8 with counsel").doesNotContain("of 22");
    }

    private void answersAtWork(Seat seat, List<String> questions) {
        for (int place = 0; place < questions.size(); place++) {
            seat.opens("/questions/" + questions.get(place));
            if (place == 0) {
                seat.fills("note", "Mind what the DPC was told.");
                seat.presses("Add the note");
                assertThat(seat.sees()).contains("Mind what the DPC was told.");
            }
            seat.fills("text", answer(questions.get(place), place + 1));
            if (place == 0) {
                seat.presses("Keep as draft 1");
            }
            seat.presses("Hand it to counsel");
            assertThat(seat.sees()).contains("with counsel");
        }
    }

    private void catchesTheNumber(Seat ada, String question) {
        ada.opens("/questions");
        assertThat(ada.sees()).contains("22 with counsel");
        ada.follows(question);
        assertThat(ada.sees())
                .contains("Whoever clears it says why", "to DPC", "1.4 million members", "1.2 million members");
        ada.canUse();
        ada.presses("Clear draft 1");
        assertThat(ada.sees()).contains("Say why that is right, or send it back");
        ada.page.locator("#return-reason").fill("The DPC was told 1.2 million. Which is it?");
        ada.page.locator("form[action$=returns] button").click();
        assertThat(ada.sees()).contains("drafting");
    }

    private void corrects(Seat paul, String question) {
        paul.opens("/questions/" + question);
        assertThat(paul.sees()).contains("Which is it?");
        paul.fills("text", "We notified **1.2 million** members.");
        paul.presses("hand it to counsel");
    }

    private void clears(Seat ada, List<String> questions) {
        for (String question : questions) {
            ada.opens("/questions/" + question);
            ada.presses("Clear draft");
            assertThat(ada.sees()).contains("cleared");
        }
    }

    /** Its first version is handed in; its reference. */
    private String collects(Seat nora) {
        casefile(nora);
        assertThat(nora.sees()).contains("0 of 22 answered, 22 cleared");
        nora.page.locator("#next").getByText("Begin a response").first().click();
        nora.fills("title", "Our answers to your notice");
        nora.fills("cover", "We answer your questions below.");
        assertThat(nora.page.locator("[name=answers]:checked").count()).isEqualTo(ALL);
        nora.presses("Begin it");
        String response = nora.page.url().substring(nora.page.url().lastIndexOf('/') + 1);
        nora.presses("Hand in version 1");
        assertThat(nora.page
                        .locator("main button", new Page.LocatorOptions().setHasText("Clear “"))
                        .count())
                .as("who wrote it clears nothing of it")
                .isZero();
        return response;
    }

    private void sendsItBackOnce(Seat ada, String response) {
        ada.opens("/responses");
        ada.follows(response);
        ada.presses("Clear “Business”");
        ada.canUse();
        ada.unfolds("Send it back");
        ada.page.locator("form[action$=returns] [name=reason]").fill("Thank them for the meeting.");
        ada.page.locator("form[action$=returns] button").first().click();
        assertThat(ada.sees()).contains("sent back", "Thank them for the meeting.");
    }

    private void writesAnew(Seat nora, String response) {
        nora.opens("/responses/" + response);
        nora.follows("Write a new version");
        nora.fills("cover", "Thank you for the meeting. We answer your questions below.\n\n" + PROMISE);
        nora.presses("Keep as a new version");
        nora.unfolds("what changed");
        assertThat(nora.sees()).contains("Thank you for the meeting.");
        nora.presses("Hand in version 2");
    }

    private void clearsAllStages(Seat ada, String response) {
        ada.opens("/responses/" + response);
        for (String stage : List.of("Business", "Legal", "Communications")) {
            ada.presses("Clear “" + stage + "”");
        }
        assertThat(ada.sees()).contains("cleared");
    }

    private void sends(Seat nora, String response, String letter) throws Exception {
        nora.opens("/responses/" + response);
        assertThat(nora.page.locator("[name=meets]:checked").count()).isEqualTo(CLOCKS.size());
        nora.canUse();
        nora.chooses("way", "MAILED");
        nora.fills("to", "casework@ico.example");
        nora.presses("Send version 2");
        assertThat(nora.sees()).contains("Wed 2 Oct 2024, mailed from here", "casework@ico.example");
        assertThat(nora.sees()).contains(CLOCKS);
        post.delivers();
        List<MimeMessage> out = mail.at("casework@ico.example");
        assertThat(out).hasSize(1);
        assertThat(out.get(0).getSubject()).isEqualTo("Our answers to your notice");
        assertThat(out.get(0).getHeader("In-Reply-To")).containsExactly("<notice-22@ico.example>");
        nora.opens("/responses/" + response);
        assertThat(nora.sees())
                .contains(out.get(0).getMessageID().replaceAll("[<>]", ""), "accepted by the mail server");
        casefile(nora);
        assertThat(nora.sees()).contains("22 of 22 answered", "met Wed 2 Oct 2024", "the regulator's move");
        nora.opens("/letters/" + letter);
        assertThat(nora.sees()).contains("22 of 22 answered");
        nora.opens("/responses/" + response);
    }

    /** From the page of what went out: an assurance, with its paragraph. */
    private void promises(Seat nora) {
        nora.follows("it promises something");
        assertThat(nora.page.locator("[name=nature][value=ASSURANCE]").isChecked())
                .isTrue();
        nora.page.getByLabel(PROMISE).check();
        nora.fills("due", "2024-11-29");
        nora.fills("owner", "Member communications");
        nora.fills("months", "6");
        nora.fills("text", "Tell every member by post.");
        nora.canUse();
        nora.presses("Record the measure");
        nora.follows("Deadlines");
        nora.follows("What we promised");
        assertThat(nora.sees())
                .contains("Tell every member by post.", PROMISE, "assurance to ICO", "Member communications")
                .contains("Fri 29 Nov 2024", "look again", "Wed 2 Apr 2025");
        nora.canUse();
        nora.follows("Deadlines");
        assertThat(nora.sees()).contains("Deliver the assurance", "Review the assurance");
    }

    private void provesThePause(Seat nora) {
        casefile(nora);
        nora.follows("Show the proof of it");
        nora.fills("on", "2024-09-20");
        nora.fills("text", "The job has not run since.");
        nora.fills("systems", "The training pipeline");
        nora.fills("ticket", "CHG-4711");
        nora.fills("publisher", "Sam Ops");
        nora.sends();
        casefile(nora);
        assertThat(nora.sees()).contains("CHG-4711");
        nora.canUse();
        nora.opens("/");
        assertThat(nora.sees()).contains("paused").doesNotContain("announced, not confirmed");
    }

    private void proposes(Seat nora) {
        casefile(nora);
        nora.follows("Propose to resume");
        nora.page.locator("[name=places][value=EU]").uncheck();
        nora.ticks("places", "UK");
        nora.fills("on", "2024-10-14");
        nora.fills("text", "Training resumes for adults.");
        nora.fills("decidedBy", "Blake Lawit");
        nora.fills("dpo", "Mara Dunne");
        nora.fills("dpoAdvice", "Go ahead once the notice is withdrawn.");
        nora.ticks("dpoFollowed", "YES");
        nora.presses("Propose to resume");
    }

    private void proposesOverOpenConditions(Seat nora) {
        proposes(nora);
        assertThat(nora.sees()).contains("2 conditions are open", "The DPIA is reviewed.", "The regulator is told.");
        assertThat(nora.page.locator("[name=decidedBy]").inputValue()).isEqualTo("Blake Lawit");
        nora.canUse();
    }

    private void signsBothConditions(Seat nora) {
        for (int left = 2; left > 0; left--) {
            casefile(nora);
            nora.follows("sign as met");
            nora.fills("on", "2024-10-03");
            nora.fills("by", "Mara Dunne");
            nora.fills("text", "Minutes of Thursday 3 October 2024.");
            nora.sends();
        }
        nora.opens("/activities/linkedin-training-generative-ai");
        assertThat(nora.sees()).contains("May we resume?", "2 of 2 conditions settled", "Mara Dunne: Minutes of");
    }

    private void isRefusedUnderTheNotice(Seat nora) {
        casefile(nora);
        nora.follows("Record a restriction");
        nora.ticks("severity", "STOP");
        nora.chooses("regulator", "ico");
        nora.fills("on", "2024-10-07");
        nora.fills("text", "Enforcement notice: no training on posts of people in the UK.");
        nora.fills("publisher", "ICO");
        nora.unfolds("For which activities");
        nora.page.locator("[name=places][value=EU]").uncheck();
        nora.sends();
        proposes(nora);
        assertThat(nora.sees()).contains("A stop is in force");
        assertThat(nora.page.url()).doesNotContain("/resumes/R-");
    }

    private void theNoticeIsWithdrawn(Seat nora) {
        casefile(nora);
        nora.follows("Record the act that ends or changes it");
        nora.ticks("effect", "LIFTS");
        nora.fills("on", "2024-10-08");
        nora.fills("by", "ICO");
        nora.fills("text", "The notice is withdrawn.");
        nora.fills("publisher", "ICO");
        nora.sends();
    }

    private String isApprovedForTheUkAlone(Seat nora, Seat ada, Seat lena) {
        proposes(nora);
        assertThat(nora.sees()).contains("waiting for approval");
        assertThat(nora.page.locator("#approval").count()).isZero();
        String resume = nora.page.url().substring(nora.page.url().lastIndexOf('/') + 1);
        for (Seat seat : List.of(ada, lena)) {
            casefile(seat);
            assertThat(seat.sees()).contains(seat == ada ? "waiting for approval" : "waiting for clearance");
            seat.follows(resume);
            seat.canUse();
            seat.presses(seat == ada ? "Approve the resume" : "Clear the resume");
        }
        nora.opens("/resumes/" + resume);
        assertThat(nora.sees()).contains("waiting for clearance").doesNotContain("cleared by");
        return resume;
    }

    private void resumesByItself(Seat nora, String resume) {
        nora.opens("/");
        assertThat(nora.sees()).contains("resumed", "since Mon 14 Oct 2024", "paused", "since Fri 20 Sep 2024");
        nora.canUse();
        nora.fills("asOf", "2024-10-13");
        nora.presses("Show that day");
        assertThat(nora.sees()).contains("paused", "since Fri 20 Sep 2024").doesNotContain("resumed");
        nora.opens("/resumes/" + resume);
        assertThat(nora.sees()).contains("in effect since Mon 14 Oct 2024");
        casefile(nora);
        assertThat(nora.sees()).contains("22 of 22 answered");
    }
}
