package org.abeyance.concern;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import org.hibernate.annotations.Immutable;

/** The wall, in its one place: a row says that this person may see this concern. A view; every list joins it. */
@Entity
@Immutable
@IdClass(Sight.Pair.class)
@Table(name = "concern_sight")
public class Sight {

    /** A person who may see a concern. */
    public record Pair(Long concern, Long person) {}

    @Id
    @Column(name = "concern_id")
    Long concern;

    @Id
    @Column(name = "person_id")
    Long person;

    protected Sight() {}

    /** Who may see what. */
    public Pair pair() {
        return new Pair(concern, person);
    }
}
