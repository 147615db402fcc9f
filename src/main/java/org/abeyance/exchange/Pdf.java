package org.abeyance.exchange;

import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import org.apache.pdfbox.pdmodel.PDDocument;

/** Prints a page as PDF, with a font of its own that knows the letters of Europe. */
final class Pdf {

    private static final String FONT = "/org/apache/pdfbox/resources/ttf/LiberationSans-Regular.ttf";

    private Pdf() {}

    static void write(String page, OutputStream out) throws IOException {
        PdfRendererBuilder builder = new PdfRendererBuilder();
        builder.useFastMode();
        builder.useFont(Pdf::font, "Liberation Sans");
        builder.withHtmlContent(printable(page), null);
        builder.withProducer("Abeyance");
        builder.toStream(out);
        builder.run();
    }

    private static InputStream font() {
        return PDDocument.class.getResourceAsStream(FONT);
    }

    /** What can not stand in XML was never seen by anybody. */
    private static String printable(String page) {
        return page.replaceAll("[^\\x09\\x0A\\x0D\\x20-\\uD7FF\\uE000-\\uFFFD\\x{10000}-\\x{10FFFF}]", "");
    }
}
