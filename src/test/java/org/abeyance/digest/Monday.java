package org.abeyance.digest;

import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.abeyance.testing.FaultySmtp;
import org.abeyance.testing.FaultySmtp.Step;

/**
 * What a mail server does on a bad Monday, and after how many of its steps a process is to be killed: by one seed. Most
 * mails pass.
 */
final class Monday implements FaultySmtp.Script {

    /** What it does instead of taking a mail. */
    enum Fault {
        GREYLISTED,
        REFUSED,
        PUT_OFF,
        SLOW,
        HANGS_BEFORE_THE_MAIL,
        HANGS_WITH_THE_MAIL,
        HANGS_UP,
        HANGS_UP_AFTER_KEEPING,
        CLOSES
    }

    /** Longer than anybody here waits for an answer. */
    private static final long TOO_LONG = 3;

    private static final int ONE_IN = 40;
    private static final int EVERY_FIFTH = 5;
    private static final int TENTH = 10;
    private static final int STEPS_OF_A_MAIL = 7;

    private final Random random;
    private final int kills;
    private final int apart;
    private final int people;
    private final AtomicInteger steps = new AtomicInteger();
    private final AtomicInteger kept = new AtomicInteger();
    private final Set<String> greylisted = ConcurrentHashMap.newKeySet();
    private final Map<Fault, Integer> faults = new EnumMap<>(Fault.class);
    private int killed;
    private int nextKill;
    private boolean hasGoneAway;

    Monday(Random random, int people, int kills) {
        this.random = random;
        this.people = people;
        this.kills = kills;
        this.apart = people * STEPS_OF_A_MAIL / (kills + 1);
        this.nextKill = 1 + apart / 4;
    }

    /** The mail server knows nobody of this address. */
    boolean isRefused(String address) {
        return address.startsWith("p7@") || address.startsWith("p33@");
    }

    boolean isTimeToKill() {
        return killed < kills && steps.get() >= nextKill;
    }

    int kills() {
        return killed;
    }

    void killed() {
        killed++;
        nextKill = steps.get() + 1 + random.nextInt(apart);
    }

    /** Once, when half of it is over. */
    boolean isTimeToGoAway() {
        boolean isTime = !hasGoneAway && steps.get() > people * STEPS_OF_A_MAIL / 2;
        hasGoneAway |= isTime;
        return isTime;
    }

    @Override
    public Optional<String> at(Step step, String line) throws InterruptedException {
        steps.incrementAndGet();
        String address = line.replaceAll(".*<(.*)>.*", "$1");
        if (step == Step.RECIPIENT && isRefused(address)) {
            return does(Fault.REFUSED, "550 5.1.1 nobody here is called so");
        }
        if (step == Step.RECIPIENT && Math.floorMod(address.hashCode(), EVERY_FIFTH) == 0 && greylisted.add(address)) {
            return does(Fault.GREYLISTED, "450 4.2.0 greylisted, come back in a minute");
        }
        if (step == Step.KEPT && kept.incrementAndGet() == TENTH) {
            return does(Fault.HANGS_UP_AFTER_KEEPING, FaultySmtp.HANG_UP);
        }
        if (random.nextInt(ONE_IN) != 0) {
            return Optional.empty();
        }
        return switch (step) {
            case CONNECT, HELLO -> does(Fault.HANGS_UP, FaultySmtp.HANG_UP);
            case FROM ->
                random.nextInt(EVERY_FIFTH) == 0
                        ? does(Fault.CLOSES, "421 4.3.2 closing")
                        : does(Fault.PUT_OFF, "451 4.3.2 not now");
            case RECIPIENT -> waits(Fault.SLOW, 1, Optional.empty());
            case DATA -> waits(Fault.HANGS_BEFORE_THE_MAIL, TOO_LONG, Optional.of(FaultySmtp.HANG_UP));
            case BODY -> does(Fault.HANGS_UP, FaultySmtp.HANG_UP);
            case WHOLE -> waits(Fault.HANGS_WITH_THE_MAIL, TOO_LONG, Optional.of("451 4.3.0 something broke"));
            case KEPT -> does(Fault.HANGS_UP_AFTER_KEEPING, FaultySmtp.HANG_UP);
            case ANSWERED -> Optional.empty();
        };
    }

    private Optional<String> does(Fault fault, String answer) {
        count(fault);
        return Optional.of(answer);
    }

    private Optional<String> waits(Fault fault, long seconds, Optional<String> answer) throws InterruptedException {
        count(fault);
        TimeUnit.SECONDS.sleep(seconds);
        return answer;
    }

    private synchronized void count(Fault fault) {
        faults.merge(fault, 1, Integer::sum);
    }

    @Override
    public synchronized String toString() {
        return killed + " kills, went away " + (hasGoneAway ? "once" : "never") + ", " + faults;
    }
}
