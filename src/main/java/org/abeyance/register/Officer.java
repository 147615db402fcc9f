package org.abeyance.register;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import org.hibernate.annotations.SortNatural;

/** Somebody who keeps cases at a regulator, as it is known now. Who it is, only the legal team is told. */
@Entity
@Table(name = "case_officer")
public class Officer {

    /** A mail address of theirs, in lower case. */
    @Embeddable
    public static class Address implements Comparable<Address> {

        @Column(length = 320)
        String address;

        @Column(length = 320)
        String domain;

        protected Address() {}

        Address(String address) {
            this.address = address;
            this.domain = domain(address);
        }

        @Override
        public int compareTo(Address other) {
            return address.compareTo(other.address);
        }

        @Override
        public boolean equals(Object other) {
            return other instanceof Address it && it.address.equals(address);
        }

        @Override
        public int hashCode() {
            return address.hashCode();
        }
    }

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    Long id;

    @Version
    int version;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    Regulator regulator;

    @Column(length = 200)
    String name;

    @ElementCollection
    @CollectionTable(name = "case_officer_address", joinColumns = @JoinColumn(name = "officer_id"))
    @SortNatural
    SortedSet<Address> addresses = new TreeSet<>();

    LocalDate since;

    LocalDate until;

    protected Officer() {}

    Officer(Regulator regulator, OfficerWords words) {
        this.regulator = regulator;
        say(words);
    }

    /** From now on this is what is known. */
    final void say(OfficerWords words) {
        this.name = words.name();
        this.since = words.since();
        this.until = words.until().orElse(null);
        addresses.removeIf(known -> !words.addresses().contains(known.address));
        words.addresses().forEach(address -> addresses.add(new Address(address)));
    }

    void end(LocalDate lastDay) {
        this.until = lastDay;
    }

    /** What stands after the last {@code @}. */
    public static String domain(String address) {
        return address.substring(address.lastIndexOf('@') + 1);
    }

    public Long id() {
        return id;
    }

    int version() {
        return version;
    }

    public Regulator regulator() {
        return regulator;
    }

    public String name() {
        return name;
    }

    public List<String> addresses() {
        return addresses.stream().map(one -> one.address).toList();
    }

    public LocalDate since() {
        return since;
    }

    public Optional<LocalDate> until() {
        return Optional.ofNullable(until);
    }

    /** Whether they keep cases there on that day, first and last included. */
    public boolean isThere(LocalDate day) {
        return !day.isBefore(since) && (until == null || !day.isAfter(until));
    }

    @Override
    public String toString() {
        return "case officer " + id;
    }
}
