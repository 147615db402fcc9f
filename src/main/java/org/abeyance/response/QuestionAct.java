package org.abeyance.response;

import static org.abeyance.response.QuestionStatus.ANSWERED;
import static org.abeyance.response.QuestionStatus.CLEARED;
import static org.abeyance.response.QuestionStatus.DRAFTING;
import static org.abeyance.response.QuestionStatus.OPEN;
import static org.abeyance.response.QuestionStatus.WITHDRAWN;
import static org.abeyance.response.QuestionStatus.WITH_COUNSEL;

import java.util.Set;

/** What can be done with a question, and at which statuses. */
public enum QuestionAct {
    ASSIGN("given to anybody", OPEN, DRAFTING, WITH_COUNSEL, CLEARED),
    /** What was cleared goes back to drafting: the new words were not cleared. */
    WRITE("drafted", OPEN, DRAFTING, WITH_COUNSEL, CLEARED),
    REFER("handed to counsel", DRAFTING),
    CLEAR("cleared", WITH_COUNSEL),
    RETURN("sent back", WITH_COUNSEL),
    ANSWER("answered", CLEARED),
    WITHDRAW("withdrawn", OPEN, DRAFTING, WITH_COUNSEL, CLEARED),
    REOPEN("opened again", WITHDRAWN),
    SUPPORT("given evidence", OPEN, DRAFTING, WITH_COUNSEL, CLEARED),
    ADVISE("advised on", OPEN, DRAFTING, WITH_COUNSEL, CLEARED, ANSWERED, WITHDRAWN);

    private final String words;
    private final Set<QuestionStatus> when;

    QuestionAct(String words, QuestionStatus... when) {
        this.words = words;
        this.when = Set.of(when);
    }

    public boolean isPossible(QuestionStatus status) {
        return when.contains(status);
    }

    /** As in "it can not be ...". */
    String words() {
        return words;
    }
}
