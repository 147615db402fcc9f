package org.abeyance.notice;

import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.abeyance.calendar.Days;
import org.abeyance.people.Person;
import org.abeyance.post.Content;
import org.abeyance.post.Mail;
import org.abeyance.post.MailOwner;
import org.abeyance.post.SecondLook;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** All reminders of one person and hour in one mail, by what is so and may be seen when it goes. */
@ApplicationScoped
class ReminderPost implements MailOwner {

    private final NoticeQueries queries;
    private final Ladders ladders;
    private final Optional<String> base;

    ReminderPost(
            NoticeQueries queries, Ladders ladders, @ConfigProperty(name = "abeyance.base-url") Optional<URI> base) {
        this.queries = queries;
        this.ladders = ladders;
        this.base = base.map(uri -> uri.toString().replaceAll("/+$", ""));
    }

    @Override
    public String name() {
        return Reminders.OWNER;
    }

    @Override
    public SecondLook lookAgain(Mail mail, Instant now) {
        List<String> so = Stream.concat(
                        queries.inMail(mail.key()).stream()
                                .filter(one -> one.isStillSo() && mayBeTold(one.person()))
                                .flatMap(one -> line(one, now).stream()),
                        queries.heldInMail(mail.key()).stream()
                                .filter(one -> mayBeTold(one.person))
                                .map(this::line))
                .toList();
        if (so.isEmpty()) {
            return SecondLook.withdrawn("Nothing of it is so any more.");
        }
        return SecondLook.onlyNow(Content.of(
                "Abeyance: " + so.size() + (so.size() == 1 ? " date needs you" : " dates need you"),
                so.stream().collect(Collectors.joining("\n", "", "\n\n--\nA record, not permission: ask Legal.\n"))));
    }

    /** Whoever left meanwhile, or may read nothing any more, is told nothing. */
    private static boolean mayBeTold(Person person) {
        return person.isActive() && person.reader().isReader();
    }

    /** As it stands when the mail goes. */
    private Optional<String> line(Reminder one, Instant now) {
        return ladders.climb(one.deadline())
                .map(climb -> "* " + Reminders.named(one.deadline()) + " "
                        + climb.ending().said(now) + ": " + Days.said(one.dueOn()) + "\n  "
                        + one.deadline().ref() + " in "
                        + one.deadline().concern().ref()
                        + base.map(root -> "\n  " + root + "/deadlines/"
                                        + one.deadline().ref())
                                .orElse(""));
    }

    private String line(HeldResume one) {
        return "* A resume from " + Days.said(one.resume.on()) + " is held: " + one.why.words() + "\n  "
                + one.resume.ref() + " in " + one.resume.concern().ref()
                + base.map(root -> "\n  " + root + "/resumes/" + one.resume.ref())
                        .orElse("");
    }
}
