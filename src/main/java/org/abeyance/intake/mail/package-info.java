/**
 * Reads mail, however ugly, into a {@link org.abeyance.intake.mail.ReadMail}. Nothing here knows the database, and nothing that
 * somebody sends makes it fail: what can not be read is said in a note.
 */
package org.abeyance.intake.mail;
