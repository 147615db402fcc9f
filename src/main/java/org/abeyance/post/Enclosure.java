package org.abeyance.post;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import org.abeyance.store.Content;

/** A file that goes with a mail: its bytes are kept once, and read as they go. */
@Embeddable
public class Enclosure {

    @Column(length = 300)
    String name;

    @Column(name = "media_type", length = 200)
    String mediaType;

    @ManyToOne(fetch = FetchType.EAGER)
    @JoinColumn(name = "content_id")
    Content content;

    protected Enclosure() {}

    public Enclosure(String name, String mediaType, Content content) {
        this.name = name;
        this.mediaType = mediaType;
        this.content = content;
    }

    public String name() {
        return name;
    }

    public String mediaType() {
        return mediaType;
    }

    public Content content() {
        return content;
    }
}
