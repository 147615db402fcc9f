package org.abeyance.concern;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Optional;
import org.abeyance.audit.Stamp;
import org.abeyance.store.Content;
import org.abeyance.store.Sizes;

/** A file in a concern: of its own, or of one of its facts. Its bytes are never changed; a better version is another file. */
@Entity
@Table(name = "attachment")
public class Attachment {

    /** What the file is to what it belongs to. */
    public enum Part {
        /** A file that somebody added. */
        FILE("file"),
        /** The mail itself, as it came. */
        ORIGINAL("original"),
        /** What the mail carried. */
        ENCLOSED("enclosed");

        private final String label;

        Part(String label) {
            this.label = label;
        }

        public String label() {
            return label;
        }
    }

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    Long id;

    @Version
    int version;

    @Column(length = 20)
    String ref;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    Concern concern;

    @ManyToOne(fetch = FetchType.LAZY)
    Fact fact;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    Content content;

    /** The number of the first version of it; none where this is the first. */
    @Column(name = "series_id")
    Long series;

    int edition = 1;

    @Enumerated(EnumType.STRING)
    @Column(length = 20)
    Part part;

    @Column(length = 300)
    String name;

    @Column(name = "media_type", length = 200)
    String mediaType;

    @Column(name = "recorded_at")
    Instant recordedAt;

    @Column(name = "recorded_by", length = 20)
    String recordedBy;

    @Column(name = "recorded_by_name", length = 200)
    String recordedByName;

    @Column(name = "destroyed_in", length = 20)
    String destroyedIn;

    protected Attachment() {}

    Attachment(AttachmentRef ref, Concern concern, Optional<? extends Fact> about, NewAttachment file, Stamp stamp) {
        this.ref = ref.text();
        this.concern = concern;
        this.fact = about.orElse(null);
        this.content = file.content();
        this.part = file.part();
        this.name = file.name();
        this.mediaType = file.mediaType();
        this.recordedAt = stamp.at();
        this.recordedBy = stamp.who().ref();
        this.recordedByName = stamp.who().name();
    }

    /** It is a better version of another file. */
    void supersede(Attachment before) {
        series = before.series();
        edition = before.edition + 1;
    }

    /** By which its versions belong together: the number of the first. */
    public Long series() {
        return series == null ? id : series;
    }

    /** Which version it is, counted from one. */
    public int edition() {
        return edition;
    }

    /** The fact it belongs to is told better from now on. */
    void follow(Fact right) {
        fact = right;
    }

    /** Its bytes and its name give way to one sentence; reference, date and who added it stay. */
    void destroy(String destruction, Content words) {
        this.destroyedIn = destruction;
        this.content = words;
        this.name = "destroyed.txt";
        this.mediaType = "text/plain";
    }

    public boolean isDestroyed() {
        return destroyedIn != null;
    }

    public Long id() {
        return id;
    }

    public String ref() {
        return ref;
    }

    public Concern concern() {
        return concern;
    }

    /** The fact it belongs to; none where it is the concern's own. */
    public Optional<Fact> fact() {
        return Optional.ofNullable(fact);
    }

    public Content content() {
        return content;
    }

    public Part part() {
        return part;
    }

    public boolean isOriginal() {
        return part == Part.ORIGINAL;
    }

    public String name() {
        return name;
    }

    public String mediaType() {
        return mediaType;
    }

    /** {@code 4.2 MB}. */
    public String size() {
        return Sizes.written(content.size());
    }

    public String digest() {
        return content.digest();
    }

    public Instant recordedAt() {
        return recordedAt;
    }

    public String recordedByName() {
        return recordedByName;
    }

    @Override
    public String toString() {
        return "file " + ref;
    }
}
