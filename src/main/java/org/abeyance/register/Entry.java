package org.abeyance.register;

import jakarta.persistence.Column;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.MappedSuperclass;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Optional;
import java.util.stream.Stream;
import org.abeyance.audit.Stamp;

/** What every entry of the register has: the slug in its address, and perhaps a retirement. */
@MappedSuperclass
public abstract class Entry {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    Long id;

    @Version
    int version;

    @Column(length = 330)
    String slug;

    @Column(name = "retired_at")
    Instant retiredAt;

    @Column(name = "retired_by", length = 20)
    String retiredBy;

    /** When somebody added it who could not see that it was there: from then on no wall hides it. */
    @Column(name = "declared_at")
    Instant declaredAt;

    protected Entry() {}

    Entry(String slug) {
        this.slug = slug;
    }

    public Long id() {
        return id;
    }

    public int version() {
        return version;
    }

    public abstract Noun noun();

    public abstract String name();

    public String slug() {
        return slug;
    }

    public boolean isRetired() {
        return retiredAt != null;
    }

    public Optional<Instant> retiredAt() {
        return Optional.ofNullable(retiredAt);
    }

    boolean isDeclared() {
        return declaredAt != null;
    }

    /** The entries without which this one would not be. */
    Stream<? extends Entry> hangsOn() {
        return Stream.empty();
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

    void declare(Stamp stamp) {
        this.declaredAt = stamp.at();
    }

    @Override
    public String toString() {
        return name();
    }
}
