package org.abeyance.concern;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import javax.imageio.ImageIO;
import org.abeyance.store.Content;
import org.abeyance.store.Contents;
import org.abeyance.testing.Cabinet;
import org.abeyance.testing.Cast;
import org.abeyance.testing.DatabaseUnderTest;
import org.abeyance.testing.Slate;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts;
import org.hibernate.Session;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Pages of files are shown as pictures that were drawn here: nothing of the file itself reaches the browser. */
@QuarkusTest
@Tag("database")
@WithTestResource(DatabaseUnderTest.class)
class FilePicturesTest {

    @Inject
    Cast cast;

    @Inject
    Cabinet cabinet;

    @Inject
    Attachments attachments;

    @Inject
    Concerns concerns;

    @Inject
    Contents contents;

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

    static byte[] pdf(int pages, String password) throws IOException {
        try (PDDocument document = new PDDocument()) {
            for (int number = 1; number <= pages; number++) {
                PDPage page = new PDPage();
                document.addPage(page);
                try (PDPageContentStream content = new PDPageContentStream(document, page)) {
                    content.beginText();
                    content.setFont(new PDType1Font(Standard14Fonts.FontName.HELVETICA), 40);
                    content.newLineAtOffset(72, 600);
                    content.showText("We have not approved " + number);
                    content.endText();
                }
            }
            if (!password.isEmpty()) {
                document.protect(new StandardProtectionPolicy(password, password, new AccessPermission()));
            }
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            document.save(bytes);
            return bytes.toByteArray();
        }
    }

    static byte[] scan(int width, int height) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(width, height, BufferedImage.TYPE_BYTE_BINARY), "png", bytes);
        return bytes.toByteArray();
    }

    String file(String name, byte[] bytes) {
        cast.browser(cast.caseworker())
                .multiPart("files", name, bytes, "application/pdf")
                .post("/concerns/" + concern + "/files")
                .then()
                .statusCode(303);
        return QuarkusTransaction.requiringNew()
                .call(() -> attachments
                        .of(concerns.get(new ConcernRef(concern), cabinet.reader()))
                        .get(0)
                        .ref());
    }

    Document pages(String file, String from) {
        return Jsoup.parse(cast.browser(cast.reader())
                .get("/files/" + file + "/pages" + from)
                .then()
                .statusCode(200)
                .extract()
                .asString());
    }

    BufferedImage picture(String file, int page) throws IOException {
        Response picture = cast.browser(cast.reader()).get("/files/" + file + "/pages/" + page);
        picture.then().statusCode(200).header("Content-Type", "image/png").header("X-Content-Type-Options", "nosniff");
        assertThat(picture.headers().getValues("Content-Security-Policy"))
                .contains("default-src 'none'; sandbox; frame-ancestors 'none'");
        return ImageIO.read(new ByteArrayInputStream(picture.asByteArray()));
    }

    long rows(String table) {
        return QuarkusTransaction.requiringNew()
                .call(() -> ((Number) session.createNativeQuery("select count(*) from " + table, Object.class)
                                .getSingleResult())
                        .longValue());
    }

    @Test
    void the_pages_of_a_document_are_shown_some_at_a_time_and_drawn_once() throws Exception {
        String file = file("letter.pdf", pdf(7, ""));

        Document first = pages(file, "");
        assertThat(first.select(".drawn img").eachAttr("src"))
                .hasSize(5)
                .contains("/files/" + file + "/pages/1", "/files/" + file + "/pages/5");
        assertThat(first.select(".drawn-number").eachText()).contains("Page 1 of 7");
        assertThat(first.select(".pager a").eachAttr("href")).containsExactly("/files/" + file + "/pages?from=6");
        assertThat(rows("content_page")).isEqualTo(5);
        cast.browser(cast.reader()).get("/files/" + file + "/pages/6").then().statusCode(404);

        Document second = pages(file, "?from=7");
        assertThat(second.select(".drawn img")).hasSize(2);
        assertThat(pages(file, "").select(".drawn img")).hasSize(5);
        assertThat(rows("content_page")).isEqualTo(7);
        BufferedImage page = picture(file, 1);
        assertThat(page.getWidth()).isEqualTo(1240);
        assertThat(page.getRGB(page.getWidth() - 1, 0) & 0xffffff).isEqualTo(0xffffff);
    }

    @Test
    void a_scan_is_shown_and_made_smaller_where_it_is_large() throws Exception {
        String file = file("scan.png", scan(6_000, 8_000));

        assertThat(pages(file, "").select(".drawn img")).hasSize(1);
        assertThat(picture(file, 1).getHeight()).isBetween(1_000, 2_600);
    }

    @Test
    void what_has_no_pages_is_said_to_have_none() throws Exception {
        assertThat(pages(file("secret.pdf", pdf(1, "password")), "").text()).contains("protected by a password");
        assertThat(pages(file("page.html", "<script>alert(1)</script>".getBytes()), "")
                        .text())
                .contains("Only PDFs and pictures can be shown as pages.");
        assertThat(pages(file("broken.pdf", "%PDF-1.7 nothing".getBytes()), "").text())
                .contains("It is broken");
        assertThat(pages(file("bomb.png", java.util.Arrays.copyOf(scan(30_000, 30_000), 100)), "")
                        .text())
                .contains("It is broken");
    }

    @Test
    void a_page_that_is_none_is_not_there() throws Exception {
        String file = file("letter.pdf", pdf(2, ""));
        pages(file, "");
        for (String path : new String[] {"/3", "/0", "/-1", "/x", "?from=6", "?from=x", "?from=99999999999"}) {
            cast.browser(cast.reader())
                    .get("/files/" + file + "/pages" + path)
                    .then()
                    .statusCode(404);
        }
    }

    @Test
    void pictures_are_behind_the_wall_and_the_marks_of_their_file() throws Exception {
        String file = file("letter.pdf", pdf(1, ""));
        pages(file, "");
        cast.browser(cast.contributor())
                .get("/files/" + file + "/pages/1")
                .then()
                .statusCode(403);
        cabinet.hide(concern);
        cast.browser(cast.reader()).get("/files/" + file + "/pages").then().statusCode(404);
        cast.browser(cast.reader()).get("/files/" + file + "/pages/1").then().statusCode(404);
    }

    @Test
    void pictures_go_with_the_bytes() throws Exception {
        String file = file("letter.pdf", pdf(2, ""));
        pages(file, "");
        assertThat(rows("content_page")).isEqualTo(2);
        QuarkusTransaction.requiringNew().run(() -> {
            Content content =
                    attachments.get(new AttachmentRef(file), cabinet.reader()).content();
            session.createNativeMutationQuery("delete from attachment").executeUpdate();
            contents.discard(content);
        });
        assertThat(rows("content_page")).isZero();
        assertThat(rows("content_drawing")).isZero();
    }
}
