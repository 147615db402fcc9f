package org.abeyance.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import org.abeyance.testing.DatabaseUnderTest;
import org.abeyance.testing.Slate;
import org.hibernate.Session;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@QuarkusTest
@Tag("database")
@WithTestResource(DatabaseUnderTest.class)
class TrailTest {

    static final Stamp FRIDAY =
            new Stamp(new Actor("P-7", "Nora Quist"), Instant.parse("2024-09-20T14:30:00.123456789Z"));

    @Inject
    Trail trail;

    @Inject
    Session session;

    @Inject
    Slate slate;

    @BeforeEach
    void a_clean_slate() {
        slate.wipe();
    }

    @Test
    void entries_of_one_act_and_the_next_form_one_chain() {
        QuarkusTransaction.requiringNew().run(() -> {
            trail.add(FRIDAY, "concern.open", "C-2024-003", "Opened “AI training”.", "");
            trail.add(FRIDAY, 5, "letter.log", "L-2024-001", "Logged a letter.", "It came by \"post\".\n");
        });
        QuarkusTransaction.requiringNew()
                .run(() -> trail.add(FRIDAY, "concern.close", "C-2024-003", "Closed.", "No further action."));

        List<TrailEntry> entries = QuarkusTransaction.requiringNew()
                .call(() -> session.createSelectionQuery("from TrailEntry order by number", TrailEntry.class)
                        .getResultList());
        assertThat(entries).extracting(TrailEntry::number).containsExactly(1L, 2L, 3L);
        assertThat(entries.get(0).previousHash()).isEqualTo(Chain.GENESIS);
        for (int i = 1; i < entries.size(); i++) {
            assertThat(entries.get(i).previousHash())
                    .isEqualTo(entries.get(i - 1).hash());
        }
        TrailEntry letter = entries.get(1);
        assertThat(letter.at()).isEqualTo(Instant.parse("2024-09-20T14:30:00.123456Z"));
        assertThat(letter.detailsDigest()).isEqualTo(Chain.digest(letter.details()));
        assertThat(letter.hash())
                .isEqualTo(Chain.hash(
                        2,
                        letter.at(),
                        "P-7",
                        "letter.log",
                        "L-2024-001",
                        5L,
                        letter.detailsDigest(),
                        letter.previousHash()));
    }

    @Test
    void an_act_that_is_undone_leaves_no_entry() {
        assertThatThrownBy(() -> QuarkusTransaction.requiringNew().run(() -> {
                    trail.add(FRIDAY, "concern.open", "C-2024-003", "Opened.", "");
                    throw new IllegalArgumentException("a rule said no");
                }))
                .isInstanceOf(IllegalArgumentException.class);

        long entries = QuarkusTransaction.requiringNew()
                .call(() -> session.createSelectionQuery("select count(*) from TrailEntry", Long.class)
                        .getSingleResult());
        assertThat(entries).isZero();
    }

    @Test
    void nothing_is_kept_without_a_transaction() {
        assertThatThrownBy(() -> trail.add(FRIDAY, "concern.open", "C-2024-003", "Opened.", ""))
                .isInstanceOf(IllegalStateException.class);
    }
}
