package org.abeyance.store;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import org.hibernate.Length;

/** The words of a file, as far as they could be read. They can be read again from the bytes at any time. */
@Entity
@Table(name = "content_text")
public class ContentText {

    @Id
    @Column(name = "content_id")
    Long content;

    @Enumerated(EnumType.STRING)
    @Column(length = 20)
    TextState state = TextState.WAITING;

    int attempts;

    @Column(name = "taken_until")
    Instant takenUntil = Instant.EPOCH;

    @Column(length = 500)
    String note = "";

    @Column(length = Length.LONG32)
    String text = "";

    protected ContentText() {}

    public ContentText(long content) {
        this.content = content;
    }

    public void read(String words, String said) {
        state = TextState.READ;
        text = words;
        note = said;
    }

    public void giveUp(String why) {
        state = TextState.UNREADABLE;
        note = why;
    }

    public int attempts() {
        return attempts;
    }

    /** False while it waits to be read. */
    public boolean isSettled() {
        return state == TextState.READ || state == TextState.UNREADABLE;
    }

    /** What is to be known of the reading; empty where all was read. */
    public String note() {
        return note;
    }

    public String text() {
        return text;
    }
}
