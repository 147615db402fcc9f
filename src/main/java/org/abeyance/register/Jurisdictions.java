package org.abeyance.register;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.OptimisticLockException;
import jakarta.transaction.Transactional;
import java.util.Optional;
import org.abeyance.Missing;
import org.abeyance.Refused;
import org.abeyance.audit.Stamp;
import org.abeyance.audit.Trail;
import org.hibernate.Session;

/** The acts on places, each with its entry on the trail. They are the same for everybody. */
@ApplicationScoped
public class Jurisdictions {

    /** Places that were added stand behind those that came with the product. */
    private static final int ADDED = 500;

    private final Register register;
    private final Session session;
    private final Trail trail;

    Jurisdictions(Register register, Session session, Trail trail) {
        this.register = register;
        this.session = session;
        this.trail = trail;
    }

    public Jurisdiction get(String code) {
        return Optional.ofNullable(session.find(Jurisdiction.class, code)).orElseThrow(() -> Missing.of(code));
    }

    @Transactional
    public void add(Stamp stamp, PlaceWords words) {
        if (register.jurisdiction(words.code()).isPresent()) {
            throw Refused.at("code", "The register has this place.");
        }
        Jurisdiction place =
                new Jurisdiction(words.code(), words.name(), parent(words).orElse(null), words.calendar(), ADDED);
        session.persist(place);
        told(stamp, "register.add", place, "Added the jurisdiction " + described(place) + ".");
    }

    /** Changes the place, if nobody else has changed it since the editor saw it. */
    @Transactional
    public void change(Stamp stamp, String code, PlaceWords words) {
        Jurisdiction place = get(code);
        if (place.version() != words.version()) {
            throw new OptimisticLockException("changed meanwhile: " + code);
        }
        Optional<Jurisdiction> parent = parent(words);
        if (parent.isPresent() && register.places().isWithin(parent.get().code(), code)) {
            throw Refused.at("parent", code + " can not lie in what lies in it.");
        }
        String before = described(place);
        place.change(words.name(), parent.orElse(null), words.calendar());
        told(stamp, "register.change", place, "Changed the jurisdiction " + before + " to " + described(place) + ".");
    }

    @Transactional
    public void retire(Stamp stamp, String code) {
        Jurisdiction place = get(code);
        if (!place.isRetired()) {
            place.retire(stamp);
            told(stamp, "register.retire", place, "Retired the jurisdiction " + place + ".");
        }
    }

    @Transactional
    public void reinstate(Stamp stamp, String code) {
        Jurisdiction place = get(code);
        if (place.isRetired()) {
            place.reinstate();
            told(stamp, "register.reinstate", place, "Reinstated the jurisdiction " + place + ".");
        }
    }

    private Optional<Jurisdiction> parent(PlaceWords words) {
        return words.parent()
                .map(code -> register.jurisdiction(code)
                        .orElseThrow(() -> Refused.at("parent", "This is none of the choices.")));
    }

    private static String described(Jurisdiction place) {
        String around = place.parent().map(parent -> " in " + parent).orElse("");
        return place + " (" + place.name() + around + ", calendar " + place.calendar() + ")";
    }

    private void told(Stamp stamp, String act, Jurisdiction place, String sentence) {
        trail.add(stamp, act, "jurisdiction/" + place, sentence, "");
    }
}
