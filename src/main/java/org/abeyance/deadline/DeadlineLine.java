package org.abeyance.deadline;

import java.time.LocalDate;
import java.util.Optional;
import org.abeyance.people.Person;
import org.abeyance.register.Regulator;

/** A deadline as a line of a list. */
public record DeadlineLine(
        String ref,
        String title,
        Optional<LocalDate> due,
        Optional<Governing> governing,
        Progress progress,
        String whose,
        boolean isOurs,
        String concern,
        String concernTitle,
        String owner,
        String deputy,
        String rule,
        boolean disputed,
        boolean contradictory,
        Band band) {

    static DeadlineLine of(Deadline deadline, LocalDate today) {
        return new DeadlineLine(
                deadline.ref,
                deadline.title,
                deadline.due(),
                deadline.governing(),
                deadline.on(today),
                deadline.regulator().map(Regulator::name).orElse(Whose.OURS.label()),
                deadline.whose == Whose.OURS,
                deadline.concern.ref(),
                deadline.concern.title(),
                deadline.concern.owner().map(Person::name).orElse(""),
                deadline.concern.deputy().map(Person::name).orElse(""),
                deadline.basis.rule(),
                deadline.reach.isDisputed(),
                deadline.isContradictory(),
                Band.of(deadline.listedOn, today));
    }
}
