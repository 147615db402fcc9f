package org.abeyance.audit;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;

/** One entry as its row holds it, trusted in nothing. Details are absent where they were destroyed. */
record Row(
        long number,
        Instant at,
        String actorRef,
        String act,
        String subject,
        Long concern,
        String details,
        String detailsDigest,
        String previousHash,
        String hash,
        boolean hasTombstone) {

    static Row of(ResultSet row) throws SQLException {
        return new Row(
                row.getLong(1),
                instant(row),
                row.getString(3),
                row.getString(4),
                row.getString(5),
                concern(row),
                row.getString(7),
                row.getString(8),
                row.getString(9),
                row.getString(10),
                row.getObject(11) != null);
    }

    private static Long concern(ResultSet row) throws SQLException {
        long number = row.getLong(6);
        return row.wasNull() ? null : number;
    }

    private static Instant instant(ResultSet row) throws SQLException {
        return row.getObject(2, OffsetDateTime.class).toInstant();
    }

    /** The hash it would have as this number, after an entry of that hash. */
    String hashAs(long asNumber, String previous) {
        return Chain.hash(asNumber, at, actorRef, act, subject, concern, detailsDigest, previous);
    }

    boolean isWhole() {
        return hash.equals(hashAs(number, previousHash));
    }

    /** The details are those of the digest; none at all only under a tombstone. */
    boolean hasItsDetails() {
        return details == null ? hasTombstone : Chain.digest(details).equals(detailsDigest);
    }
}
