package org.abeyance.register;

import java.util.Optional;

/**
 * What somebody says of a place.
 *
 * @param parent the code of the place around it; nothing where it stands alone
 * @param calendar the name of the holiday calendar that applies there, or {@code NONE}
 * @param version the one that the editor saw
 */
public record PlaceWords(String code, String name, Optional<String> parent, String calendar, int version) {}
