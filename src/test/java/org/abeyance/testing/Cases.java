package org.abeyance.testing;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.abeyance.calendar.GivenDate;
import org.abeyance.concern.AskedConcern;
import org.abeyance.concern.Concern;
import org.abeyance.concern.Kind;
import org.abeyance.concern.Openings;
import org.abeyance.people.Person;
import org.hibernate.Session;

/** The concerns of all stories, opened by the same act as any. */
@ApplicationScoped
public class Cases {

    private static final int AT_ONCE = 50;

    private final Openings openings;
    private final Cast cast;
    private final Session session;

    Cases(Openings openings, Cast cast, Session session) {
        this.openings = openings;
        this.cast = cast;
        this.session = session;
    }

    /** LinkedIn and the ICO in the UK, opened on a Friday. */
    public Concern linkedIn(Person by) {
        return open(by, "Training on members' posts", LocalDate.of(2024, 9, 20), "LinkedIn", "UK", "ICO");
    }

    public Concern open(Person by, String title, LocalDate on, String platform, String place, String regulator) {
        return openings.open(
                cast.stamp(by),
                new AskedConcern(
                        title,
                        "",
                        Kind.ENGAGEMENT,
                        GivenDate.of(on),
                        "Microsoft",
                        "Training generative AI",
                        List.of(platform),
                        List.of(place),
                        List.of(regulator),
                        Optional.of(by.id()),
                        Optional.empty(),
                        ""));
    }

    /** Many of them, numbered from one number to before another, among ninety platforms and as many regulators. */
    public void many(Person by, int from, int to) {
        for (int first = from; first < to; first += AT_ONCE) {
            int start = first;
            QuarkusTransaction.requiringNew().run(() -> {
                for (int number = start; number < Math.min(start + AT_ONCE, to); number++) {
                    String name = String.valueOf(number % 90);
                    open(by, "No " + number, LocalDate.of(2024, 1, 1 + number % 9), "P" + name, "UK", "R" + name);
                }
            });
        }
    }

    /** Hides a concern from everybody: a wall with nobody inside. */
    @Transactional
    public void wall(Concern concern) {
        session.createNativeMutationQuery("update concern set walled_at = recorded_at where id = :id")
                .setParameter("id", concern.id())
                .executeUpdate();
    }

    /** As if an act on deadlines had said so. */
    @Transactional
    public void dueNext(Concern concern, LocalDate day) {
        session.createNativeMutationQuery("update concern set next_due = :day where id = :id")
                .setParameter("day", day)
                .setParameter("id", concern.id())
                .executeUpdate();
    }
}
