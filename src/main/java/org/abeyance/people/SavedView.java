package org.abeyance.people;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.time.Instant;

/** A list as somebody wants to see it again: an address with its filters, under a name of their own. */
@Entity
@Table(name = "saved_view")
public class SavedView {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    Long id;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    Person person;

    @Column(length = 100)
    String name;

    @Column(length = 1000)
    String address;

    @Column(name = "saved_at")
    Instant savedAt;

    protected SavedView() {}

    SavedView(Person person, String name, String address, Instant now) {
        this.person = person;
        this.name = name;
        this.address = address;
        this.savedAt = now;
    }

    public Long id() {
        return id;
    }

    public String name() {
        return name;
    }

    public String address() {
        return address;
    }

    /** The list it shows, without its filters. */
    public String path() {
        return path(address);
    }

    static String path(String address) {
        return address.replaceFirst("[?#].*", "");
    }

    @Override
    public String toString() {
        return name + " (" + address + ")";
    }
}
