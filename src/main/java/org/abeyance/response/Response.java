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
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.abeyance.Refused;
import org.abeyance.audit.Stamp;
import org.abeyance.concern.Concern;

/** What goes back to a regulator: some or all answers under a cover letter, in versions, cleared, and sent once. */
@Entity
@Table(name = "response")
public class Response {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    Long id;

    @Version
    int version;

    @Column(length = 20)
    String ref;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    Concern concern;

    @Column(length = 300)
    String title;

    /** That of the latest {@link ResponseMove}, written by the same act. */
    @Enumerated(EnumType.STRING)
    @Column(length = 20)
    ResponseStatus status;

    /** The number of the latest {@link Edition}. */
    int edition;

    @Column(name = "sent_on")
    LocalDate sentOn;

    @Enumerated(EnumType.STRING)
    @Column(name = "sent_way", length = 20)
    Way way;

    @Column(name = "sent_to", length = 300)
    String sentTo;

    @Column(name = "message_id", length = 300)
    String messageId;

    @Column(name = "letter_ref", length = 20)
    String letterRef;

    @Column(name = "printed_html", length = 20)
    String printedHtml;

    @Column(name = "printed_pdf", length = 20)
    String printedPdf;

    @Column(name = "recorded_at")
    Instant recordedAt;

    @Column(name = "recorded_by", length = 20)
    String recordedBy;

    @Column(name = "recorded_by_name", length = 200)
    String recordedByName;

    protected Response() {}

    Response(ResponseRef ref, Concern concern, String title, Stamp stamp) {
        this.ref = ref.text();
        this.concern = concern;
        this.title = title;
        this.status = ResponseStatus.DRAFTING;
        this.recordedAt = stamp.at();
        this.recordedBy = stamp.who().ref();
        this.recordedByName = stamp.who().name();
    }

    /** Refuses what can not be done with it as it stands. */
    void require(ResponseAct act) {
        if (!act.isPossible(status)) {
            throw Refused.because(ref + " is " + status.label() + ": it can not be " + act.words() + ".");
        }
    }

    void write(Edition written) {
        this.edition = written.edition;
    }

    void move(ResponseStatus to) {
        this.status = to;
    }

    void send(LocalDate on, Way by, String to, Optional<String> message, String letter) {
        this.status = ResponseStatus.SENT;
        this.sentOn = on;
        this.way = by;
        this.sentTo = to;
        this.messageId = message.orElse(null);
        this.letterRef = letter;
    }

    /** The files in which the letter is kept as it goes out. */
    void print(String html, String pdf) {
        this.printedHtml = html;
        this.printedPdf = pdf;
    }

    public Optional<String> printedHtml() {
        return Optional.ofNullable(printedHtml);
    }

    public Optional<String> printedPdf() {
        return Optional.ofNullable(printedPdf);
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

    public String title() {
        return title;
    }

    public ResponseStatus status() {
        return status;
    }

    public int edition() {
        return edition;
    }

    public Instant recordedAt() {
        return recordedAt;
    }

    public Optional<LocalDate> sentOn() {
        return Optional.ofNullable(sentOn);
    }

    public Optional<Way> way() {
        return Optional.ofNullable(way);
    }

    public String sentTo() {
        return sentTo == null ? "" : sentTo;
    }

    /** Without its angle brackets. */
    public Optional<String> messageId() {
        return Optional.ofNullable(messageId);
    }

    /** The letter as which it was logged. */
    public Optional<String> letterRef() {
        return Optional.ofNullable(letterRef);
    }

    @Override
    public String toString() {
        return ref;
    }
}
