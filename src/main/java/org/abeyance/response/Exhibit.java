package org.abeyance.response;

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
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.abeyance.audit.Stamp;
import org.abeyance.concern.Concern;
import org.abeyance.people.Reader;

/** What an answer rests on: a letter of the concern, a page elsewhere, a file. */
@Entity
@Table(name = "question_evidence")
public class Exhibit implements Remark {

    /** What it is. */
    public enum Kind {
        LETTER("letter"),
        LINK("link"),
        FILE("file");

        private final String label;

        Kind(String label) {
            this.label = label;
        }

        public String label() {
            return label;
        }
    }

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    Long id;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    Question question;

    @Enumerated(EnumType.STRING)
    @Column(length = 10)
    Kind kind;

    @Column(length = 2000)
    String target;

    @Column(length = 300)
    String title;

    @Column(name = "recorded_at")
    Instant recordedAt;

    @Column(name = "recorded_by", length = 20)
    String recordedBy;

    @Column(name = "recorded_by_name", length = 200)
    String recordedByName;

    @Column(name = "removed_at")
    Instant removedAt;

    @Column(name = "removed_by", length = 20)
    String removedBy;

    @Column(name = "removed_by_name", length = 200)
    String removedByName;

    @Column(name = "destroyed_in", length = 20)
    String destroyedIn;

    protected Exhibit() {}

    Exhibit(Question question, Kind kind, String target, String title, Stamp stamp) {
        this.question = question;
        this.kind = kind;
        this.target = target;
        this.title = title;
        this.recordedAt = stamp.at();
        this.recordedBy = stamp.who().ref();
        this.recordedByName = stamp.who().name();
    }

    void remove(Stamp stamp) {
        this.removedAt = stamp.at();
        this.removedBy = stamp.who().ref();
        this.removedByName = stamp.who().name();
    }

    boolean isRemoved() {
        return removedAt != null;
    }

    /** Who gave it may take it away again, and who keeps the concern. */
    public boolean isRemovableBy(Reader reader) {
        return reader.isCaseworker() || recordedBy.equals(reader.ref());
    }

    public Long id() {
        return id;
    }

    public Kind kind() {
        return kind;
    }

    /** A letter's reference, an address, or a file's reference. */
    public String target() {
        return target;
    }

    public String title() {
        return title;
    }

    /** Where it is to be read. */
    public String href() {
        return switch (kind) {
            case LETTER -> "/letters/" + target;
            case FILE -> "/files/" + target;
            case LINK -> target;
        };
    }

    public String recordedByName() {
        return recordedByName;
    }

    public Instant recordedAt() {
        return recordedAt;
    }

    @Override
    public Concern concern() {
        return question.concern;
    }

    @Override
    public String ref() {
        return question.ref + "/evidence-" + id;
    }

    @Override
    public LocalDate on() {
        return LocalDate.ofInstant(recordedAt, ZoneOffset.UTC);
    }

    @Override
    public String words() {
        return title == null ? "" : title;
    }

    @Override
    public boolean isDestroyed() {
        return destroyedIn != null;
    }

    @Override
    public void destroy(String destruction, String instead) {
        this.title = instead;
        this.destroyedIn = destruction;
        this.target = kind == Kind.LINK ? "" : target;
    }
}
