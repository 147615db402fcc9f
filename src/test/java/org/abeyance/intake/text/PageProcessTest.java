package org.abeyance.intake.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Color;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Pages are drawn within limits, in a process that may be ended. */
class PageProcessTest {

    @TempDir
    Path folder;

    Path file(byte[] bytes) throws IOException {
        return Files.write(folder.resolve("file"), bytes);
    }

    Path page(float side, Color colour) throws IOException {
        Path file = folder.resolve("file");
        try (PDDocument document = new PDDocument()) {
            PDPage page = new PDPage(new PDRectangle(side, side));
            document.addPage(page);
            try (PDPageContentStream content = new PDPageContentStream(document, page)) {
                content.setNonStrokingColor(colour);
                content.addRect(0, 0, side / 2, side / 2);
                content.fill();
            }
            document.save(file.toFile());
        }
        return file;
    }

    int channels() throws IOException {
        return ImageIO.read(folder.resolve("1.png").toFile()).getColorModel().getNumComponents();
    }

    @Test
    void only_the_pages_that_are_asked_for_are_drawn() throws Exception {
        assertThat(PageProcess.draw(file(FileWordsTest.pdf(9, "")), folder, 3, 2))
                .isEqualTo(PageProcess.End.ALL);
        try (Stream<Path> drawn = Files.list(folder)) {
            assertThat(drawn.map(one -> one.getFileName().toString()))
                    .containsExactlyInAnyOrder("file", "count", "3.png", "4.png");
        }
        assertThat(folder.resolve("count")).hasContent("9");
    }

    @Test
    void of_a_very_long_document_the_first_five_hundred_pages_are_shown() throws Exception {
        assertThat(PageProcess.draw(file(FileWordsTest.pdf(501, "")), folder, 500, 5))
                .isEqualTo(PageProcess.End.LONG);
        assertThat(folder.resolve("count")).hasContent("500");
        assertThat(folder.resolve("500.png")).exists();
        assertThat(folder.resolve("501.png")).doesNotExist();
    }

    @Test
    void a_page_as_large_as_a_house_is_a_picture_like_any() throws Exception {
        assertThat(PageProcess.draw(page(14_400, Color.BLACK), folder, 1, 1)).isEqualTo(PageProcess.End.ALL);
        assertThat(ImageIO.read(folder.resolve("1.png").toFile()).getWidth()).isLessThanOrEqualTo(2_600);
    }

    @Test
    void colours_are_kept_where_there_are_any() throws Exception {
        PageProcess.draw(page(500, Color.GRAY), folder, 1, 1);
        assertThat(channels()).isEqualTo(1);
        PageProcess.draw(page(500, Color.RED), folder, 1, 1);
        assertThat(channels()).isEqualTo(3);
    }

    @Test
    void what_takes_too_long_is_ended_and_the_next_is_drawn() throws Exception {
        Path file = file(FileWordsTest.pdf(2, ""));
        String line = file + "\t" + folder + "\t1\t1";
        try (Apart hasty = new Apart(PageProcess.class, Duration.ofMillis(1));
                Apart patient = new Apart(PageProcess.class, Duration.ofSeconds(60))) {
            assertThat(hasty.ask(line).fate()).isEqualTo(Apart.Fate.SLOW);
            assertThat(patient.ask(line)).isEqualTo(new Apart.Answer(Apart.Fate.ANSWERED, "ALL"));
        }
    }
}
