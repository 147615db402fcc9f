package org.abeyance.correspondence;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.time.Instant;
import org.abeyance.audit.Stamp;
import org.abeyance.concern.Concern;
import org.hibernate.annotations.Immutable;

/** A letter was misfiled and moved: from where to where, by whom and why. */
@Entity
@Immutable
@Table(name = "letter_move")
public class LetterMove {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    Long id;

    @Column(name = "letter_ref", length = 20)
    String letterRef;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "from_id")
    Concern from;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "to_id")
    Concern to;

    @Column(length = 2000)
    String reason;

    @Column(name = "moved_at")
    Instant movedAt;

    @Column(name = "moved_by", length = 20)
    String movedBy;

    @Column(name = "moved_by_name", length = 200)
    String movedByName;

    protected LetterMove() {}

    LetterMove(String letterRef, Concern from, Concern to, String reason, Stamp stamp) {
        this.letterRef = letterRef;
        this.from = from;
        this.to = to;
        this.reason = reason;
        this.movedAt = stamp.at();
        this.movedBy = stamp.who().ref();
        this.movedByName = stamp.who().name();
    }

    public String letterRef() {
        return letterRef;
    }

    public Concern from() {
        return from;
    }

    public Concern to() {
        return to;
    }

    public String reason() {
        return reason;
    }

    public Instant movedAt() {
        return movedAt;
    }

    public String movedByName() {
        return movedByName;
    }
}
