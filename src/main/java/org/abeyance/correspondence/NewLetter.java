package org.abeyance.correspondence;

import java.time.Instant;
import java.util.Optional;
import org.abeyance.register.Party;
import org.abeyance.register.Regulator;

/**
 * What a letter says beyond what every fact says. Dated, sent, received and logged are four different times: the fact's
 * own date is the letter's, its recording the logging.
 *
 * @param regulator who wrote or was written to, where it is a regulator
 * @param party who else
 * @param verbatim the text quotes the words as they were spoken or published
 * @param complete false where only the bare bones of a call were taken down and the rest waits
 */
public record NewLetter(
        Direction direction,
        Channel channel,
        Nature nature,
        String subject,
        Optional<Regulator> regulator,
        Optional<Party> party,
        String addressee,
        Optional<Instant> sent,
        Optional<Instant> received,
        Optional<Agreement> agreed,
        boolean verbatim,
        boolean complete) {}
