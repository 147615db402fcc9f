package org.abeyance.store;

import io.quarkus.agroal.DataSource;
import io.quarkus.arc.InjectableInstance;
import io.quarkus.hibernate.orm.PersistenceUnit;
import io.quarkus.hibernate.orm.PersistenceUnitExtension;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.enterprise.inject.Typed;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.hibernate.Session;
import org.hibernate.SessionFactory;

/** Hands out the plain session of whichever of the two databases is on. */
@ApplicationScoped
public class Database {

    @ConfigProperty(name = "quarkus.datasource.\"postgresql\".active")
    boolean postgresql;

    @PersistenceUnit("h2")
    InjectableInstance<Session> onH2;

    @PersistenceUnit("postgresql")
    InjectableInstance<Session> onPostgresql;

    @PersistenceUnit("h2")
    InjectableInstance<SessionFactory> h2Factory;

    @PersistenceUnit("postgresql")
    InjectableInstance<SessionFactory> postgresqlFactory;

    @DataSource("h2")
    InjectableInstance<javax.sql.DataSource> h2Source;

    @DataSource("postgresql")
    InjectableInstance<javax.sql.DataSource> postgresqlSource;

    @Inject
    @PersistenceUnitExtension("h2")
    OneWriter writer;

    public boolean isPostgresql() {
        return postgresql;
    }

    @Produces
    @ApplicationScoped
    @Typed(javax.sql.DataSource.class)
    public javax.sql.DataSource source() {
        return postgresql ? postgresqlSource.get() : writer.before(h2Source.get());
    }

    @Produces
    @ApplicationScoped
    @Typed({Session.class, EntityManager.class})
    Session session() {
        return (postgresql ? onPostgresql : onH2).get();
    }

    @Produces
    @ApplicationScoped
    @Typed(SessionFactory.class)
    SessionFactory factory() {
        return (postgresql ? postgresqlFactory : h2Factory).get();
    }
}
