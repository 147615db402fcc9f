package org.abeyance.response;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * How a response went out.
 *
 * @param to the regulator's address, or who took it
 * @param messageId of a mail that was sent elsewhere, without angle brackets
 * @param proof what proves that it went; empty where there is only its Message-ID
 * @param confirmed whether it was said expressly that marked words or files may go out
 * @param deadlines which it meets, by reference; those that its letters started where empty
 */
public record Dispatch(
        LocalDate on,
        Way way,
        String to,
        Optional<String> messageId,
        String proof,
        boolean confirmed,
        Optional<List<String>> deadlines) {}
