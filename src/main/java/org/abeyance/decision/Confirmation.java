package org.abeyance.decision;

import jakarta.persistence.Column;
import jakarta.persistence.DiscriminatorValue;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import org.abeyance.audit.Stamp;
import org.abeyance.concern.Fact;
import org.abeyance.concern.NewFact;
import org.hibernate.Length;

/** The proof that a decision was carried out, from the day on which it was confirmed. */
@Entity
@Table(name = "confirmation")
@DiscriminatorValue("CONFIRMATION")
public class Confirmation extends Fact {

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    Decision decision;

    @Column(length = Length.LONG32)
    String proof;

    @Column(length = 1000)
    String systems;

    @Column(length = 1000)
    String population;

    @Column(length = 200)
    String ticket;

    @Column(name = "log_extract", length = Length.LONG32)
    String logExtract;

    protected Confirmation() {}

    Confirmation(Decision decision, NewFact said, Proof proof, Stamp stamp) {
        super(decision.concern(), said, stamp);
        this.decision = decision;
        this.proof = proof.words();
        this.systems = blankToNull(proof.systems());
        this.population = blankToNull(proof.population());
        this.ticket = blankToNull(proof.ticket());
        this.logExtract = blankToNull(proof.logExtract());
    }

    private static String blankToNull(String text) {
        return text.isBlank() ? null : text;
    }

    private static String nullToBlank(String text) {
        return text == null ? "" : text;
    }

    /** What it showed gives way to one sentence. */
    void destroy(String words) {
        this.proof = words;
        this.systems = null;
        this.population = null;
        this.ticket = null;
        this.logExtract = null;
    }

    @Override
    public String noun() {
        return "confirmation";
    }

    @Override
    public String headline() {
        return "Confirms the " + decision;
    }

    public Decision decision() {
        return decision;
    }

    public String proof() {
        return proof;
    }

    /** All of it, as it was given. */
    public Proof shown() {
        return new Proof(
                proof, nullToBlank(systems), nullToBlank(population), nullToBlank(ticket), nullToBlank(logExtract));
    }
}
