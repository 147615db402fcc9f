package org.abeyance.concern;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.abeyance.people.Person;
import org.abeyance.people.Role;
import org.abeyance.testing.Cabinet;
import org.abeyance.testing.Cast;
import org.abeyance.testing.DatabaseUnderTest;
import org.abeyance.testing.Slate;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** A better version of a file takes its place in the list; what was there before stays as it came. */
@QuarkusTest
@Tag("database")
@WithTestResource(DatabaseUnderTest.class)
class FileVersionsTest {

    @Inject
    Cast cast;

    @Inject
    Cabinet cabinet;

    @Inject
    Attachments attachments;

    @Inject
    Concerns concerns;

    @Inject
    Marks marks;

    @Inject
    Slate slate;

    String concern;
    String first;

    @BeforeEach
    void a_file() {
        slate.wipe();
        concern = cabinet.concern();
        cast.browser(cast.caseworker())
                .multiPart("files", "plan.txt", bytes("First plan."), "text/plain")
                .post("/concerns/" + concern + "/files")
                .then()
                .statusCode(303);
        first = kept().get(0).ref();
    }

    static byte[] bytes(String words) {
        return words.getBytes(StandardCharsets.UTF_8);
    }

    List<Attachment> kept() {
        return QuarkusTransaction.requiringNew()
                .call(() -> attachments.of(concerns.get(new ConcernRef(concern), cabinet.reader())));
    }

    ValidatableResponse supersede(Person person, String file, String words) {
        return cast.browser(person)
                .multiPart("files", "plan.txt", bytes(words), "text/plain")
                .post("/files/" + file + "/versions")
                .then();
    }

    /** The reference of the version that is the latest then. */
    String superseded(String file, String words) {
        String at = supersede(cast.caseworker(), file, words)
                .statusCode(303)
                .extract()
                .header("Location");
        return at.replaceAll(".*/(A-[0-9-]+)/versions", "$1");
    }

    Document page(Person person, String path) {
        return Jsoup.parse(
                cast.browser(person).get(path).then().statusCode(200).extract().asString());
    }

    @Test
    void a_newer_version_stands_in_the_list_and_the_older_ones_below_it() {
        String second = superseded(first, "Second plan.");
        String third = superseded(second, "Third plan.");
        cast.browser(cast.caseworker())
                .multiPart("files", "other.txt", bytes("Other."), "text/plain")
                .post("/concerns/" + concern + "/files")
                .then()
                .statusCode(303);

        Document page = page(cast.reader(), "/concerns/" + concern + "/files");
        assertThat(page.select(":not(.file-older) > .files > li > a.file-name").eachText())
                .containsExactly("other.txt", "plan.txt");
        assertThat(page.select(".file-older summary").text()).isEqualTo("2 older versions");
        assertThat(page.select(".file-older a.file-name").eachAttr("href"))
                .containsExactly("/files/" + second + "/text", "/files/" + first + "/text");
        assertThat(page.text()).contains("version 3", "version 2");
        assertThat(page(cast.reader(), "/files/" + first + "/versions")
                        .select(".files a.file-name")
                        .eachAttr("href"))
                .containsExactly(
                        "/files/" + third + "/text", "/files/" + second + "/text", "/files/" + first + "/text");
        assertThat(cast.actsOn(concern + "/" + first)).containsExactly("file.keep", "file.supersede");
        assertThat(cast.browser(cast.reader()).get("/files/" + first).asString())
                .isEqualTo("First plan.");
        assertThat(cast.browser(cast.reader()).get("/files/" + third).asString())
                .isEqualTo("Third plan.");
    }

    @Test
    void only_the_latest_is_superseded_and_not_by_itself() {
        String second = superseded(first, "Second plan.");

        supersede(cast.caseworker(), first, "Another second plan.")
                .statusCode(422)
                .body(containsString("There is a newer version already: " + second));
        supersede(cast.caseworker(), second, "Second plan.")
                .statusCode(422)
                .body(containsString("That is " + second + " itself, byte for byte."));
        cast.browser(cast.caseworker())
                .multiPart("files", "", new byte[0], "application/octet-stream")
                .post("/files/" + second + "/versions")
                .then()
                .statusCode(422)
                .body(containsString("Choose a file."));
        assertThat(kept()).hasSize(2);
        assertThat(page(cast.caseworker(), "/files/" + first + "/versions").select("#add"))
                .isEmpty();
    }

    @Test
    void what_was_before_may_come_again_as_a_version() {
        String second = superseded(first, "Second plan.");
        String third = superseded(second, "First plan.");

        assertThat(third).isNotEqualTo(first);
        assertThat(kept()).extracting(Attachment::edition).containsExactly(3, 2, 1);
    }

    @Test
    void what_marks_a_file_marks_its_newer_version() {
        Person ada = cast.lawyer("Lena Law", Role.CASEWORKER);
        marks.mark(
                cast.stamp(ada),
                ada.reader(),
                new ConcernRef(concern),
                first,
                new NewMark(MarkKind.WITHOUT_PREJUDICE, Optional.empty(), Optional.empty(), "", "", "", "Talks."));

        String second = supersede(ada, first, "Second plan.")
                .statusCode(303)
                .extract()
                .header("Location")
                .replaceAll(".*/(A-[0-9-]+)/versions", "$1");

        cast.browser(cast.reader()).get("/files/" + second).then().statusCode(404);
        cast.browser(cast.reader()).get("/files/" + second + "/versions").then().statusCode(404);
        supersede(cast.somebody("Carl Work", Role.CASEWORKER), second, "Third plan.")
                .statusCode(404);
        assertThat(page(cast.reader(), "/concerns/" + concern + "/files").text())
                .doesNotContain("plan.txt")
                .contains("marked: for the legal team");
        assertThat(page(ada, "/files/" + second + "/versions").select(".files a.file-name"))
                .hasSize(2);
    }

    @Test
    void who_only_reads_adds_no_version_and_behind_a_wall_there_is_none() {
        supersede(cast.reader(), first, "Second plan.").statusCode(403);
        cabinet.hide(concern);
        supersede(cast.caseworker(), first, "Second plan.").statusCode(404);
        cast.browser(cast.reader()).get("/files/" + first + "/versions").then().statusCode(404);
    }
}
