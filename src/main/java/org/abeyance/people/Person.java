package org.abeyance.people;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.OneToMany;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.abeyance.audit.Actor;
import org.abeyance.audit.Stamp;

/** Somebody who works with Abeyance or whom it names as an owner. Never deleted: deactivated on a date. */
@Entity
@Table(name = "person")
public class Person {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    Long id;

    @Version
    int version;

    @Column(length = 200)
    String name;

    @Column(length = 320)
    String email;

    @Column(length = 60)
    String zone;

    @Column(name = "password_hash", length = 200)
    String passwordHash;

    @Column(name = "legal_team")
    boolean legalTeam;

    @Column(name = "demo_password", length = 60)
    String demoPassword;

    /** Who hears of their dates after them. */
    @ManyToOne(fetch = FetchType.LAZY)
    Person lead;

    @Embedded
    Quiet quiet = Quiet.USUAL;

    @Column(name = "deactivated_at")
    Instant deactivatedAt;

    @OneToMany(mappedBy = "person", cascade = jakarta.persistence.CascadeType.ALL, orphanRemoval = true)
    List<Grant> grants = new ArrayList<>();

    protected Person() {}

    public Person(String name, String email, ZoneId zone) {
        this.name = name;
        this.email = email;
        this.zone = zone.getId();
    }

    public Long id() {
        return id;
    }

    public String ref() {
        return "P-" + id;
    }

    public String name() {
        return name;
    }

    public String email() {
        return email;
    }

    public ZoneId zone() {
        return ZoneId.of(zone);
    }

    public Optional<Person> lead() {
        return Optional.ofNullable(lead);
    }

    public Quiet quiet() {
        return quiet;
    }

    public boolean isActive() {
        return deactivatedAt == null;
    }

    public Optional<Instant> deactivatedAt() {
        return Optional.ofNullable(deactivatedAt);
    }

    public Set<Role> roles() {
        return grants.stream().map(Grant::role).collect(Collectors.toSet());
    }

    public boolean isInLegalTeam() {
        return legalTeam;
    }

    /** Somebody invited has none yet; who has none comes in by a link or not at all. */
    public boolean hasPassword() {
        return passwordHash != null;
    }

    /** In a word, for the list: invited, active or deactivated. */
    public String state() {
        if (!isActive()) {
            return "deactivated";
        }
        return hasPassword() ? "active" : isDemonstrator() ? "never signs in" : "invited";
    }

    /** One of a demonstration, whose password nobody changes; or the author of its facts, who never gets one. */
    boolean isDemonstrator() {
        return email.endsWith(Demonstrators.AT);
    }

    /** Told to everybody on the sign-in page of a demonstration; empty anywhere else. */
    public String demoPassword() {
        return demoPassword == null ? "" : demoPassword;
    }

    void grant(Role role, Stamp stamp) {
        grants.add(new Grant(this, role, stamp));
    }

    void revoke(Role role) {
        grants.removeIf(grant -> grant.role == role);
    }

    public Actor actor() {
        return new Actor(ref(), name);
    }

    public Reader reader() {
        return new Reader(id, ref(), name, roles(), legalTeam, zone());
    }

    @Override
    public String toString() {
        return name + " (" + ref() + ")";
    }
}
