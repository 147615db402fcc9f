package org.abeyance.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import javax.imageio.ImageIO;
import org.abeyance.concern.Attachment;
import org.abeyance.concern.Attachments;
import org.abeyance.concern.ConcernRef;
import org.abeyance.concern.Concerns;
import org.abeyance.concern.MarkKind;
import org.abeyance.concern.Marks;
import org.abeyance.concern.NewAttachment;
import org.abeyance.concern.NewMark;
import org.abeyance.concern.PrivilegeBasis;
import org.abeyance.correspondence.Letter;
import org.abeyance.correspondence.LetterRef;
import org.abeyance.correspondence.Letters;
import org.abeyance.intake.text.TextJob;
import org.abeyance.people.Person;
import org.abeyance.store.Content;
import org.abeyance.store.Contents;
import org.abeyance.testing.Cast;
import org.abeyance.testing.DatabaseUnderTest;
import org.abeyance.testing.Slate;
import org.abeyance.testing.Walled;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDOutlineItem;
import org.apache.pdfbox.text.PDFTextStripper;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What is handed out of a concern is whole, checkable, and without what is marked unless that was said. */
@QuarkusTest
@Tag("database")
@WithTestResource(DatabaseUnderTest.class)
class BundlePagesTest {

    @Inject
    Cast cast;

    @Inject
    Slate slate;

    @Inject
    Walled walled;

    @Inject
    Letters letters;

    @Inject
    Concerns concerns;

    @Inject
    Attachments attachments;

    @Inject
    Marks marks;

    @Inject
    Contents contents;

    @Inject
    TextJob job;

    Person nora;
    String cookie;
    String concern;

    @BeforeEach
    void a_public_matter() throws IOException {
        slate.wipe();
        nora = cast.caseworker();
        cookie = cast.cookie(nora);
        walled.matter(nora, "M03");
        concern = walled.ref("M03");
    }

    List<String> letterRefs() {
        return QuarkusTransaction.requiringNew()
                .call(() -> letters.of(concerns.get(new ConcernRef(concern), nora.reader())).stream()
                        .map(Letter::letterRef)
                        .toList());
    }

    String file(String name, String text) {
        return file(name, "text/plain", text.getBytes(StandardCharsets.UTF_8));
    }

    String file(String name, String mediaType, byte[] bytes) {
        return QuarkusTransaction.requiringNew()
                .call(() -> attachments
                        .keep(
                                cast.stamp(nora),
                                concerns.get(new ConcernRef(concern), nora.reader()),
                                Optional.empty(),
                                name,
                                mediaType,
                                new ByteArrayInputStream(bytes))
                        .ref());
    }

    void mark(String item) {
        marks.mark(
                cast.stamp(nora),
                nora.reader(),
                new ConcernRef(concern),
                item,
                new NewMark(
                        MarkKind.PRIVILEGED,
                        Optional.of(PrivilegeBasis.values()[0]),
                        Optional.empty(),
                        "LinkedIn",
                        "UK",
                        "Nora Quist",
                        "Advice."));
    }

    Document choices() {
        return Jsoup.parse(cast.withCookie(cookie)
                .get("/bundles/new?of=" + concern)
                .then()
                .statusCode(200)
                .extract()
                .asString());
    }

    byte[] take(String as, List<String> chosen, List<String> expressly) {
        return cast.withCookie(cookie)
                .formParam("chosen", chosen)
                .formParam("expressly", expressly)
                .formParam("as", as)
                .post("/bundles")
                .then()
                .statusCode(200)
                .extract()
                .asByteArray();
    }

