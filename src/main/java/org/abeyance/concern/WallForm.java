package org.abeyance.concern;

import java.util.List;
import org.abeyance.web.Reading;
import org.jboss.resteasy.reactive.RestForm;

/** What somebody typed about a wall: whom, which fact, and why. */
record WallForm(
        @RestForm List<String> custodians,
        @RestForm List<String> members,
        @RestForm String person,
        @RestForm String custodian,
        @RestForm String fact,
        @RestForm String reason) {

    static WallForm empty() {
        return new WallForm(List.of(), List.of(), "", "", "", "");
    }

    public List<String> custodians() {
        return custodians == null ? List.of() : custodians;
    }

    public List<String> members() {
        return members == null ? List.of() : members;
    }

    boolean isCustodian() {
        return "yes".equals(custodian);
    }

    /** Why, without which nothing is done to a wall. */
    String why() {
        Reading reading = new Reading();
        String why = reading.text("reason", reason, 2_000);
        reading.done();
        return why;
    }

    String whom() {
        Reading reading = new Reading();
        String whom = reading.line("person", person, 20);
        reading.done();
        return whom;
    }

    String which() {
        Reading reading = new Reading();
        String which = reading.line("fact", fact, 20);
        reading.done();
        return which;
    }
}
