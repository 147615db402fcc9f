package org.abeyance.casefile;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.abeyance.calendar.GivenDate;
import org.abeyance.concern.Concern;
import org.abeyance.concern.ConcernRef;
import org.abeyance.concern.Concerns;
import org.abeyance.concern.Facts;
import org.abeyance.concern.NewFact;
import org.abeyance.concern.PartyRole;
import org.abeyance.correspondence.Agreement;
import org.abeyance.correspondence.Channel;
import org.abeyance.correspondence.Direction;
import org.abeyance.correspondence.Letter;
import org.abeyance.correspondence.Letters;
import org.abeyance.correspondence.Nature;
import org.abeyance.correspondence.NewLetter;
import org.abeyance.decision.Act;
import org.abeyance.decision.Decisions;
import org.abeyance.decision.NewDecision;
import org.abeyance.measure.Measure;
import org.abeyance.measure.Measures;
import org.abeyance.people.Person;
import org.abeyance.people.Reader;
import org.abeyance.position.Held;
import org.abeyance.position.Positions;
import org.abeyance.position.Restriction;
import org.abeyance.position.Severity;
import org.abeyance.position.Turn;
import org.abeyance.register.Register;
import org.abeyance.register.Regulator;
import org.abeyance.source.Citation;
import org.abeyance.testing.Cases;
import org.abeyance.testing.Cast;
import org.abeyance.testing.DatabaseUnderTest;
import org.abeyance.testing.Slate;
import org.abeyance.testing.Today;
import org.hibernate.SessionFactory;
import org.hibernate.stat.Statistics;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What the page of one matter shows to whom, and at what cost. */
@QuarkusTest
@Tag("database")
@WithTestResource(DatabaseUnderTest.class)
class CasefilePagesTest {

    @Inject
    Cast cast;

    @Inject
    Cases cases;

    @Inject
    Slate slate;

    @Inject
    Today today;

    @Inject
    Concerns concerns;

    @Inject
    Facts facts;

    @Inject
    Letters letters;

    @Inject
    Positions positions;

    @Inject
    Decisions decisions;

    @Inject
    Measures measures;

    @Inject
    Register register;

    @Inject
    SessionFactory factory;

    Person nora;
    Concern concern;

    @BeforeEach
    void one_concern() {
        slate.wipe();
        nora = cast.caseworker();
        concern = cases.linkedIn(nora);
    }

    private Document page(Person person, String query) {
        return Jsoup.parse(cast.browser(person)
                .get("/concerns/" + concern.ref() + query)
                .then()
                .statusCode(200)
                .extract()
                .asString());
    }

    private NewFact said(Concern in, LocalDate on, String by, String text) {
        return new NewFact(
                GivenDate.of(on),
                by,
                text,
                "",
                Optional.of(facts.cite(cast.stamp(nora), Citation.of("A newspaper", text, ""))),
                List.copyOf(in.activities()),
                List.copyOf(in.places()),
                Optional.empty());
    }

    private NewLetter letter(Direction direction, Optional<Regulator> regulator, String party) {
        return new NewLetter(
                direction,
                Channel.LETTER,
                Nature.OTHER,
                "Subject",
                regulator,
                party.isEmpty() ? Optional.empty() : Optional.of(register.findOrAddParty(cast.stamp(nora), party)),
                "",
                Optional.empty(),
                Optional.empty(),
                Optional.<Agreement>empty(),
                false,
                true);
    }

    private Concern again() {
        Reader reader = new Reader(nora.id(), nora.ref(), nora.name(), nora.roles(), true, Cast.LONDON);
        return concerns.get(new ConcernRef(concern.ref()), reader);
    }

    private Letter log(LocalDate on, Direction direction, String text) {
        return QuarkusTransaction.requiringNew().call(() -> {
            Concern in = again();
            Optional<Regulator> ico = register.regulator("ICO");
            return letters.log(cast.stamp(nora), in, said(in, on, "ICO", text), letter(direction, ico, ""));
        });
    }

