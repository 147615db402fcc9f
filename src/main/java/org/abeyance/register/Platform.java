package org.abeyance.register;

import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.util.stream.Stream;

/** A product of an organisation. */
@Entity
@Table(name = "platform")
public class Platform extends NamedEntry {

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

    @Override
    public Noun noun() {
        return Noun.PLATFORM;
    }

    @Override
    Stream<? extends Entry> hangsOn() {
        return Stream.concat(Stream.of(organisation), organisation.hangsOn());
    }

    void belongTo(Organisation newOrganisation) {
        this.organisation = newOrganisation;
    }
}
