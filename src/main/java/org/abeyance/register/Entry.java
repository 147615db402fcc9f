package org.abeyance.register;

import jakarta.persistence.Column;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.MappedSuperclass;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Optional;
import org.abeyance.audit.Stamp;

/** What every entry of the register has: a name, the key it is found by, the slug in its address, and perhaps a retirement. */
@MappedSuperclass
public abstract class Entry {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    Long id;

    @Version
    int version;

    @Column(length = 200)
    String name;

    @Column(name = "name_key", length = 200)
    String nameKey;

    @Column(length = 160)
    String slug;

    @Column(name = "retired_at")
    Instant retiredAt;

    @Column(name = "retired_by", length = 20)
    String retiredBy;

    protected Entry() {}

    Entry(Name name, String slug) {
        this.name = name.given();
        this.nameKey = name.key();
        this.slug = slug;
    }

    public Long id() {
        return id;
    }

    public int version() {
        return version;
    }

    public String name() {
        return name;
    }

    public String slug() {
        return slug;
    }

    public boolean isRetired() {
        return retiredAt != null;
    }

    public Optional<Instant> retiredAt() {
        return Optional.ofNullable(retiredAt);
    }

    /** The slug stays: addresses that were shared go on working. */
    void rename(Name newName) {
        this.name = newName.given();
        this.nameKey = newName.key();
    }

    /** From now on it is offered in no form; whatever names it already stays as it is. */
    void retire(Stamp stamp) {
        this.retiredAt = stamp.at();
        this.retiredBy = stamp.who().ref();
    }

    void reinstate() {
        this.retiredAt = null;
        this.retiredBy = null;
    }

    @Override
    public String toString() {
        return name;
    }
}
