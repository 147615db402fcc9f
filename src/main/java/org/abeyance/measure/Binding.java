package org.abeyance.measure;

import org.abeyance.audit.Stamp;
import org.abeyance.concern.NewFact;

/** What makes an undertaking bind: whoever keeps restrictions is told when one is given, and when a regulator releases it. */
public interface Binding {

    void bind(Stamp stamp, Measure undertaking, NewFact said);

    void release(Stamp stamp, Measure undertaking, NewFact said);
}
