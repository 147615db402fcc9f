package org.abeyance.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import org.abeyance.Refused;
import org.abeyance.audit.Actor;
import org.abeyance.audit.Stamp;
import org.abeyance.testing.Cast;
import org.abeyance.testing.DatabaseUnderTest;
import org.abeyance.testing.Slate;
import org.abeyance.testing.Today;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Whoever runs the machine lets an administrator in again. */
@QuarkusTest
@Tag("database")
@WithTestResource(DatabaseUnderTest.class)
class RecoveryTest {

    static final String PASSWORD = "correct horse battery staple";

    @Inject
    Recovery recovery;

    @Inject
    Invitations invitations;

    @Inject
    Cast cast;

    @Inject
    Slate slate;

    @Inject
    Today today;

    @BeforeEach
    void a_clean_slate() {
        slate.wipe();
    }

    private Invitations.Invited recover(String email) {
        return recovery.recover(new Stamp(Actor.ABEYANCE, today.instant()), email, "http://localhost");
    }

    @Test
    void an_administrator_gets_a_link_for_a_new_password() {
        Person ines = cast.withPassword(cast.administrator(), PASSWORD);
        Invitations.Invited link = recover("Ines.Amt@abeyance.example");
        assertThat(link.person().ref()).isEqualTo(ines.ref());
        invitations.accept(
                today.instant(),
                link.secret(),
                new Acceptance("Ines Amt", "", Cast.LONDON, "another horse, another staple"));
        assertThat(cast.actsOn(ines.ref())).contains("access.recover", "person.renew-link", "person.password");
    }

    @Test
    void nobody_becomes_an_administrator_while_one_can_come_in() {
        cast.withPassword(cast.administrator(), PASSWORD);
        Person nora = cast.caseworker();
        assertThatThrownBy(() -> recover(nora.email()))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("is no administrator at work");
        assertThatThrownBy(() -> recover("new@abeyance.example"))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("an administrator can come in");
        assertThat(cast.again(nora).roles()).containsExactly(Role.CASEWORKER);
    }

    @Test
    void where_none_can_come_in_somebody_becomes_one() {
        Person nora = cast.caseworker();
        recover(nora.email());
        assertThat(cast.again(nora).roles()).containsExactlyInAnyOrder(Role.CASEWORKER, Role.ADMINISTRATOR);

        Invitations.Invited link = recover("new@abeyance.example");
        assertThat(link.person().roles()).containsExactly(Role.ADMINISTRATOR);
        invitations.accept(today.instant(), link.secret(), new Acceptance("Nia New", "", Cast.LONDON, PASSWORD));
        assertThat(cast.actsOn(link.person().ref()))
                .containsExactly("access.recover", "person.renew-link", "person.accept");
    }

    @Test
    void on_an_empty_database_the_log_shows_the_way() {
        assertThatThrownBy(() -> recover("new@abeyance.example"))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("Nobody is here yet");
        assertThatThrownBy(() -> recover("nobody")).hasMessageContaining("no e-mail address");
    }
}
