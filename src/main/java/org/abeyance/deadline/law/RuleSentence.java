package org.abeyance.deadline.law;

import java.util.StringJoiner;
import java.util.stream.Collectors;

/** A rule in one sentence, clause by clause as a statute would have it. */
final class RuleSentence {

    private RuleSentence() {}

    static String of(Rule rule) {
        StringJoiner clauses = new StringJoiner("; ");
        clauses.add(rule.id() + ": " + length(rule) + " " + rule.direction() + " " + rule.trigger());
        clauses.add(firstDay(rule));
        lastDay(rule, clauses);
        limit(rule, clauses);
        clauses.add(rule.extension().toString());
        clauses.add(stops(rule));
        clauses.add("binds " + rule.binds());
        clauses.add(rule.law().toString());
        clauses.add(rule.validity().toString());
        return clauses.toString();
    }

    private static String length(Rule rule) {
        String least = rule.minimum() ? "at least " : "";
        return rule.span()
                .map(span -> least + span)
                .orElse("so many " + rule.unit().said(2).substring(2) + " as stated");
    }

    private static String firstDay(Rule rule) {
        String first = rule.unit() == Unit.HOURS ? "hour" : "day";
        return "the " + first + " of the event is " + (rule.firstDayCounts() ? "counted" : "not counted");
    }

    private static void lastDay(Rule rule, StringJoiner clauses) {
        String where =
                rule.followsTheActor() ? "where the act is to be done" : "in " + String.join(" or ", rule.calendars());
        if (rule.unit() == Unit.WORKING_DAYS) {
            clauses.add("working days are those " + where);
        }
        if (rule.cutOff().isPresent()) {
            clauses.add("from " + rule.cutOff().get() + " on the next day counts");
        }
        switch (rule.rolling()) {
            case NEXT -> clauses.add("a last day off " + where + " gives way to the next working day");
            case PREVIOUS -> clauses.add("a last day off " + where + " gives way to the working day before");
            case NONE -> {
                if (rule.unit() != Unit.WORKING_DAYS) {
                    clauses.add("the end stands on any day");
                }
            }
        }
    }

    private static void limit(Rule rule, StringJoiner clauses) {
        switch (rule.limit()) {
            case FLOOR -> clauses.add("nothing may be demanded before");
            case DEEMED -> clauses.add("then it counts as given");
            case DUE -> {
                if (rule.force() == Force.SOFT) {
                    clauses.add("a soft limit");
                }
            }
        }
    }

    private static String stops(Rule rule) {
        return rule.stops().isEmpty()
                ? "nothing stops the clock"
                : "stopped by " + rule.stops().stream().map(StopKind::toString).collect(Collectors.joining(" or "));
    }
}
