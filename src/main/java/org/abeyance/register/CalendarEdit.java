package org.abeyance.register;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import org.abeyance.audit.Stamp;
import org.abeyance.calendar.Edit;
import org.hibernate.annotations.Immutable;

/** A day that somebody added to a calendar or took out of it, with its source. */
@Entity
@Immutable
@Table(name = "calendar_edit")
public class CalendarEdit {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    Long id;

    @Column(length = 60)
    String calendar;

    @Column(name = "edited_day")
    LocalDate on;

    @Enumerated(EnumType.STRING)
    @Column(length = 10)
    Edit.Change effect;

    @Column(length = 200)
    String name;

    @Column(length = 500)
    String source;

    @Column(name = "recorded_at")
    Instant recordedAt;

    @Column(name = "recorded_by", length = 20)
    String recordedBy;

    @Column(name = "recorded_by_name", length = 200)
    String recordedByName;

    protected CalendarEdit() {}

    CalendarEdit(String calendar, Edit edit, Stamp stamp) {
        this.calendar = calendar;
        this.on = edit.date();
        this.effect = edit.change();
        this.name = edit.name();
        this.source = edit.source();
        this.recordedAt = stamp.at();
        this.recordedBy = stamp.who().ref();
        this.recordedByName = stamp.who().name();
    }

    public String calendar() {
        return calendar;
    }

    public Edit edit() {
        return new Edit(on, effect, name, source);
    }

    public Instant recordedAt() {
        return recordedAt;
    }

    public String recordedByName() {
        return recordedByName;
    }
}
