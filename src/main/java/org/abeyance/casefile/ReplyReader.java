package org.abeyance.casefile;

import jakarta.enterprise.context.ApplicationScoped;
import org.abeyance.concern.Concern;
import org.abeyance.people.Reader;
import org.abeyance.response.Questions;
import org.abeyance.response.ResponseLine;
import org.abeyance.response.Responses;

/** Reads how far the answers of a concern are. */
@ApplicationScoped
class ReplyReader {

    private final Questions questions;
    private final Responses responses;

    ReplyReader(Questions questions, Responses responses) {
        this.responses = responses;
        this.questions = questions;
    }

    Replies read(Concern concern, Reader reader) {
        return new Replies(
                questions.tally(concern, reader),
                responses.of(concern).stream().map(ResponseLine::of).toList());
    }
}
