package org.abeyance.response;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.abeyance.Missing;
import org.abeyance.Refused;
import org.abeyance.audit.Stamp;
import org.abeyance.audit.Trail;
import org.abeyance.calendar.Days;
import org.abeyance.concern.Attachment;
import org.abeyance.concern.Attachments;
import org.abeyance.concern.Concern;
import org.abeyance.concern.Concerns;
import org.abeyance.concern.Upload;
import org.abeyance.correspondence.Direction;
import org.abeyance.correspondence.Letter;
import org.abeyance.people.Person;
import org.abeyance.people.Reader;
import org.abeyance.store.Numbers;
import org.abeyance.web.Cursor;
import org.hibernate.Session;

/** Finds questions, takes them from letters, and says who answers them by when. */
@ApplicationScoped
public class Questions {

    private static final int MOST_AT_ONCE = 200;
    private static final Cursor START = new Cursor(LocalDate.of(1, 1, 1), 0);

    private final QuestionQueries queries;
    private final Concerns concerns;
    private final Attachments attachments;
    private final Session session;
    private final Numbers numbers;
    private final Given given;
    private final Trail trail;

    Questions(
            QuestionQueries queries,
            Concerns concerns,
            Attachments attachments,
            Session session,
            Numbers numbers,
            Given given,
            Trail trail) {
        this.queries = queries;
        this.concerns = concerns;
        this.attachments = attachments;
        this.session = session;
        this.numbers = numbers;
        this.given = given;
        this.trail = trail;
    }

    /** The question, if this reader may see its concern, or owns it and only contributes. */
    public Question get(QuestionRef ref, Reader reader) {
        return queries.byRef(ref.text(), reader.isReader(), reader.id()).orElseThrow(() -> Missing.of(ref));
    }

    /** The questions of a concern that the caller was let in to, in the order of its letters. */
    public List<Question> of(Concern concern) {
        return queries.of(concern.id());
    }

    /** The questions of a letter that the caller was let in to, in its order. */
    public List<Question> of(Letter letter) {
        return queries.ofLetter(letter.letterRef());
    }

    /** How far those of a filter are that this reader may see; its status narrows nothing. */
    public Tally tally(QuestionFilter filter, Reader reader) {
        return queries.tally(reader.isReader(), filter.concern(), filter.letter(), filter.owner(), reader.id());
    }

    public Tally tally(Concern concern, Reader reader) {
        return tally(new QuestionFilter(concern.ref(), "", -1, ""), reader);
    }

    public Tally tally(Letter letter, Reader reader) {
        return tally(new QuestionFilter("", letter.letterRef(), -1, ""), reader);
    }

    /** A page of the list, next date first, after a line of the page before. */
    public List<Question> dueFirst(QuestionFilter filter, Optional<Cursor> after, int most, Reader reader) {
        Cursor from = after.orElse(START);
        return queries.dueFirst(
                reader.isReader(),
                filter.status(),
                filter.concern(),
                filter.letter(),
                filter.owner(),
                from.day(),
                from.id(),
                most,
                reader.id());
    }

    public List<Draft> draftsOf(Question question) {
        return queries.draftsOf(question.id);
    }

    public Optional<Draft> draft(Question question, int edition) {
        return queries.draft(question.id, edition);
    }

    /** The answers of many questions as they stand, in one statement. */
    public List<Draft> latestOf(Collection<Long> questions) {
        return questions.isEmpty() ? List.of() : queries.latestOf(questions);
    }

    public List<QuestionMove> movesOf(Question question) {
        return queries.movesOf(question.id);
    }

    public List<Reminder> remindersOf(Question question) {
        return queries.remindersOf(question.id);
    }

    public List<Exhibit> exhibitsOf(Question question) {
        return queries.exhibitsOf(question.id);
    }

    public List<Advice> adviceOn(Question question) {
        return queries.adviceOn(question.id);
    }

