package org.abeyance.search;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.abeyance.concern.Concern;
import org.abeyance.concern.Concerns;
import org.abeyance.response.Response;
import org.abeyance.response.ResponseStatus;

/**
 * Responses by their titles, and with what is written above the answers. Of one that was not sent, that is a thing of its own
 * for those who work on answers.
 */
@ApplicationScoped
class ResponseItems implements Indexed {

    private static final String KIND = "response";
    private static final SubjectForm SUBJECT = SubjectForm.of("R-[0-9]{4}-[0-9]+");

    private final SearchQueries queries;
    private final Concerns concerns;

    ResponseItems(SearchQueries queries, Concerns concerns) {
        this.queries = queries;
        this.concerns = concerns;
    }

    @Override
    public long count() {
        return queries.countResponses();
    }

    @Override
    public Batch after(long number, int most) {
        return Batch.of(queries.responsesAfter(number, most), Response::id, this::items, number, most);
    }

    @Override
    public Batch after(long concern, long number, int most) {
        return Batch.of(queries.responsesAfter(concern, number, most), Response::id, this::items, number, most);
    }

    @Override
    public boolean owns(String subject) {
        return SUBJECT.names(subject);
    }

    @Override
    public Change now(Collection<String> subjects) {
        List<String> refs = SUBJECT.references(subjects);
        List<Response> found = queries.responses(refs);
        List<String> sent = found.stream()
                .filter(ResponseItems::isSent)
                .map(ResponseItems::draftKey)
                .toList();
        return new Change(items(found), sent);
    }

    private static boolean isSent(Response response) {
        return response.status() == ResponseStatus.SENT;
    }

    private static String draftKey(Response response) {
        return response.ref() + "/draft";
    }

    private List<Item> items(List<Response> found) {
        if (found.isEmpty()) {
            return List.of();
        }
        Surroundings around = Surroundings.of(
                found.stream().map(response -> response.concern().id()).collect(Collectors.toSet()), concerns, queries);
        Covering covering = Covering.of(found.stream().map(Response::ref).toList(), queries);
        Map<Long, String> covers = queries
                .covers(found.stream().map(Response::id).toList())
                .stream()
                .collect(Collectors.toMap(SearchQueries.Cover::response, SearchQueries.Cover::text));
        return found.stream()
                .flatMap(response -> {
                    String cover = covers.getOrDefault(response.id(), "");
                    return isSent(response)
                            ? Stream.of(item(response, cover, false, around, covering))
                            : Stream.of(
                                    item(response, "", false, around, covering),
                                    item(response, cover, true, around, covering));
                })
                .filter(item -> !item.draft() || !item.words().text().isBlank())
                .toList();
    }

    private static Item item(Response response, String text, boolean draft, Surroundings around, Covering covering) {
        Concern concern = response.concern();
        return new Item(
                draft ? draftKey(response) : response.ref(),
                concern.id(),
                KIND,
                List.of(response.ref()),
                "/responses/" + response.ref(),
                response.sentOn().orElseGet(() -> LocalDate.ofInstant(response.recordedAt(), ZoneOffset.UTC)),
                new Item.Words(draft ? "Draft of a response" : response.title(), text, response.sentTo(), ""),
                Traits.of(KIND, concern)
                        .regulators(around.regulators(concern))
                        .platforms(concern.activities().stream())
                        .places(concern.places())
                        .marked(covering.isMarked(response.ref()))
                        .all(),
                Set.of(response.ref()),
                covering.isMarked(response.ref()),
                draft);
    }
}
