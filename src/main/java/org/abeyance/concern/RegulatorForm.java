package org.abeyance.concern;

import java.time.LocalDate;
import org.abeyance.web.Reading;
import org.jboss.resteasy.reactive.RestForm;

/** Another regulator that takes part in a concern, as chosen or typed. */
record RegulatorForm(
        @RestForm String regulator,
        @RestForm String newRegulator,
        @RestForm String role,
        @RestForm String since) {

    record Joining(String regulator, RegulatorRole role, LocalDate since) {}

    static RegulatorForm empty(LocalDate today) {
        return new RegulatorForm("", "", "", today.toString());
    }

    Joining read() {
        Reading reading = new Reading();
        Joining joining = new Joining(
                NamesTyped.one(reading, "regulator", regulator, "newRegulator", newRegulator),
                reading.choice("role", role, RegulatorRole.class),
                reading.day("since", since));
        reading.done();
        return joining;
    }
}
