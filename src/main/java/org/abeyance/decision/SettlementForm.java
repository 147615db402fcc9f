package org.abeyance.decision;

import org.abeyance.Refused;
import org.abeyance.concern.Entry;
import org.abeyance.concern.NewFact;
import org.abeyance.people.Role;
import org.abeyance.people.SignedIn;

/** Reads from the fields of every fact that a condition is met, waived or open again. */
record SettlementForm(Condition condition, Settling how) {

    Settlement settle(Entry entry, Settlements settlements, SignedIn signedIn) {
        if (how == Settling.WAIVED && !entry.reader().is(Role.APPROVER)) {
            throw Refused.because("Only an approver waives a condition.");
        }
        return settlements.settle(entry.stamp(), condition, read(entry), how, signedIn.today());
    }

    NewFact read(Entry entry) {
        // who waives or reopens signs with the account; evidence may be signed by somebody without one
        String signed = how == Settling.MET ? "" : entry.reader().name();
        NewFact said = entry.said(signed, "", false);
        entry.done();
        return said;
    }
}
