package org.abeyance.concern;

import io.quarkus.arc.All;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.InputStream;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.ZoneId;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.abeyance.people.Role;
import org.abeyance.people.SignedIn;
import org.abeyance.store.Content;
import org.abeyance.store.ContentText;
import org.jboss.resteasy.reactive.RestQuery;

/** Each file as it came. */
@Path("/files")
@RolesAllowed({Role.Name.READER, Role.Name.CASEWORKER, Role.Name.APPROVER, Role.Name.ADMINISTRATOR, Role.Name.AUDITOR})
public class FilePages {

    /**
     * Its words; none while it waits to be read.
     *
     * @param pieces the words once more, as far as somebody comes from a finding: what was looked for is told from the rest
     * @param asked what was looked for
     * @param found how often it stands there
     * @param first which piece is the first of those
     */
    record Text(
            Attachment file,
            Optional<ContentText> words,
            List<Piece> pieces,
            String asked,
            long found,
            int first,
            ZoneId zone)
            implements TemplateInstance {

        static Text of(Attachment file, Optional<ContentText> words, List<Piece> pieces, String asked, ZoneId zone) {
            int first = IntStream.range(0, pieces.size())
                    .filter(at -> pieces.get(at).found())
                    .findFirst()
                    .orElse(-1);
            return new Text(
                    file,
                    words,
                    pieces,
                    asked,
                    pieces.stream().filter(Piece::found).count(),
                    first,
                    zone);
        }
    }

    /** Whatever is in it, nothing of it runs here. */
    private static final String NOTHING_RUNS = "default-src 'none'; sandbox; frame-ancestors 'none'";

    private final Attachments attachments;
    private final Walls walls;
    private final Marks marks;
    private final List<FindsWords> finds;
    private final SignedIn signedIn;

    FilePages(Attachments attachments, Walls walls, Marks marks, @All List<FindsWords> finds, SignedIn signedIn) {
        this.finds = finds;
        this.marks = marks;
        this.attachments = attachments;
        this.walls = walls;
        this.signedIn = signedIn;
    }

    /** The file as it came, to be saved: no browser shows it here. */
    @GET
    @Path("{ref}")
    public Response download(String ref) {
        Attachment file = attachments.get(new AttachmentRef(ref), signedIn.reader());
        walls.visit(
                signedIn.stamp(),
                signedIn.reader(),
                new ConcernRef(file.concern().ref()));
        marks.visit(signedIn.stamp(), file.concern(), Attachments.items(file));
        return saved(attachments.open(file), file.name(), file.content());
    }

    /** What it says in plain words, and how it is kept. */
    @GET
    @Path("{ref}/text")
    public TemplateInstance text(String ref, @RestQuery String q) {
        Attachment file = attachments.get(new AttachmentRef(ref), signedIn.reader());
        walls.visit(
                signedIn.stamp(),
                signedIn.reader(),
                new ConcernRef(file.concern().ref()));
        marks.visit(signedIn.stamp(), file.concern(), Attachments.items(file));
        Optional<ContentText> words = attachments.text(file);
        String asked = q == null ? "" : q.strip();
        List<Piece> pieces = words.map(read -> pieces(read.text(), asked)).orElse(List.of());
        return Text.of(file, words, pieces, asked, signedIn.reader().zone());
    }

    private List<Piece> pieces(String text, String asked) {
        return finds.stream()
                .filter(any -> !asked.isEmpty() && !text.isEmpty())
                .findFirst()
                .map(found -> found.in(text, asked))
                .orElse(List.of(new Piece(text, false)));
    }

    /** Kept bytes as a file to be saved, of which nothing runs in a browser. */
    public static Response saved(InputStream bytes, String name, Content content) {
        return Response.ok(bytes, MediaType.APPLICATION_OCTET_STREAM_TYPE)
                .header("Content-Length", content.size())
                .header("Content-Disposition", disposition(name))
                .header("Content-Security-Policy", NOTHING_RUNS)
                .header("Repr-Digest", digest(content))
                .build();
    }

    /** As RFC 9530 has it, so that whoever keeps the file can tell that it is the one. */
    public static String digest(Content content) {
        byte[] sha256 = HexFormat.of().parseHex(content.digest());
        return "sha-256=:" + Base64.getEncoder().encodeToString(sha256) + ":";
    }

    /** As RFC 6266 has it: a plain name for old browsers, the whole name for all others. */
    static String disposition(String name) {
        String plain = name.replaceAll("[^ -~]", "_").replaceAll("[\"\\\\%]", "_");
        String whole = URLEncoder.encode(name, StandardCharsets.UTF_8).replace("+", "%20");
        return "attachment; filename=\"" + plain + "\"; filename*=UTF-8''" + whole;
    }
}
