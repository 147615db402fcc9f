package org.abeyance.post;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.IntStream;
import org.abeyance.audit.Actor;
import org.abeyance.audit.Stamp;
import org.abeyance.post.Attempt.Outcome;
import org.abeyance.testing.DatabaseUnderTest;
import org.abeyance.testing.FaultySmtp;
import org.abeyance.testing.FaultySmtp.Kept;
import org.abeyance.testing.FaultySmtp.Step;
import org.abeyance.testing.Mailbox;
import org.abeyance.testing.Slate;
import org.abeyance.testing.Today;
import org.hibernate.Session;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The outbox over real SMTP: with a server that keeps everything, and with one that does what servers do. */
@QuarkusTest
@Tag("database")
@WithTestResource(DatabaseUnderTest.class)
class OutboxTest {

    static final Duration SHORT = Duration.ofMillis(700);

    @Inject
    Outbox outbox;

    @Inject
    Claims claims;

    @Inject
    Mailbox mailbox;

    @Inject
    StoryOwner owner;

    @Inject
    Slate slate;

    @Inject
    Today today;

    @Inject
    Session session;

    FaultySmtp faulty;

    @BeforeEach
    void a_clean_slate() {
        slate.wipe();
        owner.begins();
    }

    @AfterEach
    void the_server_is_gone() {
        mailbox.shuts();
        if (faulty != null) {
            faulty.close();
        }
    }

    Stamp stamp() {
        return new Stamp(Actor.ABEYANCE, today.instant());
    }

    NewMail mail(String key) {
        return NewMail.of(key, "story")
                .to(key + "@people.example", "Somebody")
                .saying(Content.of("About " + key, "Dear " + key + ",\n\nas we said.\n"));
    }

    String queue(NewMail mail) {
        return QuarkusTransaction.requiringNew()
                .call(() -> outbox.queue(stamp(), mail).messageId());
    }

    void server(FaultySmtp.Script script) {
        faulty = new FaultySmtp(script);
        mailbox.goesTo(faulty.port(), SHORT);
    }

    Mail of(String key) {
        return QuarkusTransaction.requiringNew().call(() -> outbox.of(key).orElseThrow());
    }

    List<Outcome> outcomes(String key) {
        return QuarkusTransaction.requiringNew()
                .call(() -> outbox.attempts(outbox.of(key).orElseThrow()).stream()
                        .map(Attempt::outcome)
                        .toList());
    }

    static Optional<String> to(Step step, String line, String recipient, String reply) {
        return step == Step.RECIPIENT && line.contains(recipient) ? Optional.of(reply) : Optional.empty();
    }

    @Test
    void what_is_undone_with_its_act_never_goes_out() {
        mailbox.opens();
        assertThatThrownBy(() -> QuarkusTransaction.requiringNew().run(() -> {
                    outbox.queue(stamp(), mail("undone"));
                    throw new IllegalStateException("the act is refused");
                }))
                .isInstanceOf(IllegalStateException.class);
        assertThat(mailbox.delivers()).isZero();
        assertThat(mailbox.mails()).isEmpty();
    }

    @Test
    void the_same_thing_is_never_queued_twice() {
        mailbox.opens();
        String first = queue(mail("once"));
        String second = queue(mail("once"));
        assertThat(second).isEqualTo(first);
        assertThat(mailbox.delivers()).isEqualTo(1);
        assertThat(mailbox.mails()).hasSize(1);
    }

    @Test
    void it_arrives_as_it_was_written() throws Exception {
        mailbox.opens();
        Picture band = new Picture("band.png", "image/png", new byte[] {(byte) 0x89, 'P', 'N', 'G'});
        String id = queue(mail("nora")
                .saying(Content.of("Überblick – 3 late", "Grüße, written.")
                        .with("<p>Grüße <img src=\"cid:band.png\" alt=\"\"></p>", band))
                .header("List-Unsubscribe", "<https://abeyance.example/stop/1>")
                .answersTo("C-2024-014"));
        mailbox.delivers();
        MimeMessage arrived = mailbox.mails().get(0);
        assertThat(arrived.getMessageID()).isEqualTo("<" + id + ">");
        assertThat(arrived.getSubject()).isEqualTo("Überblick – 3 late");
        assertThat(arrived.getFrom()[0]).hasToString("Abeyance <abeyance@abeyance.example>");
        assertThat(arrived.getReplyTo()[0]).hasToString("legal+C-2024-014@abeyance.example");
        assertThat(arrived.getHeader("List-Unsubscribe")).containsExactly("<https://abeyance.example/stop/1>");
        assertThat(arrived.getSentDate()).isEqualTo(Today.FRIDAY);
        MimeMultipart parts = (MimeMultipart) arrived.getContent();
        assertThat(parts.getContentType()).startsWith("multipart/alternative");
        assertThat(parts.getBodyPart(0).getContent()).isEqualTo("Grüße, written.");
        MimeMultipart shown = (MimeMultipart) parts.getBodyPart(1).getContent();
        assertThat(shown.getBodyPart(0).getContent().toString()).contains("Grüße <img");
        assertThat(shown.getBodyPart(1).getHeader("Content-ID")).containsExactly("<band.png>");
    }

