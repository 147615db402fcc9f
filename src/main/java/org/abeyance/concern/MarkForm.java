package org.abeyance.concern;

import java.util.List;
import java.util.Optional;
import org.abeyance.web.Choice;
import org.abeyance.web.Reading;
import org.jboss.resteasy.reactive.RestForm;

/** A mark as typed, on a page of its own or beside what is logged. */
public record MarkForm(
        @RestForm String kind,
        @RestForm String basis,
        @RestForm String counsel,
        @RestForm String holder,
        @RestForm String laws,
        @RestForm String assertedBy,
        @RestForm String reason) {

    private static final List<Choice> KINDS = Choice.of(MarkKind.class, MarkKind::label).stream()
            .filter(choice -> !choice.value().equals(MarkKind.CLAWED_BACK.name()))
            .toList();
    private static final List<Choice> BASES = Choice.of(PrivilegeBasis.class, PrivilegeBasis::label);
    private static final List<Choice> COUNSELS = Choice.of(Counsel.class, Counsel::label);

    public static MarkForm blank() {
        return new MarkForm("", "", "", "", "", "", "");
    }

    /** Of an act that asks for nothing but why. */
    static MarkForm because(String reason) {
        return new MarkForm("", "", "", "", "", "", reason);
    }

    public List<Choice> kinds() {
        return KINDS;
    }

    public List<Choice> bases() {
        return BASES;
    }

    public List<Choice> counsels() {
        return COUNSELS;
    }

    /** True where somebody chose a mark at all. */
    public boolean isGiven() {
        return kind != null && !kind.isBlank();
    }

    public NewMark read() {
        Reading reading = new Reading();
        NewMark mark = read(reading);
        reading.done();
        return mark;
    }

    public NewMark read(Reading reading) {
        MarkKind wanted = reading.choice("kind", kind, MarkKind.class);
        if (wanted == MarkKind.CLAWED_BACK) {
            reading.problem("kind", "This is none of the choices.");
        }
        Optional<PrivilegeBasis> on = reading.optionalChoice("basis", basis, PrivilegeBasis.class);
        if (wanted == MarkKind.PRIVILEGED && on.isEmpty() && reading.isFine("basis")) {
            reading.problem("basis", "Say on what the privilege rests.");
        }
        return new NewMark(
                wanted,
                on,
                reading.optionalChoice("counsel", counsel, Counsel.class),
                reading.optionalLine("holder", holder, 200),
                reading.optionalLine("laws", laws, 200),
                reading.optionalLine("assertedBy", assertedBy, 200),
                reading.text("reason", reason, 2_000));
    }
}
