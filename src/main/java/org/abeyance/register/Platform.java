package org.abeyance.register;

import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;

/** A product of an organisation. */
@Entity
@Table(name = "platform")
public class Platform extends Entry {

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    Organisation organisation;

    protected Platform() {}

    Platform(Name name, String slug, Organisation organisation) {
        super(name, slug);
        this.organisation = organisation;
    }

    public Organisation organisation() {
        return organisation;
    }
}
