package org.abeyance.post;

import java.util.Locale;

/**
 * One recipient's part of a report that came back, as <a href="https://www.rfc-editor.org/rfc/rfc3464">RFC 3464</a> has it.
 *
 * @param messageId of the mail it is about, with or without angle brackets
 * @param address the final or the original recipient
 * @param status {@code 5.1.1}; empty where none was given
 * @param diagnostic the line of the server that reported
 */
public record DeliveryReport(String messageId, String address, Action action, String status, String diagnostic) {

    /** What the reporting server did. */
    public enum Action {
        FAILED,
        DELAYED,
        DELIVERED,
        RELAYED,
        EXPANDED
    }

    public DeliveryReport {
        messageId = messageId.strip().replaceAll("^<|>$", "");
        address = address.strip().toLowerCase(Locale.ROOT);
    }

    String line() {
        return (status + " " + diagnostic).strip();
    }
}
