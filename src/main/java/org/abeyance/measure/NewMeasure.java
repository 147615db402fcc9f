package org.abeyance.measure;

import java.time.LocalDate;
import java.util.Optional;
import org.abeyance.register.Regulator;

/**
 * What somebody wants promised or done.
 *
 * @param to the regulator to whom it is promised
 * @param quoted the paragraph that promises it, word for word; empty where nothing is quoted
 * @param reviewMonths every how many months it is looked at again
 * @param until the last day on which an undertaking binds; none where it binds until the regulator releases it
 */
public record NewMeasure(
        Measure.Nature nature,
        String owner,
        Optional<LocalDate> due,
        Optional<Regulator> to,
        String quoted,
        Optional<Integer> reviewMonths,
        Optional<LocalDate> until) {}
