package org.abeyance.feed;

import org.jboss.resteasy.reactive.RestQuery;

/** Which deadlines a calendar follows; all where nothing is named. Slugs, codes and references as in any address here. */
record DeadlineFeedFilter(
        @RestQuery String mine,
        @RestQuery String whose,
        @RestQuery String regulator,
        @RestQuery String platform,
        @RestQuery String practice,
        @RestQuery String jurisdiction,
        @RestQuery String concern) {

    boolean isMine() {
        return "yes".equals(mine);
    }

    static String text(String given) {
        return given == null ? "" : given.strip();
    }
}