    /** Takes questions from a letter that came in, as a person confirmed them. */
    @Transactional
    public List<Question> take(
            Stamp stamp, Letter letter, List<NewQuestion> asked, Optional<Person> owner, Optional<LocalDate> due) {
        if (letter.direction() != Direction.IN) {
            throw Refused.because(letter.letterRef() + " did not come in, so it asks us nothing.");
        }
        if (letter.isCorrected() && letter.replacement().isEmpty()) {
            throw Refused.because(letter.letterRef() + " was never so: it asks nothing.");
        }
        if (asked.isEmpty()) {
            throw Refused.at("take", "Choose at least one question, or type one.");
        }
        if (asked.size() > MOST_AT_ONCE) {
            throw Refused.at("take", "At most " + MOST_AT_ONCE + " questions at once.");
        }
        owner.ifPresent(person -> mayAnswer(letter.concern(), person));
        int order = queries.lastOrder(letter.concern().id());
        List<Question> taken = new ArrayList<>();
        for (NewQuestion one : asked) {
            QuestionRef ref = QuestionRef.of(stamp.day().getYear(), numbers.next("question_number", 4));
            Question question = new Question(ref, letter, one, ++order, stamp);
            question.assign(owner, due);
            session.persist(question);
            session.persist(new QuestionMove(question, "", stamp));
            add(
                    stamp,
                    question,
                    "take",
                    "Took question " + one.number() + " of " + letter.letterRef() + " as " + ref + ".",
                    "");
            taken.add(question);
        }
        owner.ifPresent(person -> given.tell(stamp, taken, person));
        return taken;
    }

    /** Says who answers it, and by when we want it. */
    @Transactional
    public Question assign(
            Stamp stamp, Reader reader, QuestionRef ref, Optional<Person> owner, Optional<LocalDate> due) {
        Question question = held(ref, reader);
        assign(stamp, question, owner, due).ifPresent(person -> given.tell(stamp, List.of(question), person));
        return question;
    }

    /** Gives many in one act. Where no owner or no date is said, each keeps its own. */
    @Transactional
    public void assignAll(
            Stamp stamp, Reader reader, Set<QuestionRef> refs, Optional<Person> owner, Optional<LocalDate> due) {
        if (refs.isEmpty()) {
            throw Refused.at("give", "Choose at least one question.");
        }
        if (owner.isEmpty() && due.isEmpty()) {
            throw Refused.at("to", "Say to whom, or by when.");
        }
        List<Question> fresh = new ArrayList<>();
        refs.stream().sorted(Comparator.comparing(QuestionRef::text)).forEach(ref -> {
            Question question = held(ref, reader);
            assign(stamp, question, owner.or(question::owner), due.or(question::due))
                    .ifPresent(person -> fresh.add(question));
        });
        owner.ifPresent(person -> given.tell(stamp, fresh, person));
    }

    /** Who got it that had it not before. */
    private Optional<Person> assign(Stamp stamp, Question question, Optional<Person> owner, Optional<LocalDate> due) {
        question.require(QuestionAct.ASSIGN);
        owner.ifPresent(person -> mayAnswer(question.concern, person));
        Optional<Person> before = question.owner();
        question.assign(owner, due);
        add(
                stamp,
                question,
                "assign",
                "Gave " + question.ref + " to " + owner.map(Person::toString).orElse("nobody")
                        + due.map(day -> ", wanted by " + Days.said(day)).orElse("") + ".",
                "");
        return owner.filter(person -> !before.map(Person::id).equals(Optional.of(person.id())));
    }

    private void mayAnswer(Concern concern, Person person) {
        if (!person.isActive() || person.roles().isEmpty()) {
            throw Refused.at("owner", person.name() + " has no role here, so could not open it.");
        }
        if (!concerns.seenAmong(List.of(concern.id()), person.reader()).contains(concern.id())) {
            throw Refused.at("owner", person.name() + " stands outside the wall of this concern.");
        }
    }

    /** The regulator no longer asks it, or it was none. */
    @Transactional
    public Question withdraw(Stamp stamp, Reader reader, QuestionRef ref, String reason) {
        Question question = held(ref, reader);
        question.require(QuestionAct.WITHDRAW);
        requireReason(reason);
        move(stamp, question, QuestionStatus.WITHDRAWN, reason);
        add(stamp, question, "withdraw", "Withdrew " + ref + ".", reason);
        return question;
    }

