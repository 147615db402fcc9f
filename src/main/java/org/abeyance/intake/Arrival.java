package org.abeyance.intake;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.abeyance.audit.Stamp;
import org.abeyance.concern.Attachment;
import org.abeyance.concern.Concern;
import org.abeyance.concern.NewAttachment;
import org.abeyance.intake.mail.Form;
import org.abeyance.intake.mail.Sort;
import org.abeyance.store.Content;
import org.abeyance.store.Sizes;
import org.abeyance.web.Cursor;
import org.hibernate.Length;

/**
 * One thing that came through a door: kept as it came. What it says was read from it and can be read again; what became of it
 * is told by its state.
 */
@Entity
@Table(name = "arrival")
public class Arrival {

    /** What became of it. */
    public enum State {
        /** Kept, and not read yet. */
        RECEIVED("received"),
        /** Read; waits for a person. */
        HELD("held"),
        /** It is a letter of a concern. */
        FILED("filed"),
        /** A person, or a rule, said that it is no letter. */
        SET_ASIDE("set aside");

        private final String label;

        State(String label) {
            this.label = label;
        }

        public String label() {
            return label;
        }
    }

    private static final int BEGINNING = 160;

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    Long id;

    @Version
    int version;

    @Column(length = 20)
    String ref;

    /** None once it is destroyed. */
    @ManyToOne(fetch = FetchType.LAZY)
    Content content;

    @Column(length = 120)
    String identity;

    @Enumerated(EnumType.STRING)
    @Column(length = 20)
    Form form;

    @Enumerated(EnumType.STRING)
    @Column(length = 20)
    Door door;

    @Column(length = 300)
    String source;

    @Column(name = "media_type", length = 200)
    String mediaType;

    @Column(name = "arrived_at")
    Instant arrivedAt;

    @Column(name = "arrived_by", length = 20)
    String arrivedBy;

    @Column(name = "arrived_by_name", length = 200)
    String arrivedByName;

    @Enumerated(EnumType.STRING)
    @Column(length = 20)
    State state = State.RECEIVED;

