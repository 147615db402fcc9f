package org.abeyance.post;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import org.hibernate.Length;

/** A picture within the HTML part, which shows it as {@code cid:} and its name. */
@Embeddable
public class Picture {

    @Column(length = 60)
    String name;

    @Column(name = "media_type", length = 100)
    String mediaType;

    @Column(length = Length.LONG32)
    byte[] bytes;

    protected Picture() {}

    public Picture(String name, String mediaType, byte[] bytes) {
        this.name = name;
        this.mediaType = mediaType;
        this.bytes = bytes.clone();
    }

    public String name() {
        return name;
    }

    public String mediaType() {
        return mediaType;
    }

    public byte[] bytes() {
        return bytes.clone();
    }
}
