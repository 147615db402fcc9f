package org.abeyance.operation;

import java.time.Instant;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.abeyance.audit.Details;

/** One entry of the trail as a reader may read it. */
public record TrailLine(
        Long number,
        Instant at,
        String actor,
        String act,
        String subject,
        Long concern,
        String details,
        String detailsDigest,
        String previousHash,
        String hash,
        Instant destroyedAt,
        String destroyedBy,
        String destroyedWhy,
        boolean seen,
        boolean reserved) {

    TrailLine(
            Long number,
            Instant at,
            String actor,
            String act,
            String subject,
            Long concern,
            String details,
            String detailsDigest,
            String previousHash,
            String hash,
            Instant destroyedAt,
            String destroyedBy,
            String destroyedWhy,
            boolean seen) {
        this(
                number,
                at,
                actor,
                act,
                subject,
                concern,
                details,
                detailsDigest,
                previousHash,
                hash,
                destroyedAt,
                destroyedBy,
                destroyedWhy,
                seen,
                false);
    }

    private static final Pattern CONCERN = Pattern.compile("\\bC-[0-9]{4}-[0-9]+");

    /** Of a concern that this reader may not see: number and hashes, and nothing of what was done. */
    TrailLine sealed() {
        return new TrailLine(number, null, "", "", "", null, null, "", previousHash, hash, null, null, null, false);
    }

    /** Of a marked item outside the legal team: that something was done, and nothing of what it says. */
    TrailLine withoutWords() {
        return new TrailLine(
                number,
                at,
                actor,
                act,
                subject,
                concern,
                null,
                detailsDigest,
                previousHash,
                hash,
                destroyedAt,
                destroyedBy,
                destroyedWhy,
                seen,
                true);
    }

    /** The reference of the item within a concern that was acted on, the last part of the subject; empty where there is none. */
    String item() {
        return concern == null ? "" : subject.substring(subject.lastIndexOf('/') + 1);
    }

    public boolean isSealed() {
        return !seen;
    }

    public boolean isDestroyed() {
        return destroyedAt != null;
    }

    /** What the entry says; nothing where it is sealed or was destroyed. */
    public Optional<Details> said() {
        return Optional.ofNullable(details).map(Details::parse);
    }

    /** The references of all concerns that it speaks of. */
    Stream<String> concernsNamed() {
        return details == null
                ? Stream.empty()
                : CONCERN.matcher(details).results().map(MatchResult::group);
    }

    /** The first digits: enough to find it again. */
    public String shortHash() {
        return hash.substring(0, 12);
    }

    /** Where the subject is shown; empty where not every reader of the trail has a page for it. */
    public String href() {
        if (subject.matches("C-[0-9]{4}-[0-9]+(/.*)?")) {
            return "/concerns/" + subject.replaceFirst("/.*", "");
        }
        return "";
    }
}