    @Column(length = 1000)
    String reason = "";

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "concern_id")
    Concern concern;

    @Column(name = "letter_ref", length = 20)
    String letterRef;

    /** By what its concern suggested itself; none where whoever brought it said so. */
    @Enumerated(EnumType.STRING)
    @Column(length = 20)
    Ground ground;

    /** True where it names its concern, so that nobody has to say which. */
    boolean certain;

    int edition;

    @Enumerated(EnumType.STRING)
    @Column(length = 20)
    Sort sort = Sort.LETTER;

    @Column(name = "message_id", length = 500)
    String messageId = "";

    /** The mails that it goes on from, one a line, the nearest last. */
    @Column(length = Length.LONG32)
    String thread = "";

    /** To whom it went, one a line. */
    @Column(length = Length.LONG32)
    String recipients = "";

    @Column(length = 64)
    String fingerprint = "";

    @Column(name = "sender_name", length = 200)
    String senderName = "";

    @Column(name = "sender_address", length = 320)
    String senderAddress = "";

    @Column(length = 300)
    String subject = "";

    @Column(name = "sent_at")
    Instant sentAt;

    @Column(length = Length.LONG32)
    String text = "";

    @Column(length = Length.LONG32)
    String html = "";

    @Column(length = 1000)
    String signer = "";

    @Column(length = Length.LONG32)
    String notes = "";

    @ElementCollection
    @CollectionTable(name = "arrival_part", joinColumns = @JoinColumn(name = "arrival_id"))
    @OrderColumn(name = "sort_order")
    List<CarriedFile> parts = new ArrayList<>();

    @Column(name = "destroyed_at")
    Instant destroyedAt;

    protected Arrival() {}

    Arrival(ArrivalRef ref, NewArrival came, Form form, Content content, String identity, Stamp stamp) {
        NewAttachment named = new NewAttachment(Attachment.Part.ORIGINAL, came.source(), came.mediaType(), content);
        this.ref = ref.text();
        this.content = content;
        this.identity = identity;
        this.form = form;
        this.door = came.door();
        this.source = named.name();
        this.mediaType = named.mediaType();
        this.concern = came.concern().orElse(null);
        this.arrivedAt = stamp.at();
        this.arrivedBy = stamp.who().ref();
        this.arrivedByName = stamp.who().name();
    }

    void hold(String why) {
        state = State.HELD;
        reason = why;
    }

    void suggest(Concern likely) {
        concern = likely;
    }

    void suggest(Suggested likely) {
        concern = likely.concern();
        ground = likely.ground();
    }

    void setAside(String why) {
        state = State.SET_ASIDE;
        reason = why;
    }

    /** It is this letter from now on. */
    void becomes(Concern filedIn, String letter, String identityThere) {
        state = State.FILED;
        reason = "";
        concern = filedIn;
        letterRef = letter;
        identity = identityThere;
    }

    /**
     * Only that it came is left: through which door, when, and what became of it; and the digest, so that a mailbox that has
     * it still does not bring it again.
     */
    void destroy(Instant at, String words, boolean isFirst) {
        destroyedAt = at;
        state = state == State.FILED ? State.FILED : State.SET_ASIDE;
        identity = destroyed(content.digest()) + (isFirst ? "" : "/" + ref);
        content = null;
        source = ref;
        messageId = "";
        thread = "";
        recipients = "";
        fingerprint = "";
        senderName = "";
        senderAddress = "";
        subject = "";
        sentAt = null;
        text = "";
        html = "";
        signer = "";
        notes = "";
        reason = words;
        ground = null;
        parts.clear();
    }

    /** The identity of the first of those that had these bytes. */
    static String destroyed(String digest) {
        return "destroyed/" + digest;
    }

    /** It waits, or somebody said that it is none. */
    boolean isNoLetter() {
        return !isDestroyed() && (state == State.HELD || state == State.SET_ASIDE);
    }

    public boolean isDestroyed() {
        return destroyedAt != null;
    }

    /** The original, as a file of the letter. */
    NewAttachment original() {
        String ending = switch (form) {
            case MAIL, MBOX -> "message/rfc822";
            case OUTLOOK -> "application/vnd.ms-outlook";
            case FILE -> mediaType;
        };
        Attachment.Part part = form == Form.FILE ? Attachment.Part.FILE : Attachment.Part.ORIGINAL;
        return new NewAttachment(part, fileName(), ending, content);
    }

    /** Under what name it is saved. */
    String fileName() {
        return switch (form) {
            case MAIL, MBOX -> source.toLowerCase(java.util.Locale.ROOT).endsWith(".eml") ? source : ref + ".eml";
            case OUTLOOK -> source.toLowerCase(java.util.Locale.ROOT).endsWith(".msg") ? source : ref + ".msg";
            case FILE -> source;
        };
    }

    public Long id() {
        return id;
    }

    public String ref() {
        return ref;
    }

    public Content content() {
        return content;
    }

    public Form form() {
        return form;
    }

    public Door door() {
        return door;
    }

    public String source() {
        return source;
    }

    public Instant arrivedAt() {
        return arrivedAt;
    }

    public String arrivedByName() {
        return arrivedByName;
    }

    public State state() {
        return state;
    }

    /** Where a page of a list ends with it. */
    Cursor cursor() {
        return new Cursor(LocalDate.ofInstant(arrivedAt, ZoneOffset.UTC), id);
    }

    public boolean isAside() {
        return state == State.SET_ASIDE && !isDestroyed();
    }

    String whatBecame() {
        return isDestroyed() ? "destroyed" : state.label();
    }

    public boolean isHeld() {
        return state == State.HELD;
    }

    /** Why it waits, or why it was set aside. */
    public String reason() {
        return reason;
    }

    /** The concern it was filed in, or that it was brought for or is likely to be about. */
    public Optional<Concern> concern() {
        return Optional.ofNullable(concern);
    }

    public Optional<String> letterRef() {
        return Optional.ofNullable(letterRef);
    }

    public Sort sort() {
        return sort;
    }

    public boolean isAutomatic() {
        return sort.isAutomatic();
    }

    public String messageId() {
        return messageId;
    }

    public String senderName() {
        return senderName;
    }

    public String senderAddress() {
        return senderAddress;
    }

    /** As a person would say it: the name where there is one. */
    public String sender() {
        return senderName.isEmpty() ? senderAddress : senderName;
    }

    public String subject() {
        return subject;
    }

    /** For lists, where something must stand. */
    public String title() {
        return subject.isEmpty() ? "(no subject)" : subject;
    }

    /** Its first words, on one line. */
    public String beginning() {
        String line = text.substring(0, Math.min(text.length(), BEGINNING))
                .replaceAll("\\s+", " ")
                .strip();
        return line.length() < BEGINNING - 1 ? line : line + " …";
    }

    /** Whether it can be filed as it is: somebody wrote it, it says something, and where it belongs is likely. */
    public boolean isReady() {
        return concern != null && !isAutomatic() && !(sender().isEmpty() && text.isBlank());
    }

    public Optional<Instant> sentAt() {
        return Optional.ofNullable(sentAt);
    }

    public String text() {
        return text;
    }

    public String html() {
        return html;
    }

    public String signer() {
        return signer;
    }

    public List<String> notes() {
        return notes.isEmpty() ? List.of() : List.of(notes.split("\n"));
    }

    public List<CarriedFile> parts() {
        return parts;
    }

    public String size() {
        return content == null ? "nothing" : Sizes.written(content.size());
    }

    @Override
    public String toString() {
        return "arrival " + ref;
    }
}
