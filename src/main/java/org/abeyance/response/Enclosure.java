package org.abeyance.response;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import org.hibernate.annotations.Immutable;

/** A file that goes with a version of a response. */
@Entity
@Immutable
@Table(name = "response_enclosure")
public class Enclosure {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    Long id;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    Edition edition;

    int place;

    @Column(name = "file_ref", length = 20)
    String file;

    @Column(length = 200)
    String name;

    protected Enclosure() {}

    Enclosure(Edition edition, int place, String file, String name) {
        this.edition = edition;
        this.place = place;
        this.file = file;
        this.name = name;
    }

    public String file() {
        return file;
    }

    public String name() {
        return name;
    }
}