    @Test
    void the_reply_of_the_server_is_kept_as_proof() {
        server((step, line) -> step == Step.KEPT ? Optional.of("250 2.0.0 Ok: queued as 4F7Q") : Optional.empty());
        queue(mail("proof"));
        mailbox.delivers();
        assertThat(of("proof").recipients()).singleElement().satisfies(one -> {
            assertThat(one.state()).isEqualTo(State.ACCEPTED);
            assertThat(one.reply()).isEqualTo("250 2.0.0 Ok: queued as 4F7Q");
        });
        assertThat(owner.heard()).containsExactly("proof@people.example ACCEPTED");
        assertThat(session.createNativeQuery("select text from mail", String.class)
                        .getSingleResult())
                .as("the outbox is no archive")
                .isEmpty();
    }

    @Test
    void greylisting_puts_one_mail_off_and_no_other() {
        boolean[] isKnown = {false};
        server((step, line) -> isKnown[0] ? Optional.empty() : to(step, line, "grey@", "450 4.2.0 Greylisted"));
        String id = queue(mail("grey"));
        queue(mail("other"));
        mailbox.delivers();
        assertThat(faulty.kept())
                .singleElement()
                .satisfies(kept -> assertThat(kept.to()).containsExactly("other@people.example"));
        assertThat(of("grey").state()).isEqualTo(State.QUEUED);
        assertThat(of("grey").recipients().get(0).reply()).contains("Greylisted");
        isKnown[0] = true;
        assertThat(mailbox.delivers()).as("before its time").isZero();
        assertThat(Duration.between(today.instant(), of("grey").nextAt()))
                .isBetween(Duration.ofSeconds(48), Duration.ofSeconds(72));
        today.goesOnBy(Duration.ofMinutes(2));
        mailbox.delivers();
        assertThat(faulty.kept()).extracting(Kept::messageId).contains(id);
        assertThat(outcomes("grey")).containsExactly(Outcome.PUT_OFF, Outcome.ACCEPTED);
    }

    @Test
    void a_refused_recipient_is_final_and_the_others_get_it() {
        server((step, line) -> to(step, line, "gone@", "550 5.1.1 No such user")
                .or(() -> to(step, line, "later@", "451 4.3.0 Later")));
        queue(mail("here").to("gone@people.example", "").to("later@people.example", ""));
        mailbox.delivers();
        assertThat(of("here").recipients())
                .extracting(Recipient::state)
                .containsExactly(State.ACCEPTED, State.REFUSED, State.QUEUED);
        faulty.follows(FaultySmtp.FAULTLESS);
        today.goesOnBy(Duration.ofHours(1));
        mailbox.delivers();
        assertThat(faulty.kept())
                .extracting(Kept::to)
                .containsExactly(List.of("here@people.example"), List.of("later@people.example"));
        assertThat(faulty.kept())
                .extracting(Kept::messageId)
                .containsOnly(of("here").messageId());
        assertThat(owner.heard())
                .containsExactlyInAnyOrder(
                        "here@people.example ACCEPTED", "gone@people.example REFUSED", "later@people.example ACCEPTED");
    }

    @Test
    void content_that_is_refused_is_not_held_against_the_address() {
        server((step, line) -> step == Step.WHOLE ? Optional.of("554 5.7.1 Looks like spam") : Optional.empty());
        for (String key : List.of("a", "b", "c", "d")) {
            queue(mail(key).to("nora@people.example", ""));
        }
        mailbox.delivers();
        assertThat(outcomes("d")).containsExactly(Outcome.REFUSED);
        assertThat(of("d").recipients())
                .allSatisfy(one -> assertThat(one.reply()).contains("Looks like spam"));
    }

