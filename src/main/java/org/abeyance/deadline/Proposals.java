package org.abeyance.deadline;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.abeyance.Refused;
import org.abeyance.concern.Concern;
import org.abeyance.correspondence.Nature;
import org.abeyance.deadline.law.Limit;
import org.abeyance.deadline.law.Rule;
import org.abeyance.register.Jurisdiction;

/** Proposes the rules that may fit an event in a concern, each with its date and how it is found. Nothing is kept. */
@ApplicationScoped
public class Proposals {

    private static final int MOST = 12;

    private final Law law;

    Proposals(Law law) {
        this.law = law;
    }

    /** A rule that may fit, and what it would give. */
    public record Proposal(Rule rule, Reckoned reckoned, boolean isLikely) {}

    /** The likely ones first: those whose beginning sounds like such a letter. */
    public List<Proposal> propose(Concern concern, OffsetDateTime trigger, Optional<Nature> nature) {
        Law.InForce now = law.inForce();
        LocalDate day = trigger.toLocalDate();
        Set<String> laws = lawsOf(concern);
        List<Proposal> found = new ArrayList<>();
        for (Rule rule : now.rulebook().inForce(day)) {
            if (rule.limit() == Limit.DEEMED
                    || rule.span().isEmpty()
                    || !laws.contains(rule.law().jurisdiction().name())) {
                continue;
            }
            try {
                RuleTerms terms = terms(rule, trigger, concern);
                found.add(new Proposal(rule, new Reckoning(now).start(terms), isLikely(rule, nature)));
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

    /** Whose law may bind in the places of a concern, as rules call it. */
    private static Set<String> lawsOf(Concern concern) {
        Set<String> codes = concern.places().stream().map(Jurisdiction::code).collect(Collectors.toSet());
        Set<String> laws = new java.util.HashSet<>();
        laws.add("any");
        boolean kingdom = codes.stream().anyMatch(code -> code.equals("UK") || code.startsWith("GB-"));
        boolean union = codes.stream().anyMatch(code -> !code.equals("UK") && !code.startsWith("GB-"));
        if (kingdom) {
            laws.addAll(Set.of("UK", "EU/UK", "England and Wales", "Scotland", "Northern Ireland"));
        }
        if (union) {
            laws.addAll(Set.of("EU", "EU/UK"));
        }
        if (codes.contains("IE")) {
            laws.add("Ireland");
        }
        if (codes.contains("IT")) {
            laws.add("Italy");
        }
        return laws;
    }
}
