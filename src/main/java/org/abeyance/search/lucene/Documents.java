package org.abeyance.search.lucene;

import java.time.LocalDate;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
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

/** An item as the index writes it with its parts, and what it gives back of it. */
final class Documents {

    private Documents() {}

    /** A thing as the index writes it: after all that lies in it, next to each other, so that they are found together. */
    static Iterable<Document> block(Item item) {
        return () -> Stream.concat(
                        StreamSupport.stream(item.parts().spliterator(), false).map(part -> part(part, item.key())),
                        Stream.of(of(item)))
                .iterator();
    }

    static Document of(Item item) {
        Document document = shared(item, item.key());
        document.add(new StringField(Fields.TOP, Fields.YES, Store.YES));
        document.add(new LongPoint(Fields.DAY, item.date().toEpochDay()));
        document.add(new NumericDocValuesField(Fields.DAY, item.date().toEpochDay()));
        document.add(new StoredField(Fields.DAY, item.date().toEpochDay()));
        item.traits()
                .forEach((trait, values) -> values.forEach(value -> {
                    document.add(new StringField(Fields.of(trait), value, Store.NO));
                    if (trait.isCounted()) {
                        document.add(new SortedSetDocValuesField(
                                Fields.COUNTED, new BytesRef(Fields.counted(trait, value))));
                    }
                }));
        if (item.draft()) {
            document.add(new StringField(Fields.DRAFT, Fields.YES, Store.YES));
        }
        addWords(document, item, field -> field);
        if (!item.words().secret().isEmpty()) {
            document.add(new TextField(Fields.SECRET, item.words().secret(), Store.YES));
        }
        return document;
    }

    private static Document part(Item item, String whole) {
        Document document = shared(item, whole);
        document.add(new StoredField(Fields.inPart(Fields.DAY), item.date().toEpochDay()));
        item.traits()
                .forEach((trait, values) -> values.forEach(
                        value -> document.add(new StringField(Fields.inPart(Fields.of(trait)), value, Store.NO))));
        addWords(document, item, Fields::inPart);
        return document;
    }

    /** What a thing and a part of one have alike: by what it is named, removed, sifted and shown. */
    private static Document shared(Item item, String whole) {
        Document document = new Document();
        document.add(new StringField(Fields.WHOLE, whole, Store.YES));
        document.add(new StoredField(Fields.KEY, item.key()));
        document.add(new SortedDocValuesField(Fields.KEY, new BytesRef(item.key())));
        document.add(new StringField(Fields.CONCERN, String.valueOf(item.concern()), Store.YES));
        document.add(new StoredField(Fields.KIND, item.kind()));
        document.add(new StoredField(Fields.PATH, item.path()));
        document.add(new StoredField(Fields.WITHIN, item.within()));
        document.add(new StoredField(Fields.REFERENCE, item.reference()));
        for (String reference : item.references()) {
            document.add(new StringField(Fields.REFERENCES, Fields.plain(reference), Store.NO));
        }
        item.items().forEach(name -> document.add(new StringField(Fields.ITEM, name, Store.YES)));
        if (item.marked()) {
            document.add(new StringField(Fields.MARKED, Fields.YES, Store.NO));
        }
        return document;
    }

    private static void addWords(Document document, Item item, UnaryOperator<String> field) {
        Item.Words words = item.words();
        document.add(new TextField(field.apply(Fields.TITLE), words.title(), Store.YES));
        document.add(new TextField(field.apply(Fields.TEXT), words.text(), Store.YES));
        document.add(new StoredField(Fields.NAMES, words.names()));
        Stream.of(words.title(), words.text(), words.names(), String.join(" ", item.references()))
                .filter(text -> !text.isEmpty())
                .forEach(text -> document.add(new TextField(field.apply(Fields.EXACT), text, Store.NO)));
    }

    static boolean isPart(Document document) {
        return document.getField(Fields.TOP) == null;
    }

    static LocalDate day(Document document) {
        String field = isPart(document) ? Fields.inPart(Fields.DAY) : Fields.DAY;
        return LocalDate.ofEpochDay(document.getField(field).numericValue().longValue());
    }
}
