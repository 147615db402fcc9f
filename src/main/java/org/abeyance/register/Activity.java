package org.abeyance.register;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.util.stream.Stream;

/** A practice on a platform: the processing activity of which every standing, position and restriction speaks. */
@Entity
@Table(name = "activity")
public class Activity extends Entry {

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    Platform platform;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    Practice practice;

    /** The accountable owner in the business, with an account or not. */
    @Column(length = 200)
    String owner;

    protected Activity() {}

    Activity(Platform platform, Practice practice) {
        super(platform.slug() + "-" + practice.slug());
        this.platform = platform;
        this.practice = practice;
    }

    @Override
    public Noun noun() {
        return Noun.ACTIVITY;
    }

    @Override
    public String name() {
        return platform + ": " + practice;
    }

    public Platform platform() {
        return platform;
    }

    public Practice practice() {
        return practice;
    }

    public String owner() {
        return owner == null ? "" : owner;
    }

    void give(String newOwner) {
        this.owner = newOwner.isEmpty() ? null : newOwner;
    }

    @Override
    Stream<? extends Entry> hangsOn() {
        return Stream.concat(Stream.of(platform, practice), platform.hangsOn());
    }
}
