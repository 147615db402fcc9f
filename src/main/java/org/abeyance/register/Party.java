package org.abeyance.register;

import jakarta.persistence.Entity;
import jakarta.persistence.Table;

/** Anybody else who writes or speaks in a matter: complainant, court, press, counsel. Never a regulator. */
@Entity
@Table(name = "party")
public class Party extends NamedEntry {

    protected Party() {}

    Party(Name name, String slug) {
        super(name, slug);
    }

    @Override
    public Noun noun() {
        return Noun.PARTY;
    }
}
