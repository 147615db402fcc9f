package org.abeyance.register;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import jakarta.persistence.Version;

/** A practice on a platform: the processing activity of which every standing, position and restriction speaks. */
@Entity
@Table(name = "activity")
public class Activity {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    Long id;

    @Version
    int version;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    Platform platform;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    Practice practice;

    @Column(length = 320)
    String slug;

    /** The accountable owner in the business, with an account or not. */
    @Column(length = 200)
    String owner;

    protected Activity() {}

    Activity(Platform platform, Practice practice) {
        this.platform = platform;
        this.practice = practice;
        this.slug = platform.slug() + "-" + practice.slug();
    }

    public Long id() {
        return id;
    }

    public int version() {
        return version;
    }

    public Platform platform() {
        return platform;
    }

    public Practice practice() {
        return practice;
    }

    public String slug() {
        return slug;
    }

    public String owner() {
        return owner == null ? "" : owner;
    }

    @Override
    public String toString() {
        return platform + ": " + practice;
    }
}
