package org.abeyance.correspondence;

import jakarta.persistence.Column;
import jakarta.persistence.DiscriminatorValue;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Optional;
import org.abeyance.audit.Stamp;
import org.abeyance.concern.Concern;
import org.abeyance.concern.Fact;
import org.abeyance.concern.NewFact;
import org.abeyance.register.Party;
import org.abeyance.register.Regulator;
import org.abeyance.source.Source;

/** One item of correspondence: a letter, an email, a call, the note of a meeting, a public statement, a ruling. */
@Entity
@Table(name = "letter")
@DiscriminatorValue("LETTER")
public class Letter extends Fact {

    @Column(name = "letter_ref", length = 20)
    String letterRef;

    /** Counts from 1. A completed or corrected letter keeps its reference in a later edition. */
    int edition;

    @Enumerated(EnumType.STRING)
    @Column(length = 10)
    Direction direction;

    @Enumerated(EnumType.STRING)
    @Column(length = 20)
    Channel channel;

    @Enumerated(EnumType.STRING)
    @Column(length = 20)
    Nature nature;

    @Column(length = 300)
    String subject;

    @ManyToOne(fetch = FetchType.LAZY)
    Regulator regulator;

    @ManyToOne(fetch = FetchType.LAZY)
    Party party;

    @Column(length = 300)
    String addressee;

    @Column(name = "sent_at")
    Instant sentAt;

    @Column(name = "received_at")
    Instant receivedAt;

    @Enumerated(EnumType.STRING)
    @Column(length = 20)
    Agreement agreed;

    boolean verbatim;

    boolean complete;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "cited_as_id")
    Source citedAs;

    protected Letter() {}

    Letter(LetterRef letterRef, Concern concern, NewFact said, NewLetter letter, Stamp stamp) {
        super(concern, said, stamp);
        this.letterRef = letterRef.text();
        this.edition = 1;
        this.direction = letter.direction();
        this.channel = letter.channel();
        this.nature = letter.nature();
        this.subject = letter.subject();
        this.regulator = letter.regulator().orElse(null);
        this.party = letter.party().orElse(null);
        this.addressee = letter.addressee().isEmpty() ? null : letter.addressee();
        this.sentAt = letter.sent().orElse(null);
        this.receivedAt = letter.received().orElse(null);
        this.agreed = letter.agreed().orElse(null);
        this.verbatim = letter.verbatim();
        this.complete = letter.complete();
    }

    /** The same letter, said better. */
    Letter(Letter before, NewFact said, NewLetter letter, Stamp stamp) {
        this(new LetterRef(before.letterRef), before.concern(), said, letter, stamp);
        this.edition = before.edition + 1;
        this.citedAs = before.citedAs;
    }

    /** From now on this source stands for it in the facts that cite it. */
    Source citeAs(Source source) {
        citedAs = source;
        return source;
    }

    /** What it said, to whom, and with whom, is gone; which way it went, when, and with which regulator stays. */
    void destroy() {
        this.subject = "Destroyed";
        this.addressee = null;
        this.party = null;
        this.verbatim = false;
        this.complete = true;
    }

    @Override
    public String noun() {
        return "letter";
    }

    @Override
    public String item() {
        return letterRef;
    }

    @Override
    public String headline() {
        return subject;
    }

    public String letterRef() {
        return letterRef;
    }

    public int edition() {
        return edition;
    }

    public Optional<Source> citedAs() {
        return Optional.ofNullable(citedAs);
    }

    public Direction direction() {
        return direction;
    }

    public Channel channel() {
        return channel;
    }

    public Nature nature() {
        return nature;
    }

    public String subject() {
        return subject;
    }

    public Optional<Regulator> regulator() {
        return Optional.ofNullable(regulator);
    }

    public Optional<Party> party() {
        return Optional.ofNullable(party);
    }

    public String addressee() {
        return addressee == null ? "" : addressee;
    }

    public Optional<Instant> sentAt() {
        return Optional.ofNullable(sentAt);
    }

    public Optional<Instant> receivedAt() {
        return Optional.ofNullable(receivedAt);
    }

    public Optional<Agreement> agreed() {
        return Optional.ofNullable(agreed);
    }

    public boolean isVerbatim() {
        return verbatim;
    }

    public boolean isComplete() {
        return complete;
    }
}
