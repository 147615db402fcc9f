package org.abeyance.casefile;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.abeyance.calendar.GivenDate;
import org.abeyance.concern.Fact;
import org.abeyance.concern.Then;
import org.abeyance.correspondence.Letter;
import org.abeyance.decision.Act;
import org.abeyance.decision.Condition;
import org.abeyance.decision.Confirmation;
import org.abeyance.decision.Decision;
import org.abeyance.decision.Proof;
import org.abeyance.decision.Settlement;
import org.abeyance.decision.State;
import org.abeyance.measure.Delivery;
import org.abeyance.measure.Measure;
import org.abeyance.measure.Review;
import org.abeyance.measure.Variation;
import org.abeyance.people.Reader;
import org.abeyance.position.Held;
import org.abeyance.position.PenaltyStep;
import org.abeyance.position.Position;
import org.abeyance.position.Restriction;
import org.abeyance.position.Turn;
import org.abeyance.web.Formats;

/**
 * Says of one fact what is particular to its kind, from what was read beforehand: nothing is looked up here.
 *
 * @param held by the number of the position
 * @param places by the number of the fact
 * @param replacements by the number of the corrected fact
 * @param openThen by the number of a resume taken elsewhere: the conditions that were open on its day
 * @param confirmed the numbers of the decisions that are confirmed on the day
 */
