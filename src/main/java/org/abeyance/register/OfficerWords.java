package org.abeyance.register;

import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;

/**
 * What somebody says of a case officer.
 *
 * @param addresses in lower case
 * @param until the last day; none while they are there
 * @param reason why it is said anew; empty where the officer is new
 * @param version the one that the editor saw; nothing where the officer is new
 */
public record OfficerWords(
        String name, Set<String> addresses, LocalDate since, Optional<LocalDate> until, String reason, int version) {}
