package org.abeyance.exchange;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.abeyance.exchange.Bundle.Kept;
import org.abeyance.exchange.Bundle.Paper;
import org.abeyance.exchange.Bundle.Part;
import org.abeyance.store.Contents;
import org.abeyance.web.Csv;

/** Writes a bundle as it goes out, piece by piece; last of all the checksums of everything in it. */
@ApplicationScoped
class BundleWriter {

    private static final List<String> HEAD =
            List.of("number", "concern", "reference", "date", "way", "who", "subject", "file", "SHA-256");

    private final Contents contents;

    BundleWriter(Contents contents) {
        this.contents = contents;
    }

    /** The pages of a bundle, as they are printed. */
    interface Printing {
        String index(Bundle bundle);

        String chronology(Bundle bundle);

        String paper(Bundle bundle, Paper paper);
    }

    private interface Writing {
        void to(OutputStream out) throws IOException;
    }

    void write(Bundle bundle, Printing printing, OutputStream out) throws IOException {
        List<String> sums = new ArrayList<>();
        ZipOutputStream zip = new ZipOutputStream(out, StandardCharsets.UTF_8);
        add(zip, sums, "index.pdf", entry -> Pdf.write(printing.index(bundle), entry));
        add(zip, sums, "index.csv", entry -> entry.write(csv(bundle).getBytes(StandardCharsets.UTF_8)));
        add(zip, sums, "chronology.pdf", entry -> Pdf.write(printing.chronology(bundle), entry));
        add(zip, sums, "chronology.csv", entry -> entry.write(chronology(bundle).getBytes(StandardCharsets.UTF_8)));
        for (Part part : bundle.parts()) {
            for (Paper paper : part.papers()) {
                add(zip, sums, paper.folder() + ".pdf", entry -> Pdf.write(printing.paper(bundle, paper), entry));
                for (Kept file : paper.files()) {
                    add(zip, sums, file.path(), entry -> copy(file, entry));
                }
            }
            for (Kept file : part.files()) {
                add(zip, sums, file.path(), entry -> copy(file, entry));
            }
        }
        zip.putNextEntry(new ZipEntry("SHA256SUMS.txt"));
        zip.write(sums.stream().collect(Collectors.joining("\n", "", "\n")).getBytes(StandardCharsets.UTF_8));
        zip.closeEntry();
        zip.finish();
    }

    private void copy(Kept file, OutputStream out) throws IOException {
        try (InputStream bytes = contents.open(file.content())) {
            bytes.transferTo(out);
        }
    }

    private static void add(ZipOutputStream zip, List<String> sums, String path, Writing writing) throws IOException {
        zip.putNextEntry(new ZipEntry(path));
        DigestOutputStream digest = new DigestOutputStream(new Open(zip), sha256());
        writing.to(digest);
        zip.closeEntry();
        sums.add(HexFormat.of().formatHex(digest.getMessageDigest().digest()) + "  " + path);
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException never) {
            throw new IllegalStateException(never);
        }
    }

    /** Who writes an entry may close it; the archive stays open. */
    private static final class Open extends FilterOutputStream {

        Open(OutputStream out) {
            super(out);
        }

        @Override
        public void write(byte[] bytes, int from, int many) throws IOException {
            out.write(bytes, from, many);
        }

        @Override
        public void close() throws IOException {
            flush();
        }
    }

    private static String chronology(Bundle bundle) {
        return Csv.written(
                List.of("date", "concern", "what", "by", "text", "source", "letter"),
                bundle.chronology().stream()
                        .map(one -> List.of(
                                one.on().given(),
                                one.concern(),
                                one.kind(),
                                one.by(),
                                one.text(),
                                one.source(),
                                one.letter())));
    }

    private static String csv(Bundle bundle) {
        return Csv.written(HEAD, bundle.parts().stream().flatMap(BundleWriter::rows));
    }

    private static Stream<List<String>> rows(Part part) {
        Stream<List<String>> papers = part.papers().stream().flatMap(paper -> {
            Stream<List<String>> itself = Stream.of(row(paper, paper.folder() + ".pdf", ""));
            return Stream.concat(itself, paper.files().stream().map(file -> row(paper, file.path(), file.digest())));
        });
        Stream<List<String>> files = part.files().stream()
                .map(file -> List.of(
                        "", part.concern(), file.ref(), "", "file", "", file.name(), file.path(), file.digest()));
        return Stream.concat(papers, files);
    }

    private static List<String> row(Paper paper, String path, String digest) {
        return List.of(
                String.valueOf(paper.number()),
                paper.concern(),
                paper.ref(),
                paper.on().given(),
                paper.way(),
                paper.who(),
                paper.subject(),
                path,
                digest);
    }
}
