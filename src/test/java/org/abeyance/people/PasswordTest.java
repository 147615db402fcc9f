package org.abeyance.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.abeyance.Refused;
import org.junit.jupiter.api.Test;

class PasswordTest {

    @Test
    void only_the_password_itself_matches_its_hash() {
        String hash = Password.hash("a few words do well");
        assertThat(hash).startsWith("$argon2id$v=19$m=19456,t=2,p=1$");
        assertThat(Password.matches("a few words do well", hash)).isTrue();
        assertThat(Password.matches("a few words do wel", hash)).isFalse();
        assertThat(Password.matches("", hash)).isFalse();
        assertThat(Password.matches(null, hash)).isFalse();
    }

    @Test
    void the_same_password_has_another_hash_each_time() {
        assertThat(Password.hash("a few words do well")).isNotEqualTo(Password.hash("a few words do well"));
    }

    /** The test vector of the reference implementation, through the form in which we keep hashes. */
    @Test
    void a_hash_made_elsewhere_matches() {
        String theirs = "$argon2id$v=19$m=256,t=2,p=1$c29tZXNhbHQ$nf65EOgLrQMR/uIPnA4rEsF5h7TKyQwu9U1bMCHGi/4";
        assertThat(Password.matches("password", theirs)).isTrue();
        assertThat(Password.matches("Password", theirs)).isFalse();
    }

    @Test
    void a_hash_with_lower_parameters_is_outdated() {
        assertThat(Password.isOutdated("$argon2id$v=19$m=256,t=2,p=1$c29tZXNhbHQ$nf65EOgLrQMR"))
                .isTrue();
        assertThat(Password.isOutdated(Password.hash("a few words do well"))).isFalse();
    }

    @Test
    void what_is_easily_guessed_is_refused_with_a_sentence() {
        assertThatThrownBy(() -> Password.check("password", "short"))
                .isInstanceOf(Refused.class)
                .hasMessage("Choose at least 12 characters; a few words do well.");
        assertThatThrownBy(() -> Password.check("password", "aaaaaaaaaaaaaaaa")).isInstanceOf(Refused.class);
        assertThatThrownBy(() -> Password.check("password", null)).isInstanceOf(Refused.class);
        Password.check("password", "a few words do well");
    }
}
