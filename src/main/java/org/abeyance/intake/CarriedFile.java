package org.abeyance.intake;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.FetchType;
import jakarta.persistence.ManyToOne;
import org.abeyance.concern.Attachment;
import org.abeyance.concern.NewAttachment;
import org.abeyance.store.Content;
import org.abeyance.store.Sizes;

/** Something that an arrival carries. */
@Embeddable
public class CarriedFile {

    @Column(length = 300)
    String name;

    @Column(name = "media_type", length = 200)
    String mediaType;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    Content content;

    protected CarriedFile() {}

    CarriedFile(NewAttachment file) {
        this.name = file.name();
        this.mediaType = file.mediaType();
        this.content = file.content();
    }

    NewAttachment enclosed() {
        return new NewAttachment(Attachment.Part.ENCLOSED, name, mediaType, content);
    }

    public String name() {
        return name;
    }

    public Content content() {
        return content;
    }

    public String size() {
        return Sizes.written(content.size());
    }
}
