package org.abeyance.deadline;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.abeyance.Missing;
import org.abeyance.Refused;
import org.abeyance.audit.Stamp;
import org.abeyance.audit.Trail;
import org.abeyance.calendar.Days;
import org.abeyance.concern.Concern;
import org.abeyance.deadline.law.Entry;
import org.abeyance.people.Reader;
import org.abeyance.store.Numbers;
import org.hibernate.Session;

/** Finds deadlines, starts them, and writes into their ledgers. Every date comes from the ledger and from nowhere else. */
@ApplicationScoped
public class Deadlines {

    private final DeadlineQueries queries;
    private final Law law;
    private final Session session;
    private final Numbers numbers;
    private final Trail trail;

    Deadlines(DeadlineQueries queries, Law law, Session session, Numbers numbers, Trail trail) {
        this.queries = queries;
        this.law = law;
        this.session = session;
        this.numbers = numbers;
        this.trail = trail;
    }

    /** The deadline, if there is one and this reader may see its concern. */
    public Deadline get(DeadlineRef ref, Reader reader) {
        return queries.byRef(ref.text(), reader.id()).orElseThrow(() -> Missing.of(ref));
    }

    /** The deadlines of a concern that the caller was let in to, the next first. */
    public List<Deadline> of(Concern concern) {
        return queries.of(concern.id());
    }

    /** In the order in which it was typed, which decides nothing. */
    public List<LedgerEntry> ledgerOf(Deadline deadline) {
        return queries.ledgerOf(deadline.id);
    }

    /** The latest first. */
    public List<DeadlineMove> movesOf(Deadline deadline) {
        return queries.movesOf(deadline.id);
    }

    /** What a rule would give, and how; nothing is kept. */
    public Reckoned reckon(RuleTerms terms) {
        return new Reckoning(law.inForce()).start(terms);
    }

    /** Starts a clock. Its computed date governs where it may; else the stated one where there is one; else none does. */
    @Transactional
    public Deadline start(Stamp stamp, Concern concern, NewDeadline wanted) {
        check(wanted);
        Law.InForce now = law.inForce();
        Reckoning reckoning = new Reckoning(now);
        Optional<Reckoned> first = wanted.basis().rule().map(reckoning::start);
        Basis basis = wanted.basis()
                .rule()
                .map(terms -> Basis.of(terms, first.orElseThrow().ruleVersion()))
                .orElseGet(() -> wanted.basis()
                        .typed()
                        .map(typed -> Basis.typed(typed.on(), typed.reason()))
                        .orElseThrow());
        DeadlineRef ref = DeadlineRef.of(stamp.day().getYear(), numbers.next("deadline_number", 4));
        Deadline deadline = new Deadline(ref, concern, wanted, basis, stamp);
        List<LedgerEntry> ledger = new ArrayList<>();
        LocalDate started = first.map(Reckoned::started).orElse(stamp.day());
        first.ifPresent(one -> ledger.add(
                new LedgerEntry(deadline, NewEntry.of(Entry.Kind.START, started, ""), Optional.empty(), stamp)));
        Reckoned reckoned = reckoning.reckon(basis, ledger);
        if (reckoned.mayGovern()) {
            deadline.govern(Governing.COMPUTED, "");
        } else if (wanted.stated().isPresent()) {
            deadline.govern(Governing.STATED, "");
        }
        deadline.settle(reckoned);
        session.persist(deadline);
        ledger.forEach(session::persist);
        dueNext(concern);
        trail.add(
                stamp,
                concern.id(),
                "deadline.start",
                ref,
                "Started " + ref + " in " + concern.ref() + ", “" + deadline.title + "”: "
                        + deadline.due().map(day -> "due " + Days.said(day)).orElse("no date governs yet") + ".",
                wanted.basis().typed().map(NewDeadline.Typed::reason).orElse(""));
        return deadline;
    }

    private static void check(NewDeadline wanted) {
        if (wanted.whose() == Whose.REGULATOR && wanted.regulator().isEmpty()) {
            throw Refused.at("regulator", "Say whose clock it is: which regulator has to do this.");
        }
        wanted.basis().typed().filter(typed -> typed.reason().isBlank()).ifPresent(typed -> {
            throw Refused.at("typedReason", "Say why it is this day.");
        });
    }

