package org.abeyance.decision;

import org.abeyance.web.Reading;
import org.jboss.resteasy.reactive.RestForm;

/** What a person typed of a proof, beside its words. */
record ProofForm(
        @RestForm String systems,
        @RestForm String population,
        @RestForm String ticket,
        @RestForm String logExtract) {

    static ProofForm blank() {
        return new ProofForm("", "", "", "");
    }

    static ProofForm of(Proof proof) {
        return new ProofForm(proof.systems(), proof.population(), proof.ticket(), proof.logExtract());
    }

    Proof read(Reading reading) {
        return new Proof(
                "",
                reading.optionalLine("systems", systems, 1000),
                reading.optionalLine("population", population, 1000),
                reading.optionalLine("ticket", ticket, 200),
                reading.optionalText("logExtract", logExtract, 100_000));
    }
}
