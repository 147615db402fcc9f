package org.abeyance.response;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.abeyance.audit.Stamp;
import org.abeyance.concern.Attachment;
import org.abeyance.concern.ConcernRef;
import org.abeyance.concern.ItemMark;
import org.abeyance.concern.Marks;
import org.abeyance.concern.NewMark;
import org.abeyance.correspondence.Letter;
import org.abeyance.people.Reader;

/** What of a response bears a mark: nobody sends it without saying so, and its letter bears the same from then on. */
@ApplicationScoped
class SentMarks {

    private final Marks marks;

    SentMarks(Marks marks) {
        this.marks = marks;
    }

    /** Itself, the questions in it, the letters that asked them, and the files that go with it. */
    List<String> marked(Response response, Collection<EditionAnswer> within, Collection<Attachment> files) {
        Set<String> items = new TreeSet<>(Set.of(response.ref));
        within.forEach(answer -> {
            items.add(answer.question.ref);
            items.add(answer.question.letterRef);
        });
        files.forEach(file -> {
            items.add(file.ref());
            file.fact().ifPresent(fact -> items.add(fact.item()));
        });
        return List.copyOf(new TreeSet<>(marks.markedAmong(items)));
    }

    void bear(Stamp stamp, Reader reader, Letter letter, List<String> marked) {
        Set<NewMark> wanted = marks.of(letter.concern()).stream()
                .filter(mark -> !mark.isLifted() && marked.contains(mark.item()))
                .map(ItemMark::wanted)
                .collect(Collectors.toSet());
        wanted.forEach(mark ->
                marks.mark(stamp, reader, new ConcernRef(letter.concern().ref()), letter.letterRef(), mark));
    }
}
