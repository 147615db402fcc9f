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

/** A browser that is signed in as somebody. When it signs out, or is signed out, the row goes. */
@Entity
@Table(name = "device")
public class Device {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    Long id;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    Person person;

    @Column(name = "secret_hash", length = 64)
    String secretHash;

    @Column(length = 200)
    String browser;

    @Column(length = 60)
    String address;

    @Column(name = "signed_in_at")
    Instant signedInAt;

    @Column(name = "last_seen_at")
    Instant lastSeenAt;

    protected Device() {}

    Device(Person person, Secret secret, Visit visit, Instant now) {
        this.person = person;
        this.secretHash = secret.hash();
        this.browser = visit.browser();
        this.address = visit.address();
        this.signedInAt = now;
        this.lastSeenAt = now;
    }

    public Long id() {
        return id;
    }

    public String browser() {
        return browser;
    }

    public String address() {
        return address;
    }

    public Instant signedInAt() {
        return signedInAt;
    }

    public Instant lastSeenAt() {
        return lastSeenAt;
    }
}
