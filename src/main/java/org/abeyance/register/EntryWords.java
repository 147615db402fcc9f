package org.abeyance.register;

import java.time.LocalDate;
import java.util.Optional;

/**
 * What somebody says of an entry; each kind takes what it has.
 *
 * @param name none for an activity, which is named by its platform and its practice
 * @param above the slug of the parent of an organisation, or of the organisation of a platform
 * @param home the code of the place where a regulator is at home
 * @param version the one that the editor saw; nothing where the entry is new
 */
public record EntryWords(
        String name,
        Optional<String> above,
        Optional<String> home,
        String fullName,
        Optional<String> platform,
        Optional<String> practice,
        String owner,
        int version) {

    /** What an authority is called in full from a day on. */
    public record FullName(String text, LocalDate since) {}
}
