package org.abeyance.position;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.DiscriminatorValue;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.abeyance.audit.Stamp;
import org.abeyance.concern.Concern;
import org.abeyance.concern.Fact;
import org.abeyance.concern.NewFact;
import org.abeyance.register.Jurisdiction;
import org.abeyance.register.Regulator;

/** What a regulator holds on activities in places from a day on, in its own words. It is not the company's decision. */
@Entity
@Table(name = "regulator_position")
@DiscriminatorValue("POSITION")
public class Position extends Fact {

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    Regulator regulator;

    @ElementCollection
    @CollectionTable(name = "position_held", joinColumns = @JoinColumn(name = "position_id"))
    @OrderColumn(name = "sort_order")
    @Enumerated(EnumType.STRING)
    @Column(name = "held", length = 30)
    List<Held> held = new ArrayList<>();

    protected Position() {}

    Position(Concern concern, NewFact said, Regulator regulator, List<Held> held, Stamp stamp) {
        super(concern, said, stamp);
        this.regulator = regulator;
        this.held.addAll(held);
    }

    @Override
    public boolean isReleasable() {
        return true;
    }

    @Override
    public String noun() {
        return "position";
    }

    @Override
    public String headline() {
        return regulator + ": " + labels();
    }

    public String labels() {
        List<String> codes = places().stream().map(Jurisdiction::code).toList();
        return held.stream().map(one -> one.label(codes)).collect(Collectors.joining(", "));
    }

    public Regulator regulator() {
        return regulator;
    }

    public List<Held> held() {
        return held;
    }
}
