package org.abeyance.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.net.URI;
import org.abeyance.people.Person;
import org.abeyance.testing.Browser;
import org.abeyance.testing.Cast;
import org.abeyance.testing.DatabaseUnderTest;
import org.abeyance.testing.PublicMatters;
import org.abeyance.testing.Slate;
import org.abeyance.testing.Today;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** A regulator writes, the company pauses, and the manager sees it on one page. */
@QuarkusTest
@Tag("journey")
@WithTestResource(DatabaseUnderTest.class)
class PauseJourneyTest {

    @TestHTTPResource("/")
    URI root;

    @Inject
    PublicMatters matters;

    @Inject
    Cast cast;

    @Inject
    Slate slate;

    @Inject
    Today today;

    @BeforeEach
    void a_clean_slate() {
        slate.wipe();
        today.is("2026-11-23T09:00:00Z"); // a Monday
    }

    @Test
    void a_letter_is_logged_a_pause_recorded_and_both_are_seen() {
        Person nora = QuarkusTransaction.requiringNew().call(() -> cast.caseworker());
        String concern = "/concerns/" + matters.take(nora, "M01");
        try (Browser browser = Browser.at(root)) {
            Page page = browser.with(cast.cookie(nora));
            page.navigate("/?asOf=2026-11-23");
            assertThat(main(page)).contains("resumed").doesNotContain("since Fri 20 Nov 2026");

            page.navigate(concern + "/letters/new");
            page.locator("[name=direction][value=IN]").check();
            page.locator("[name=channel]").selectOption("EMAIL");
            page.locator("[name=who]").fill("ICO");
            page.locator("[name=subject]").fill("A second look at your training");
            page.locator("[name=on]").fill("2026-11-19");
            page.locator("main form .btn-primary").click();
            page.navigate(concern);
            assertThat(main(page)).contains("A second look at your training");

            page.navigate(concern + "/decisions/new");
            page.locator("[name=act][value=PAUSE]").check();
            page.locator("[name=on]").fill("2026-11-20");
            page.locator("main form .btn-primary").click();
            Browser.everybodyCanUse(page);
            assertThat(page.locator("[name=act][value=PAUSE]").isChecked())
                    .as("what was typed is still there")
                    .isTrue();
            page.locator("[name=text]").fill("Paused again while we answer.");
            page.locator("[name=publisher]").fill("Minutes of Fri 20 Nov 2026");
            page.locator("main form .btn-primary").click();

            page.navigate("/");
            assertThat(main(page)).contains("paused", "since Fri 20 Nov 2026", "announced, not confirmed");
            page.navigate("/?asOf=2026-11-19");
            assertThat(main(page)).contains("resumed").doesNotContain("since Fri 20 Nov 2026");
        }
    }

    static String main(Page page) {
        return page.getByRole(AriaRole.MAIN).innerText();
    }
}
