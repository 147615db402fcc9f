package org.abeyance.position;

import java.util.Collection;

/**
 * What a regulator may hold on an activity. Some are named differently by where they are held: the ICO investigates, the
 * DPC inquires.
 */
public enum Held {
    CONCERN_RAISED("concern raised"),
    QUESTIONS_ASKED("questions asked"),
    INQUIRY_OPEN("investigation open", "inquiry open"),
    PAUSE_REQUESTED("pause requested"),
    STOP_ORDERED("enforcement notice", "limitation or ban ordered"),
    PAUSE_WELCOMED("pause welcomed"),
    CHANGES_REQUIRED("changes required"),
    NO_OBJECTION("no objection"),
    NOT_APPROVED("no approval given"),
    MONITORING("monitoring"),
    ENFORCEMENT_INTENDED("notice of intent", "enforcement intended"),
    SANCTIONED("reprimand or penalty notice", "fined or sanctioned"),
    CLOSED("closed");

    private final String inTheUk;
    private final String elsewhere;

    Held(String everywhere) {
        this(everywhere, everywhere);
    }

    Held(String inTheUk, String elsewhere) {
        this.inTheUk = inTheUk;
        this.elsewhere = elsewhere;
    }

    /** The words for it in the law of the first of the places named. */
    public String label(Collection<String> places) {
        String place = places.stream().findFirst().orElse("");
        return place.equals("UK") || place.startsWith("GB-") ? inTheUk : elsewhere;
    }

    /** True where it stands against starting again: asked, ordered, required, intended or sanctioned. */
    public boolean isAdverse() {
        return this == PAUSE_REQUESTED
                || this == STOP_ORDERED
                || this == CHANGES_REQUIRED
                || this == ENFORCEMENT_INTENDED
                || this == SANCTIONED;
    }
}
