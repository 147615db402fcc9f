package org.abeyance.intake.text;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Iterator;
import javax.imageio.ImageIO;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.io.IOUtils;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;

/**
 * The program that draws pages of files, in a process that is killed where it takes too long or too much. A line on its input
 * names a file, a folder and some pages; the pictures go into the folder, and how many pages there are; a line on its output
 * says how it ended.
 */
public final class PageProcess {

    /** How a drawing ended. */
    enum End {
        ALL(""),
        LONG("It is very long: its first 500 pages are shown."),
        NONE("Only PDFs and pictures can be shown as pages."),
        LOCKED("It is protected by a password, so its pages can not be shown."),
        BROKEN("It is broken, so its pages can not be shown.");

        final String note;

        End(String note) {
            this.note = note;
        }
    }

    /** In the folder, how many pages there are. */
    static final String COUNT = "count";

    static final int MOST_PAGES = 500;

    private static final float WIDE = 1240;
    private static final float LARGEST_SIDE = 2600;
    private static final float LARGEST_SCALE = 4;
    private static final long LARGEST_PICTURE = 200_000_000;
    private static final int HEAD = 1024;

    private PageProcess() {}

    /** Until its input ends. */
    public static void main(String[] arguments) throws IOException {
        ImageIO.setUseCache(false);
        Apart.serve(line -> {
            String[] parts = line.split("\t");
            return draw(Path.of(parts[0]), Path.of(parts[1]), Integer.parseInt(parts[2]), Integer.parseInt(parts[3]));
        });
    }

    static End draw(Path file, Path into, int from, int most) throws IOException {
        try {
            return isPdf(file) ? drawPdf(file, into, from, most) : drawPictures(file, into, from, most);
        } catch (InvalidPasswordException locked) {
            return End.LOCKED;
        } catch (IOException | RuntimeException broken) {
            return End.BROKEN;
        }
    }

    private static boolean isPdf(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            return new String(in.readNBytes(HEAD), StandardCharsets.ISO_8859_1).contains("%PDF-");
        }
    }

    private static End drawPdf(Path file, Path into, int from, int most) throws IOException {
        try (PDDocument document = Loader.loadPDF(file.toFile(), IOUtils.createTempFileOnlyStreamCache())) {
            int pages = counted(into, document.getNumberOfPages());
            PDFRenderer renderer = new PDFRenderer(document);
            renderer.setSubsamplingAllowed(true);
            for (int number = from; number < from + most && number <= pages; number++) {
                PDRectangle box = document.getPage(number - 1).getCropBox();
                float scale = scale(box.getWidth(), box.getHeight());
                write(renderer.renderImage(number - 1, scale, ImageType.RGB), into, number);
            }
            return document.getNumberOfPages() > MOST_PAGES ? End.LONG : End.ALL;
        }
    }

    /** As wide as a page is read well, and never larger than may be. */
    private static float scale(float width, float height) {
        float wanted = WIDE / Math.max(1, width);
        return Math.min(Math.min(wanted, LARGEST_SCALE), LARGEST_SIDE / Math.max(1, Math.max(width, height)));
    }

    private static End drawPictures(Path file, Path into, int from, int most) throws IOException {
        try (ImageInputStream in = ImageIO.createImageInputStream(file.toFile())) {
            Iterator<ImageReader> readers = ImageIO.getImageReaders(in);
            if (!readers.hasNext()) {
                return End.NONE;
            }
            ImageReader reader = readers.next();
            reader.setInput(in);
            int all = reader.getNumImages(true);
            int pages = counted(into, all);
            for (int number = from; number < from + most && number <= pages; number++) {
                write(onWhite(read(reader, number - 1)), into, number);
            }
            reader.dispose();
            return all > MOST_PAGES ? End.LONG : End.ALL;
        }
    }

    private static BufferedImage read(ImageReader reader, int at) throws IOException {
        int width = reader.getWidth(at);
        int height = reader.getHeight(at);
        if ((long) width * height > LARGEST_PICTURE) {
            throw new IOException("too large");
        }
        int every = (int) Math.max(1, Math.ceil(Math.max(width, height) / LARGEST_SIDE));
        ImageReadParam smaller = reader.getDefaultReadParam();
        smaller.setSourceSubsampling(every, every, 0, 0);
        return reader.read(at, smaller);
    }

    private static BufferedImage onWhite(BufferedImage picture) {
        BufferedImage white = new BufferedImage(picture.getWidth(), picture.getHeight(), BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = white.createGraphics();
        graphics.drawImage(picture, 0, 0, Color.WHITE, null);
        graphics.dispose();
        return white;
    }

    private static int counted(Path into, int pages) throws IOException {
        int shown = Math.min(pages, MOST_PAGES);
        Files.writeString(into.resolve(COUNT), String.valueOf(shown));
        return shown;
    }

    /** Most pages are black on white, and a third as large without colours. */
    private static void write(BufferedImage page, Path into, int number) throws IOException {
        BufferedImage picture = page;
        if (isGrey(page)) {
            picture = new BufferedImage(page.getWidth(), page.getHeight(), BufferedImage.TYPE_BYTE_GRAY);
            for (int y = 0; y < page.getHeight(); y++) {
                for (int x = 0; x < page.getWidth(); x++) {
                    picture.getRaster().setSample(x, y, 0, page.getRGB(x, y) & 0xff);
                }
            }
        }
        ImageIO.write(picture, "png", into.resolve(number + ".png").toFile());
    }

    private static boolean isGrey(BufferedImage page) {
        int[] row = new int[page.getWidth()];
        for (int y = 0; y < page.getHeight(); y++) {
            page.getRGB(0, y, row.length, 1, row, 0, row.length);
            for (int colour : row) {
                if ((colour & 0xff) != (colour >> 8 & 0xff) || (colour & 0xff) != (colour >> 16 & 0xff)) {
                    return false;
                }
            }
        }
        return true;
    }
}
