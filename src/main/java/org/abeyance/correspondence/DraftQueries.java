package org.abeyance.correspondence;

import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Optional;
import org.hibernate.annotations.processing.HQL;

/** All that is asked of drafts, checked by the compiler. */
interface DraftQueries {

    EntityManager session();

    @HQL("from LetterDraft d join fetch d.concern c join Sight s on s.concern = c.id and s.person = :reader"
            + " where d.ref = :ref and d.discardedAt is null")
    Optional<LetterDraft> byRef(String ref, long reader);

    @HQL("from LetterDraft d where d.concern.id = :concern and d.discardedAt is null and d.sentAs is null"
            + " order by d.id desc limit 200")
    List<LetterDraft> open(long concern);

    @HQL("from LetterDraft d where d.concern.id = :concern and d.ref = :ref")
    Optional<LetterDraft> in(long concern, String ref);

    /** Which letter a letter answers that was written here. */
    @HQL("select d.answers from LetterDraft d where d.sentAs = :letter and d.answers is not null")
    Optional<String> answeredBy(String letter);

    @HQL("select d.sentAs from LetterDraft d where d.answers = :letter and d.sentAs is not null"
            + " and d.concern.id = :concern order by d.id")
    List<String> answersTo(String letter, long concern);

    /** What may be answered, the latest first. */
    @HQL("from Letter l where l.concern.id = :concern and l.direction = IN and l.correctedAt is null"
            + " and l.destroyedIn is null order by l.effectiveOn desc, l.id desc limit 200")
    List<Letter> received(long concern);

    @HQL("from Letter l join fetch l.concern where l.letterRef = :ref and l.edition = 1")
    Optional<Letter> asSent(String ref);
}
