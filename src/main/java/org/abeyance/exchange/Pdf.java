package org.abeyance.exchange;

import com.openhtmltopdf.extend.FSStream;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.util.function.Function;
import org.apache.pdfbox.pdmodel.PDDocument;

/** Prints a page as PDF, with a font of its own that knows the letters of Europe. */
final class Pdf {

    private static final String FONT = "/org/apache/pdfbox/resources/ttf/LiberationSans-Regular.ttf";

    /** The scheme of addresses of pictures. */
    static final String PICTURE = "picture";

    private Pdf() {}

    static void write(String page, OutputStream out) throws IOException {
        write(
                page,
                address -> {
                    throw new IllegalStateException("no picture is in it");
                },
                out);
    }

    /** With pictures, by their addresses. */
    static void write(String page, Function<String, InputStream> pictures, OutputStream out) throws IOException {
        PdfRendererBuilder builder = new PdfRendererBuilder();
        builder.useProtocolsStreamImplementation(address -> new Picture(pictures.apply(address)), PICTURE);
        builder.useFastMode();
        builder.useFont(Pdf::font, "Liberation Sans");
        builder.withHtmlContent(printable(page), null);
        builder.withProducer("Abeyance");
        builder.toStream(out);
        builder.run();
    }

    /** As the library wants it. */
    private record Picture(InputStream stream) implements FSStream {

        @Override
        public InputStream getStream() {
            return stream;
        }

        @Override
        public Reader getReader() {
            return new InputStreamReader(stream, StandardCharsets.UTF_8);
        }
    }

    private static InputStream font() {
        return PDDocument.class.getResourceAsStream(FONT);
    }

    /** What can not stand in XML was never seen by anybody. */
    private static String printable(String page) {
        return page.replaceAll("[^\\x09\\x0A\\x0D\\x20-\\uD7FF\\uE000-\\uFFFD\\x{10000}-\\x{10FFFF}]", "");
    }
}
