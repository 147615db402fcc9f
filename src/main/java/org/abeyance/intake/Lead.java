package org.abeyance.intake;

import java.util.List;

/**
 * What a reader is told of where a mail that waits may belong.
 *
 * @param why by what the concern in its row suggests itself, in a sentence; empty where nothing does
 * @param also the other concerns that it may be about, the likeliest first, each with its reason
 * @param from the regulator from whose domain it came, where nothing nearer is known; else empty
 */
record Lead(String why, List<Also> also, String from) {

    /** One of the others. */
    record Also(String ref, String title, String why) {}

    static final Lead NONE = new Lead("", List.of(), "");
}
