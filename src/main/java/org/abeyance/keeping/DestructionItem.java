package org.abeyance.keeping;

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
import java.time.LocalDate;
import java.util.Optional;

/** One item of a destruction; once it is done, its tombstone. */
@Entity
@Table(name = "destruction_item")
public class DestructionItem {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    Long id;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    Destruction destruction;

    @Enumerated(EnumType.STRING)
    @Column(length = 20)
    ItemKind kind;

    @Column(name = "item_ref", length = 60)
    String ref;

    @Column(name = "item_on")
    LocalDate on;

    @Column(length = 64)
    String digest;

    protected DestructionItem() {}

    DestructionItem(Destruction destruction, Item item) {
        this.destruction = destruction;
        this.kind = item.kind();
        this.ref = item.ref();
        this.on = item.on();
    }

    void isGone(String contentDigest) {
        this.digest = contentDigest;
    }

    public ItemKind kind() {
        return kind;
    }

    public String ref() {
        return ref;
    }

    public LocalDate on() {
        return on;
    }

    public Optional<String> digest() {
        return Optional.ofNullable(digest);
    }

    boolean is(Item item) {
        return kind == item.kind() && ref.equals(item.ref());
    }

    @Override
    public String toString() {
        return kind == ItemKind.TRAIL ? "what the trail says of " + ref : ref;
    }
}
