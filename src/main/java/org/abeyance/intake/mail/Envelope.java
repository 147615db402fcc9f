package org.abeyance.intake.mail;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.apache.james.mime4j.dom.address.Mailbox;

/** What the headers of a mail say: who, to whom, when, about what, in answer to what, and whether a machine wrote it. */
final class Envelope {

    private static final List<String> TO = List.of("to", "cc", "bcc", "delivered-to", "x-original-to", "envelope-to");
    private static final int MOST_RECIPIENTS = 1_000;
    private static final int MOST_REFERENCES = 200;

    private Envelope() {}

    static void read(MailHeaders headers, ReadMail mail) {
        if (headers.isEmpty()) {
            mail.note("It has no headers that can be read.");
        }
        List<String> ids = headers.ids("message-id");
        mail.messageId = ids.isEmpty() ? "" : Words.cut(ids.get(0), 500);
        references(headers, mail);
        sender(headers, mail);
        for (String header : TO) {
            headers.mailboxes(header).stream()
                    .limit(MOST_RECIPIENTS)
                    .forEach(mailbox -> mail.recipients.add(Words.line(MimeReader.address(mailbox))));
        }
        mail.subject = Words.cut(headers.first("subject"), 2_000);
        mail.sent = headers.date("date").orElse(null);
        if (mail.sent == null && headers.has("date")) {
            mail.note("Its date can not be read: “" + Words.cut(headers.first("date"), 80) + "”.");
        }
        if (isReport(headers, mail)) {
            mail.sort = Sort.REPORT;
        } else if (isAutomatic(headers, mail)) {
            mail.sort = Sort.AUTO_REPLY;
        }
    }

    private static void references(MailHeaders headers, ReadMail mail) {
        List<String> all = headers.ids("references");
        all.stream().skip(Math.max(0, all.size() - MOST_REFERENCES)).forEach(mail.references::add);
        for (String answered : headers.ids("in-reply-to")) {
            mail.references.remove(answered);
            mail.references.add(answered);
        }
    }

    private static void sender(MailHeaders headers, ReadMail mail) {
        Optional<Mailbox> from = headers.mailboxes("from").stream()
                .findFirst()
                .or(() -> headers.mailboxes("sender").stream().findFirst())
                .or(() -> headers.mailboxes("reply-to").stream().findFirst());
        if (from.isPresent()) {
            mail.senderAddress = Words.cut(Words.line(MimeReader.address(from.get())), 320);
            String name = from.get().getName();
            mail.senderName = Words.cut(Words.header(name == null ? "" : name), 200);
        } else {
            mail.senderName = Words.cut(headers.first("from"), 200);
            mail.note("It does not say who sent it so that it could be read.");
        }
    }

    private static boolean isReport(MailHeaders headers, ReadMail mail) {
        String type = headers.raw("content-type").toLowerCase(Locale.ROOT);
        return !mail.reports.isEmpty()
                || type.startsWith("multipart/report")
                        && (type.contains("delivery-status") || type.contains("disposition-notification"))
                || mail.senderAddress.startsWith("mailer-daemon@")
                || mail.senderAddress.startsWith("postmaster@")
                        && mail.subject
                                .toLowerCase(Locale.ROOT)
                                .matches(".*(undeliver|delivery|returned mail|failure).*");
    }

    private static boolean isAutomatic(MailHeaders headers, ReadMail mail) {
        String submitted = headers.first("auto-submitted").toLowerCase(Locale.ROOT);
        return submitted.startsWith("auto-replied")
                || headers.has("x-autoreply")
                || headers.has("x-autorespond")
                || headers.first("precedence").equalsIgnoreCase("auto_reply")
                || mail.subject
                        .toLowerCase(Locale.ROOT)
                        .matches(
                                "(automatic reply|auto(matic)? response|out of (the )?office|autoreply|abwesenheit|réponse automatique|risposta automatica)\\b.*");
    }
}
