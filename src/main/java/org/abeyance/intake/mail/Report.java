package org.abeyance.intake.mail;

/**
 * What became of a mail at one address, as RFC 3464 has it.
 *
 * @param messageId of the mail that was sent, without its angle brackets; empty where the report does not say
 * @param action {@code failed}, {@code delayed}, {@code delivered}, {@code relayed}, {@code expanded}
 * @param line the status and what the other server said
 */
public record Report(String messageId, String address, String action, String line) {}
