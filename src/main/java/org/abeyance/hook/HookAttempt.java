package org.abeyance.hook;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Optional;

/** One call of an address, noted before it is made. What the receiver wrote in its answer is not kept, only its status. */
@Entity
@Table(name = "hook_attempt")
public class HookAttempt {

    static final int LONGEST_ANSWER = 200;

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    Long id;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    HookDelivery delivery;

    int number;

    @Column(name = "begun_at")
    Instant begunAt;

    @Column(name = "ended_at")
    Instant endedAt;

    Integer status;

    @Column(length = LONGEST_ANSWER)
    String answer = "";

    protected HookAttempt() {}

    HookAttempt(HookDelivery delivery, Instant now) {
        this.delivery = delivery;
        this.number = delivery.attempts;
        this.begunAt = now;
    }

    void end(Outcome outcome, Instant at) {
        status = outcome.status().isPresent() ? outcome.status().getAsInt() : null;
        answer = cut(outcome.words());
        endedAt = at;
    }

    static String cut(String words) {
        return words.length() <= LONGEST_ANSWER ? words : words.substring(0, LONGEST_ANSWER - 1) + "…";
    }

    public HookDelivery delivery() {
        return delivery;
    }

    public int number() {
        return number;
    }

    public Instant begunAt() {
        return begunAt;
    }

    public Optional<Instant> endedAt() {
        return Optional.ofNullable(endedAt);
    }

    public String answer() {
        return answer;
    }
}
