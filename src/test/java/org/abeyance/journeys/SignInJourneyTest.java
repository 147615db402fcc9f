package org.abeyance.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.net.URI;
import org.abeyance.people.Invitations;
import org.abeyance.testing.Browser;
import org.abeyance.testing.Cast;
import org.abeyance.testing.DatabaseUnderTest;
import org.abeyance.testing.Slate;
import org.abeyance.testing.Today;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The first person comes in, goes out, and comes back; nobody else does. */
@QuarkusTest
@Tag("journey")
@WithTestResource(DatabaseUnderTest.class)
class SignInJourneyTest {

    static final String PASSWORD = "a few words do well";

    @TestHTTPResource("/")
    URI root;

    @Inject
    Invitations invitations;

    @Inject
    Cast cast;

    @Inject
    Slate slate;

    @Inject
    Today today;

    @BeforeEach
    void a_clean_slate() {
        slate.wipe();
    }

    @Test
    void the_first_person_sets_up_signs_out_and_signs_in() {
        String link =
                "/setup/" + invitations.setUp(today.instant()).orElseThrow().shown();
        try (Browser browser = Browser.at(root)) {
            Page page = browser.stranger();
            page.navigate(link);
            Browser.everybodyCanUse(page);

            page.getByLabel("Your name").fill("Ines Amt");
            page.getByLabel("E-mail address").fill("ines@abeyance.example");
            page.getByLabel("Time zone").fill("Europe/London");
            page.getByLabel("Password").fill("short");
            button(page, "Come in").click();
            Browser.everybodyCanUse(page);
            assertThat(page.getByLabel("Your name").inputValue()).isEqualTo("Ines Amt");

            page.getByLabel("Password").fill(PASSWORD);
            button(page, "Come in").click();
            assertThat(page.getByRole(AriaRole.BANNER).textContent()).contains("Ines Amt");

            signOut(page);
            assertThat(page.url()).endsWith("/sign-in");
            page.navigate("/account");
            assertThat(page.url()).endsWith("/sign-in?to=%2Faccount");

            page.getByLabel("E-mail address").fill("ines@abeyance.example");
            page.getByLabel("Password").fill("a few words do worse");
            button(page, "Sign in").click();
            Browser.everybodyCanUse(page);

            page.getByLabel("Password").fill(PASSWORD);
            button(page, "Sign in").click();
            assertThat(page.url()).endsWith("/account");
            assertThat(page.getByRole(AriaRole.MAIN).textContent()).contains("Chrom");
        }
    }

    @Test
    void a_device_that_is_signed_out_elsewhere_is_a_stranger_at_once() {
        var person = cast.withPassword(cast.reader(), PASSWORD);
        try (Browser browser = Browser.at(root)) {
            Page office = browser.with(cast.cookie(person));
            Page phone = browser.with(cast.cookie(person));
            office.navigate("/account");
            phone.navigate("/account");
            signOut(phone);
            office.reload();
            assertThat(office.getByRole(AriaRole.BANNER).textContent()).contains("Rita Mohr");
            phone.navigate("/account");
            assertThat(phone.url()).contains("/sign-in");
        }
    }

    static void signOut(Page page) {
        page.getByRole(AriaRole.BANNER)
                .getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Sign out"))
                .click();
    }

    static Locator button(Page page, String name) {
        return page.getByRole(
                AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
    }
}