    @Transactional
    public Question reopen(Stamp stamp, Reader reader, QuestionRef ref, String reason) {
        Question question = held(ref, reader);
        question.require(QuestionAct.REOPEN);
        requireReason(reason);
        move(stamp, question, question.edition == 0 ? QuestionStatus.OPEN : QuestionStatus.DRAFTING, reason);
        add(stamp, question, "reopen", "Opened " + ref + " again.", reason);
        return question;
    }

    @Transactional
    public Exhibit support(
            Stamp stamp, Reader reader, QuestionRef ref, Exhibit.Kind kind, String target, String title) {
        Question question = held(ref, reader);
        question.require(QuestionAct.SUPPORT);
        requireWorker(question, reader);
        if (kind != Exhibit.Kind.LINK && !reader.isReader()) {
            throw Refused.at("target", "Give a link, or add the file itself.");
        }
        if (kind == Exhibit.Kind.FILE
                && attachments.named(question.concern, List.of(target)).isEmpty()) {
            throw Refused.at("target", "This concern has no file " + target + ".");
        }
        Exhibit exhibit = new Exhibit(question, kind, target, title, stamp);
        session.persist(exhibit);
        add(stamp, question, "support", "Gave evidence for " + ref + ": a " + kind.label() + ".", "");
        return exhibit;
    }

    /** Evidence that somebody adds as a file: it is kept as a file of the concern. */
    @Transactional
    public void support(Stamp stamp, Reader reader, QuestionRef ref, List<Upload> files, String title) {
        Question question = held(ref, reader);
        question.require(QuestionAct.SUPPORT);
        requireWorker(question, reader);
        for (Upload file : files) {
            Attachment kept = attachments.keep(stamp, question.concern, file);
            String named = title.isEmpty() ? kept.name() : title;
            session.persist(new Exhibit(question, Exhibit.Kind.FILE, kept.ref(), named, stamp));
            add(stamp, question, "support", "Gave evidence for " + ref + ": the file " + kept.ref() + ".", "");
        }
    }

    @Transactional
    public void remove(Stamp stamp, Reader reader, QuestionRef ref, long exhibit) {
        Question question = held(ref, reader);
        question.require(QuestionAct.SUPPORT);
        Exhibit found = queries.exhibit(question.id, exhibit)
                .orElseThrow(() -> Missing.of("evidence " + exhibit + " of " + ref));
        if (!found.isRemovableBy(reader)) {
            throw Refused.because("Who gave it takes it away, or a caseworker.");
        }
        found.remove(stamp);
        add(stamp, question, "remove-evidence", "Took evidence away from " + ref + ".", "");
    }

    /** Advice beside the answer, by the legal team for the legal team. */
    @Transactional
    public void advise(Stamp stamp, Reader reader, QuestionRef ref, String text) {
        Question question = held(ref, reader);
        question.require(QuestionAct.ADVISE);
        if (!reader.legalTeam()) {
            throw Refused.because("Privileged notes are the legal team's.");
        }
        session.persist(new Advice(question, text, stamp));
        add(stamp, question, "advise", "Added a privileged note to " + ref + ".", "");
    }

    /** For an act: nobody else acts on this question until it is done. */
    Question held(QuestionRef ref, Reader reader) {
        Question question = get(ref, reader);
        session.refresh(question, LockModeType.PESSIMISTIC_WRITE);
        return question;
    }

    static void requireWorker(Question question, Reader reader) {
        if (!reader.isCaseworker() && !question.isOwnedBy(reader) && !QuestionRoles.isAtWork(reader)) {
            throw Refused.because("Who it is assigned to answers it, or a caseworker.");
        }
    }

    static void requireReason(String reason) {
        if (reason.isBlank()) {
            throw Refused.at("reason", "Say why.");
        }
    }

    void move(Stamp stamp, Question question, QuestionStatus to, String reason) {
        question.move(to);
        session.persist(new QuestionMove(question, reason, stamp));
    }

    void add(Stamp stamp, Question question, String verb, String sentence, String reason) {
        trail.add(stamp, question.concern.id(), "question." + verb, question.ref, sentence, reason);
    }
}
