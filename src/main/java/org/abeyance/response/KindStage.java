package org.abeyance.response;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import org.abeyance.concern.Kind;

/** A stage that administrators set for concerns of a kind. */
@Entity
@Table(name = "clearance_stage")
public class KindStage {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    Long id;

    @Enumerated(EnumType.STRING)
    @Column(length = 30)
    Kind kind;

    int place;

    @Column(length = 60)
    String name;

    boolean legal;

    protected KindStage() {}

    KindStage(Kind kind, int place, Stage stage) {
        this.kind = kind;
        this.place = place;
        this.name = stage.name();
        this.legal = stage.legal();
    }

    Stage stage() {
        return new Stage(name, legal);
    }
}
