package org.abeyance.exchange;

import java.util.Arrays;
import java.util.Optional;
import org.abeyance.correspondence.Channel;
import org.abeyance.correspondence.Direction;
import org.abeyance.correspondence.Nature;
import org.abeyance.decision.Act;
import org.abeyance.measure.Measure;

/** What an event of a matter file becomes: the kind alone says so. */
enum EventKind {
    CONCERN_RAISED("concern-raised", Nature.CONCERN_RAISED, Direction.IN, Channel.LETTER),
    INQUIRY("inquiry", Nature.INQUIRY, Direction.IN, Channel.LETTER),
    NOTICE("notice", Nature.NOTICE, Direction.IN, Channel.LETTER),
    STATEMENT("statement", Nature.STATEMENT, Direction.IN, Channel.STATEMENT),
    MONITORING("monitoring", Nature.MONITORING, Direction.IN, Channel.STATEMENT),
    OUTCOME("outcome", Nature.OUTCOME, Direction.IN, Channel.RULING),
    RESPONSE("response", Nature.RESPONSE, Direction.OUT, Channel.STATEMENT),
    LAUNCH("launch", Act.LAUNCH),
    PAUSE("pause", Act.PAUSE),
    RESUME("resume", Act.RESUME),
    WITHDRAW("withdraw", Act.WITHDRAW),
    CONDITION("condition"),
    COMMITMENT("commitment", Measure.Nature.ASSURANCE),
    USER_NOTIFICATION("user-notification", Measure.Nature.USER_NOTIFICATION),
    OPT_OUT_OFFERED("opt-out-offered", Measure.Nature.OPT_OUT);

    /** The letter an event becomes. */
    record AsLetter(Nature nature, Direction direction, Channel channel) {}

    final String text;
    final Optional<AsLetter> letter;
    final Optional<Act> decision;
    final Optional<Measure.Nature> measure;

    EventKind(String text) {
        this(text, Optional.empty(), Optional.empty(), Optional.empty());
    }

    EventKind(String text, Nature nature, Direction direction, Channel channel) {
        this(text, Optional.of(new AsLetter(nature, direction, channel)), Optional.empty(), Optional.empty());
    }

    EventKind(String text, Act act) {
        this(text, Optional.empty(), Optional.of(act), Optional.empty());
    }

    EventKind(String text, Measure.Nature measure) {
        this(text, Optional.empty(), Optional.empty(), Optional.of(measure));
    }

    EventKind(String text, Optional<AsLetter> letter, Optional<Act> decision, Optional<Measure.Nature> measure) {
        this.text = text;
        this.letter = letter;
        this.decision = decision;
        this.measure = measure;
    }

    /** True for what opens a concern when a regulator does it. */
    boolean isOpening() {
        return this == CONCERN_RAISED || this == INQUIRY || this == NOTICE;
    }

    static Optional<EventKind> of(String text) {
        return Arrays.stream(values()).filter(kind -> kind.text.equals(text)).findFirst();
    }

    static EventKind of(Act act) {
        return Arrays.stream(values())
                .filter(kind -> kind.decision.filter(act::equals).isPresent())
                .findFirst()
                .orElseThrow();
    }

    /** What a letter goes out as: by its nature, or by its direction where the nature has no kind of its own. */
    static EventKind of(Nature nature, Direction direction) {
        return Arrays.stream(values())
                .filter(kind -> kind.letter.filter(as -> as.nature() == nature).isPresent())
                .findFirst()
                .orElse(direction == Direction.OUT ? RESPONSE : STATEMENT);
    }

    static EventKind of(Measure.Nature nature) {
        return switch (nature) {
            case USER_NOTIFICATION -> USER_NOTIFICATION;
            case OPT_OUT -> OPT_OUT_OFFERED;
            case ASSURANCE, UNDERTAKING, OTHER -> COMMITMENT;
        };
    }
}
