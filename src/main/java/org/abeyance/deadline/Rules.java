package org.abeyance.deadline;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.DateTimeException;
import java.util.List;
import org.abeyance.Missing;
import org.abeyance.Refused;
import org.abeyance.audit.Stamp;
import org.abeyance.audit.Trail;
import org.abeyance.deadline.law.Rule;
import org.abeyance.deadline.law.Rulebook;
import org.hibernate.Session;

/** Adds rules and versions of rules, and keeps who confirmed which. What an old version computed keeps it. */
@ApplicationScoped
public class Rules {

    private final RuleQueries queries;
    private final Law law;
    private final Session session;
    private final Trail trail;

    Rules(RuleQueries queries, Law law, Session session, Trail trail) {
        this.queries = queries;
        this.law = law;
        this.session = session;
        this.trail = trail;
    }

    /** All versions of a rule, the newest last. */
    public List<Rule> versionsOf(String id) {
        Rulebook book = law.inForce().rulebook();
        if (!book.ids().contains(id)) {
            throw Missing.of("rule " + id);
        }
        return book.versionsOf(id);
    }

    public List<AddedRule> addedTo(String id) {
        return queries.added().stream().filter(added -> added.id().equals(id)).toList();
    }

    public List<RuleConfirmation> confirmationsOf(String id) {
        return queries.confirmations().stream()
                .filter(said -> said.rule().equals(id))
                .toList();
    }

    /** One rule in the format of the rulebook; refused at {@code text} where it can not be read or that version is there. */
    @Transactional
    public Rule add(Stamp stamp, String text) {
        Rule rule = read(text);
        Rulebook book = law.inForce().rulebook();
        boolean isKnown = book.ids().contains(rule.id())
                && book.versionsOf(rule.id()).stream()
                        .anyMatch(known -> known.version().equals(rule.version()));
        if (isKnown) {
            throw Refused.at(
                    "text",
                    rule.id() + " has a version " + rule.version()
                            + " already. Give this one another (version: …); the old one keeps what it computed.");
        }
        session.persist(new AddedRule(rule, text, stamp));
        trail.add(
                stamp,
                "rule.add",
                rule.id(),
                "Added version " + rule.version() + " of the rule " + rule.id() + ": " + rule + ".",
                "");
        return rule;
    }

    private static Rule read(String text) {
        List<Rule> rules;
        try {
            rules = Rulebook.parse(text);
        } catch (Refused refused) {
            throw Refused.at("text", refused.getMessage());
        } catch (IllegalArgumentException | DateTimeException broken) {
            throw Refused.at("text", "This can not be read as a rule: " + broken.getMessage());
        }
        if (rules.size() != 1) {
            throw Refused.at("text", "Write one rule, headed by its name in brackets: [NAME].");
        }
        Rule rule = rules.get(0);
        if (!rule.id().matches("[A-Za-z0-9().-]{1,60}") || rule.version().length() > 40) {
            throw Refused.at("text", "A name has up to 60 letters, digits, hyphens; a version up to 40 characters.");
        }
        return rule;
    }

    /** Somebody has read the law: dates of this version may govern from now on. */
    @Transactional
    public void confirm(Stamp stamp, String id, String version, String reason) {
        Rule rule = versionsOf(id).stream()
                .filter(known -> known.version().equals(version))
                .reduce((older, newer) -> newer)
                .orElseThrow(() -> Refused.at("version", id + " has no version " + version + "."));
        if (!law.inForce().needsConfirmation(rule)) {
            throw Refused.at("reason", id + " may govern already.");
        }
        if (reason.isBlank()) {
            throw Refused.at("reason", "Say what you read, and where.");
        }
        session.persist(new RuleConfirmation(rule, reason, stamp));
        trail.add(
                stamp,
                "rule.confirm",
                id,
                "Confirmed version " + version + " of the rule " + id + ": its dates may govern.",
                reason);
    }
}