    /** Writes an entry into the ledger; the date follows. */
    @Transactional
    public Deadline enter(Stamp stamp, Reader reader, DeadlineRef ref, NewEntry wanted) {
        Deadline deadline = locked(ref, reader);
        List<LedgerEntry> ledger = new ArrayList<>(ledgerOf(deadline));
        LedgerEntry entry = entry(deadline, ledger, wanted, stamp);
        ledger.add(entry);
        Optional<LocalDate> before = deadline.due();
        deadline.settle(reckoned(deadline, ledger));
        session.persist(entry);
        dueNext(deadline.concern);
        trail.add(
                stamp,
                deadline.concern.id(),
                "deadline." + verb(wanted.kind()),
                ref,
                ref + ", " + Days.said(entry.on()) + ": " + entry + "." + moved(before, deadline.due()),
                wanted.reason());
        return deadline;
    }

    /** What an entry would do; nothing is kept. Refuses what keeping it would refuse. */
    public Effect preview(Stamp stamp, Reader reader, DeadlineRef ref, NewEntry wanted) {
        Deadline deadline = get(ref, reader);
        List<LedgerEntry> ledger = new ArrayList<>(ledgerOf(deadline));
        ledger.add(entry(deadline, ledger, wanted, stamp));
        Reckoned after = reckoned(deadline, ledger);
        return new Effect(
                deadline.computed(), after.on(), after.metOn().filter(day -> deadline.isOpen()), after.steps());
    }

    private LedgerEntry entry(Deadline deadline, List<LedgerEntry> ledger, NewEntry wanted, Stamp stamp) {
        if (wanted.reason().isBlank() && wanted.kind() != Entry.Kind.MET) {
            throw Refused.at("reason", "Say why, so that the date can be checked.");
        }
        if (wanted.kind() == Entry.Kind.MET && wanted.on().isAfter(stamp.day())) {
            throw Refused.at("on", Days.said(wanted.on()) + " lies ahead; nothing was met on it yet.");
        }
        Optional<LedgerEntry> wrong = wanted.corrects()
                .map(number -> ledger.stream()
                        .filter(entry -> entry.id.equals(number) && entry.kind != Entry.Kind.CORRECTION)
                        .findFirst()
                        .orElseThrow(() -> Refused.at("entry", "The ledger has no such entry to correct.")));
        if (wanted.kind() == Entry.Kind.CORRECTION && wrong.isEmpty()) {
            throw Refused.at("entry", "Say which entry was wrong.");
        }
        if (wrong.filter(entry -> entry.kind == Entry.Kind.START && wanted.strikes())
                .isPresent()) {
            throw Refused.at("strikes", "A clock that never started has no ledger. Correct the day on which it did.");
        }
        return new LedgerEntry(deadline, wanted, wrong, stamp);
    }

    /** Everything a ledger refuses is shown at the day of the entry that is being written. */
    Reckoned reckoned(Deadline deadline, List<LedgerEntry> ledger) {
        try {
            return new Reckoning(law.inForce()).reckon(deadline.basis, ledger);
        } catch (Refused refused) {
            throw Refused.of(refused.problems().stream()
                    .map(problem -> problem.field().equals("until")
                            ? problem
                            : new Refused.Problem(LedgerEntry.TYPED_NOW, problem.message()))
                    .toList());
        }
    }

    /** For an act: nobody else writes into this ledger until it is done. */
    Deadline locked(DeadlineRef ref, Reader reader) {
        Deadline deadline = get(ref, reader);
        session.refresh(deadline.concern, LockModeType.PESSIMISTIC_WRITE);
        session.refresh(deadline, LockModeType.PESSIMISTIC_WRITE);
        return deadline;
    }

    /** The earliest governing date of what we owe and have not met becomes the concern's next date. */
    void dueNext(Concern concern) {
        session.flush();
        Concern kept = session.find(Concern.class, concern.id(), LockModeType.PESSIMISTIC_WRITE);
        kept.dueNext(queries.nextDue(concern.id()));
    }

    static String moved(Optional<LocalDate> before, Optional<LocalDate> after) {
        if (before.equals(after)) {
            return "";
        }
        return " The governing date moves from " + before.map(Days::said).orElse("none") + " to "
                + after.map(Days::said).orElse("none") + ".";
    }

    private static String verb(Entry.Kind kind) {
        return switch (kind) {
            case START -> "start";
            case STOP -> "stop";
            case RESTART -> "restart";
            case EXTENSION -> "extend";
            case MET -> "meet";
            case CORRECTION -> "correct";
        };
    }
}
