package org.abeyance.deadline;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.abeyance.Refused;
import org.abeyance.concern.Concern;
import org.abeyance.correspondence.Letter;
import org.abeyance.correspondence.Nature;
import org.abeyance.deadline.law.Limit;
import org.abeyance.deadline.law.Rule;
import org.abeyance.register.Jurisdiction;
import org.abeyance.register.Regulator;

/** Proposes the rules that may fit an event in a concern, each with its date and how it is found. Nothing is kept. */
@ApplicationScoped
public class Proposals {

    private static final int MOST = 12;

    /** Rules of the Union bind in the whole Area, where its law on data was taken over. */
    private static final Map<String, Set<String>> LAWS = Map.of(
            "UK", Set.of("UK", "EU/UK", "England and Wales", "Scotland", "Northern Ireland"),
            "GB-EAW", Set.of("England and Wales"),
            "GB-SCT", Set.of("Scotland"),
            "GB-NIR", Set.of("Northern Ireland"),
            "EEA", Set.of("EU", "EU/UK"),
            "EU", Set.of("EU", "EU/UK"));

    private final Law law;

    Proposals(Law law) {
        this.law = law;
    }

    /** A rule that may fit, and what it would give. */
    public record Proposal(Rule rule, Reckoned reckoned, boolean isLikely) {}

    /**
     * The likely ones first: those whose beginning sounds like the letter that leads here. The law is that of the regulator
     * who wrote it, else that of the places of the concern.
     */
    public List<Proposal> propose(Concern concern, OffsetDateTime trigger, Optional<Letter> letter) {
        Law.InForce now = law.inForce();
        LocalDate day = trigger.toLocalDate();
        Set<String> laws = laws(letter.flatMap(Letter::regulator)
                .flatMap(Regulator::home)
                .map(List::of)
                .orElse(concern.places()));
        List<Proposal> found = new ArrayList<>();
        for (Rule rule : now.rulebook().inForce(day)) {
            if (rule.limit() == Limit.DEEMED
                    || rule.span().isEmpty()
                    || !laws.contains(rule.law().jurisdiction().name())) {
                continue;
            }
            try {
                RuleTerms terms = terms(rule, trigger, concern);
                found.add(new Proposal(
                        rule, new Reckoning(now).start(terms), isLikely(rule, letter.map(Letter::nature))));
            } catch (Refused notThatDay) {
                // its zone has another day, or its calendar does not reach so far: no proposal
            }
        }
        found.sort(Comparator.comparing(proposal -> !proposal.isLikely()));
        return found.stream().limit(MOST).toList();
    }

    /** With the calendar of the place of the concern, where the rule follows the place of whoever acts. */
    static RuleTerms terms(Rule rule, OffsetDateTime trigger, Concern concern) {
        List<String> calendars = rule.followsTheActor()
                ? concern.places().stream().limit(1).map(Jurisdiction::calendar).toList()
                : List.of();
        return new RuleTerms(rule.id(), trigger, calendars, Optional.empty(), Optional.empty());
    }

    private static boolean isLikely(Rule rule, Optional<Nature> nature) {
        String begins = rule.trigger().toLowerCase(Locale.ROOT);
        return nature.filter(kind -> switch (kind) {
                    case NOTICE, OUTCOME -> begins.contains("notice") || begins.contains("decision");
                    case INQUIRY, CONCERN_RAISED -> begins.contains("request") || begins.contains("complaint");
                    default -> false;
                })
                .isPresent();
    }

    /** Whose law may bind in some places, as rules call it: each place's own, and that of all around it. */
    private static Set<String> laws(List<Jurisdiction> places) {
        Set<String> laws = new HashSet<>(Set.of("any"));
        for (Jurisdiction place : places) {
            for (Optional<Jurisdiction> at = Optional.of(place);
                    at.isPresent();
                    at = at.get().parent()) {
                laws.addAll(LAWS.getOrDefault(at.get().code(), Set.of(at.get().name())));
            }
        }
        return laws;
    }
}
