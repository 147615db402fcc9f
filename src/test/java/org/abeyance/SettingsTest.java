package org.abeyance;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.TreeSet;
import org.abeyance.testing.Settings;
import org.junit.jupiter.api.Test;

/** The table in {@code docs/running.md} is what can be set. */
class SettingsTest {

    @Test
    void every_setting_has_its_row_and_every_row_its_setting() {
        assertThat(Settings.used())
                .as("settings that are read, against the rows of docs/running.md")
                .containsExactlyElementsOf(new TreeSet<>(Settings.documented().keySet()));
    }

    @Test
    void the_default_in_the_table_is_the_one_in_the_code() {
        assertThat(Settings.defaults())
                .isNotEmpty()
                .allSatisfy((name, value) -> assertThat(
                                Settings.documented().get(name).byDefault())
                        .as(name)
                        .isEqualTo(value));
    }

    @Test
    void every_variable_is_the_one_that_is_read_for_its_setting() {
        assertThat(Settings.documented().values())
                .allSatisfy(setting -> assertThat(setting.variable())
                        .isEqualTo(setting.name().toUpperCase().replaceAll("[.-]", "_")));
    }
}
