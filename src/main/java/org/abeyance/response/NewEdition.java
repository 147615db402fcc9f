package org.abeyance.response;

import java.util.List;
import java.util.Optional;
import org.abeyance.concern.Upload;

/**
 * A version as somebody wants it written.
 *
 * @param cover the cover letter, in Markdown
 * @param answers the questions of which it collects the answers, in order
 * @param document a file of the concern that is the response
 * @param enclosures files of the concern that go with it
 * @param paper a file to be kept that is the response; before {@code document}
 * @param enclosed files to be kept that go with it
 */
public record NewEdition(
        String cover,
        List<QuestionRef> answers,
        Optional<String> document,
        List<String> enclosures,
        Optional<Upload> paper,
        List<Upload> enclosed) {

    NewEdition with(ResponseFilesForm files) {
        return new NewEdition(cover, answers, document, enclosures, files.paper(), files.enclosed());
    }
}