    @Test
    void a_server_that_hangs_in_the_middle_holds_up_no_other_mail() {
        boolean[] hangs = {true};
        server((step, line) -> {
            if (step == Step.WHOLE && hangs[0]) {
                hangs[0] = false;
                Thread.sleep(5 * SHORT.toMillis());
            }
            return Optional.empty();
        });
        queue(mail("stuck"));
        queue(mail("free"));
        mailbox.delivers();
        assertThat(faulty.kept())
                .extracting(Kept::messageId)
                .contains(of("free").messageId());
        assertThat(of("stuck").state()).isEqualTo(State.QUEUED);
        assertThat(outcomes("stuck")).containsExactly(Outcome.IN_DOUBT);
    }

    @Test
    void a_line_that_breaks_before_the_end_is_no_doubt() {
        server((step, line) -> step == Step.BODY ? Optional.of(FaultySmtp.HANG_UP) : Optional.empty());
        queue(mail("broken"));
        mailbox.delivers();
        assertThat(outcomes("broken")).hasSize(1).doesNotContain(Outcome.ACCEPTED);
        faulty.follows((step, line) -> step == Step.DATA ? Optional.of(FaultySmtp.HANG_UP) : Optional.empty());
        today.goesOnBy(Duration.ofMinutes(2));
        mailbox.delivers();
        assertThat(outcomes("broken")).last().isEqualTo(Outcome.BROKEN_OFF);
        assertThat(faulty.kept()).isEmpty();
    }

    /** At one step of the first conversation its node is taken for dead, and another one takes the mail over. */
    private void isTakenOverAt(Step when) {
        AtomicBoolean isFirst = new AtomicBoolean(true);
        server((step, line) -> {
            if (step == when && isFirst.getAndSet(false)) {
                today.goesOnBy(Duration.ofMinutes(2));
                mailbox.delivers();
            }
            return Optional.empty();
        });
        mailbox.goesTo(faulty.port(), Duration.ofSeconds(30));
        queue(mail("slow"));
        mailbox.delivers();
    }

    @Test
    void who_is_only_slow_and_was_taken_for_dead_sends_nothing_more() {
        isTakenOverAt(Step.DATA);
        assertThat(faulty.kept()).hasSize(1);
        assertThat(outcomes("slow")).containsExactly(Outcome.BROKEN_OFF, Outcome.ACCEPTED);
    }

    @Test
    void who_had_handed_it_over_and_was_taken_for_dead_is_counted() {
        isTakenOverAt(Step.WHOLE);
        assertThat(faulty.kept()).hasSize(2);
        assertThat(outcomes("slow")).containsExactly(Outcome.IN_DOUBT, Outcome.ACCEPTED);
    }

    @Test
    void only_an_answer_that_was_never_heard_can_make_it_come_twice_and_is_counted() {
        server((step, line) -> step == Step.KEPT ? Optional.of(FaultySmtp.HANG_UP) : Optional.empty());
        String id = queue(mail("twice"));
        mailbox.delivers();
        faulty.follows(FaultySmtp.FAULTLESS);
        today.goesOnBy(Duration.ofMinutes(2));
        mailbox.delivers();
        assertThat(outcomes("twice")).containsExactly(Outcome.IN_DOUBT, Outcome.ACCEPTED);
        assertThat(faulty.kept()).extracting(Kept::messageId).containsExactly(id, id);
    }

    @Test
    void a_server_that_is_down_is_left_alone_for_a_while_and_then_gets_everything() {
        server(FaultySmtp.FAULTLESS);
        faulty.close();
        IntStream.range(0, 5).forEach(n -> queue(mail("down" + n)));
        assertThat(mailbox.delivers()).isEqualTo(1);
        assertThat(mailbox.delivers()).as("it is left alone").isZero();
        assertThat(outcomes("down0")).containsExactly(Outcome.UNREACHABLE);
        server(FaultySmtp.FAULTLESS);
        today.goesOnBy(Duration.ofSeconds(6));
        mailbox.delivers();
        assertThat(faulty.kept()).hasSize(5);
    }

