package org.abeyance.register;

import jakarta.persistence.Entity;
import jakarta.persistence.Table;

/** What is done with data, in general: training generative AI on user content. */
@Entity
@Table(name = "practice")
public class Practice extends NamedEntry {

    protected Practice() {}

    Practice(Name name, String slug) {
        super(name, slug);
    }

    @Override
    public Noun noun() {
        return Noun.PRACTICE;
    }
}
