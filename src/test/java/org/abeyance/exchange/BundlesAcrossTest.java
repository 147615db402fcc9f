package org.abeyance.exchange;

import static org.abeyance.exchange.BundlePagesTest.text;
import static org.abeyance.exchange.BundlePagesTest.unpacked;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.abeyance.audit.TrailEntry;
import org.abeyance.calendar.GivenDate;
import org.abeyance.concern.Attachment;
import org.abeyance.concern.Attachments;
import org.abeyance.concern.Concern;
import org.abeyance.concern.ConcernRef;
import org.abeyance.concern.Concerns;
import org.abeyance.concern.MarkKind;
import org.abeyance.concern.Marks;
import org.abeyance.concern.NewAttachment;
import org.abeyance.concern.NewMark;
import org.abeyance.concern.PrivilegeBasis;
import org.abeyance.correspondence.Letter;
import org.abeyance.correspondence.LetterRef;
import org.abeyance.correspondence.Letters;
import org.abeyance.people.Person;
import org.abeyance.people.Role;
import org.abeyance.store.Contents;
import org.abeyance.testing.Cast;
import org.abeyance.testing.DatabaseUnderTest;
import org.abeyance.testing.Slate;
import org.abeyance.testing.Walled;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDOutlineItem;
import org.apache.pdfbox.text.PDFTextStripper;
import org.hibernate.Session;
import org.hibernate.SessionFactory;
import org.hibernate.stat.Statistics;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** One bundle of several concerns: what was found or named, each thing told with its concern, each concern told of its own. */
@QuarkusTest
@Tag("database")
@WithTestResource(DatabaseUnderTest.class)
class BundlesAcrossTest {

    @Inject
    Cast cast;

    @Inject
    Slate slate;

    @Inject
    Walled walled;

    @Inject
    Letters letters;

    @Inject
    Concerns concerns;

    @Inject
    Attachments attachments;

    @Inject
    Marks marks;

    @Inject
    Contents contents;

    @Inject
    BundleItems items;

    @Inject
    Session session;

    @Inject
    SessionFactory factory;

    Person nora;
    String linkedIn;
    String meta;
    String metaInIreland;

    @BeforeEach
    void three_public_matters() throws IOException {
        slate.wipe();
        nora = cast.caseworker();
        for (String matter : List.of("M01", "M03", "M04")) {
            walled.matter(nora, matter);
        }
        linkedIn = walled.ref("M01");
        meta = walled.ref("M03");
        metaInIreland = walled.ref("M04");
    }

    List<String> lettersOf(String concern) {
        return QuarkusTransaction.requiringNew()
                .call(() -> letters.of(concerns.get(new ConcernRef(concern), nora.reader())).stream()
                        .map(Letter::letterRef)
                        .toList());
    }

    List<String> lettersOf(String... several) {
        return Stream.of(several).flatMap(one -> lettersOf(one).stream()).toList();
    }

