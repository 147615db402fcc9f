package org.abeyance.search.lucene;

import java.time.LocalDate;
import java.util.stream.Stream;
import org.abeyance.search.Item;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field.Store;
import org.apache.lucene.document.LongPoint;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.document.SortedDocValuesField;
import org.apache.lucene.document.SortedSetDocValuesField;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.util.BytesRef;

/** An item as the index writes it, and what it gives back of it. */
final class Documents {

    private Documents() {}

    static Document of(Item item) {
        Document document = new Document();
        document.add(new StringField(Fields.KEY, item.key(), Store.YES));
        document.add(new SortedDocValuesField(Fields.KEY, new BytesRef(item.key())));
        document.add(new StringField(Fields.CONCERN, String.valueOf(item.concern()), Store.YES));
        document.add(new StoredField(Fields.KIND, item.kind()));
        document.add(new StoredField(Fields.PATH, item.path()));
        document.add(new StoredField(Fields.WITHIN, item.within()));
        document.add(new LongPoint(Fields.DAY, item.date().toEpochDay()));
        document.add(new NumericDocValuesField(Fields.DAY, item.date().toEpochDay()));
        document.add(new StoredField(Fields.DAY, item.date().toEpochDay()));
        document.add(new StoredField(Fields.REFERENCE, item.reference()));
        for (String reference : item.references()) {
            document.add(new StringField(Fields.REFERENCES, Fields.plain(reference), Store.NO));
        }
        item.traits()
                .forEach((trait, values) -> values.forEach(value -> {
                    document.add(new StringField(Fields.of(trait), value, Store.NO));
                    if (trait.isCounted()) {
                        document.add(new SortedSetDocValuesField(
                                Fields.COUNTED, new BytesRef(Fields.counted(trait, value))));
                    }
                }));
        item.items().forEach(name -> document.add(new StringField(Fields.ITEM, name, Store.YES)));
        if (item.marked()) {
            document.add(new StringField(Fields.MARKED, Fields.YES, Store.NO));
        }
        if (item.draft()) {
            document.add(new StringField(Fields.DRAFT, Fields.YES, Store.YES));
        }
        addWords(document, item);
        return document;
    }

    private static void addWords(Document document, Item item) {
        Item.Words words = item.words();
        document.add(new TextField(Fields.TITLE, words.title(), Store.YES));
        document.add(new TextField(Fields.TEXT, words.text(), Store.YES));
        document.add(new StoredField(Fields.LETTERS, words.text().length()));
        document.add(new StoredField(Fields.NAMES, words.names()));
        Stream.of(words.title(), words.text(), words.names(), String.join(" ", item.references()))
                .filter(text -> !text.isEmpty())
                .forEach(text -> document.add(new TextField(Fields.EXACT, text, Store.NO)));
        if (!words.secret().isEmpty()) {
            document.add(new TextField(Fields.SECRET, words.secret(), Store.YES));
        }
    }

    static LocalDate day(Document document) {
        return LocalDate.ofEpochDay(document.getField(Fields.DAY).numericValue().longValue());
    }
}