    static Map<String, byte[]> unpacked(byte[] archive) throws IOException {
        Map<String, byte[]> entries = new LinkedHashMap<>();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(archive), StandardCharsets.UTF_8)) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                entries.put(entry.getName(), zip.readAllBytes());
            }
        }
        return entries;
    }

    static String text(byte[] pdf) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            return new PDFTextStripper().getText(document).replaceAll("\\s+", " ");
        }
    }

    @Test
    void everything_is_in_it_and_every_checksum_is_right() throws Exception {
        String file = file("Übersicht – łódź.txt", "Zeile ü\n");
        Map<String, byte[]> bundle =
                unpacked(take("zip", choices().select("[name=chosen]").eachAttr("value"), List.of()));
        assertThat(bundle)
                .containsKeys("index.pdf", "index.csv", "chronology.pdf", "files/" + file + "-Übersicht – łódź.txt");
        assertThat(bundle.get("files/" + file + "-Übersicht – łódź.txt"))
                .isEqualTo("Zeile ü\n".getBytes(StandardCharsets.UTF_8));
        List<String> refs = letterRefs();
        assertThat(bundle.keySet().stream().filter(name -> name.matches("letters/\\d+-L-.*\\.pdf")))
                .hasSize(refs.size());
        assertThat(text(bundle.get("index.pdf")))
                .contains(concern)
                .contains(refs)
                .contains("łódź");
        assertThat(new String(bundle.get("index.csv"), StandardCharsets.UTF_8)).contains(refs);
        List<String> sums = new String(bundle.remove("SHA256SUMS.txt"), StandardCharsets.UTF_8)
                .lines()
                .toList();
        assertThat(sums).hasSameSizeAs(bundle.keySet());
        for (String line : sums) {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(bundle.get(line.substring(66)));
            assertThat(line).startsWith(HexFormat.of().formatHex(digest));
        }
        assertThat(cast.actsOn(concern)).contains("bundle.take");
    }

    @Test
    void a_selection_is_what_was_chosen() throws Exception {
        String one = letterRefs().get(1);
        Map<String, byte[]> bundle = unpacked(take("zip", List.of(one), List.of()));
        assertThat(bundle.keySet().stream().filter(name -> name.startsWith("letters/")))
                .containsExactly("letters/001-" + one + ".pdf");
    }

    @Test
    void what_is_marked_goes_along_only_when_it_is_chosen_expressly() throws Exception {
        String secret = letterRefs().get(0);
        mark(secret);
        Document choices = choices();
        assertThat(choices.select("[name=expressly]").eachAttr("value")).containsExactly(secret);
        assertThat(choices.select("[name=expressly][checked]")).isEmpty();
        List<String> all = letterRefs();
        assertThat(unpacked(take("zip", all, List.of())).keySet()).noneMatch(name -> name.contains(secret));
        assertThat(unpacked(take("zip", all, List.of(secret))).keySet()).anyMatch(name -> name.contains(secret));
        assertThat(cast.actsOn(concern + "/" + secret)).contains("mark.visit");
    }

    @Test
    void for_a_hearing_it_is_one_pdf_with_pages_counted_through_and_an_index_that_says_where() throws Exception {
        byte[] pdf = take("pdf", letterRefs(), List.of());
        try (PDDocument document = Loader.loadPDF(pdf)) {
            int pages = document.getNumberOfPages();
            assertThat(pages).isGreaterThan(letterRefs().size());
            PDFTextStripper last = new PDFTextStripper();
            last.setStartPage(pages);
            assertThat(last.getText(document)).contains(pages + " / " + pages);
            PDFTextStripper first = new PDFTextStripper();
            first.setStartPage(2);
            first.setEndPage(2);
            assertThat(first.getText(document))
                    .contains("Page")
                    .contains(letterRefs().get(0));
        }
    }

    static List<String> pages(byte[] pdf) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            List<String> pages = new ArrayList<>();
            for (int number = 1; number <= document.getNumberOfPages(); number++) {
                PDFTextStripper page = new PDFTextStripper();
                page.setStartPage(number);
                page.setEndPage(number);
                pages.add(page.getText(document).replaceAll("\\s+", " "));
            }
            return pages;
        }
    }

    @Test
    void the_index_and_the_chronology_of_a_hearing_say_the_page_and_lead_there() throws Exception {
        String first = letterRefs().get(0);
        String scan = file("scan.png", "image/png", scan());
        byte[] pdf = take("pdf", List.of(first, scan), List.of());
        List<String> pages = pages(pdf);
        int sheet = 1
                + IntStream.range(3, pages.size())
                        .filter(at -> pages.get(at).contains("Reference " + first))
                        .findFirst()
                        .orElseThrow();
        assertThat(pages.get(0)).contains(concern, "Concerning", "Before");
        assertThat(pages.get(1)).contains("Index", first).contains(" " + sheet + " ");
        assertThat(pages.get(2)).contains("Chronology").contains(" " + sheet + " ");
        assertThat(pages.get(pages.size() - 1)).contains("scan.png, page 1");
        for (int number = 1; number <= pages.size(); number++) {
            assertThat(pages.get(number - 1)).contains(number + " / " + pages.size());
        }
        try (PDDocument document = Loader.loadPDF(pdf)) {
            assertThat(document.getDocumentCatalog().getDocumentOutline().children())
                    .extracting(PDOutlineItem::getTitle)
                    .contains("Index", "Chronology", "scan.png");
            assertThat(document.getPage(1).getAnnotations()).isNotEmpty();
            assertThat(document.getPage(pages.size() - 1).getResources().getXObjectNames())
                    .isNotEmpty();
        }
    }

    static byte[] scan() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(300, 420, BufferedImage.TYPE_BYTE_BINARY), "png", bytes);
        return bytes.toByteArray();
    }

    @Test
    void a_marked_file_of_a_letter_goes_along_only_when_it_is_chosen_itself() throws Exception {
        String letter = letterRefs().get(0);
        String advice = enclosed(letter, Attachment.Part.ENCLOSED, "advice.txt", "Zugzwang.");
        String plain = enclosed(letter, Attachment.Part.ENCLOSED, "plain.txt", "Plain.");
        enclosed(letter, Attachment.Part.ORIGINAL, "mail.eml", "Zugzwang. Plain.");
        mark(advice);
        assertThat(choices().select("[name=expressly]").eachAttr("value")).containsExactly(advice);

        Map<String, byte[]> without = unpacked(take("zip", List.of(letter), List.of()));
        assertThat(without.keySet().stream().filter(name -> name.startsWith("letters/001-" + letter + "/")))
                .containsExactly("letters/001-" + letter + "/" + plain + "-plain.txt");
        assertThat(text(without.get("index.pdf")))
                .contains("Left out: 1 marked file, and with it the mail as it came.");
        assertThat(text(take("pdf", List.of(letter), List.of())))
                .doesNotContain("Zugzwang")
                .contains("Plain.");

        Map<String, byte[]> with = unpacked(take("zip", List.of(letter), List.of(advice)));
        assertThat(with.keySet())
                .contains(
                        "letters/001-" + letter + "/" + advice + "-advice.txt",
                        "letters/001-" + letter + "/original-mail.eml");
        assertThat(cast.actsOn(concern + "/" + advice)).contains("mark.visit");
    }

    String enclosed(String letter, Attachment.Part part, String name, String text) throws Exception {
        Content content = contents.keep(
                cast.stamp(nora).at(), new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)), 1_000_000);
        String ref = QuarkusTransaction.requiringNew()
                .call(() -> attachments
                        .keep(
                                cast.stamp(nora),
                                concerns.get(new ConcernRef(concern), nora.reader()),
                                Optional.of(letters.get(new LetterRef(letter), nora.reader())),
                                new NewAttachment(part, name, "text/plain", content))
                        .ref());
        job.readSome();
        return ref;
    }

    @Test
    void what_happened_is_there_for_tables_too() throws Exception {
        Map<String, byte[]> bundle = unpacked(take("zip", letterRefs(), List.of()));
        assertThat(new String(bundle.get("chronology.csv"), StandardCharsets.UTF_8))
                .contains(letterRefs());
    }

    @Test
    void nothing_chosen_is_no_bundle() {
        cast.withCookie(cookie)
                .formParam("as", "zip")
                .post("/bundles")
                .then()
                .statusCode(422)
                .body(containsString("Choose at least one"));
    }
}
