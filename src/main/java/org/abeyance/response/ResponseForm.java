package org.abeyance.response;

import java.util.List;
import java.util.Optional;
import org.abeyance.web.Reading;
import org.jboss.resteasy.reactive.RestForm;

/** What somebody typed of a version of a response. */
record ResponseForm(
        @RestForm String seen,
        @RestForm String title,
        @RestForm String cover,
        @RestForm List<String> answers,
        @RestForm String document,
        @RestForm List<String> enclosures) {

    static ResponseForm blank(List<String> answers) {
        return new ResponseForm("0", "", "", answers, "", List.of());
    }

    static ResponseForm of(ResponseSheet sheet) {
        return new ResponseForm(
                String.valueOf(sheet.head().edition()),
                sheet.head().title(),
                sheet.cover(),
                sheet.answers().stream().map(ResponseSheet.Answered::ref).toList(),
                sheet.document().map(ResponseSheet.File::ref).orElse(""),
                sheet.enclosures().stream().map(ResponseSheet.File::ref).toList());
    }

    /** The same on top of a newer version, to be sent again by somebody who has seen it. */
    ResponseForm onto(int edition) {
        return new ResponseForm(String.valueOf(edition), title, cover, answers, document, enclosures);
    }

    int read() {
        return seen != null && seen.matches("[0-9]{1,9}") ? Integer.parseInt(seen) : -1;
    }

    String titled(Reading reading) {
        return reading.line("title", title, 300);
    }

    NewEdition edition(Reading reading) {
        String words = reading.optionalText("cover", cover, 100_000);
        List<QuestionRef> chosen = list(answers).stream()
                .filter(ref -> isQuestion(reading, ref))
                .map(QuestionRef::new)
                .toList();
        String file = reading.optionalLine("document", document, 20);
        return new NewEdition(
                words,
                chosen,
                file.isEmpty() ? Optional.empty() : Optional.of(file),
                list(enclosures),
                Optional.empty(),
                List.of());
    }

    private static boolean isQuestion(Reading reading, String ref) {
        boolean isOne = ref.matches("Q-[0-9]{4}-[0-9]{3,9}");
        if (!isOne) {
            reading.problem("answers", "This is none of the choices.");
        }
        return isOne;
    }

    private static List<String> list(List<String> sent) {
        return sent == null ? List.of() : sent;
    }
}
