package org.abeyance.register;

import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.util.Optional;

/** A company, perhaps with a parent. */
@Entity
@Table(name = "organisation")
public class Organisation extends Entry {

    @ManyToOne(fetch = FetchType.LAZY)
    Organisation parent;

    protected Organisation() {}

    Organisation(Name name, String slug, Organisation parent) {
        super(name, slug);
        this.parent = parent;
    }

    public Optional<Organisation> parent() {
        return Optional.ofNullable(parent);
    }
}
