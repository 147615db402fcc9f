package org.abeyance.concern;

import java.util.List;
import java.util.Optional;
import org.abeyance.calendar.GivenDate;
import org.abeyance.register.Activity;
import org.abeyance.register.Jurisdiction;
import org.abeyance.register.Organisation;
import org.abeyance.register.Practice;
import org.abeyance.register.Regulator;

/**
 * A concern as somebody asks for it to be opened.
 *
 * @param regulators the first leads
 * @param outsideId the stable reference of a public matter, where it came as a file
 */
public record NewConcern(
        String title,
        String summary,
        Kind kind,
        GivenDate opened,
        Organisation organisation,
        Practice practice,
        List<Activity> activities,
        List<Jurisdiction> places,
        List<Regulator> regulators,
        Optional<Long> owner,
        Optional<Long> deputy,
        String theirReference,
        Optional<String> outsideId,
        String lastKnown) {}
