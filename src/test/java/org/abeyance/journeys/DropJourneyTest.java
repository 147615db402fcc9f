package org.abeyance.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.JSHandle;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.net.URI;
import java.util.List;
import java.util.Map;
import org.abeyance.intake.mail.Samples;
import org.abeyance.people.Person;
import org.abeyance.testing.Browser;
import org.abeyance.testing.Cabinet;
import org.abeyance.testing.Cast;
import org.abeyance.testing.DatabaseUnderTest;
import org.abeyance.testing.Slate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Somebody who is not even signed in has a mail on their desk: in under six steps it is a letter of its concern. */
@QuarkusTest
@Tag("journey")
@WithTestResource(DatabaseUnderTest.class)
class DropJourneyTest {

    static final String PASSWORD = "a few words do well";
    static final int FEWER_THAN = 6;

    @TestHTTPResource("/")
    URI root;

    @Inject
    Cabinet cabinet;

    @Inject
    Cast cast;

    @Inject
    Slate slate;

    /** What a hand did: a field filled, a button pressed, a file dropped. */
    private int steps;

    @BeforeEach
    void a_clean_slate() {
        slate.wipe();
        steps = 0;
    }

    void fill(Page page, String label, String text) {
        page.getByLabel(label).fill(text);
        steps++;
    }

    void press(Page page, String name) {
        page.getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName(name).setExact(true))
                .click();
        steps++;
    }

    /** As a hand does it: over the page, and let go. */
    void drop(Page page, String name, byte[] mail) {
        JSHandle carried = page.evaluateHandle(
                "([name, bytes]) => { const carried = new DataTransfer();"
                        + " carried.items.add(new File([Uint8Array.from(atob(bytes), c => c.charCodeAt(0))], name));"
                        + " return carried; }",
                List.of(name, java.util.Base64.getEncoder().encodeToString(mail)));
        page.dispatchEvent("main", "dragover", Map.of("dataTransfer", carried));
        assertThat(page.locator("body").getAttribute("class")).contains("is-dropping");
        page.waitForNavigation(() -> page.dispatchEvent("main", "drop", Map.of("dataTransfer", carried)));
        steps++;
    }

    @Test
    void a_mail_is_dropped_on_the_page_of_a_new_letter_and_is_filed() {
        Person nora = cast.withPassword(cast.caseworker(), PASSWORD);
        String concern = cabinet.concern();
        try (Browser browser = Browser.at(root)) {
            Page page = browser.stranger();
            page.navigate("/concerns/" + concern + "/letters/new");
            fill(page, "E-mail address", nora.email());
            fill(page, "Password", PASSWORD);
            press(page, "Sign in");
            Browser.everybodyCanUse(page);
            drop(page, "from the ICO.eml", Samples.signed("Your approach to training"));
            Browser.everybodyCanUse(page);
            assertThat(page.locator("[name=subject]").inputValue()).isEqualTo("Your approach to training");
            assertThat(page.locator("[name=who]").inputValue()).isEqualTo("ICO (Jane Roe)");
            press(page, "Log the letter");

            assertThat(steps).isLessThan(FEWER_THAN);
            assertThat(page.url()).contains("/concerns/" + concern);
            assertThat(page.getByRole(AriaRole.MAIN).innerText()).contains(Samples.WORDS);
        }
        assertThat(cabinet.facts(concern, "letter")).hasSize(1);
    }

    @Test
    void dropped_on_the_first_page_it_finds_its_concern_by_itself() {
        Person nora = cast.caseworker();
        String concern = cabinet.concern();
        try (Browser browser = Browser.at(root)) {
            Page page = browser.with(cast.cookie(nora));
            page.navigate("/");
            drop(page, "from the ICO.eml", Samples.signed("Your approach to training [" + concern + "]"));
            press(page, "Log the letter");
            assertThat(page.url()).contains("/concerns/" + concern);
        }
        assertThat(cabinet.facts(concern, "letter")).hasSize(1);
    }
}
