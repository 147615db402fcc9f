package org.abeyance.digest;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.TreeSet;
import org.abeyance.post.Content;
import org.abeyance.testing.DatabaseUnderTest;
import org.abeyance.testing.MailLint;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The mail holds in Outlook, Gmail and Apple Mail, in the dark too, and says the same without HTML. */
@QuarkusTest
@Tag("database")
@WithTestResource(DatabaseUnderTest.class)
class DigestMailTest {

    private static final int LARGEST = 80_000;

    @Inject
    ThreeReaders readers;

    @BeforeEach
    void the_public_matters_are_here() {
        readers.areHere();
    }

    @ParameterizedTest
    @ValueSource(strings = {"busy", "quiet", "walled"})
    void it_can_be_read_everywhere_and_says_the_same_in_plain_text(String whose) {
        Content mail = QuarkusTransaction.requiringNew().call(() -> readers.digest(whose));
        assertThat(MailLint.of(mail.html())).isEmpty();
        Set<String> shown = MailLint.wordsOf(mail.html());
        Set<String> plain = MailLint.words(mail.text());
        assertThat(without(shown, plain)).as("said in HTML alone").isEmpty();
        assertThat(without(plain, shown)).as("said in plain text alone").isEmpty();
        int pictures = mail.pictures().stream()
                .mapToInt(picture -> picture.bytes().length * 4 / 3)
                .sum();
        assertThat(mail.html().getBytes(StandardCharsets.UTF_8).length
                        + mail.text().length()
                        + pictures)
                .as("in all")
                .isLessThan(LARGEST);
        assertThat(mail.subject()).matches("Abeyance: \\d+ changed, \\d+ late, \\d+ due in 14 days");
        if (whose.equals("walled")) {
            assertThat(mail.html() + mail.text()).contains("LinkedIn").doesNotContain("Replika", "Meta");
        }
    }

    private static Set<String> without(Set<String> some, Set<String> others) {
        Set<String> rest = new TreeSet<>(some);
        rest.removeAll(others);
        return rest;
    }
}
