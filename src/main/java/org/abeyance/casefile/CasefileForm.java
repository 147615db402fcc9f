package org.abeyance.casefile;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.abeyance.concern.Then;
import org.abeyance.concern.ThenForm;
import org.abeyance.people.SignedIn;
import org.abeyance.web.Cursor;
import org.jboss.resteasy.reactive.RestQuery;

/** Which view of a casefile an address asks for. */
record CasefileForm(
        @RestQuery String asOf,
        @RestQuery String knownOn,
        @RestQuery String corrections,
        @RestQuery String after) {

    Then then(SignedIn signedIn) {
        return new ThenForm(asOf, knownOn).read(signedIn);
    }

    Optional<Cursor> cursor() {
        return Cursor.read(after);
    }

    public boolean isWithCorrections() {
        return "on".equals(corrections);
    }

    /** True where another day than today is asked for. */
    public boolean isThen() {
        return new ThenForm(asOf, knownOn).isGiven();
    }

    public boolean isLaterPage() {
        return !ThenForm.text(after).isEmpty();
    }

    /** The query of the same view from its start, as far as it is not the plain one. */
    public String start() {
        return query(isWithCorrections(), "");
    }

    public String withCorrections() {
        return query(true, "");
    }

    public String withoutCorrections() {
        return query(false, "");
    }

    public String next(Cursor cursor) {
        return query(isWithCorrections(), cursor.toString());
    }

    private String query(boolean corrected, String cursor) {
        Map<String, String> query = new LinkedHashMap<>();
        query.put("asOf", ThenForm.text(asOf));
        query.put("knownOn", ThenForm.text(knownOn));
        query.put("corrections", corrected ? "on" : "");
        query.put("after", cursor);
        query.values().removeIf(String::isEmpty);
        return "?"
                + query.entrySet().stream()
                        .map(entry -> entry.getKey() + "=" + entry.getValue())
                        .collect(Collectors.joining("&"));
    }
}
