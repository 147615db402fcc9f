package org.abeyance.position;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;

/**
 * What a penalty costs.
 *
 * @param currency by its code, {@code GBP}
 * @param addressee the company that has to pay; empty where nobody says
 * @param due by when
 */
public record Fine(BigDecimal amount, String currency, String addressee, Optional<LocalDate> due) {}
