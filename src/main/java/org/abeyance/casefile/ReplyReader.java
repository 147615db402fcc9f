package org.abeyance.casefile;

import jakarta.enterprise.context.ApplicationScoped;
import org.abeyance.concern.Concern;
import org.abeyance.people.Reader;
import org.abeyance.response.Questions;

/** Reads how far the answers of a concern are. */
@ApplicationScoped
class ReplyReader {

    private final Questions questions;

    ReplyReader(Questions questions) {
        this.questions = questions;
    }

    Replies read(Concern concern, Reader reader) {
        return new Replies(questions.tally(concern, reader));
    }
}
