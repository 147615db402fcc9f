package org.abeyance.digest;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import javax.imageio.ImageIO;
import org.abeyance.status.Band;

/**
 * One place of a band as a small picture for mail, which shows no SVG. It has no words: they stand beside it and in its
 * text alternative. Told by height as well as by colour: what is paused fills the strip, what runs is a line in it.
 */
final class BandPicture {

    private static final int WIDTH = 440;
    private static final int HEIGHT = 16;
    private static final int THIN = 6;
    private static final Color GROUND = new Color(0xf4f1e8);
    private static final Map<String, Color> COLOURS = Map.of(
            "running", new Color(0x857d6d),
            "resumed", new Color(0x857d6d),
            "paused", new Color(0x274690),
            "withdrawn", new Color(0x5a5448));

    private BandPicture() {}

    /** As PNG. */
    static byte[] of(Band band, Band.Row row) {
        BufferedImage picture = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_INT_RGB);
        Graphics2D brush = picture.createGraphics();
        brush.setColor(GROUND);
        brush.fillRect(0, 0, WIDTH, HEIGHT);
        for (Band.Span span : row.spans()) {
            Color colour = COLOURS.get(span.kind());
            if (colour != null) {
                int left = across(band, span.from());
                int right = across(band, span.until().orElse(band.asOf().plusDays(1)));
                boolean isFull = span.kind().equals("paused") || span.kind().equals("withdrawn");
                int high = isFull ? HEIGHT : THIN;
                brush.setColor(colour);
                brush.fillRect(left, (HEIGHT - high) / 2, Math.max(1, right - left), high);
            }
        }
        brush.dispose();
        return png(picture);
    }

    private static int across(Band band, LocalDate day) {
        double whole = ChronoUnit.DAYS.between(band.from(), band.to().plusDays(1));
        double part = ChronoUnit.DAYS.between(band.from(), day);
        return (int) Math.round(WIDTH * Math.max(0, Math.min(1, part / whole)));
    }

    private static byte[] png(BufferedImage picture) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            ImageIO.setUseCache(false);
            ImageIO.write(picture, "png", bytes);
        } catch (IOException never) {
            throw new UncheckedIOException(never);
        }
        return bytes.toByteArray();
    }
}
