package org.abeyance.casefile;

import jakarta.enterprise.context.ApplicationScoped;
import org.abeyance.audit.Stamp;
import org.abeyance.concern.Concern;
import org.abeyance.decision.ResumeReader;
import org.abeyance.people.Reader;
import org.abeyance.response.Questions;
import org.abeyance.response.ResponseLine;
import org.abeyance.response.Responses;

/** Reads how far the answers of a concern are. */
@ApplicationScoped
class ReplyReader {

    private final Questions questions;
    private final Responses responses;
    private final ResumeReader resumes;

    ReplyReader(Questions questions, Responses responses, ResumeReader resumes) {
        this.resumes = resumes;
        this.responses = responses;
        this.questions = questions;
    }

    Replies read(Concern concern, Reader reader, Stamp stamp) {
        return new Replies(
                questions.tally(concern, reader),
                responses.of(concern).stream().map(ResponseLine::of).toList(),
                resumes.openIn(concern, reader, stamp));
    }
}
