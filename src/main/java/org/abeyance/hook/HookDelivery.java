package org.abeyance.hook;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.abeyance.notice.Notice;

/** One notice on its way to one hook, or a test. It holds no content: that is read anew at each attempt. */
@Entity
@Table(name = "hook_delivery")
public class HookDelivery {

    /** How far it has come. */
    public enum State {
        WAITING("waiting"),
        DELIVERED("delivered"),
        GIVEN_UP("given up"),
        WITHDRAWN("not sent");

        private final String label;

        State(String label) {
            this.label = label;
        }

        public String label() {
            return label;
        }

        public boolean isWaiting() {
            return this == WAITING;
        }
    }

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    Long id;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    Hook hook;

    @ManyToOne(fetch = FetchType.LAZY)
    Notice notice;

    /** The same at every attempt, so that its receiver can tell a second copy. */
    @Column(name = "message_id", length = 60)
    String messageId = "msg_" + UUID.randomUUID().toString().replace("-", "");

    /** {@code notice.reminder}. */
    @Column(length = 40)
    String kind;

    @Enumerated(EnumType.STRING)
    @Column(length = 12)
    State state = State.WAITING;

    @Column(name = "queued_at")
    Instant queuedAt;

    @Column(name = "next_at")
    Instant nextAt;

    int attempts;

    @Column(length = HookAttempt.LONGEST_ANSWER)
    String answer = "";

    @Column(name = "claimed_by", length = 80)
    String claimedBy;

    @Column(name = "claimed_until")
    Instant claimedUntil;

    @Column(name = "settled_at")
    Instant settledAt;

    protected HookDelivery() {}

    HookDelivery(Hook hook, Notice notice, String kind, Instant now) {
        this.hook = hook;
        this.notice = notice;
        this.kind = kind;
        this.queuedAt = now;
        this.nextAt = now;
    }

    void claim(String node, Instant until) {
        attempts++;
        claimedBy = node;
        claimedUntil = until;
    }

    void putOff(String said, Instant until) {
        answer = HookAttempt.cut(said);
        nextAt = until;
        free();
    }

    void settle(State became, String said, Instant at) {
        state = became;
        answer = HookAttempt.cut(said);
        settledAt = at;
        free();
    }

    private void free() {
        claimedBy = null;
        claimedUntil = null;
    }

    public Long id() {
        return id;
    }

    public Hook hook() {
        return hook;
    }

    public String messageId() {
        return messageId;
    }

    public String kind() {
        return kind;
    }

    public State state() {
        return state;
    }

    public Instant queuedAt() {
        return queuedAt;
    }

    public Instant nextAt() {
        return nextAt;
    }

    public int attempts() {
        return attempts;
    }

    /** What the receiver answered last, or our own reason. */
    public String answer() {
        return answer;
    }

    public Optional<Instant> settledAt() {
        return Optional.ofNullable(settledAt);
    }

    @Override
    public String toString() {
        return messageId;
    }
}
