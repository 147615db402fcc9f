package org.abeyance.response;

import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import org.hibernate.annotations.Immutable;

/** An answer in a version of a response, as it was written then. */
@Entity
@Immutable
@Table(name = "response_answer")
public class EditionAnswer {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    Long id;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    Edition edition;

    int place;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    Question question;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    Draft draft;

    protected EditionAnswer() {}

    EditionAnswer(Edition edition, int place, Draft draft) {
        this.edition = edition;
        this.place = place;
        this.question = draft.question();
        this.draft = draft;
    }

    public Question question() {
        return question;
    }

    public Draft draft() {
        return draft;
    }

    /** Whether nothing was written since, and it is cleared. */
    boolean isClearedAsItStands() {
        return question.status == QuestionStatus.CLEARED && question.edition == draft.edition;
    }
}
