package org.abeyance.decision;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.abeyance.concern.Concern;
import org.abeyance.register.Activity;
import org.abeyance.register.Jurisdiction;
import org.abeyance.register.Register;
import org.abeyance.web.Reading;
import org.jboss.resteasy.reactive.RestForm;

/** What a person typed who wants to resume. What is asked about some facts comes in two lists of one length. */
record ResumeForm(
        @RestForm List<String> activities,
        @RestForm List<String> places,
        @RestForm String on,
        @RestForm String text,
        @RestForm String part,
        @RestForm String decidedBy,
        @RestForm String dpo,
        @RestForm String dpoAdvice,
        @RestForm String dpoFollowed,
        @RestForm String basis,
        @RestForm String overrideAsked,
        @RestForm List<String> about,
        @RestForm List<String> answer) {

    /** Whether advice was followed, as typed. */
    enum Followed {
        YES,
        NO
    }

    static ResumeForm blank(List<String> activities, List<String> places, LocalDate today) {
        return new ResumeForm(
                activities, places, today.toString(), "", "", "", "", "", "", "", "", List.of(), List.of());
    }

    NewResume read(Concern concern, Register register) {
        Reading reading = new Reading();
        List<Activity> which = concern.activities().stream()
                .filter(activity -> activities != null && activities.contains(activity.slug()))
                .toList();
        if (which.isEmpty()) {
            reading.problem("activities", "Choose at least one activity.");
        }
        List<Jurisdiction> where = known(register);
        if (where.isEmpty()) {
            reading.problem("places", "Choose at least one jurisdiction.");
        }
        LocalDate day = reading.day("on", on);
        String what = reading.text("text", text, 100_000);
        String only = reading.optionalLine("part", part, 1000);
        String who = reading.line("decidedBy", decidedBy, 300);
        String adviser = reading.line("dpo", dpo, 200);
        String advice = reading.text("dpoAdvice", dpoAdvice, 50_000);
        boolean followed = reading.choice("dpoFollowed", dpoFollowed, Followed.class) == Followed.YES;
        String why = reading.optionalText("basis", basis, 50_000);
        String over = reading.optionalText("overrideAsked", overrideAsked, 10_000);
        Map<String, String> answers = answers(reading);
        reading.done();
        return new NewResume(which, where, day, what, only, who, adviser, advice, followed, why, over, answers);
    }

    List<Jurisdiction> known(Register register) {
        return places == null
                ? List.of()
                : places.stream()
                        .map(register::jurisdiction)
                        .flatMap(Optional::stream)
                        .distinct()
                        .toList();
    }

    private Map<String, String> answers(Reading reading) {
        Map<String, String> answers = new LinkedHashMap<>();
        for (int index = 0; index < size(); index++) {
            String fact = about.get(index);
            String said = reading.optionalText("answer-" + fact, answer.get(index), 10_000);
            if (!said.isEmpty()) {
                answers.put(fact, said);
            }
        }
        return answers;
    }

    private int size() {
        return about == null || answer == null ? 0 : Math.min(about.size(), answer.size());
    }

    /** What was typed about a fact, for showing it again. */
    public String answerTo(String fact) {
        for (int index = 0; index < size(); index++) {
            if (about.get(index).equals(fact)) {
                return answer.get(index);
            }
        }
        return "";
    }

    /** The day typed, where it can be read. */
    Optional<LocalDate> day() {
        return new Reading().optionalDay("on", on);
    }
}
