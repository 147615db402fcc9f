package org.abeyance.intake.text;

import java.io.IOException;
import java.io.InputStream;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.tika.exception.EncryptedDocumentException;
import org.apache.tika.exception.TikaException;
import org.apache.tika.exception.WriteLimitReachedException;
import org.apache.tika.extractor.EmbeddedDocumentExtractor;
import org.apache.tika.extractor.ParsingEmbeddedDocumentExtractor;
import org.apache.tika.io.TikaInputStream;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.metadata.TikaCoreProperties;
import org.apache.tika.parser.AutoDetectParser;
import org.apache.tika.parser.ParseContext;
import org.apache.tika.parser.Parser;
import org.apache.tika.parser.pdf.PDFParserConfig;
import org.apache.tika.sax.BodyContentHandler;
import org.apache.tika.sax.WriteOutContentHandler;
import org.xml.sax.SAXException;

/**
 * The program that reads files, one after the other, in a process that is killed where it takes too long or too much. A line on
 * its input names a file; the words go into a file beside it as they are read, a line on its output says how it ended.
 */
public final class TextProcess {

    /** How a reading ended. */
    enum End {
        ALL(""),
        CUT("It is very long: only its beginning was read."),
        LOCKED("It is protected by a password, so its words can not be read."),
        BOMB("It unpacks to far more than it is, or has too much in it, so it was not read to the end."),
        BROKEN("It is broken, or of a kind that can not be read.");

        final String note;

        End(String note) {
            this.note = note;
        }
    }

    private static final int LONGEST = 2_000_000;
    private static final int MOST_WITHIN = 1_000;

    private TextProcess() {}

    /** Until its input ends. */
    public static void main(String[] arguments) throws IOException {
        Parser parser = new AutoDetectParser();
        Apart.serve(line -> {
            String[] parts = line.split("\t", 3);
            return read(parser, Path.of(parts[0]), Path.of(parts[1]), parts[2]);
        });
    }

    static End read(Parser parser, Path file, Path words, String name) throws IOException {
        Metadata metadata = new Metadata();
        metadata.set(TikaCoreProperties.RESOURCE_NAME_KEY, name);
        try (Writer out = Files.newBufferedWriter(words);
                InputStream in = TikaInputStream.get(file, metadata)) {
            WriteOutContentHandler limited = new WriteOutContentHandler(out, LONGEST);
            parser.parse(in, new BodyContentHandler(limited), metadata, context(parser));
            return End.ALL;
        } catch (EncryptedDocumentException locked) {
            return End.LOCKED;
        } catch (TikaException | SAXException | IOException | RuntimeException broken) {
            return why(broken);
        }
    }

    private static ParseContext context(Parser parser) {
        ParseContext context = new ParseContext();
        context.set(Parser.class, parser);
        PDFParserConfig pdf = new PDFParserConfig();
        pdf.setOcrStrategy(PDFParserConfig.OCR_STRATEGY.NO_OCR);
        pdf.setExtractInlineImages(false);
        context.set(PDFParserConfig.class, pdf);
        context.set(EmbeddedDocumentExtractor.class, new ParsingEmbeddedDocumentExtractor(context) {
            private int within;

            @Override
            public boolean shouldParseEmbedded(Metadata metadata) {
                return ++within <= MOST_WITHIN;
            }
        });
        return context;
    }

    private static End why(Throwable broken) {
        for (Throwable at = broken; at != null; at = at.getCause()) {
            if (WriteLimitReachedException.isWriteLimitReached(at)) {
                return End.CUT;
            }
            if (at instanceof EncryptedDocumentException
                    || at.getClass().getSimpleName().contains("Password")) {
                return End.LOCKED;
            }
            if (String.valueOf(at.getMessage())
                    .toLowerCase(java.util.Locale.ROOT)
                    .contains("zip bomb")) {
                return End.BOMB;
            }
        }
        return End.BROKEN;
    }
}
