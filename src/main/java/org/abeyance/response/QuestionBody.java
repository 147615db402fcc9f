package org.abeyance.response;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.abeyance.people.Person;
import org.abeyance.web.Reading;

/** What programs send of questions and answers. */
final class QuestionBody {

    /** The questions of a letter. */
    record Taken(String letter, List<One> questions, String owner, String due) {

        List<NewQuestion> read(Reading reading) {
            List<NewQuestion> asked = new ArrayList<>();
            for (int at = 0; at < (questions == null ? 0 : questions.size()); at++) {
                String path = "questions[" + at + "].";
                One one = questions.get(at) == null ? new One("", "") : questions.get(at);
                String number = reading.optionalLine(path + "number", one.number, 20);
                asked.add(new NewQuestion(
                        number.isEmpty() ? String.valueOf(at + 1) : number,
                        reading.text(path + "text", one.text, 20_000)));
            }
            if (asked.isEmpty()) {
                reading.problem("questions", "Send at least one.");
            }
            return asked;
        }
    }

    /** One of them. */
    record One(String number, String text) {}

    /** An answer, or what is said to one. {@code seen} is the number of the draft it is said to; 0 for none. */
    record Said(Integer seen, String text, String reason) {

        int read() {
            return seen == null ? -1 : seen;
        }

        String why() {
            Reading reading = new Reading();
            String why = reading.optionalText("reason", reason, 5_000);
            reading.done();
            return why;
        }

        String words() {
            Reading reading = new Reading();
            String words = reading.text("text", text, AnswerForm.LONGEST);
            reading.done();
            return words;
        }
    }

    /** Who answers it, by when. */
    record Assigned(String owner, String due) {

        /** What it says, read. */
        record To(Optional<Person> owner, Optional<LocalDate> due) {}

        To read(Choosing choosing) {
            Reading reading = new Reading();
            To to = new To(choosing.person(reading, "owner", owner), reading.optionalDay("due", due));
            reading.done();
            return to;
        }
    }

    private QuestionBody() {}
}
