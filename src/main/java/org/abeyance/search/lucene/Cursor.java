package org.abeyance.search.lucene;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.abeyance.Refused;
import org.abeyance.search.Asked.Order;
import org.apache.lucene.search.FieldDoc;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.SortField;
import org.apache.lucene.util.BytesRef;

/** Where a page of findings ended: by what it was sorted there. Opaque to whoever hands it back. */
record Cursor(float score, long day, String key) {

    static Sort sort(Order order) {
        SortField day = new SortField(Fields.DAY, SortField.Type.LONG, order != Order.OLDEST);
        SortField key = new SortField(Fields.KEY, SortField.Type.STRING);
        return order == Order.RELEVANCE ? new Sort(SortField.FIELD_SCORE, day, key) : new Sort(day, key);
    }

    static Cursor of(FieldDoc last) {
        int at = last.fields.length - 2;
        float score = at == 0 ? 0 : (Float) last.fields[0];
        return new Cursor(score, (Long) last.fields[at], ((BytesRef) last.fields[at + 1]).utf8ToString());
    }

    FieldDoc after(Order order) {
        Object[] fields = order == Order.RELEVANCE
                ? new Object[] {score, day, new BytesRef(key)}
                : new Object[] {day, new BytesRef(key)};
        return new FieldDoc(Integer.MAX_VALUE, score, fields);
    }

    static Cursor read(String given) {
        try {
            String text = new String(Base64.getUrlDecoder().decode(given), StandardCharsets.UTF_8);
            String[] parts = text.split("\\|", 3);
            return new Cursor(
                    Float.intBitsToFloat(Integer.parseUnsignedInt(parts[0], 16)), Long.parseLong(parts[1]), parts[2]);
        } catch (IllegalArgumentException | ArrayIndexOutOfBoundsException noneOfOurs) {
            throw Refused.at("after", "No page of this list ends there.");
        }
    }

    @Override
    public String toString() {
        String text = Integer.toHexString(Float.floatToIntBits(score)) + "|" + day + "|" + key;
        return Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }
}
