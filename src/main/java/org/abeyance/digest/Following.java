package org.abeyance.digest;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.time.Instant;
import org.abeyance.people.Person;
import org.abeyance.web.Choice;

/** One thing that somebody follows. */
@Entity
@Table(name = "digest_following")
public class Following {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    Long id;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    Person person;

    @Enumerated(EnumType.STRING)
    @Column(length = 20)
    Followed kind;

    /** A reference, a slug or a code. */
    @Column(length = 200)
    String name;

    @Column(name = "since_at")
    Instant since;

    protected Following() {}

    Following(Person person, Followed kind, String name, Instant now) {
        this.person = person;
        this.kind = kind;
        this.name = name;
        this.since = now;
    }

    public Long id() {
        return id;
    }

    public Followed kind() {
        return kind;
    }

    public String name() {
        return name;
    }

    /** As somebody reads it. */
    public String said() {
        return kind == Followed.ROLE
                ? FollowForm.ROLES.stream()
                        .filter(role -> role.value().equals(name))
                        .map(Choice::label)
                        .findFirst()
                        .orElse(name)
                : kind.label() + " " + name;
    }

    @Override
    public String toString() {
        return kind.label() + " " + name;
    }
}