    @Test
    void it_is_the_move_of_whoever_was_written_to_last() {
        assertThat(move(page(nora, ""))).isEqualTo("nobody's");
        log(LocalDate.of(2024, 9, 20), Direction.IN, "They wrote.");
        assertThat(move(page(nora, ""))).isEqualTo("ours");
        log(LocalDate.of(2024, 9, 25), Direction.OUT, "We wrote.");
        assertThat(move(page(nora, ""))).isEqualTo("the regulator's");
        assertThat(move(page(nora, "?asOf=2024-09-22"))).isEqualTo("ours");
    }

    private static String move(Document page) {
        return page.select(".figures dt:contains(whose move) + dd").text();
    }

    @Test
    void a_corrected_fact_is_struck_through_only_where_it_is_asked_for() {
        Letter wrong = log(LocalDate.of(2024, 9, 20), Direction.IN, "They wrote on Friday.");
        today.is("2024-10-07T09:00:00Z");
        Letter right = log(LocalDate.of(2024, 9, 19), Direction.IN, "They wrote on Thursday.");
        QuarkusTransaction.requiringNew().run(() -> {
            Reader reader = new Reader(nora.id(), nora.ref(), nora.name(), nora.roles(), true, Cast.LONDON);
            facts.correct(
                    cast.stamp(nora),
                    facts.get(wrong.ref(), reader),
                    "The postmark says so.",
                    Optional.of(facts.get(right.ref(), reader)));
            facts.relyOn(cast.stamp(nora), reader, right.ref(), "We hold the envelope.");
        });
        Document plain = page(nora, "");
        assertThat(plain.select("ol.chronology").text())
                .doesNotContain("on Friday")
                .contains("on Thursday");
        assertThat(plain.select(".relied-on").text()).contains("Nora Quist", "We hold the envelope.");
        assertThat(plain.select("#chronology").text()).contains("1 entry was corrected");
        assertThat(plain.select("#chronology > p a").eachAttr("href"))
                .containsExactly("/concerns/" + concern.ref() + "?corrections=on");
        Document both = page(nora, "?corrections=on");
        assertThat(both.select("li.is-corrected .chronology-text").text()).contains("on Friday");
        assertThat(both.select("li.is-corrected .correction").text()).contains("Nora Quist", "The postmark says so.");
        assertThat(both.select("li.is-corrected .correction a").attr("href")).isEqualTo("#" + right.ref());
        assertThat(both.select("#" + right.ref())).hasSize(1);
        Document before = page(nora, "?knownOn=2024-10-04");
        assertThat(before.select("ol.chronology").text()).contains("on Friday").doesNotContain("on Thursday");
        assertThat(before.select("li.is-corrected, .relied-on")).isEmpty();
    }

    @Test
    void a_complainant_is_named_to_the_legal_team_only() {
        QuarkusTransaction.requiringNew().run(() -> {
            Concern in = again();
            concerns.involve(
                    cast.stamp(nora),
                    in,
                    register.findOrAddParty(cast.stamp(nora), "Ann Complainant"),
                    PartyRole.COMPLAINANT);
            letters.log(
                    cast.stamp(nora),
                    in,
                    said(in, LocalDate.of(2024, 9, 21), "Ann Complainant", "She complained."),
                    letter(Direction.IN, Optional.empty(), "Ann Complainant"));
        });
        assertThat(page(nora, "").text()).contains("Ann Complainant");
        String told = page(cast.reader(), "").text();
        assertThat(told).doesNotContain("Ann Complainant").contains("a complainant", "She complained.");
    }

    @Test
    void a_long_chronology_takes_as_many_statements_as_a_short_one_and_pages_through_all() {
        keep(0, 10);
        String cookie = cast.cookie(nora);
        cast.withCookie(cookie).get("/concerns/" + concern.ref()).then().statusCode(200);
        long few = statements(cookie);
        keep(10, 1000);
        assertThat(statements(cookie)).isEqualTo(few);
        List<String> seen = new ArrayList<>();
        String address = "/concerns/" + concern.ref();
        while (!address.isEmpty()) {
            Document page = Jsoup.parse(cast.withCookie(cookie).get(address).asString());
            seen.addAll(page.select("ol.chronology .fact-mark").eachAttr("id"));
            address = page.select("a[rel=next]").attr("href");
        }
        assertThat(seen).doesNotHaveDuplicates().hasSize(1000);
    }