    @Test
    void the_wait_for_a_server_that_is_down_grows() {
        server(FaultySmtp.FAULTLESS);
        faulty.close();
        queue(mail("down"));
        mailbox.delivers();
        today.goesOnBy(Duration.ofSeconds(5));
        assertThat(mailbox.delivers()).isEqualTo(1);
        today.goesOnBy(Duration.ofSeconds(5));
        assertThat(mailbox.delivers()).isZero();
        today.goesOnBy(Duration.ofSeconds(5));
        assertThat(mailbox.delivers()).isEqualTo(1);
    }

    @Test
    void what_nobody_takes_in_time_is_given_up_and_its_owner_hears_of_it() {
        server((step, line) -> step == Step.FROM ? Optional.of("451 4.3.0 Busy") : Optional.empty());
        queue(mail("late").lasting(Duration.ofHours(2)));
        mailbox.delivers();
        today.goesOnBy(Duration.ofHours(3));
        mailbox.delivers();
        assertThat(of("late").state()).isEqualTo(State.GIVEN_UP);
        assertThat(owner.heard()).containsExactly("late@people.example GIVEN_UP");
        faulty.follows(FaultySmtp.FAULTLESS);
        QuarkusTransaction.requiringNew()
                .run(() -> outbox.retry(stamp(), of("late").id()));
        mailbox.delivers();
        assertThat(of("late").state()).isEqualTo(State.ACCEPTED);
        assertThat(faulty.kept().get(0).text()).contains("as we said");
    }

    @Test
    void nothing_goes_before_its_time() {
        mailbox.opens();
        queue(mail("monday").notBefore(Instant.parse("2024-10-07T07:00:00Z")));
        assertThat(mailbox.delivers()).isZero();
        today.is("2024-10-07T07:00:00Z");
        assertThat(mailbox.delivers()).isEqualTo(1);
    }

    @Test
    void its_owner_may_say_it_anew_at_each_attempt() {
        server((step, line) -> step == Step.FROM ? Optional.of("451 4.3.0 Busy") : Optional.empty());
        int[] looks = {0};
        owner.looks(mail -> SecondLook.anew(Content.of("Subject", "Look " + ++looks[0])));
        queue(mail("anew"));
        mailbox.delivers();
        faulty.follows(FaultySmtp.FAULTLESS);
        today.goesOnBy(Duration.ofMinutes(2));
        mailbox.delivers();
        assertThat(faulty.kept().get(0).text()).contains("Look 2");
    }

    @Test
    void its_owner_may_take_it_back_at_the_last_moment_or_put_it_off() {
        mailbox.opens();
        owner.looks(mail -> SecondLook.later(today.instant().plusSeconds(3600)));
        queue(mail("back"));
        mailbox.delivers();
        assertThat(of("back").state()).isEqualTo(State.QUEUED);
        owner.looks(mail -> SecondLook.withdrawn("Its reader has left."));
        today.goesOnBy(Duration.ofHours(1));
        mailbox.delivers();
        assertThat(of("back").state()).isEqualTo(State.WITHDRAWN);
        assertThat(mailbox.mails()).isEmpty();
        assertThat(owner.heard()).containsExactly("back@people.example WITHDRAWN");
    }

    @Test
    void what_is_composed_only_now_is_written_down_nowhere() {
        server((step, line) -> step == Step.FROM ? Optional.of("451 4.3.0 Busy") : Optional.empty());
        owner.looks(mail -> SecondLook.onlyNow(Content.of("A link", "https://abeyance.example/invitations/secret")));
        queue(mail("link").saying(Content.of("A link", "")));
        mailbox.delivers();
        assertThat(session.createNativeQuery("select text from mail", String.class)
                        .getSingleResult())
                .isEmpty();
        faulty.follows(FaultySmtp.FAULTLESS);
        today.goesOnBy(Duration.ofMinutes(2));
        mailbox.delivers();
        assertThat(faulty.kept().get(0).text()).contains("/invitations/secret");
    }

    @Test
    void one_that_can_not_be_composed_keeps_no_other_back() {
        mailbox.opens();
        owner.looks(mail -> {
            if (mail.key().equals("bug")) {
                throw new IllegalStateException("a bug of its owner");
            }
            return SecondLook.asItIs();
        });
        queue(mail("bug"));
        queue(mail("fine"));
        mailbox.delivers();
        assertThat(outcomes("bug")).containsExactly(Outcome.NOT_COMPOSED);
        assertThat(of("bug").state()).isEqualTo(State.QUEUED);
        assertThat(of("fine").state()).isEqualTo(State.ACCEPTED);
    }