    String file(String concern, Optional<String> letter, Attachment.Part part, String name, String text) {
        return QuarkusTransaction.requiringNew()
                .call(() -> attachments
                        .keep(
                                cast.stamp(nora),
                                concerns.get(new ConcernRef(concern), nora.reader()),
                                letter.map(ref -> letters.get(new LetterRef(ref), nora.reader())),
                                new NewAttachment(
                                        part,
                                        name,
                                        "text/plain",
                                        contents.keep(
                                                cast.stamp(nora).at(),
                                                new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)),
                                                1_000_000)))
                        .ref());
    }

    void mark(String concern, String item) {
        marks.mark(
                cast.stamp(nora),
                nora.reader(),
                new ConcernRef(concern),
                item,
                new NewMark(
                        MarkKind.PRIVILEGED,
                        Optional.of(PrivilegeBasis.values()[0]),
                        Optional.empty(),
                        "LinkedIn",
                        "UK",
                        "Nora Quist",
                        "Advice."));
    }

    Document page(Person person, String query) {
        return Jsoup.parse(cast.browser(person)
                .get("/bundles/new?" + query)
                .then()
                .statusCode(200)
                .extract()
                .asString());
    }

    static List<String> values(Document page, String name) {
        return page.select("[name=" + name + "]").eachAttr("value");
    }

    Response sent(Person person, List<String> chosen, List<String> expressly, Map<String, String> others) {
        RequestSpecification form =
                cast.browser(person).formParam("chosen", chosen).formParam("expressly", expressly);
        return form.formParams(others).post("/bundles");
    }

    byte[] take(List<String> chosen, List<String> expressly, Map<String, String> others) {
        return sent(nora, chosen, expressly, others)
                .then()
                .statusCode(200)
                .extract()
                .asByteArray();
    }

    static List<CSVRecord> rows(byte[] csv) throws IOException {
        return CSVFormat.DEFAULT
                .builder()
                .setHeader()
                .setSkipHeaderRecord(true)
                .get()
                .parse(new StringReader(new String(csv, StandardCharsets.UTF_8)))
                .getRecords();
    }

    List<String> told(String concern) {
        return QuarkusTransaction.requiringNew()
                .call(() -> session
                        .createSelectionQuery(
                                "from TrailEntry t where t.act = 'bundle.take' and t.subject = :concern order by t.number",
                                TrailEntry.class)
                        .setParameter("concern", concern)
                        .getResultList()
                        .stream()
                        .map(TrailEntry::details)
                        .toList());
    }

    @Test
    void what_a_search_found_is_listed_by_concern_and_goes_out_as_one() throws Exception {
        String findings =
                cast.browser(nora).get("/search?q=generative").then().extract().asString();
        assertThat(Jsoup.parse(findings).select(".search-to-bundle").attr("href"))
                .isEqualTo("/bundles/new?q=generative");
        file(meta, Optional.empty(), Attachment.Part.FILE, "generative notes.txt", "Generative.");
        Document page = page(nora, "jurisdiction=UK");
        assertThat(page.select(".bundle-part legend .ref").eachText()).contains(linkedIn, meta);
        assertThat(values(page, "chosen")).containsAll(lettersOf(meta));
        assertThat(page.select("[name=chosen]:not([checked])")).isEmpty();
        assertThat(page.select("form.bundle").attr("action")).isEqualTo("/bundles?jurisdiction=UK");
        assertThat(values(page(nora, "kind=file"), "chosen"))
                .singleElement()
                .asString()
                .startsWith("A-");
    }

    @Test
    void everything_in_it_is_told_with_its_concern_and_every_checksum_is_right() throws Exception {
        String notes = file(meta, Optional.empty(), Attachment.Part.FILE, "notes.txt", "Notes.");
        Document page = page(nora, "of=" + linkedIn + "," + meta);
        Map<String, byte[]> bundle = unpacked(take(values(page, "chosen"), List.of(), Map.of("as", "zip")));
        assertThat(bundle.keySet().stream().filter(name -> name.contains("/")))
                .allMatch(name -> name.startsWith(linkedIn + "/") || name.startsWith(meta + "/"))
                .contains(meta + "/files/" + notes + "-notes.txt")
                .anyMatch(name -> name.contains("/letters/001-"));
        List<CSVRecord> index = rows(bundle.get("index.csv"));
        assertThat(index).extracting(row -> row.get("concern")).contains(linkedIn, meta);
        assertThat(index)
                .extracting(row -> row.get("date"))
                .contains("2024-09-20")
                .allMatch(BundlesAcrossTest::isSortable);
        assertThat(index)
                .filteredOn(row -> row.get("reference").equals(notes))
                .extracting(row -> row.get("concern"))
                .containsExactly(meta);
        assertThat(index.stream()
                        .map(row -> row.get("number"))
                        .filter(number -> !number.isEmpty())
                        .distinct())
                .containsExactlyElementsOf(
                        IntStream.rangeClosed(1, lettersOf(linkedIn, meta).size())
                                .mapToObj(String::valueOf)
                                .toList());
        assertThat(text(bundle.get("index.pdf"))).contains(linkedIn + " · ", meta + " · ", "2 concerns");
        List<String> sums = new String(bundle.remove("SHA256SUMS.txt"), StandardCharsets.UTF_8)
                .lines()
                .toList();
        assertThat(sums).hasSameSizeAs(bundle.keySet());
        for (String line : sums) {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(bundle.get(line.substring(66)));
            assertThat(line).startsWith(HexFormat.of().formatHex(digest));
        }
    }

    @Test
    void the_chronology_runs_through_all_concerns_in_the_order_of_days() throws Exception {
        Map<String, byte[]> bundle = unpacked(take(lettersOf(linkedIn, metaInIreland), List.of(), Map.of("as", "zip")));
        List<CSVRecord> happened = rows(bundle.get("chronology.csv"));
        assertThat(happened)
                .extracting(row -> GivenDate.parse("date", row.get("date")).day())
                .isSorted();
        List<String> of = happened.stream().map(row -> row.get("concern")).toList();
        assertThat(of).contains(linkedIn, metaInIreland).doesNotContain(meta);
        assertThat(of.indexOf(linkedIn)).isLessThan(of.lastIndexOf(metaInIreland));
        assertThat(of.indexOf(metaInIreland)).isLessThan(of.lastIndexOf(linkedIn));
        assertThat(text(bundle.get("chronology.pdf"))).contains(linkedIn, metaInIreland);
    }

    /** As its source gives it, a day, a month or a year; a file alone has none. */
    static boolean isSortable(String date) {
        return date.isEmpty() || GivenDate.parse("date", date).given().equals(date);
    }

    @Test
    void it_may_tell_only_of_the_letters_that_go_along() throws Exception {
        String letter = lettersOf(meta).get(0);
        byte[] brief = take(List.of(letter), List.of(), Map.of("as", "zip", "chronology", "brief"));
        assertThat(rows(unpacked(brief).get("chronology.csv")))
                .isNotEmpty()
                .allSatisfy(row -> assertThat(row.get("letter")).isEqualTo(letter));
    }

    @Test
    void every_concern_of_which_something_went_has_it_on_its_own_trail_under_one_number() {
        List<String> some = List.of(lettersOf(linkedIn).get(0), lettersOf(meta).get(0));
        take(some, List.of(), Map.of("as", "zip"));
        assertThat(told(linkedIn))
                .singleElement()
                .asString()
                .containsPattern("bundle B-[0-9]{4}-[0-9]{3} of " + linkedIn);
        assertThat(told(meta))
                .singleElement()
                .asString()
                .contains("one of 2 concerns")
                .doesNotContain(linkedIn);
        assertThat(told(metaInIreland)).isEmpty();
        String number = told(meta).get(0).replaceAll("(?s).*(B-[0-9]{4}-[0-9]+).*", "$1");
        assertThat(told(linkedIn).get(0)).contains(number);
    }

    @Test
    void what_is_marked_is_not_ticked_and_goes_along_only_expressly_and_is_recorded_where_it_lies() throws Exception {
        String secret = lettersOf(meta).get(0);
        mark(meta, secret);
        Document page = page(nora, "of=" + linkedIn + "+" + meta);
        assertThat(values(page, "expressly")).containsExactly(secret);
        assertThat(page.select("[name=expressly][checked]")).isEmpty();
        List<String> all = lettersOf(linkedIn, meta);
        assertThat(unpacked(take(all, List.of(), Map.of())).keySet()).noneMatch(name -> name.contains(secret));
        assertThat(cast.actsOn(meta + "/" + secret)).doesNotContain("mark.visit");
        Map<String, byte[]> with = unpacked(take(all, List.of(secret), Map.of()));
        assertThat(with.keySet()).anyMatch(name -> name.startsWith(meta + "/") && name.contains(secret));
        assertThat(cast.actsOn(meta + "/" + secret)).contains("mark.visit");
        assertThat(told(meta).get(1)).contains("expressly with marked ones: " + secret);
        assertThat(told(linkedIn).get(1)).doesNotContain(secret);
    }

    @Test
    void whoever_is_not_of_the_legal_team_is_offered_nothing_marked_and_gets_nothing_marked() throws Exception {
        Person wes = QuarkusTransaction.requiringNew().call(() -> cast.somebody("Wes Hall", Role.CASEWORKER));
        String secret = lettersOf(meta).get(0);
        mark(meta, secret);
        for (String query : List.of("of=" + meta, "jurisdiction=UK", "of=" + secret)) {
            Document page = page(wes, query);
            assertThat(values(page, "chosen")).doesNotContain(secret);
            assertThat(values(page, "expressly")).isEmpty();
        }
        byte[] taken = sent(wes, lettersOf(meta), List.of(secret), Map.of())
                .then()
                .statusCode(200)
                .extract()
                .asByteArray();
        assertThat(unpacked(taken).keySet()).noneMatch(name -> name.contains(secret));
    }

    @Test
    void what_was_clawed_back_is_neither_offered_nor_taken() {
        Person wes = QuarkusTransaction.requiringNew().call(() -> cast.somebody("Wes Hall", Role.CASEWORKER));
        String letter = lettersOf(meta).get(0);
        marks.clawBack(cast.stamp(nora), nora.reader(), new ConcernRef(meta), letter, "It went to us by mistake.");
        assertThat(values(page(wes, "jurisdiction=UK&of=" + meta + "," + letter), "chosen"))
                .doesNotContain(letter);
        sent(wes, List.of(letter), List.of(letter), Map.of()).then().statusCode(422);
    }

    @Test
    void a_concern_behind_a_wall_is_as_one_that_is_not_there() throws Exception {
        List<String> hidden = lettersOf(meta);
        walled.wall("M03");
        String nothing = meta.replaceAll("[0-9]+$", "999");
        assertThat(page(nora, "of=" + meta).select("main").html().replace(meta, "@"))
                .isEqualTo(page(nora, "of=" + nothing).select("main").html().replace(nothing, "@"));
        assertThat(values(page(nora, "jurisdiction=UK&of=" + linkedIn), "chosen"))
                .containsAll(lettersOf(linkedIn))
                .doesNotContainAnyElementsOf(hidden);
        List<String> both = new ArrayList<>(hidden);
        both.addAll(lettersOf(linkedIn));
        assertThat(unpacked(take(both, hidden, Map.of())).keySet())
                .noneMatch(name -> hidden.stream().anyMatch(name::contains));
        assertThat(told(meta)).isEmpty();
        assertThat(told(linkedIn).get(0)).doesNotContain("one of");
        String refused = sent(nora, hidden, List.of(), Map.of())
                .then()
                .statusCode(422)
                .extract()
                .asString();
        String unknown = sent(nora, List.of("L-2020-999"), List.of(), Map.of())
                .then()
                .statusCode(422)
                .extract()
                .asString();
        assertThat(Jsoup.parse(refused).select("main").html())
                .isEqualTo(Jsoup.parse(unknown).select("main").html());
    }

    @Test
    void its_custodians_read_that_somebody_took_something_from_behind_the_wall() {
        walled.wall("M03", nora);
        take(lettersOf(meta), List.of(), Map.of());
        assertThat(cast.actsOn(meta)).contains("wall.visit", "bundle.take");
    }

    @Test
    void a_concern_can_be_left_out_with_one_tick() throws Exception {
        byte[] taken = take(lettersOf(linkedIn, meta), List.of(), Map.of("without", linkedIn));
        assertThat(unpacked(taken).keySet()).noneMatch(name -> name.contains(linkedIn));
        assertThat(told(linkedIn)).isEmpty();
    }

    @Test
    void a_file_that_came_with_a_letter_stands_for_it_and_does_not_go_without_it() throws Exception {
        String letter = lettersOf(meta).get(0);
        String enclosed = file(meta, Optional.of(letter), Attachment.Part.ENCLOSED, "annex.txt", "Annex.");
        assertThat(values(page(nora, "of=" + enclosed), "chosen")).containsExactly(letter);
        mark(meta, enclosed);
        sent(nora, lettersOf(linkedIn), List.of(enclosed), Map.of())
                .then()
                .statusCode(422)
                .body(containsString(enclosed + " came with " + letter + " and goes along with it: choose both."));
        assertThat(unpacked(take(List.of(letter), List.of(enclosed), Map.of())).keySet())
                .contains("letters/001-" + letter + "/" + enclosed + "-annex.txt");
    }

    @Test
    void for_a_hearing_it_is_one_pdf_with_a_part_for_each_concern() throws Exception {
        byte[] pdf = take(
                lettersOf(linkedIn, meta), List.of(), Map.of("as", "pdf", "title", "Hearing of 3 March <before> “us”"));
        try (PDDocument document = Loader.loadPDF(pdf)) {
            int pages = document.getNumberOfPages();
            PDFTextStripper last = new PDFTextStripper();
            last.setStartPage(pages);
            assertThat(last.getText(document)).contains(pages + " / " + pages);
            assertThat(text(pdf)).contains("Hearing of 3 March <before> “us”", linkedIn + " ", meta + " ");
            List<PDOutlineItem> outline = new ArrayList<>();
            document.getDocumentCatalog().getDocumentOutline().children().forEach(outline::add);
            assertThat(outline)
                    .extracting(PDOutlineItem::getTitle)
                    .startsWith("Index", "Chronology")
                    .hasSize(4);
            assertThat(outline.subList(2, 4))
                    .extracting(PDOutlineItem::getTitle)
                    .anyMatch(title -> title.startsWith(linkedIn))
                    .anyMatch(title -> title.startsWith(meta));
            assertThat(outline.get(2).hasChildren()).isTrue();
        }
    }

    @Test
    void what_was_ticked_and_typed_stays_where_it_is_refused() {
        String one = lettersOf(meta).get(0);
        Document page = Jsoup.parse(cast.browser(nora)
                .queryParam("of", linkedIn + "," + meta)
                .formParam("chosen", one)
                .formParam("without", linkedIn)
                .formParam("title", "x".repeat(201))
                .formParam("chronology", "brief")
                .post("/bundles")
                .then()
                .statusCode(422)
                .extract()
                .asString());
        assertThat(page.select("[name=chosen][checked]").eachAttr("value")).containsExactly(one);
        assertThat(page.select("[name=without][checked]").eachAttr("value")).containsExactly(linkedIn);
        assertThat(page.select("[name=title]").attr("value")).hasSize(201);
        assertThat(page.select("#title-problem").text()).contains("At most 200 characters");
        assertThat(page.select("[name=chronology][checked]").attr("value")).isEqualTo("brief");
        assertThat(values(page, "chosen")).containsAll(lettersOf(linkedIn, meta));
    }

    @Test
    void more_than_goes_into_one_is_said() {
        QuarkusTransaction.requiringNew().run(() -> {
            List<Concern> all = List.copyOf(
                    concerns.named(List.of(linkedIn, meta), nora.reader()).values());
            Gathered few = items.of(List.of(), all, 2, nora.reader());
            assertThat(few.isMore()).isTrue();
            assertThat(few.letters().size() + few.files().size()).isEqualTo(2);
            assertThat(items.of(List.of(), all, 100, nora.reader()).isMore()).isFalse();
        });
        List<String> many = Stream.iterate(100, number -> number + 1)
                .limit(501)
                .map(number -> "L-2020-" + number)
                .toList();
        sent(nora, many, List.of(), Map.of())
                .then()
                .statusCode(422)
                .body(containsString("At most 500 letters and files go into one bundle; 501 are chosen."));
    }

    @Test
    void many_concerns_cost_no_more_statements_than_one() {
        cast.browser(nora).get("/bundles/new?of=" + linkedIn).then().statusCode(200);
        assertThat(statements("of=" + linkedIn + "," + meta + "," + metaInIreland))
                .isEqualTo(statements("of=" + linkedIn));
    }

    long statements(String query) {
        Statistics statistics = factory.getStatistics();
        statistics.setStatisticsEnabled(true);
        statistics.clear();
        page(nora, query);
        long count = statistics.getPrepareStatementCount();
        statistics.setStatisticsEnabled(false);
        return count;
    }

    @Test
    void nonsense_is_told_where_it_was_typed() {
        Document page = page(nora, "of=nonsense,+" + meta.toLowerCase() + ",C-1999-999&q=%22&from=someday");
        assertThat(page.select(".search-hint").text())
                .contains("“nonsense” is no reference")
                .contains("Nothing that you may hand out is called C-1999-999.");
        assertThat(values(page, "chosen")).containsAll(lettersOf(meta));
        assertThat(page(nora, "x=").select("form.bundle, .empty")).isEmpty();
        assertThat(page(nora, "of=C-1999-999").select(".empty-title").text()).isEqualTo("Nothing to take along");
        assertThat(page(nora, "q=AND&of=").select("form.bundle")).isEmpty();
    }
}
