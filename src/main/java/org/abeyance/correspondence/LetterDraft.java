package org.abeyance.correspondence;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.JoinTable;
import jakarta.persistence.ManyToMany;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.OrderBy;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.abeyance.audit.Stamp;
import org.abeyance.concern.Attachment;
import org.abeyance.concern.Concern;
import org.hibernate.Length;

/** A letter that is still written. Once it has been sent it is frozen. */
@Entity
@Table(name = "letter_draft")
public class LetterDraft {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    Long id;

    @Version
    int version;

    @Column(length = 20)
    String ref;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    Concern concern;

    @Column(length = 200)
    String who;

    @Column(name = "to_line", length = 2000)
    String to;

    @Column(name = "cc_line", length = 2000)
    String cc;

    @Column(length = 300)
    String subject;

    @Column(length = Length.LONG32)
    String text;

    /** The reference of the letter that it answers. */
    @Column(length = 20)
    String answers;

    @Column(name = "begun_at")
    Instant begunAt;

    @Column(name = "begun_by", length = 20)
    String begunBy;

    @Column(name = "begun_by_name", length = 200)
    String begunByName;

    @Column(name = "changed_at")
    Instant changedAt;

    @Column(name = "changed_by_name", length = 200)
    String changedByName;

    @Column(name = "sent_as", length = 20)
    String sentAs;

    @Column(name = "discarded_at")
    Instant discardedAt;

    @ManyToMany
    @JoinTable(
            name = "letter_draft_file",
            joinColumns = @JoinColumn(name = "draft_id"),
            inverseJoinColumns = @JoinColumn(name = "attachment_id"))
    @OrderBy("id")
    List<Attachment> files = new ArrayList<>();

    protected LetterDraft() {}

    LetterDraft(DraftRef ref, Concern concern, DraftText said, Stamp stamp) {
        this.ref = ref.text();
        this.concern = concern;
        this.begunAt = stamp.at();
        this.begunBy = stamp.who().ref();
        this.begunByName = stamp.who().name();
        say(said, stamp);
    }

    void say(DraftText said, Stamp stamp) {
        who = said.who();
        to = said.to();
        cc = said.cc();
        subject = said.subject();
        text = said.text();
        answers = said.answers().isEmpty() ? null : said.answers();
        files.clear();
        files.addAll(said.files());
        changedAt = stamp.at();
        changedByName = stamp.who().name();
    }

    /** From now on the letter says it, and nothing else does: what is destroyed there must be gone. */
    void becomes(Letter letter) {
        sentAs = letter.letterRef();
        who = "";
        to = "";
        cc = "";
        subject = "";
        text = "";
        files.clear();
    }

    void discard(Stamp stamp) {
        discardedAt = stamp.at();
    }

    boolean isOpen() {
        return sentAs == null && discardedAt == null;
    }

    public int version() {
        return version;
    }

    public String ref() {
        return ref;
    }

    public Concern concern() {
        return concern;
    }

    /** By name: a regulator or party of the concern, or somebody new. */
    public String who() {
        return who;
    }

    public String to() {
        return to;
    }

    public String cc() {
        return cc;
    }

    public String subject() {
        return subject;
    }

    /** With the reference in it by which an answer is filed. */
    public String subjectAsSent() {
        return tagged(subject, concern.ref());
    }

    static String tagged(String subject, String concern) {
        return subject.contains(concern) ? subject : subject + " [" + concern + "]";
    }

    public String text() {
        return text;
    }

    /** The reference of the letter that it answers. */
    public Optional<String> answers() {
        return Optional.ofNullable(answers);
    }

    public Instant begunAt() {
        return begunAt;
    }

    public Instant changedAt() {
        return changedAt;
    }

    public String changedByName() {
        return changedByName;
    }

    /** The reference of the letter that it became. */
    public Optional<String> sentAs() {
        return Optional.ofNullable(sentAs);
    }

    public List<Attachment> files() {
        return files;
    }

    @Override
    public String toString() {
        return "draft " + ref;
    }
}
