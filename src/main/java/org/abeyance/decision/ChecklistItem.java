package org.abeyance.decision;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Collection;
import java.util.Optional;
import org.abeyance.audit.Stamp;
import org.abeyance.concern.Kind;
import org.abeyance.register.Jurisdiction;
import org.abeyance.register.Places;

/** What is usually asked before a paused practice resumes: everywhere and always, or only in a place or a kind of concern. */
@Entity
@Table(name = "checklist_item")
public class ChecklistItem {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    Long id;

    @Column(length = 500)
    String text;

    @Enumerated(EnumType.STRING)
    @Column(length = 30)
    Kind kind;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "jurisdiction_code")
    Jurisdiction place;

    @Column(name = "sort_order")
    int order;

    @Column(name = "recorded_at")
    Instant recordedAt;

    @Column(name = "recorded_by", length = 20)
    String recordedBy;

    @Column(name = "retired_at")
    Instant retiredAt;

    @Column(name = "retired_by", length = 20)
    String retiredBy;

    protected ChecklistItem() {}

    ChecklistItem(String text, Optional<Kind> kind, Optional<Jurisdiction> place, int order, Stamp stamp) {
        this.text = text;
        this.kind = kind.orElse(null);
        this.place = place.orElse(null);
        this.order = order;
        this.recordedAt = stamp.at();
        this.recordedBy = stamp.who().ref();
    }

    void retire(Stamp stamp) {
        this.retiredAt = stamp.at();
        this.retiredBy = stamp.who().ref();
    }

    /** Asked in a concern of this kind, where one of these places is its own, lies within it or around it. */
    boolean isAskedIn(Kind of, Collection<String> places, Places nesting) {
        return (kind == null || kind == of)
                && (place == null
                        || places.stream()
                                .anyMatch(one ->
                                        nesting.isWithin(one, place.code()) || nesting.isWithin(place.code(), one)));
    }

    public Long id() {
        return id;
    }

    public String text() {
        return text;
    }

    public Optional<Kind> kind() {
        return Optional.ofNullable(kind);
    }

    public Optional<Jurisdiction> place() {
        return Optional.ofNullable(place);
    }
}
