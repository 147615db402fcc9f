package org.abeyance.intake.mail;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;

/** Reads what came, in whatever form. It can be read again at any time, and a better reader reads it better. */
public final class MailReader {

    /** Counts up when the reader reads better, so that what was read before can be told and read again. */
    public static final int EDITION = 2;

    private MailReader() {}

    /** What is in it; to be closed by the caller. Nothing in it makes this fail. */
    public static ReadMail read(Path file, Form form, String name) {
        ReadMail mail = new ReadMail();
        switch (form) {
            case MAIL, MBOX -> mime(file, mail);
            case OUTLOOK -> OutlookReader.read(file, mail);
            case FILE ->
                mail.subject = Words.cut(
                        Words.line(name.replaceAll("\\.[A-Za-z0-9]{1,5}$", "").replace('_', ' ')), 300);
        }
        return mail;
    }

    private static void mime(Path file, ReadMail mail) {
        try (InputStream in = new BufferedInputStream(Files.newInputStream(file))) {
            new MimeReader(mail).read(in);
            Signatures.check(file, mail);
        } catch (IOException gone) {
            mail.note("It could not be read to the end. All of it stands in the original.");
        }
    }
}
