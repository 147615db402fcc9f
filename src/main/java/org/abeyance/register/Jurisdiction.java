package org.abeyance.register;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Optional;
import org.abeyance.audit.Stamp;

/** A place whose law applies. Places nest: IT lies in the EU, the EU in the EEA, GB-SCT in the UK. */
@Entity
@Table(name = "jurisdiction")
public class Jurisdiction {

    @Id
    @Column(length = 10)
    String code;

    @Column(length = 100)
    String name;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "parent_code")
    Jurisdiction parent;

    @Column(length = 60)
    String calendar;

    @Column(name = "sort_order")
    int sortOrder;

    @Version
    int version;

    @Column(name = "retired_at")
    Instant retiredAt;

    @Column(name = "retired_by", length = 20)
    String retiredBy;

    protected Jurisdiction() {}

    Jurisdiction(String code, String name, Jurisdiction parent, String calendar, int sortOrder) {
        this.code = code;
        this.name = name;
        this.parent = parent;
        this.calendar = calendar;
        this.sortOrder = sortOrder;
    }

    public String code() {
        return code;
    }

    public String name() {
        return name;
    }

    public Optional<Jurisdiction> parent() {
        return Optional.ofNullable(parent);
    }

    /** The name of the holiday calendar that applies there. */
    public String calendar() {
        return calendar;
    }

    public int version() {
        return version;
    }

    public boolean isRetired() {
        return retiredAt != null;
    }

    void change(String newName, Jurisdiction newParent, String newCalendar) {
        this.name = newName;
        this.parent = newParent;
        this.calendar = newCalendar;
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
        return code;
    }
}
