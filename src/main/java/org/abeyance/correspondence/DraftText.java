package org.abeyance.correspondence;

import java.util.List;
import org.abeyance.concern.Attachment;

/**
 * What a draft says, as somebody wants it kept. It may be half done: only what is sent must be whole.
 *
 * @param answers the reference of the letter that it answers; perhaps empty
 */
record DraftText(
        String who, String to, String cc, String subject, String text, String answers, List<Attachment> files) {

    /** Never into a log. */
    @Override
    public String toString() {
        return "the text of a draft";
    }
}