    @Test
    void an_address_from_which_three_came_back_gets_no_more_until_somebody_says_that_it_is_right() {
        mailbox.opens();
        for (String key : List.of("one", "two", "three")) {
            String id = queue(mail(key).to("nora@people.example", ""));
            mailbox.delivers();
            outbox.report(
                    stamp(),
                    new DeliveryReport(
                            "<" + id + ">",
                            "nora@people.example",
                            DeliveryReport.Action.FAILED,
                            "5.1.1",
                            "smtp; 550 gone"));
        }
        assertThat(of("three").state()).isEqualTo(State.BOUNCED);
        queue(mail("four").to("nora@people.example", ""));
        mailbox.delivers();
        assertThat(of("four").recipients())
                .extracting(Recipient::state)
                .containsExactly(State.ACCEPTED, State.GIVEN_UP);
        today.goesOnBy(Duration.ofSeconds(1));
        outbox.release(stamp(), of("three").id());
        queue(mail("five").to("nora@people.example", ""));
        mailbox.delivers();
        assertThat(of("five").recipients()).extracting(Recipient::state).containsOnly(State.ACCEPTED);
    }

    @Test
    void a_report_of_delivery_is_proof_and_one_about_a_stranger_is_none_of_ours() {
        mailbox.opens();
        String id = queue(mail("told"));
        mailbox.delivers();
        assertThat(outbox.report(
                        stamp(),
                        new DeliveryReport(
                                id, "forwarded@elsewhere.example", DeliveryReport.Action.DELIVERED, "2.0.0", "ok")))
                .isPresent();
        assertThat(of("told").state()).isEqualTo(State.DELIVERED);
        assertThat(outbox.report(
                        stamp(),
                        new DeliveryReport("nobody@knows", "x@y.example", DeliveryReport.Action.FAILED, "", "")))
                .isEmpty();
    }

    @Test
    void without_a_mail_server_everything_waits() {
        queue(mail("waits"));
        assertThat(outbox.isOpen()).isFalse();
        assertThat(mailbox.delivers()).isZero();
        mailbox.opens();
        assertThat(mailbox.delivers()).isEqualTo(1);
    }

    @Test
    void what_a_node_had_in_hand_when_it_died_is_taken_over_after_a_while() {
        mailbox.opens();
        String before = queue(mail("before"));
        String after = queue(mail("after"));
        claims.take("dead", today.instant());
        claims.take("dead", today.instant()).ifPresent(claim -> claims.handOver(claim, today.instant()));
        assertThat(mailbox.delivers()).isZero();
        today.goesOnBy(Duration.ofSeconds(61));
        assertThat(mailbox.delivers()).isEqualTo(2);
        assertThat(outcomes("before")).containsExactly(Outcome.BROKEN_OFF, Outcome.ACCEPTED);
        assertThat(outcomes("after")).containsExactly(Outcome.IN_DOUBT, Outcome.ACCEPTED);
        assertThat(before).isNotEqualTo(after);
    }

    @Test
    void many_hands_send_each_mail_once() throws Exception {
        server(FaultySmtp.FAULTLESS);
        int mails = 60;
        IntStream.range(0, mails).forEach(n -> queue(mail("many" + n)));
        ExecutorService hands = Executors.newFixedThreadPool(4);
        try {
            Callable<Integer> work = mailbox::delivers;
            for (Future<Integer> done : hands.invokeAll(Collections.nCopies(4, work))) {
                done.get();
            }
        } finally {
            hands.shutdownNow();
        }
        mailbox.delivers();
        assertThat(faulty.kept()).hasSize(mails).extracting(Kept::messageId).doesNotHaveDuplicates();
    }

    @Test
    void a_header_can_not_be_smuggled_in() {
        assertThatThrownBy(() -> mail("smuggled").header("X-Note", "one\r\nBcc: everybody@people.example"))
                .isInstanceOf(IllegalArgumentException.class);
        assertThat(Content.of("A\r\nBcc: b@c.example", "").subject()).isEqualTo("A Bcc: b@c.example");
    }
}
