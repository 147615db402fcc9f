package org.abeyance.intake;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import org.abeyance.correspondence.Letter;
import org.abeyance.correspondence.LetterAside;
import org.abeyance.people.Reader;
import org.abeyance.web.Formats;

/** Beside a letter that came through a door: through which, when, and how to see it as it came. */
@ApplicationScoped
class ArrivalAside implements LetterAside {

    private final Arrivals arrivals;

    ArrivalAside(Arrivals arrivals) {
        this.arrivals = arrivals;
    }

    @Override
    public Optional<Beside> beside(Letter letter, Reader reader) {
        return arrivals.ofLetter(letter.letterRef()).map(arrival -> {
            String door = arrival.door().label();
            String said = Character.toUpperCase(door.charAt(0)) + door.substring(1) + " on "
                    + Formats.dated(arrival.arrivedAt().atZone(reader.zone()).toLocalDate()) + ", as " + arrival.ref()
                    + (arrival.isDestroyed() ? ". It is destroyed." : ".")
                    + (arrival.signer().isEmpty() ? "" : " " + arrival.signer() + ".");
            boolean isShown = reader.isCaseworker() && !arrival.isDestroyed();
            return new Beside(
                    "How it came",
                    said,
                    isShown ? List.of(new Way("See it as it came", "/holding/" + arrival.ref())) : List.of());
        });
    }
}
