package org.abeyance.search.lucene;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.abeyance.concern.Piece;
import org.abeyance.search.Item;
import org.abeyance.search.Trait;
import org.apache.lucene.index.IndexableField;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.PhraseQuery;
import org.apache.lucene.search.TermQuery;
import org.junit.jupiter.api.Test;

/** What lies on the disks of others was written in a form, and an index in another form is made anew. */
class DocumentsTest {

    static final Item ITEM = new Item(
            "L-2024-007",
            1,
            "letter",
            List.of("L-2024-007"),
            "/letters/L-2024-007",
            LocalDate.of(2024, 9, 20),
            new Item.Words("Title", "Text", "Names", "Secret"),
            Map.of(Trait.KIND, Set.of("letter"), Trait.IN, Set.of("C-2024-003")),
            Set.of("L-2024-007"),
            true,
            true);

    @Test
    void these_are_the_fields_of_this_form() {
        assertThat(LuceneIndex.FORM + ": "
                        + String.join(
                                " ",
                                Documents.of(ITEM).getFields().stream()
                                        .map(IndexableField::name)
                                        .distinct()
                                        .sorted()
                                        .toList()))
                .as("whoever changes what is written raises the form and this line")
                .isEqualTo(
                        "6: concern counted day draft exact item key kind marked names path reference references secret text"
                                + " title top trait-in trait-kind whole within");
    }

    @Test
    void marks_that_nobody_sees_are_not_there_for_words_and_count_where_these_stand() {
        String text = "\uFEFFa pri\u00ADva\u00ADte no\u200Bte, and more";
        assertThat(Words.of(Words.AS_WRITTEN, text)).containsExactly("a", "private", "note", "and", "more");
        assertThat(Highlighting.whole(text, new TermQuery(new Term(Fields.TEXT, "note"))))
                .containsExactly(
                        new Piece("\uFEFFa pri\u00ADva\u00ADte ", false),
                        new Piece("no\u200Bte", true),
                        new Piece(", and more", false));
    }

    @Test
    void what_is_looked_for_as_it_is_written_is_not_pointed_at_in_other_forms() {
        String text = "Notes of a note.";
        assertThat(Highlighting.whole(text, new TermQuery(new Term(Fields.EXACT, "note"))))
                .containsExactly(new Piece("Notes of a ", false), new Piece("note", true), new Piece(".", false));
        assertThat(Highlighting.whole(text, new TermQuery(new Term(Fields.TEXT, "note"))))
                .containsExactly(
                        new Piece("Notes", true),
                        new Piece(" of a ", false),
                        new Piece("note", true),
                        new Piece(".", false));
    }

    @Test
    void words_are_what_is_written_with_case_accents_and_quotation_marks_aside() {
        assertThat(Words.of(Words.AS_WRITTEN, "L’Autorità: “Members’ data” isn't pri\u00ADvate — not (yet)."))
                .containsExactly("l'autorita", "members", "data", "isn't", "private", "not", "yet");
        assertThat(Words.of(Words.STEMS, "Approved, approving, the ICO's approvals"))
                .containsExactly("approv", "approv", "the", "ico", "approv");
    }

    @Test
    void both_forms_of_a_word_are_in_the_same_place_and_one_that_is_its_own_stem_is_there_once() {
        assertThat(Words.of(Words.BOTH, "We approved notes"))
                .containsExactly("we", "approv", "approved", "note", "notes");
        assertThat(Highlighting.whole("We approved notes.", new PhraseQuery(Fields.EXACT, "approved", "notes")))
                .containsExactly(new Piece("We ", false), new Piece("approved notes", true), new Piece(".", false));
        assertThat(Highlighting.whole("Approved notes.", new PhraseQuery(Fields.TEXT, "approv", "note")))
                .containsExactly(new Piece("Approved notes", true), new Piece(".", false));
    }
}
