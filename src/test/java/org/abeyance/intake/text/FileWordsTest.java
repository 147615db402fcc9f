package org.abeyance.intake.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** Words are read from files in a process that may be killed: whatever the file, the next one is read. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class FileWordsTest {

    @TempDir
    Path folder;

    TextWorker worker;

    @BeforeAll
    void a_worker() {
        worker = new TextWorker(Duration.ofSeconds(60));
    }

    @AfterAll
    void no_worker() {
        worker.close();
    }

    TextWorker.Words read(String name, byte[] bytes) throws Exception {
        return worker.read(Files.write(folder.resolve("file"), bytes), name);
    }

    static byte[] pdf(int pages, String password) throws IOException {
        try (PDDocument document = new PDDocument()) {
            for (int number = 1; number <= pages; number++) {
                PDPage page = new PDPage();
                document.addPage(page);
                try (PDPageContentStream content = new PDPageContentStream(document, page)) {
                    content.beginText();
                    content.setFont(new PDType1Font(Standard14Fonts.FontName.HELVETICA), 12);
                    content.newLineAtOffset(72, 700);
                    content.showText("We have not approved page " + number);
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

    static byte[] zip(String name, long zeros) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry(name));
            byte[] piece = "0".repeat(1 << 20).getBytes(StandardCharsets.US_ASCII);
            for (long written = 0; written < zeros; written += piece.length) {
                zip.write(piece);
            }
            zip.closeEntry();
        }
        return bytes.toByteArray();
    }

    @Test
    void the_words_of_a_document_are_read() throws Exception {
        assertThat(read("letter.pdf", pdf(3, ""))).satisfies(words -> {
            assertThat(words.text()).contains("We have not approved page 1", "page 3");
            assertThat(words.note()).isEmpty();
        });
        assertThat(read("note.txt", "Ümlaut\u0000 and words".getBytes(StandardCharsets.UTF_8))
                        .text())
                .contains("and words");
    }

    @Test
    void a_document_with_a_password_ends_with_a_clear_note() throws Exception {
        TextWorker.Words words = read("secret.pdf", pdf(1, "password"));

        assertThat(words.isReadable()).isFalse();
        assertThat(words.note()).contains("protected by a password");
    }

    @Test
    void what_unpacks_to_far_more_than_it_is_ends_with_a_clear_note_and_the_next_is_read() throws Exception {
        TextWorker.Words bomb = read("bomb.zip", zip("zeros.txt", 2L << 30));

        assertThat(bomb.note()).isNotEmpty();
        assertThat(bomb.text().length()).isLessThanOrEqualTo(2_000_000);
        assertThat(read("letter.pdf", pdf(1, "")).text()).contains("We have not approved");
    }

    @Test
    void a_document_of_ten_thousand_pages_is_read_up_to_the_limit() throws Exception {
        TextWorker.Words words = read("long.pdf", pdf(10_000, ""));

        assertThat(words.text()).contains("page 1");
        assertThat(words.isReadable()).isTrue();
    }

    @Test
    void what_takes_too_long_is_given_up_and_the_next_is_read() throws Exception {
        try (TextWorker hasty = new TextWorker(Duration.ofMillis(1))) {
            Path file = Files.write(folder.resolve("slow"), pdf(500, ""));

            assertThat(hasty.read(file, "slow.pdf").note()).contains("took too long");
        }
        assertThat(read("letter.pdf", pdf(1, "")).text()).contains("We have not approved");
    }

    @Test
    void what_is_broken_is_said_to_be() throws Exception {
        byte[] broken = java.util.Arrays.copyOf(pdf(5, ""), 300);

        assertThat(read("broken.pdf", broken).note()).isNotEmpty();
        byte[] noise = new byte[5_000];
        new java.util.Random(1).nextBytes(noise);
        assertThat(read("noise.docx", noise)).isNotNull();
    }
}
