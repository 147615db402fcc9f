package org.abeyance.register;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.util.Optional;

/** A public authority that may raise concerns. Its full name may change over time; the short one is what people say. */
@Entity
@Table(name = "regulator")
public class Regulator extends NamedEntry {

    @Column(name = "full_name", length = 300)
    String fullName;

    @ManyToOne(fetch = FetchType.LAZY)
    Jurisdiction home;

    protected Regulator() {}

    Regulator(Name name, String slug, String fullName, Jurisdiction home) {
        super(name, slug);
        this.fullName = fullName;
        this.home = home;
    }

    /** What the authority is called in full; the short name where nothing longer is known. */
    public String fullName() {
        return fullName == null || fullName.isEmpty() ? name() : fullName;
    }

    public Optional<Jurisdiction> home() {
        return Optional.ofNullable(home);
    }

    @Override
    public Noun noun() {
        return Noun.REGULATOR;
    }
}
