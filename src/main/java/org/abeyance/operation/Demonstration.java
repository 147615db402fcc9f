package org.abeyance.operation;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.abeyance.concern.ConcernRef;
import org.abeyance.concern.Concerns;
import org.abeyance.exchange.Matters;
import org.abeyance.people.Demonstrators;
import org.abeyance.people.People;
import org.abeyance.people.Reader;
import org.abeyance.people.Role;

/**
 * Fourteen real matters and six invented people, to look at on one's own machine: on an empty database only, or on one that
 * a demonstration began. Doing it again adds nothing.
 */
@ApplicationScoped
class Demonstration {

    static final List<String> MATTERS =
            List.of("M01", "M02", "M03", "M04", "M05", "M06", "M07", "M09", "M11", "M12", "M13", "M14", "M16", "M19");

    private final People people;
    private final Demonstrators demonstrators;
    private final Matters matters;
    private final Concerns concerns;
    private final ObjectMapper json;

    Demonstration(People people, Demonstrators demonstrators, Matters matters, Concerns concerns, ObjectMapper json) {
        this.people = people;
        this.demonstrators = demonstrators;
        this.matters = matters;
        this.concerns = concerns;
        this.json = json;
    }

    /**
     * @param isFresh true where nobody but the person for provisioning is here, who came a moment ago
     * @throws IllegalStateException where somebody works here in earnest
     */
    void open(Instant now, boolean isFresh) {
        if (!demonstrators.areHere()) {
            if (!isFresh && !people.isNobodyHere()) {
                throw new IllegalStateException(
                        "abeyance.demo wants an empty database, and people are in this one already."
                                + " Give it another abeyance.data-dir or abeyance.database.url.");
            }
            demonstrators.come(now);
        }
        Reader author = demonstrators.author();
        MATTERS.forEach(matter -> load(matter, author, now));
    }

    private void load(String matter, Reader author, Instant now) {
        try (InputStream file = getClass().getResourceAsStream("/matters/" + matter + ".json")) {
            Matters.Taken taken = matters.take(author.stamp(now), author, json.readTree(file));
            if (taken.opened()) {
                concerns.assign(
                        author.stamp(now),
                        author,
                        new ConcernRef(taken.reference()),
                        Optional.of(demonstrators.who(Role.CASEWORKER).id()),
                        Optional.of(demonstrators.who(Role.APPROVER).id()));
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** Its passwords are told to everybody: without the guard of the demonstration nobody else may reach it. */
    void mustNotBeHere() {
        if (demonstrators.areHere()) {
            throw new IllegalStateException("This database is a demonstration's, whose passwords are no secret."
                    + " Start with abeyance.demo=true, or on another database.");
        }
    }
}
