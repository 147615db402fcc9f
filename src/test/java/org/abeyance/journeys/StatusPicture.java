package org.abeyance.journeys;

import com.microsoft.playwright.Page;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.net.URI;
import java.nio.file.Path;
import org.abeyance.people.Person;
import org.abeyance.testing.Browser;
import org.abeyance.testing.Cast;
import org.abeyance.testing.DatabaseUnderTest;
import org.abeyance.testing.PublicMatters;
import org.abeyance.testing.Slate;
import org.abeyance.testing.Today;
import org.junit.jupiter.api.Test;

/** Takes the README's picture anew, and is no test: {@code ./mvnw -Dtest=StatusPicture -DskipPostgresql test}. */
@QuarkusTest
@WithTestResource(DatabaseUnderTest.class)
class StatusPicture {

    @TestHTTPResource("/")
    URI root;

    @Inject
    Cast cast;

    @Inject
    Slate slate;

    @Inject
    Today today;

    @Inject
    PublicMatters matters;

    @Test
    void of_the_status_page() {
        slate.wipe();
        today.is("2026-11-23T09:00:00Z");
        Person nora = QuarkusTransaction.requiringNew().call(() -> cast.caseworker());
        matters.areTakenInBy(nora);
        try (Browser browser = Browser.at(root)) {
            Page page = browser.with(cast.cookie(nora));
            page.setViewportSize(1280, 860);
            page.navigate("/?asOf=2024-10-01");
            page.screenshot(new Page.ScreenshotOptions().setPath(Path.of("docs/status.png")));
        }
    }
}
