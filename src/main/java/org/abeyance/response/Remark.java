package org.abeyance.response;

import java.time.LocalDate;
import org.abeyance.concern.Concern;

/** Words that somebody said beside the work, at its side and not in it: why a stage sent it back, what shows that it went. */
interface Remark {

    Concern concern();

    /** As people call it: {@code R-7/clearance-3}. */
    String ref();

    LocalDate on();

    /** What it says; empty where nobody said anything. */
    String words();

    boolean isDestroyed();

    /** What it said gives way to one sentence; who said it and when stays. */
    void destroy(String destruction, String instead);
}
