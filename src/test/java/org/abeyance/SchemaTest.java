package org.abeyance;

import static org.assertj.core.api.Assertions.assertThatCode;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import org.abeyance.testing.DatabaseUnderTest;
import org.hibernate.SessionFactory;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What the migrations made on an empty database is what the entities say. */
@QuarkusTest
@Tag("database")
@WithTestResource(DatabaseUnderTest.class)
class SchemaTest {

    @Inject
    SessionFactory factory;

    @Test
    void the_migrations_match_the_mapping() {
        assertThatCode(() -> factory.getSchemaManager().validate()).doesNotThrowAnyException();
    }
}
