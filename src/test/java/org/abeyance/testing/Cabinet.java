package org.abeyance.testing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;
import org.abeyance.audit.Stamp;
import org.abeyance.calendar.GivenDate;
import org.abeyance.concern.Concerns;
import org.abeyance.concern.Fact;
import org.abeyance.concern.Facts;
import org.abeyance.concern.Kind;
import org.abeyance.concern.NewConcern;
import org.abeyance.people.Person;
import org.abeyance.people.Reader;
import org.abeyance.register.Activity;
import org.abeyance.register.Jurisdiction;
import org.abeyance.register.Organisation;
import org.abeyance.register.Practice;
import org.abeyance.register.Register;
import org.hibernate.Session;

/** The concern of the stories about forms: the ICO and the DPC ask after LinkedIn's training, in the UK and the EU. */
@ApplicationScoped
public class Cabinet {

    private final Cast cast;
    private final Register register;
    private final Concerns concerns;
    private final Facts facts;
    private final Session session;

    Cabinet(Cast cast, Register register, Concerns concerns, Facts facts, Session session) {
        this.cast = cast;
        this.register = register;
        this.concerns = concerns;
        this.facts = facts;
        this.session = session;
    }

    /** Opened by the caseworker; its reference. */
    @Transactional
    public String concern() {
        Organisation linkedIn =
                register.findOrAddOrganisation(cast.stamp(cast.caseworker()), "LinkedIn", Optional.of("Microsoft"));
        return open(
                "LinkedIn and generative AI",
                "2024-09-01",
                linkedIn,
                "Training generative AI",
                List.of("LinkedIn"),
                List.of(place("UK"), place("EU")));
    }

    /** One of Meta's, about Facebook and Instagram in the UK. */
    @Transactional
    public String metas() {
        Organisation meta = register.findOrAddOrganisation(cast.stamp(cast.caseworker()), "Meta", Optional.empty());
        return open(
                "Meta and generative AI",
                "2024-06-01",
                meta,
                "Training generative AI on user content",
                List.of("Facebook", "Instagram"),
                List.of(place("UK")));
    }

    private String open(
            String title,
            String opened,
            Organisation company,
            String practice,
            List<String> platforms,
            List<Jurisdiction> places) {
        Stamp stamp = cast.stamp(cast.caseworker());
        Practice training = register.findOrAddPractice(stamp, practice);
        List<Activity> activities = platforms.stream()
                .map(platform -> register.findOrAddActivity(
                        stamp, register.findOrAddPlatform(stamp, platform, company), training))
                .toList();
        return concerns.open(
                        stamp,
                        new NewConcern(
                                title,
                                "",
                                Kind.ENGAGEMENT,
                                GivenDate.parse("on", opened),
                                company,
                                training,
                                activities,
                                places,
                                List.of(
                                        register.findOrAddRegulator(stamp, "ICO"),
                                        register.findOrAddRegulator(stamp, "DPC")),
                                Optional.empty(),
                                Optional.empty(),
                                "",
                                Optional.empty(),
                                ""))
                .ref();
    }

    private Jurisdiction place(String code) {
        return register.jurisdiction(code).orElseThrow();
    }

    /** Puts a wall around it, with nobody inside. */
    @Transactional
    public void hide(String concern) {
        session.createNativeMutationQuery("update concern set walled_at = recorded_at where ref = :ref")
                .setParameter("ref", concern)
                .executeUpdate();
    }

    /** The references of the facts of a kind that are believed now, oldest first. */
    @Transactional
    public List<String> facts(String concern, String noun) {
        return facts.of(concerns.get(new org.abeyance.concern.ConcernRef(concern), reader())).stream()
                .filter(fact -> fact.noun().equals(noun) && !fact.isCorrected())
                .map(Fact::ref)
                .toList();
    }

    /** The same behind a wall. */
    @Transactional
    public List<String> factsPastWalls(String concern, String noun) {
        return session.createSelectionQuery(
                        "from Fact where concern.ref = :ref and correctedAt is null order by effectiveOn, id",
                        Fact.class)
                .setParameter("ref", concern)
                .getResultStream()
                .filter(fact -> fact.noun().equals(noun))
                .map(Fact::ref)
                .toList();
    }

    /** The caseworker, looking. */
    public Reader reader() {
        Person nora = cast.caseworker();
        return new Reader(nora.id(), nora.ref(), nora.name(), java.util.Set.of(), true, Cast.LONDON);
    }
}
