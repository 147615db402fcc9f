package org.abeyance.response;

import java.time.LocalDate;
import java.util.Optional;

/** A response in a list. */
public record ResponseLine(
        String ref,
        String title,
        String concern,
        String concernTitle,
        ResponseStatus status,
        int edition,
        Optional<LocalDate> sentOn,
        String by) {

    public static ResponseLine of(Response response) {
        return new ResponseLine(
                response.ref,
                response.title,
                response.concern.ref(),
                response.concern.title(),
                response.status,
                response.edition,
                response.sentOn(),
                response.recordedByName);
    }
}
