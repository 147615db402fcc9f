package org.abeyance.intake;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import org.abeyance.correspondence.Correspondents;
import org.abeyance.correspondence.Letter;
import org.abeyance.correspondence.LetterAside;
import org.abeyance.correspondence.LetterRef;
import org.abeyance.people.Reader;
import org.abeyance.web.Formats;

/** Beside a letter that came through a door: through which, when, and how to see it as it came. */
@ApplicationScoped
class ArrivalAside implements LetterAside {

    private final Arrivals arrivals;
    private final Correspondents correspondents;

    ArrivalAside(Arrivals arrivals, Correspondents correspondents) {
        this.arrivals = arrivals;
        this.correspondents = correspondents;
    }

    @Override
    public Optional<Beside> beside(Letter letter, Reader reader) {
        return arrivals.ofLetter(letter.letterRef()).map(arrival -> {
            boolean isDiscreet = correspondents.isDiscreet(new LetterRef(letter.letterRef()), reader);
            String door = arrival.door().label();
            String said = Character.toUpperCase(door.charAt(0)) + door.substring(1) + " on "
                    + Formats.dated(arrival.arrivedAt().atZone(reader.zone()).toLocalDate()) + ", as " + arrival.ref()
                    + (arrival.isDestroyed() ? ". It is destroyed." : ".")
                    + (arrival.signer().isEmpty() || isDiscreet ? "" : " " + arrival.signer() + ".");
            boolean isShown = reader.isCaseworker() && !arrival.isDestroyed() && !isDiscreet;
            return new Beside(
                    "How it came",
                    said,
                    isShown ? List.of(new Way("See it as it came", "/holding/" + arrival.ref())) : List.of());
        });
    }
}
