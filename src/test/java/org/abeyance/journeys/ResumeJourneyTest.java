package org.abeyance.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.net.URI;
import java.util.List;
import org.abeyance.people.Person;
import org.abeyance.people.Role;
import org.abeyance.position.Severity;
import org.abeyance.position.Turn;
import org.abeyance.testing.Browser;
import org.abeyance.testing.Cabinet;
import org.abeyance.testing.Cast;
import org.abeyance.testing.DatabaseUnderTest;
import org.abeyance.testing.Doings;
import org.abeyance.testing.Slate;
import org.abeyance.testing.Today;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** From a pause with its proof to a resume in one country, on a day on which nobody clicks. */
@QuarkusTest
@Tag("journey")
@WithTestResource(DatabaseUnderTest.class)
class ResumeJourneyTest {

    @TestHTTPResource("/")
    URI root;

    @Inject
    Cabinet cabinet;

    @Inject
    Doings doings;

    @Inject
    Cast cast;

    @Inject
    Slate slate;

    @Inject
    Today today;

    @BeforeEach
    void a_clean_slate() {
        slate.wipe();
        today.is("2024-10-04T09:00:00Z"); // a Friday
    }

    @Test
    void it_is_paused_refused_twice_approved_for_the_uk_and_resumes_by_itself() {
        Person nora = cast.caseworker();
        Person ada = cast.approver();
        Person lena = QuarkusTransaction.requiringNew().call(() -> cast.lawyer("Lena Grau", Role.READER));
        String ref = cabinet.concern();
        String concern = "/concerns/" + ref;
        try (Browser browser = Browser.at(root)) {
            Page page = browser.with(cast.cookie(nora));
            page.navigate(concern + "/pauses/new");
            page.locator("[name=on]").fill("2024-09-20");
            page.locator("[name=hour]").fill("14:30");
            page.locator("[name=text]").fill("Training on members' posts stops.");
            page.locator("[name=decidedBy]").fill("Blake Lawit");
            page.getByLabel("The DPIA is reviewed.").check();
            page.getByLabel("The regulator is told.").check();
            page.locator("summary", new Page.LocatorOptions().setHasText("Proof that"))
                    .click();
            page.locator("[name=proof]").fill("The job has not run since.");
            page.locator("[name=ticket]").fill("CHG-4711");
            page.locator("[name=confirmedBy]").fill("Sam Ops");
            page.locator("main form .btn-primary").click();
            Browser.everybodyCanUse(page);
            page.navigate("/");
            assertThat(main(page)).contains("paused", "since Fri 20 Sep 2024", "0 of 2 conditions met");
            assertThat(main(page)).doesNotContain("announced, not confirmed");

            propose(page, concern, "2024-10-14");
            Browser.everybodyCanUse(page);
            assertThat(main(page)).contains("2 conditions are open", "The DPIA is reviewed.", "The regulator is told.");
            assertThat(page.locator("[name=decidedBy]").inputValue()).isEqualTo("Blake Lawit");
            for (String condition : cabinet.facts(ref, "condition")) {
                page.navigate(concern + "/conditions/" + condition + "/fulfilments/new");
                page.locator("[name=by]").fill("Mara Dunne");
                page.locator("[name=text]").fill("Minutes of Thursday.");
                page.locator("main form .btn-primary").click();
            }
            page.navigate("/activities/linkedin-training-generative-ai");
            assertThat(main(page)).contains("May we resume?", "2 of 2 conditions settled", "Mara Dunne: Minutes of");

            String notice = doings.restrict(ref, Severity.STOP, "2024-10-03", "UK");
            propose(page, concern, "2024-10-14");
            assertThat(main(page)).contains("A stop is in force (" + notice);
            doings.turn(notice, Turn.Effect.ENDS, "2024-10-04");
            propose(page, concern, "2024-10-14");
            assertThat(main(page)).contains("waiting for approval");
            assertThat(page.locator("#approval").count()).isZero();
            String resume = page.url().substring(page.url().indexOf("/resumes/"));

            Page approver = browser.with(cast.cookie(ada));
            approver.navigate(resume);
            Browser.everybodyCanUse(approver);
            approver.locator("#approval .btn-primary").first().click();
            assertThat(main(approver)).contains("waiting for clearance");
            Page lawyer = browser.with(cast.cookie(lena));
            lawyer.navigate(resume);
            lawyer.locator("#clearance [value=CLEAR]").click();
            Browser.everybodyCanUse(lawyer);
            page.navigate(resume);
            assertThat(main(page)).contains("waiting for clearance").doesNotContain("cleared by");

            today.is("2024-10-14T09:00:00Z");
            page = browser.with(cast.cookie(nora));
            page.navigate("/");
            assertThat(main(page)).contains("resumed", "since Mon 14 Oct 2024").doesNotContain("approved");
            page.navigate("/?asOf=2024-10-13");
            assertThat(main(page)).contains("paused", "since Fri 20 Sep 2024").doesNotContain("resumed");
            page.navigate(resume);
            assertThat(main(page)).contains("in effect since Mon 14 Oct 2024");
        }
    }

    private static void propose(Page page, String concern, String on) {
        page.navigate(concern + "/resumes/new");
        for (String place : List.of("EU")) {
            page.locator("[name=places][value=" + place + "]").uncheck();
        }
        page.locator("[name=places][value=UK]").check();
        page.locator("[name=on]").fill(on);
        page.locator("[name=text]").fill("Training resumes for adults.");
        page.locator("[name=decidedBy]").fill("Blake Lawit");
        page.locator("[name=dpo]").fill("Mara Dunne");
        page.locator("[name=dpoAdvice]").fill("Go ahead once the notice is withdrawn.");
        page.locator("[name=dpoFollowed][value=YES]").check();
        page.locator("main form .btn-primary").click();
    }

    static String main(Page page) {
        return PauseJourneyTest.main(page);
    }
}
