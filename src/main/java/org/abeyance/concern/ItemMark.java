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
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.abeyance.audit.Stamp;

/** A mark on an item of a concern, since when, by whom and why; and when it was lifted. */
@Entity
@Table(name = "item_mark")
public class ItemMark {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    Long id;

    @Column(length = 20)
    String ref;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    Concern concern;

    @Column(length = 40)
    String item;

    @Column(name = "item_on")
    LocalDate itemOn;

    @Enumerated(EnumType.STRING)
    @Column(length = 30)
    MarkKind kind;

    @Enumerated(EnumType.STRING)
    @Column(length = 20)
    PrivilegeBasis basis;

    @Enumerated(EnumType.STRING)
    @Column(length = 20)
    Counsel counsel;

    @Column(length = 200)
    String holder;

    @Column(length = 200)
    String laws;

    @Column(name = "asserted_by", length = 200)
    String assertedBy;

    @Column(length = 2000)
    String reason;

    @Column(name = "marked_at")
    Instant markedAt;

    @Column(name = "marked_by", length = 20)
    String markedBy;

    @Column(name = "marked_by_name", length = 200)
    String markedByName;

    @Column(name = "lifted_at")
    Instant liftedAt;

    @Column(name = "lifted_by", length = 20)
    String liftedBy;

    @Column(name = "lifted_by_name", length = 200)
    String liftedByName;

    @Column(name = "lifted_reason", length = 2000)
    String liftedReason;

    protected ItemMark() {}

    ItemMark(String ref, Concern concern, Markable.Item item, NewMark wanted, Stamp stamp) {
        this.ref = ref;
        this.concern = concern;
        this.item = item.ref();
        this.itemOn = item.on();
        this.kind = wanted.kind();
        this.basis = wanted.basis().orElse(null);
        this.counsel = wanted.counsel().orElse(null);
        this.holder = wanted.holder();
        this.laws = wanted.laws();
        this.assertedBy = wanted.assertedBy();
        this.reason = wanted.reason();
        this.markedAt = stamp.at();
        this.markedBy = stamp.who().ref();
        this.markedByName = stamp.who().name();
    }

    void lift(Stamp stamp, String why) {
        this.liftedAt = stamp.at();
        this.liftedBy = stamp.who().ref();
        this.liftedByName = stamp.who().name();
        this.liftedReason = why;
    }

    /** What was wanted of it. */
    public NewMark wanted() {
        return new NewMark(kind, basis(), counsel(), holder(), laws(), assertedBy(), reason);
    }

    public String ref() {
        return ref;
    }

    public Concern concern() {
        return concern;
    }

    public String item() {
        return item;
    }

    public LocalDate itemOn() {
        return itemOn;
    }

    public MarkKind kind() {
        return kind;
    }

    public Optional<PrivilegeBasis> basis() {
        return Optional.ofNullable(basis);
    }

    public Optional<Counsel> counsel() {
        return Optional.ofNullable(counsel);
    }

    public String holder() {
        return holder == null ? "" : holder;
    }

    public String laws() {
        return laws == null ? "" : laws;
    }

    public String assertedBy() {
        return assertedBy == null ? "" : assertedBy;
    }

    public String reason() {
        return reason;
    }

    public Instant markedAt() {
        return markedAt;
    }

    public String markedByName() {
        return markedByName;
    }

    public boolean isLifted() {
        return liftedAt != null;
    }

    public Optional<Instant> liftedAt() {
        return Optional.ofNullable(liftedAt);
    }

    public String liftedByName() {
        return liftedByName == null ? "" : liftedByName;
    }

    public String liftedReason() {
        return liftedReason == null ? "" : liftedReason;
    }
}
