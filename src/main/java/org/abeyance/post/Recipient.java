package org.abeyance.post;

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
import java.util.Optional;

/** One who is to get a mail, and what became of it for them. */
@Entity
@Table(name = "mail_recipient")
public class Recipient {

    static final int LONGEST_REPLY = 2000;

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    Long id;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    Mail mail;

    int position;

    @Enumerated(EnumType.STRING)
    @Column(length = 3)
    NewMail.Field field;

    @Column(length = 320)
    String address;

    @Column(length = 200)
    String name;

    @Enumerated(EnumType.STRING)
    @Column(length = 20)
    State state = State.QUEUED;

    @Column(length = LONGEST_REPLY)
    String reply = "";

    @Column(name = "changed_at")
    Instant changedAt;

    /** It failed because of the address, and not because of what was sent or by whom. */
    @Column(name = "bad_address")
    boolean isBadAddress;

    protected Recipient() {}

    Recipient(Mail mail, int position, NewMail.To to) {
        this.mail = mail;
        this.position = position;
        this.field = to.field();
        this.address = to.address();
        this.name = to.name();
    }

    /** @return whether it is news */
    boolean becomes(State now, String line, Instant at) {
        boolean isNews = now != state;
        state = now;
        reply = cut(line);
        changedAt = at;
        return isNews;
    }

    boolean comesBack(State now, String line, Instant at) {
        isBadAddress = true;
        return becomes(now, line, at);
    }

    static String cut(String line) {
        String one = line.replaceAll("[\\r\\n]+", " ").strip();
        return one.length() <= LONGEST_REPLY ? one : one.substring(0, LONGEST_REPLY - 1) + "…";
    }

    public Mail mail() {
        return mail;
    }

    public NewMail.Field field() {
        return field;
    }

    public String address() {
        return address;
    }

    public String name() {
        return name;
    }

    public State state() {
        return state;
    }

    /** The line by which a server said so, or our own reason; empty while nobody has said anything. */
    public String reply() {
        return reply;
    }

    public Optional<Instant> changedAt() {
        return Optional.ofNullable(changedAt);
    }

    @Override
    public String toString() {
        return name.isEmpty() ? address : name + " <" + address + ">";
    }
}
