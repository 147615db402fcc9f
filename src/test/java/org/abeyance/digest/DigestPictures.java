package org.abeyance.digest;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.awt.image.BufferedImage;
import java.awt.image.DataBuffer;
import java.awt.image.IndexColorModel;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javax.imageio.ImageIO;
import org.abeyance.post.Content;
import org.abeyance.testing.Browser;
import org.abeyance.testing.DatabaseUnderTest;
import org.junit.jupiter.api.Test;

/** Takes the pictures in docs/digest anew, and is no test: {@code ./mvnw -Dtest=DigestPictures -DskipPostgresql test}. */
@QuarkusTest
@WithTestResource(DatabaseUnderTest.class)
class DigestPictures {

    private static final int TALLEST = 1400;
    private static final int COLOURS = 48;

    @TestHTTPResource("/")
    URI root;

    @Inject
    ThreeReaders readers;

    @Test
    void of_a_busy_a_quiet_and_a_walled_readers_digest() {
        readers.areHere();
        try (Browser browser = Browser.at(root)) {
            for (String whose : List.of("busy", "quiet", "walled")) {
                Content mail = QuarkusTransaction.requiringNew().call(() -> readers.digest(whose));
                for (int width : new int[] {320, 640}) {
                    for (ColorScheme scheme : List.of(ColorScheme.LIGHT, ColorScheme.DARK)) {
                        take(browser, whose, mail, width, scheme);
                    }
                }
            }
        }
    }

    private static void take(Browser browser, String whose, Content mail, int width, ColorScheme scheme) {
        Page page = browser.stranger();
        page.setViewportSize(width, 700);
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(scheme));
        page.setContent(new Composed(mail, null, Set.of()).whole());
        int tall = Math.min(TALLEST, (int) page.evaluate("() => document.documentElement.scrollHeight"));
        page.setViewportSize(width, tall);
        byte[] picture = page.screenshot();
        page.context().close();
        keep(
                picture,
                Path.of("docs/digest/%s-%d-%s.png"
                        .formatted(whose, width, scheme.name().toLowerCase())));
    }

    /** In its few dozen colours, a third as large. */
    private static void keep(byte[] picture, Path file) {
        try {
            BufferedImage full = ImageIO.read(new ByteArrayInputStream(picture));
            int[] pixels = full.getRGB(0, 0, full.getWidth(), full.getHeight(), null, 0, full.getWidth());
            int[] palette = IntStream.of(pixels)
                    .boxed()
                    .collect(Collectors.groupingBy(colour -> colour, Collectors.counting()))
                    .entrySet()
                    .stream()
                    .sorted(Map.Entry.<Integer, Long>comparingByValue().reversed())
                    .limit(COLOURS)
                    .mapToInt(Map.Entry::getKey)
                    .toArray();
            IndexColorModel colours =
                    new IndexColorModel(8, palette.length, palette, 0, false, -1, DataBuffer.TYPE_BYTE);
            BufferedImage small =
                    new BufferedImage(full.getWidth(), full.getHeight(), BufferedImage.TYPE_BYTE_INDEXED, colours);
            small.setRGB(0, 0, full.getWidth(), full.getHeight(), pixels, 0, full.getWidth());
            Files.createDirectories(file.getParent());
            ImageIO.write(small, "png", file.toFile());
        } catch (IOException unwritten) {
            throw new UncheckedIOException(unwritten);
        }
    }
}
