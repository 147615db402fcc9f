package org.abeyance.web;

import io.quarkus.qute.TemplateExtension;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.CRC32;

/** Our style sheets, the mark and the one script, each under a URL that changes with its content, so that browsers may keep them. */
@TemplateExtension(namespace = "look")
final class Look {

    private static final List<String> SHEETS = Stream.of(
                    "palette",
                    "page",
                    "form",
                    "label",
                    "table",
                    "chronology",
                    "casefile",
                    "gate",
                    "difference",
                    "file",
                    "band",
                    "answer",
                    "search",
                    "bundle",
                    "directory",
                    "print")
            .map(name -> versioned("/style/" + name + ".css"))
            .toList();

    private static final String SCRIPT = versioned("/js/page.js");

    private static final String PAPER = versioned("/style/paper.css");

    private static final String MARK = versioned("/style/mark.svg");

    private Look() {}

    static List<String> sheets() {
        return SHEETS;
    }

    /** Of a letter as it goes out, which stands in no frame of ours. */
    static String paper() {
        return PAPER;
    }

    static String mark() {
        return MARK;
    }

    static String script() {
        return SCRIPT;
    }

    private static String versioned(String path) {
        try (InputStream content = Look.class.getResourceAsStream("/META-INF/resources" + path)) {
            if (content == null) {
                throw new IllegalStateException(path + " is missing");
            }
            CRC32 sum = new CRC32();
            sum.update(content.readAllBytes());
            return path + "?v=" + Long.toHexString(sum.getValue());
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
