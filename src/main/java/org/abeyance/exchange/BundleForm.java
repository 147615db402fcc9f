package org.abeyance.exchange;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.abeyance.web.Reading;
import org.jboss.resteasy.reactive.RestForm;

/** What was ticked and typed to take a bundle. */
record BundleForm(
        @RestForm List<String> chosen,
        @RestForm List<String> expressly,
        @RestForm List<String> without,
        @RestForm String title,
        @RestForm String chronology,
        @RestForm String as) {

    private static final int LONGEST = 200;
    private static final String BRIEF = "brief";

    /** Everything that bears no mark is ticked, and nothing that does. */
    static BundleForm of(List<String> chosen) {
        return new BundleForm(chosen, List.of(), List.of(), "", "", "");
    }

    NewBundle read() {
        Reading reading = new Reading();
        String name = reading.optionalLine("title", title, LONGEST);
        reading.done();
        return new NewBundle(set(chosen), set(expressly), set(without), name, isBrief());
    }

    private static Set<String> set(List<String> given) {
        return given == null
                ? Set.of()
                : given.stream().filter(ref -> !ref.isBlank()).collect(Collectors.toCollection(LinkedHashSet::new));
    }

    boolean isPdf() {
        return "pdf".equals(as);
    }

    private boolean isBrief() {
        return BRIEF.equals(chronology);
    }

    public boolean hasChosen(String ref) {
        return set(chosen).contains(ref);
    }

    public boolean hasExpressly(String ref) {
        return set(expressly).contains(ref);
    }

    public boolean isWithout(String concern) {
        return set(without).contains(concern);
    }

    public String titleTyped() {
        return title == null ? "" : title;
    }

    public String chronologyChosen() {
        return isBrief() ? BRIEF : "whole";
    }
}
