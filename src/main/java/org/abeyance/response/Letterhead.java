package org.abeyance.response;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.time.Instant;
import org.abeyance.audit.Stamp;
import org.abeyance.register.Organisation;
import org.hibernate.Length;
import org.hibernate.annotations.Immutable;

/** What stands around the words of an organisation's responses, in Markdown. A change adds one; the latest counts. */
@Entity
@Immutable
@Table(name = "letterhead")
public class Letterhead {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    Long id;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    Organisation organisation;

    @Column(length = Length.LONG32)
    String head;

    @Column(length = Length.LONG32)
    String opening;

    @Column(length = Length.LONG32)
    String closing;

    @Column(length = Length.LONG32)
    String foot;

    @Column(name = "recorded_at")
    Instant recordedAt;

    @Column(name = "recorded_by", length = 20)
    String recordedBy;

    @Column(name = "recorded_by_name", length = 200)
    String recordedByName;

    protected Letterhead() {}

    Letterhead(Organisation organisation, Words words, Stamp stamp) {
        this.organisation = organisation;
        this.head = words.head();
        this.opening = words.opening();
        this.closing = words.closing();
        this.foot = words.foot();
        this.recordedAt = stamp.at();
        this.recordedBy = stamp.who().ref();
        this.recordedByName = stamp.who().name();
    }

    /** Its four parts: above, before and after the words, and below. */
    public record Words(String head, String opening, String closing, String foot) {}

    public Organisation organisation() {
        return organisation;
    }

    public Words words() {
        return new Words(head, opening, closing, foot);
    }
}
