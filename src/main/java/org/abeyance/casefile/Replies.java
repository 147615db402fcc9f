package org.abeyance.casefile;

import java.util.List;
import org.abeyance.decision.ResumeReader;
import org.abeyance.response.ResponseLine;
import org.abeyance.response.Tally;

/**
 * What the regulators asked in a concern, and what goes back, the newest first.
 *
 * @param resumes what is proposed, or approved and not in effect yet, as far as the reader may know
 */
public record Replies(Tally tally, List<ResponseLine> responses, List<ResumeReader.Line> resumes) {

    /** Whether there are answers that no response holds back: the next step is to collect them. */
    public boolean isToBeCollected() {
        return tally.cleared() > 0 && open().isEmpty();
    }

    /** Those that are on their way. */
    public List<ResponseLine> open() {
        return responses.stream().filter(line -> !line.status().isDone()).toList();
    }
}
