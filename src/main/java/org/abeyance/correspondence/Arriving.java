package org.abeyance.correspondence;

import java.io.InputStream;
import java.util.List;
import java.util.Optional;
import org.abeyance.audit.Stamp;
import org.abeyance.concern.Concern;
import org.abeyance.people.Reader;

/** Takes mail in as it came. What it says is proposed to the form of a letter, which tells it what became of it. */
public interface Arriving {

    /**
     * What a letter would say, by what came.
     *
     * @param arrival {@code I-2026-014}
     * @return nothing where nothing of this reference waits that this reader may see
     */
    Optional<Proposal> proposal(String arrival, Concern concern, Reader reader);

    /** It is this letter now, and what it carries are the letter's files; within the transaction that logged the letter. */
    void logged(Stamp stamp, Reader reader, String arrival, Letter letter);

    /**
     * Takes a mail into a concern as it is, outside of any transaction; the same mail again is the letter that it is already.
     *
     * @param name as whoever sent it called the file; perhaps empty
     */
    Received receive(Stamp stamp, Reader reader, Concern concern, String name, String mediaType, InputStream mail);

    /**
     * As what mail a letter came, for whoever answers it.
     *
     * @return nothing where it came in no mail, or is destroyed
     */
    Optional<Came> came(String letter);

    /**
     * A mail that is a letter.
     *
     * @param messageId without its angle brackets
     * @param thread the mails that it went on from, the nearest last
     * @param from the address of its sender; perhaps empty
     */
    record Came(String messageId, List<String> thread, String from) {}

    /**
     * What became of it.
     *
     * @param reference of the letter
     * @param fresh false where the same mail was a letter already
     */
    record Received(String reference, boolean fresh) {}
}
