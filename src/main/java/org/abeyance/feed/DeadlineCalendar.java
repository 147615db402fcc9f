package org.abeyance.feed;

import biweekly.Biweekly;
import biweekly.ICalVersion;
import biweekly.ICalendar;
import biweekly.component.StandardTime;
import biweekly.component.VAlarm;
import biweekly.component.VEvent;
import biweekly.component.VTimezone;
import biweekly.property.Status;
import biweekly.property.Trigger;
import biweekly.property.Uid;
import biweekly.util.DateTimeComponents;
import biweekly.util.Duration;
import biweekly.util.UtcOffset;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Date;
import java.util.List;
import org.abeyance.deadline.Deadline;
import org.abeyance.deadline.Whose;

/**
 * Deadlines as a calendar (<a href="https://www.rfc-editor.org/rfc/rfc5545">RFC 5545</a>): a day each, or the moment where
 * the clock runs in hours. The same deadline keeps its UID; its sequence rises whenever its date does anything, and what is
 * met or stopped is cancelled. It names no method: that would make it a message of RFC 5546, which wants an organiser.
 */
final class DeadlineCalendar {

    private static final List<Duration> ALARMS = List.of(
            Duration.builder().prior(true).days(7).build(),
            Duration.builder().prior(true).days(1).build());

    private DeadlineCalendar() {}

    static String of(String name, List<Deadline> deadlines, String base) {
        ICalendar calendar = new ICalendar();
        calendar.setProductId("-//Abeyance//Deadlines//EN");
        calendar.setName(name);
        deadlines.forEach(deadline -> calendar.addEvent(event(deadline, base)));
        if (deadlines.isEmpty()) {
            calendar.addComponent(utc());
        }
        return Biweekly.write(calendar).version(ICalVersion.V2_0).go();
    }

    /** Nothing that anybody sees: a calendar must hold something (section 3.6), also where there is no deadline. */
    private static VTimezone utc() {
        StandardTime always = new StandardTime();
        always.setDateStart(new DateTimeComponents(1970, 1, 1, 0, 0, 0, false));
        always.setTimezoneOffsetFrom(new UtcOffset(true, 0, 0));
        always.setTimezoneOffsetTo(new UtcOffset(true, 0, 0));
        VTimezone zone = new VTimezone("Etc/UTC");
        zone.addStandardTime(always);
        return zone;
    }

    private static VEvent event(Deadline deadline, String base) {
        VEvent event = new VEvent();
        boolean isOver = !deadline.isOpen() || deadline.due().isEmpty();
        event.setUid(new Uid(deadline.ref() + "@abeyance"));
        event.setSequence(deadline.version());
        event.setDateTimeStamp(Date.from(deadline.recordedAt()));
        event.setSummary(summary(deadline));
        event.setDescription(
                deadline.ref() + " in " + deadline.concern().ref() + ". A record, not permission: ask Legal.");
        event.setStatus(isOver ? Status.cancelled() : Status.confirmed());
        if (!base.isEmpty()) {
            event.setUrl(base + "/deadlines/" + deadline.ref());
        }
        dated(event, deadline);
        if (!isOver) {
            ALARMS.forEach(before -> event.addAlarm(
                    VAlarm.display(new Trigger(before, biweekly.parameter.Related.START), deadline.title())));
        }
        return event;
    }

    /** A day that somebody typed, such as a hearing's, keeps its own name. */
    private static String summary(Deadline deadline) {
        if (deadline.whose() != Whose.OURS) {
            return "Due from the regulator: " + deadline.title();
        }
        return deadline.basis().isTyped() ? deadline.title() : "Due: " + deadline.title();
    }

    /** A whole day, or for a clock that runs in hours its last one, in UTC. */
    private static void dated(VEvent event, Deadline deadline) {
        LocalDate day = deadline.due()
                .or(deadline::met)
                .orElseGet(() -> deadline.reach()
                        .on()
                        .orElse(LocalDate.ofInstant(deadline.recordedAt(), java.time.ZoneOffset.UTC)));
        var moment = deadline.dueAt().filter(at -> at.getEpochSecond() % 60 == 0);
        if (moment.isPresent()) {
            Instant end = moment.get();
            event.setDateStart(Date.from(end.minusSeconds(3600)), true);
            event.setDateEnd(Date.from(end), true);
        } else {
            event.setDateStart(new biweekly.util.ICalDate(
                    new DateTimeComponents(day.getYear(), day.getMonthValue(), day.getDayOfMonth(), 0, 0, 0, false),
                    false));
            LocalDate next = day.plusDays(1);
            event.setDateEnd(new biweekly.util.ICalDate(
                    new DateTimeComponents(next.getYear(), next.getMonthValue(), next.getDayOfMonth(), 0, 0, 0, false),
                    false));
        }
    }
}