record MarkWriter(
        Then then,
        Reader reader,
        Map<Long, List<Held>> held,
        Map<Long, List<String>> places,
        Map<Long, String> replacements,
        Set<Long> confirmed,
        Map<Long, List<String>> openThen) {

    Mark write(Fact fact) {
        if (fact instanceof Letter letter) {
            return mark(fact, letterKind(letter), "", "", "", details(letter));
        }
        if (fact instanceof Position position) {
            return mark(fact, "position of a regulator", position.regulator().name(), labels(position), "", List.of());
        }
        if (fact instanceof Restriction restriction) {
            return restriction(restriction);
        }
        if (fact instanceof Turn turn) {
            Restriction turned = turn.restriction();
            String words = "This " + turn.manner().label() + " the restriction " + turned.ref() + " ("
                    + turned.severity().label() + ", " + turned.imposedBy() + ", from " + turned.on() + ").";
            return mark(fact, "act on a restriction", "", words, "", List.of());
        }
        if (fact instanceof Decision decision) {
            return decision(decision);
        }
        if (fact instanceof Confirmation proof) {
            return mark(fact, "confirmed", "", proof.proof(), "", details(proof.shown()));
        }
        if (fact instanceof Settlement settlement) {
            String words = "The condition " + settlement.condition().ref() + " is "
                    + settlement.how().label() + ".";
            return mark(fact, "condition " + settlement.how().label(), "", words, "", List.of());
        }
        if (fact instanceof Condition) {
            return mark(fact, "condition on resuming", "", "", "", List.of());
        }
        if (fact instanceof Measure measure) {
            return mark(fact, measure.nature().label(), "", "", "", details(measure));
        }
        if (fact instanceof Variation variation) {
            String words = "The measure " + variation.measure().ref() + " is "
                    + variation.effect().label() + ".";
            return mark(fact, "promise " + variation.effect().label(), "", words, "", List.of());
        }
        if (fact instanceof Review review) {
            return mark(
                    fact,
                    "looked at again",
                    "",
                    "The measure " + review.measure().ref() + ".",
                    "",
                    List.of());
        }
        if (fact instanceof PenaltyStep step) {
            String words =
                    "The penalty " + step.penalty().ref() + " is " + step.step().label() + ".";
            return mark(fact, "penalty " + step.step().label(), "", words, "", List.of());
        }
        if (fact instanceof Delivery delivery) {
            return mark(fact, "delivered", "", delivery.evidence(), "", List.of());
        }
        return mark(fact, fact.noun(), "", "", "", List.of());
    }

    /** Of a fact whose words are kept from this reader: what it does in the matter, and nothing that it says. */
    Mark bare(Fact fact) {
        Mark whole = write(fact);
        boolean isProof = fact instanceof Confirmation || fact instanceof Delivery;
        return new Mark(
                whole.noun(),
                whole.ref(),
                whole.kind(),
                whole.who(),
                isProof ? "" : whole.words(),
                whole.state(),
                whole.until(),
                whole.confirmed(),
                whole.partial(),
                List.of(),
                Optional.empty(),
                whole.correction().map(right -> new Mark.Correction(right.by(), right.at(), "", right.replacement())));
    }

    private static String letterKind(Letter letter) {
        String nature = letter.nature().label();
        String channel = letter.channel().label();
        return nature.equals(channel) || channel.endsWith(nature) ? channel : nature + ", " + channel;
    }

    private List<Mark.Detail> details(Letter letter) {
        List<Mark.Detail> details = new ArrayList<>();
        letter.destroyedIn().ifPresent(destruction -> add(details, "Destroyed in", destruction));
        add(details, "To", letter.addressee());
        letter.sentAt().ifPresent(at -> add(details, "Sent", Formats.in(at, reader.zone())));
        letter.receivedAt().ifPresent(at -> add(details, "Received", Formats.in(at, reader.zone())));
        letter.agreed().ifPresent(agreed -> add(details, "Note", agreed.label()));
        if (!letter.isComplete()) {
            add(details, "Still open", "to be completed");
        }
        return details;
    }

    private static List<Mark.Detail> details(Proof proof) {
        List<Mark.Detail> details = new ArrayList<>();
        add(details, "Systems", proof.systems());
        add(details, "Population", proof.population());
        add(details, "Change ticket", proof.ticket());
        add(details, "Log extract", proof.logExtract());
        return details;
    }

    private static List<Mark.Detail> details(Measure measure) {
        List<Mark.Detail> details = new ArrayList<>();
        add(details, "Owner", measure.owner());
        measure.dueOn().ifPresent(due -> add(details, "Due", Formats.dated(due)));
        measure.untilOn().ifPresent(last -> add(details, "Binds until", Formats.dated(last)));
        return details;
    }

    /** The DPO's advice is for the legal team. */
    private Mark decision(Decision decision) {
        List<Mark.Detail> details = new ArrayList<>();
        if (!decision.decidedBy().equals(decision.by())) {
            add(details, "Decided by", decision.decidedBy());
        }
        decision.announcedOn().ifPresent(day -> add(details, "Announced", Formats.dated(day)));
        add(details, "From the hour", decision.fromHour());
        add(details, "Covers only", decision.part());
        decision.restsOn().ifPresent(fact -> add(details, "Rests on", fact.ref()));
        decision.resume()
                .ifPresent(resume -> add(
                        details,
                        "Through the gate",
                        resume.ref() + ": it counts from the day on which nothing holds it"));
        if (decision.act() == Act.RESUME && !decision.isGated()) {
            add(details, "Taken elsewhere", "recorded, not approved here");
        }
        add(details, "Open that day", String.join("; ", openThen.getOrDefault(decision.id(), List.of())));
        add(details, "Basis", decision.basis());
        if (reader.legalTeam()) {
            add(details, "The DPO advised", decision.dpoAdvice());
            decision.dpoFollowed().ifPresent(yes -> add(details, "Advice followed", yes ? "yes" : "no"));
        }
        String words = decision.act().label();
        Mark plain = mark(
                decision,
                "decision of the company",
                "",
                words,
                state(decision.act()).name(),
                details);
        return with(plain, Optional.empty(), confirmed.contains(decision.id()), decision.isPartial());
    }

    private static State state(Act act) {
        return switch (act) {
            case LAUNCH -> State.RUNNING;
            case PAUSE -> State.PAUSED;
            case RESUME -> State.RESUMED;
            case WITHDRAW -> State.WITHDRAWN;
        };
    }

    private Mark restriction(Restriction restriction) {
        Mark plain = mark(
                restriction,
                "restriction: it binds",
                restriction.imposedBy(),
                restriction.severity().label(),
                restriction.severity().name(),
                fine(restriction));
        return with(plain, restriction.until(), true, false);
    }

    private static List<Mark.Detail> fine(Restriction restriction) {
        List<Mark.Detail> details = new ArrayList<>();
        add(details, "Costs", restriction.fine());
        return details;
    }

    private String labels(Position position) {
        List<String> codes = places.getOrDefault(position.id(), List.of());
        return held.getOrDefault(position.id(), List.of()).stream()
                .map(one -> one.label(codes))
                .collect(Collectors.joining(", "));
    }

    private Mark mark(Fact fact, String kind, String who, String words, String state, List<Mark.Detail> details) {
        Optional<Mark.Reliance> reliance = fact.reliedOnAt()
                .filter(at -> at.isBefore(then.knownBefore()))
                .map(at -> new Mark.Reliance(fact.reliedOnByName(), fact.reliedOnReason()));
        Optional<Mark.Correction> correction = fact.correctedAt()
                .filter(at -> at.isBefore(then.knownBefore()))
                .map(at -> new Mark.Correction(
                        fact.correctedByName(),
                        Formats.dated(LocalDate.ofInstant(at, reader.zone())),
                        fact.correctionReason(),
                        replacements.getOrDefault(fact.id(), "")));
        return new Mark(
                fact.noun(),
                fact.ref(),
                kind,
                who,
                words,
                state,
                Optional.empty(),
                true,
                false,
                details,
                reliance,
                correction);
    }

    private static Mark with(Mark mark, Optional<GivenDate> until, boolean confirmed, boolean partial) {
        return new Mark(
                mark.noun(),
                mark.ref(),
                mark.kind(),
                mark.who(),
                mark.words(),
                mark.state(),
                until,
                confirmed,
                partial,
                mark.details(),
                mark.reliance(),
                mark.correction());
    }

    private static void add(List<Mark.Detail> details, String label, String value) {
        if (!value.isEmpty()) {
            details.add(new Mark.Detail(label, value));
        }
    }
}
