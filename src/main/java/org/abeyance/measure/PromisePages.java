package org.abeyance.measure;

import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.abeyance.concern.Marks;
import org.abeyance.concern.Words;
import org.abeyance.people.Role;
import org.abeyance.people.SignedIn;
import org.abeyance.register.Regulator;
import org.abeyance.web.Choice;
import org.abeyance.web.Csv;
import org.jboss.resteasy.reactive.RestQuery;

/** All measures a reader may see, the next due first: what was promised to whom, delivered or not. */
@Path("/measures")
@RolesAllowed({Role.Name.READER, Role.Name.CASEWORKER, Role.Name.APPROVER, Role.Name.ADMINISTRATOR, Role.Name.AUDITOR})
public class PromisePages {

    record Index(
            List<Promise> promises,
            Words words,
            List<Choice> regulators,
            String to,
            String state,
            List<Choice> states,
            PromiseTally tally,
            Optional<String> next,
            boolean isFirst)
            implements TemplateInstance {}

    private static final List<Choice> STATES = Choice.of(PromiseState.class, PromiseState::label);
    private static final int MOST = 50;
    private static final int AT_ONCE = 1000;

    private static final List<String> HEAD = List.of(
            "Fact",
            "Concern",
            "Kind",
            "What",
            "Owner",
            "Promised",
            "Due",
            "Delivered",
            "To",
            "Reviewed next",
            "Varied");

    private final Measures measures;
    private final Marks marks;
    private final SignedIn signedIn;

    PromisePages(Measures measures, Marks marks, SignedIn signedIn) {
        this.marks = marks;
        this.measures = measures;
        this.signedIn = signedIn;
    }

    @GET
    public TemplateInstance index(@RestQuery String after, @RestQuery String to, @RestQuery String state) {
        String whom = Measures.slug(to);
        PromiseState which = Stream.of(PromiseState.values())
                .filter(one -> one.name().equals(state))
                .findFirst()
                .orElse(PromiseState.ALL);
        List<Promise> found = measures.dueFirst(whom, which, Optional.ofNullable(after), MOST + 1, signedIn.reader());
        List<Promise> shown = found.stream().limit(MOST).toList();
        Optional<String> next = found.size() > MOST
                ? Optional.of("/measures?after=" + shown.get(MOST - 1).measure().ref()
                        + (whom.isEmpty() ? "" : "&to=" + URLEncoder.encode(whom, StandardCharsets.UTF_8))
                        + (which == PromiseState.ALL ? "" : "&state=" + which))
                : Optional.empty();
        return new Index(
                shown,
                words(shown),
                regulators(),
                whom,
                which.name(),
                STATES,
                measures.tally(whom, signedIn.today(), signedIn.reader()),
                next,
                after == null);
    }

    private List<Choice> regulators() {
        return measures.promisedTo(signedIn.reader()).stream()
                .map(regulator -> new Choice(regulator.slug(), regulator.name()))
                .toList();
    }

    /** All of them, for spreadsheets. */
    @GET
    @Path("export")
    public Response export() {
        List<Promise> all = new ArrayList<>();
        List<Promise> page = measures.dueFirst("", PromiseState.ALL, Optional.empty(), AT_ONCE, signedIn.reader());
        while (!page.isEmpty()) {
            all.addAll(page);
            String last = page.get(page.size() - 1).measure().ref();
            page = measures.dueFirst("", PromiseState.ALL, Optional.of(last), AT_ONCE, signedIn.reader());
        }
        Words words = words(all);
        return Csv.file("measures.csv", HEAD, all.stream().map(promise -> row(promise, words)));
    }

    private Words words(List<Promise> promises) {
        return marks.words(
                promises.stream()
                        .flatMap(promise -> Stream.concat(Stream.of(promise.measure()), promise.variation().stream()))
                        .toList(),
                signedIn.reader());
    }

    private static List<String> row(Promise promise, Words words) {
        Measure measure = promise.measure();
        return List.of(
                measure.ref(),
                measure.concern().ref(),
                measure.nature().label(),
                words.text(measure),
                measure.owner(),
                measure.on().given(),
                promise.dueOn().map(LocalDate::toString).orElse(""),
                promise.delivery().map(delivery -> delivery.on().given()).orElse(""),
                measure.promisedTo().map(Regulator::name).orElse(""),
                promise.reviewOn().map(LocalDate::toString).orElse(""),
                promise.variation()
                        .map(one -> one.effect().label() + " " + one.on().given())
                        .orElse(""));
    }
}
