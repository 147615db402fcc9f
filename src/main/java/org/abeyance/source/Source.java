package org.abeyance.source;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.abeyance.audit.Chain;
import org.abeyance.audit.Stamp;
import org.hibernate.Length;

/** Where a fact comes from: a public page as read on a day, a document, or a letter of ours that is cited. */
@Entity
@Table(name = "source")
public class Source {

    public enum Kind {
        PUBLIC_PAGE,
        LETTER,
        DOCUMENT
    }

    private static final String LETTERS = "/letters/";

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    Long id;

    @Enumerated(EnumType.STRING)
    @Column(length = 20)
    Kind kind;

    @Column(length = 300)
    String publisher;

    @Column(length = 500)
    String title;

    @Column(length = 2000)
    String url;

    @Column(name = "story_lines", length = 200)
    String lines;

    @Column(name = "text_as_read", length = Length.LONG32)
    String textAsRead;

    @Column(name = "text_digest", length = 64)
    String textDigest;

    @Column(name = "read_on")
    LocalDate readOn;

    @Column(name = "recorded_at")
    Instant recordedAt;

    @Column(name = "recorded_by", length = 20)
    String recordedBy;

    protected Source() {}

    public Source(Kind kind, Citation citation, Stamp stamp) {
        this.kind = kind;
        this.publisher = citation.publisher();
        this.title = citation.title();
        this.url = citation.url();
        this.lines = citation.lines().stream().map(String::valueOf).collect(Collectors.joining(","));
        this.textAsRead = citation.textAsRead();
        this.textDigest = citation.textAsRead().isEmpty() ? null : Chain.digest(citation.textAsRead());
        this.readOn = citation.readOn().orElse(null);
        this.recordedAt = stamp.at();
        this.recordedBy = stamp.who().ref();
    }

    /** What it says gives way to one sentence; that it was there, and the digest of its text, stays. */
    public void destroy(String words) {
        this.publisher = "Destroyed";
        this.title = words;
        this.url = letter().isPresent() ? url : null;
        this.lines = null;
        this.textAsRead = null;
    }

    public Long id() {
        return id;
    }

    public Kind kind() {
        return kind;
    }

    public String publisher() {
        return publisher;
    }

    public String title() {
        return title == null ? "" : title;
    }

    public String url() {
        return url == null ? "" : url;
    }

    /** A letter of ours, which has its own page. */
    public static Source letter(String reference, String from, String subject, Stamp stamp) {
        return new Source(Kind.LETTER, Citation.of(from, subject, LETTERS + reference), stamp);
    }

    /** A cited letter of which only the reference may be shown. */
    public static Source bare(Source letter) {
        Source bare = new Source();
        bare.kind = letter.kind;
        bare.publisher = "a letter";
        bare.title = letter.letter().orElseThrow();
        bare.url = letter.url;
        return bare;
    }

    /** The reference of the letter that is cited; none where it is no letter of ours. */
    public Optional<String> letter() {
        return kind == Kind.LETTER && url().startsWith(LETTERS)
                ? Optional.of(url().substring(LETTERS.length()))
                : Optional.empty();
    }

    /** True where the address may be made a link: nothing but the web's own schemes, and letters of ours. */
    public boolean isLinked() {
        return url().startsWith("https://") || url().startsWith("http://") || letter().isPresent();
    }

    /** The lines of the numbered story that say so; empty where it has no numbers. */
    public List<Integer> lines() {
        return lines == null || lines.isEmpty()
                ? List.of()
                : Arrays.stream(lines.split(",")).map(Integer::valueOf).toList();
    }

    public String textAsRead() {
        return textAsRead == null ? "" : textAsRead;
    }

    public Optional<String> textDigest() {
        return Optional.ofNullable(textDigest);
    }

    public Optional<LocalDate> readOn() {
        return Optional.ofNullable(readOn);
    }

    public Citation citation() {
        return new Citation(publisher, title(), url(), lines(), textAsRead(), readOn());
    }

    @Override
    public String toString() {
        return title().isEmpty() ? publisher : publisher + ", “" + title + "”";
    }
}
