package org.abeyance.post;

import jakarta.persistence.CascadeType;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.abeyance.audit.Stamp;
import org.hibernate.Length;
import org.hibernate.annotations.DynamicUpdate;

/** One mail in the outbox, from the act that wanted it to the last that was heard of it. */
@Entity
@DynamicUpdate
@Table(name = "mail")
public class Mail {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    Long id;

    @Version
    int version;

    @Column(name = "mail_key", length = 200)
    String key;

    @Column(name = "owned_by", length = 40)
    String owner;

    @Column(name = "concern_id")
    Long concern;

    /** Fixed when it is queued: the same at every attempt, whatever crashes when. */
    @Column(name = "message_id", length = 300)
    String messageId;

    @Column(length = 998)
    String subject;

    @Column(length = Length.LONG32)
    String text;

    @Column(length = Length.LONG32)
    String html;

    /** Lines of {@code Name: value}. */
    @Column(length = Length.LONG32)
    String headers;

    @Column(name = "answers_to", length = 60)
    String answersTo;

    /** Of all recipients, what most needs to be looked at; written whenever one of theirs changes. */
    @Enumerated(EnumType.STRING)
    @Column(length = 20)
    State state = State.QUEUED;

    @Column(name = "queued_at")
    Instant queuedAt;

    @Column(name = "queued_by", length = 20)
    String queuedBy;

    @Column(name = "next_at")
    Instant nextAt;

    @Column(name = "not_after")
    Instant notAfter;

    /** The date it bears: that of the first attempt. */
    @Column(name = "dated_at")
    Instant datedAt;

    int attempts;

    /** How often the server asked to come again later; by it the next wait is measured. */
    @Column(name = "put_offs")
    int putOffs;

    @Column(name = "claimed_by", length = 80)
    String claimedBy;

    @Column(name = "claimed_until")
    Instant claimedUntil;

    @OneToMany(mappedBy = "mail", cascade = CascadeType.PERSIST)
    @OrderBy("position")
    List<Recipient> recipients = new ArrayList<>();

    @ElementCollection
    @CollectionTable(name = "mail_picture", joinColumns = @JoinColumn(name = "mail_id"))
    @OrderColumn(name = "position")
    List<Picture> pictures = new ArrayList<>();

    @ElementCollection
    @CollectionTable(name = "mail_enclosure", joinColumns = @JoinColumn(name = "mail_id"))
    @OrderColumn(name = "position")
    List<Enclosure> enclosures = new ArrayList<>();

    protected Mail() {}

    Mail(NewMail wanted, String messageId, Stamp stamp) {
        this.key = wanted.key();
        this.owner = wanted.owner();
        this.concern = wanted.concern().orElse(null);
        this.messageId = messageId;
        this.answersTo = wanted.answersTo().orElse(null);
        this.queuedAt = stamp.at();
        this.queuedBy = stamp.who().ref();
        this.nextAt = wanted.notBefore().orElse(stamp.at());
        this.notAfter = nextAt.plus(wanted.lasts());
        StringBuilder lines = new StringBuilder();
        wanted.headers()
                .forEach((name, line) ->
                        lines.append(name).append(": ").append(line).append('\n'));
        this.headers = lines.toString();
        for (NewMail.To to : wanted.to()) {
            recipients.add(new Recipient(this, recipients.size(), to));
        }
        enclosures.addAll(wanted.enclosures());
        say(wanted.content());
    }

    void say(Content content) {
        subject = content.subject();
        text = content.text();
        html = content.html().isEmpty() ? null : content.html();
        pictures.clear();
        pictures.addAll(content.pictures());
    }

    /** What it says, as far as it is written down; nothing of one that has gone. */
    public Content content() {
        return new Content(subject, text, html == null ? "" : html, pictures);
    }

    /** The outbox is no archive: what has gone is kept by its owner, or by nobody. */
    private void letGo() {
        text = "";
        html = null;
        pictures.clear();
    }

    void settle() {
        state = State.of(recipients.stream().map(Recipient::state).toList());
        if (!state.isWaiting() && state != State.GIVEN_UP) {
            letGo();
        }
    }

    List<Recipient> waiting() {
        return recipients.stream().filter(one -> one.state.isWaiting()).toList();
    }

    void free() {
        claimedBy = null;
        claimedUntil = null;
    }

    boolean isClaimedAt(Instant now) {
        return claimedUntil != null && claimedUntil.isAfter(now);
    }

    public Long id() {
        return id;
    }

    /** {@code M-17}. */
    public String ref() {
        return "M-" + id;
    }

    public String key() {
        return key;
    }

    public String owner() {
        return owner;
    }

    /** The internal number of the concern it is about. */
    public Optional<Long> concern() {
        return Optional.ofNullable(concern);
    }

    public String messageId() {
        return messageId;
    }

    public String subject() {
        return subject;
    }

    public State state() {
        return state;
    }

    public Instant queuedAt() {
        return queuedAt;
    }

    public String queuedBy() {
        return queuedBy;
    }

    /** When it is tried next, as long as it waits. */
    public Instant nextAt() {
        return nextAt;
    }

    public Instant notAfter() {
        return notAfter;
    }

    public int attempts() {
        return attempts;
    }

    public List<Recipient> recipients() {
        return recipients;
    }

    @Override
    public String toString() {
        return ref() + " (" + key + ")";
    }
}
