package org.abeyance.response;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.abeyance.concern.Marks;
import org.abeyance.people.Reader;

/**
 * Which questions show their words to a reader: not where the letter or the question is marked against them. To be given
 * a question is to be shown it, whatever mark its letter bears, unless that was clawed back.
 */
@ApplicationScoped
class QuestionVeil {

    private final Marks marks;

    QuestionVeil(Marks marks) {
        this.marks = marks;
    }

    boolean isOver(Question question, Reader reader) {
        return !over(List.of(question), reader).isEmpty();
    }

    boolean isOverLetter(String letter, Reader reader) {
        return marks.opaque(letter, reader);
    }

    /** Whether a response shows its reference only. */
    boolean isOver(Response response, Reader reader) {
        return marks.opaque(response.ref, reader);
    }

    /** The references of those whose words this reader may not see. */
    Set<String> over(Collection<Question> questions, Reader reader) {
        Set<String> items = items(questions);
        Set<String> opaque = marks.opaqueAmong(items, reader);
        Set<String> withheld = opaque.isEmpty() ? Set.of() : marks.withheldAmong(opaque, reader);
        return questions.stream()
                .filter(question -> opaque.contains(question.ref)
                        || withheld.contains(question.letterRef)
                        || opaque.contains(question.letterRef) && !question.isOwnedBy(reader))
                .map(Question::ref)
                .collect(Collectors.toSet());
    }

    /** Those that bear no mark at all, nor their letters: what was told under a mark is not told to somebody else. */
    List<Question> unmarked(Collection<Question> questions) {
        Set<String> marked = marks.markedAmong(items(questions));
        return questions.stream()
                .filter(question -> !marked.contains(question.ref) && !marked.contains(question.letterRef))
                .toList();
    }

    private static Set<String> items(Collection<Question> questions) {
        return questions.stream()
                .flatMap(question -> Stream.of(question.ref, question.letterRef))
                .collect(Collectors.toSet());
    }
}
