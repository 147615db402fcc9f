package org.abeyance.search;

import java.util.Collection;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** How the trail names things of one sort: by their reference, alone or behind that of their concern. */
record SubjectForm(Pattern form) {

    /** @param reference what the reference looks like, as a regular expression without groups */
    static SubjectForm of(String reference) {
        return new SubjectForm(Pattern.compile("(?:C-[0-9]{4}-[0-9]+/)?(" + reference + ")"));
    }

    boolean names(String subject) {
        return form.matcher(subject).matches();
    }

    /** The references among subjects, without those of the concerns. */
    List<String> references(Collection<String> subjects) {
        return subjects.stream()
                .map(form::matcher)
                .filter(Matcher::matches)
                .map(found -> found.group(1))
                .toList();
    }
}
