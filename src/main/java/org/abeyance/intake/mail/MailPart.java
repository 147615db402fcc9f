package org.abeyance.intake.mail;

import java.nio.file.Path;

/**
 * Something a mail carries.
 *
 * @param name as the sender called it
 * @param bytes where they lie while the mail is open
 */
public record MailPart(String name, String mediaType, Path bytes, long size) {}
