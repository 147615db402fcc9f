package org.abeyance.notice;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Optional;
import org.abeyance.concern.Concern;
import org.abeyance.people.Person;

/** One thing that somebody is told within the product: under the bell until it is read. */
@Entity
@Table(name = "notice")
public class Notice {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    Long id;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    Person person;

    /** Who may not see it any more is not told of it any more. */
    @ManyToOne(fetch = FetchType.LAZY)
    Concern concern;

    @Column(name = "about", length = 60)
    String about;

    @Column(length = 200)
    String address;

    @Column(length = 1000)
    String sentence;

    /** The teller's own name for it: the same is told once. */
    @Column(name = "notice_key", length = 200)
    String key;

    @Column(name = "told_at")
    Instant at;

    @Column(name = "read_at")
    Instant readAt;

    protected Notice() {}

    Notice(Person person, NewNotice wanted, Instant at) {
        this.person = person;
        this.concern = wanted.concern();
        this.about = wanted.about();
        this.address = wanted.address();
        this.sentence = wanted.sentence();
        this.key = wanted.key();
        this.at = at;
    }

    public Long id() {
        return id;
    }

    public Person person() {
        return person;
    }

    public Optional<Concern> concern() {
        return Optional.ofNullable(concern);
    }

    /** The teller's word for its kind of notice: {@code reminder}. */
    public String kind() {
        return key.split("/", 2)[0];
    }

    public String about() {
        return about;
    }

    public String address() {
        return address;
    }

    public String sentence() {
        return sentence;
    }

    public Instant at() {
        return at;
    }

    public Optional<Instant> readAt() {
        return Optional.ofNullable(readAt);
    }

    @Override
    public String toString() {
        return "notice " + key;
    }
}
