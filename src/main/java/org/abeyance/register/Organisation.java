package org.abeyance.register;

import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** A company, perhaps with a parent. */
@Entity
@Table(name = "organisation")
public class Organisation extends NamedEntry {

    @ManyToOne(fetch = FetchType.LAZY)
    Organisation parent;

    protected Organisation() {}

    Organisation(Name name, String slug, Organisation parent) {
        super(name, slug);
        this.parent = parent;
    }

    public Optional<Organisation> parent() {
        return Optional.ofNullable(parent);
    }

    @Override
    public Noun noun() {
        return Noun.ORGANISATION;
    }

    @Override
    Stream<? extends Entry> hangsOn() {
        return ancestors().stream();
    }

    /** Its parent, the parent of that, and so on. */
    public List<Organisation> ancestors() {
        List<Organisation> ancestors = new ArrayList<>();
        for (Optional<Organisation> above = parent();
                above.isPresent() && !ancestors.contains(above.get());
                above = above.get().parent()) {
            ancestors.add(above.get());
        }
        return ancestors;
    }

    void belongTo(Organisation newParent) {
        this.parent = newParent;
    }
}