    /** Of every kind of fact, each with bodies of its own. */
    private void keep(int from, int to) {
        for (int first = from; first < to; first += 10) {
            int start = first;
            QuarkusTransaction.requiringNew().run(() -> {
                Concern in = again();
                LocalDate on = LocalDate.of(2024, 9, 1).plusDays(start % 20);
                String name = String.valueOf(start % 70);
                Regulator body = register.findOrAddRegulator(cast.stamp(nora), "R" + name);
                NewFact said = said(in, on, "R" + name, "What happened " + start);
                letters.log(cast.stamp(nora), in, said, letter(Direction.IN, Optional.of(body), ""));
                letters.log(cast.stamp(nora), in, said, letter(Direction.IN, Optional.empty(), "Party " + name));
                positions.take(cast.stamp(nora), in, said, body, List.of(Held.MONITORING, Held.QUESTIONS_ASKED));
                Restriction order = positions.restrict(
                        cast.stamp(nora), in, said, Optional.of(body), Severity.LIMIT, Optional.empty());
                positions.turn(cast.stamp(nora), in, said, order, Turn.Effect.ENDS);
                NewDecision pause = new NewDecision(
                        Act.PAUSE, Optional.empty(), "", "", "", Optional.empty(), "", Optional.of("A log."));
                decisions.require(
                        cast.stamp(nora), in, said, Optional.of(decisions.record(cast.stamp(nora), in, said, pause)));
                Measure measure =
                        measures.promise(cast.stamp(nora), in, said, Measure.Nature.ASSURANCE, "", Optional.empty());
                measures.deliver(cast.stamp(nora), measure, said, "Seen.");
            });
        }
    }

    private long statements(String cookie) {
        Statistics statistics = factory.getStatistics();
        statistics.setStatisticsEnabled(true);
        statistics.clear();
        cast.withCookie(cookie).get("/concerns/" + concern.ref()).then().statusCode(200);
        long count = statistics.getPrepareStatementCount();
        statistics.setStatisticsEnabled(false);
        assertThat(count)
                .as("one for each thing that the casefile shows, of which there are many")
                .isBetween(1L, 75L);
        return count;
    }

    @Test
    void a_regulator_is_shown_with_everything_that_may_be_seen_of_it() {
        log(LocalDate.of(2024, 9, 20), Direction.IN, "They wrote.");
        QuarkusTransaction.requiringNew().run(() -> {
            Concern in = again();
            Regulator ico = register.regulator("ICO").orElseThrow();
            NewFact said = said(in, LocalDate.of(2024, 9, 20), "ICO", "They hold.");
            positions.take(cast.stamp(nora), in, said, ico, List.of(Held.MONITORING));
            positions.restrict(cast.stamp(nora), in, said, Optional.of(ico), Severity.STOP, Optional.empty());
        });
        Document ico = regulator("/regulators/ico");
        assertThat(ico.select("#concerns tbody th a").text()).isEqualTo(concern.ref());
        assertThat(ico.select("#concerns [data-label='Its part']").text()).isEqualTo("lead");
        assertThat(ico.select("#letters tbody tr")).hasSize(1);
        assertThat(ico.select("#positions .position").text()).contains("monitoring");
        assertThat(ico.select("#restrictions .restriction-stop")).hasSize(1);
        assertThat(regulator("/regulators").select("tbody th").eachText()).containsExactly("ICO");
    }

    private Document regulator(String address) {
        return Jsoup.parse(cast.browser(cast.reader())
                .get(address)
                .then()
                .statusCode(200)
                .extract()
                .asString());
    }

    @Test
    void a_walled_concern_and_its_regulator_are_not_there() {
        Concern hidden = cases.open(nora, "Hidden", LocalDate.of(2024, 10, 1), "GitHub", "IE", "DPC");
        cases.open(nora, "Also hidden", LocalDate.of(2024, 10, 1), "LinkedIn", "UK", "ICO");
        regulator("/regulators/dpc");
        cases.wall(hidden);
        cast.browser(nora).get("/concerns/" + hidden.ref()).then().statusCode(404);
        cast.browser(nora).get("/regulators/dpc").then().statusCode(404);
        cast.browser(nora).get("/regulators/none").then().statusCode(404);
        assertThat(regulator("/regulators").text()).doesNotContain("DPC");
        assertThat(page(nora, "").text()).doesNotContain("GitHub", hidden.ref());
    }
}
