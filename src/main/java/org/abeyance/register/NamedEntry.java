package org.abeyance.register;

import jakarta.persistence.Column;
import jakarta.persistence.MappedSuperclass;

/** An entry with a name of its own and the key it is found by. */
@MappedSuperclass
public abstract class NamedEntry extends Entry {

    @Column(length = 200)
    String name;

    @Column(name = "name_key", length = 200)
    String nameKey;

    protected NamedEntry() {}

    NamedEntry(Name name, String slug) {
        super(slug);
        this.name = name.given();
        this.nameKey = name.key();
    }

    @Override
    public String name() {
        return name;
    }

    String nameKey() {
        return nameKey;
    }

    /** The slug stays: addresses that were shared go on working. */
    void rename(Name newName) {
        this.name = newName.given();
        this.nameKey = newName.key();
    }
}
