package org.abeyance.intake.mail;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is read of mail. */
class MailReaderTest {

    @TempDir
    Path folder;

    private ReadMail read(byte[] bytes) {
        try {
            Path file = Files.write(folder.resolve("mail.eml"), bytes);
            return MailReader.read(file, Form.MAIL, "mail.eml");
        } catch (IOException impossible) {
            throw new java.io.UncheckedIOException(impossible);
        }
    }

    private ReadMail read(String mail) {
        return read(mail.replace("\n", "\r\n").getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void headers_say_who_when_and_about_what() {
        try (ReadMail mail = read("""
                From: =?utf-8?B?SsO8cmdlbiBNw7xsbGVy?= <J.Mueller@ICO.org.uk>
                To: "Privacy, Legal" <privacy+C-2026-014@linkedin.example>, dpo@linkedin.example
                Message-ID: <one@ico.org.uk>
                References: <zero@x> <half@x>
                In-Reply-To: <half@x>
                Date: Fri, 20 Sep 2024 10:00:00 +0100 (BST)
                Subject: =?utf-8?Q?Pr=C3=BCfung?= [C-2026-014]

                We have not approved it.
                """)) {
            assertThat(mail.senderName()).isEqualTo("Jürgen Müller");
            assertThat(mail.senderAddress()).isEqualTo("j.mueller@ico.org.uk");
            assertThat(mail.recipients())
                    .containsExactly("privacy+c-2026-014@linkedin.example", "dpo@linkedin.example");
            assertThat(mail.messageId()).isEqualTo("one@ico.org.uk");
            assertThat(mail.references()).containsExactly("zero@x", "half@x");
            assertThat(mail.sent()).contains(Instant.parse("2024-09-20T09:00:00Z"));
            assertThat(mail.subject()).isEqualTo("Prüfung [C-2026-014]");
            assertThat(mail.text()).isEqualTo("We have not approved it.");
            assertThat(mail.notes()).isEmpty();
        }
    }

    @ParameterizedTest
    @CsvSource({
        "'Fri, 20 Sep 2024 10:00:00 +0100', 2024-09-20T09:00:00Z",
        "20 Sep 24 10:00 BST, 2024-09-20T09:00:00Z",
        "'Fri, 20-Sep-2024 10:00:60 EST', 2024-09-20T15:00:59Z",
        "2024-09-20T10:00:00+01:00, 2024-09-20T09:00:00Z",
        "'Mon, 32 Foo 2024 99:99:99 +9999', ",
        "yesterday, ",
    })
    void dates_are_read_with_patience(String said, Instant meant) {
        try (ReadMail mail = read("Date: " + said + "\n\nx\n")) {
            assertThat(mail.sent().orElse(null)).isEqualTo(meant);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "utf-8, c3a4, ä",
        "iso-8859-1, e4, ä",
        "utf-8, e4, ä",
        "nonsense-8, c3a4, ä",
        "us-ascii, e4, ä",
        "windows-1251, c4e0, Да",
        "koi8-r, e4c1, Да",
        "gb2312, d6d0, 中",
        "shift_jis, 93fa, 日",
    })
    void words_are_read_by_the_character_set_that_the_bytes_bear_out(String charset, String hex, String word) {
        byte[] head = ("Content-Type: text/plain; charset=" + charset + "\r\n\r\n").getBytes(StandardCharsets.US_ASCII);
        byte[] body = java.util.HexFormat.of().parseHex(hex);
        byte[] mail = java.util.Arrays.copyOf(head, head.length + body.length);
        System.arraycopy(body, 0, mail, head.length, body.length);
        try (ReadMail read = read(mail)) {
            assertThat(read.text()).isEqualTo(word);
        }
    }

    @Test
    void every_feature_of_mail_is_read() {
        List<Corpus.Ugly> corpus = Corpus.of(18);
        try (ReadMail html = read(corpus.get(2).bytes())) {
            assertThat(html.text()).isEqualTo("We have\nnot approved.");
        }
        try (ReadMail alternative = read(corpus.get(1).bytes())) {
            assertThat(alternative.text()).isEqualTo("Plain words.");
            assertThat(alternative.html()).contains("<b>words</b>");
        }
        try (ReadMail file = read(corpus.get(4).bytes())) {
            assertThat(file.text()).isEqualTo("See the file.");
            assertThat(file.parts()).extracting(MailPart::name).containsExactly("../../letter.pdf");
        }
        try (ReadMail names = read(corpus.get(5).bytes())) {
            assertThat(names.parts()).extracting(MailPart::name).containsExactly("Über blick.pdf", "Bücher.txt");
        }
        try (ReadMail signed = read(corpus.get(7).bytes())) {
            assertThat(signed.text()).isEqualTo("Signed words.");
            assertThat(signed.signer()).contains("signature that can not be read; it is kept");
        }
        try (ReadMail encrypted = read(corpus.get(8).bytes())) {
            assertThat(encrypted.isEncrypted()).isTrue();
            assertThat(encrypted.notes()).anyMatch(note -> note.startsWith("It is encrypted."));
        }
        try (ReadMail invitation = read(corpus.get(9).bytes())) {
            assertThat(invitation.sort()).isEqualTo(Sort.INVITATION);
            assertThat(invitation.notes())
                    .contains("It invites to a meeting “Call with the ICO, about training” on Wed 25 Sep 2024 at 14:00"
                            + " Europe/London. It is enclosed for a calendar.");
        }
        try (ReadMail report = read(corpus.get(10).bytes())) {
            assertThat(report.sort()).isEqualTo(Sort.REPORT);
            assertThat(report.reports())
                    .containsExactly(
                            new Report("ours@abeyance.example", "gone@ico.org.uk", "failed", "5.1.1 550 no such user"));
        }
        try (ReadMail reply = read(corpus.get(11).bytes())) {
            assertThat(reply.sort()).isEqualTo(Sort.AUTO_REPLY);
        }
        try (ReadMail forwarded = read(corpus.get(12).bytes())) {
            assertThat(forwarded.parts()).extracting(MailPart::mediaType).contains("message/rfc822");
        }
    }

    @Test
    void a_signature_is_checked_against_what_came() {
        try (ReadMail mail = read(Samples.signed("Signed"))) {
            assertThat(mail.text()).isEqualTo(Samples.WORDS);
            assertThat(mail.parts()).extracting(MailPart::name).containsExactly("letter.pdf", "smime.p7s");
            assertThat(mail.signer())
                    .isEqualTo(
                            "Signed by Jane Roe, says a certificate that nobody else vouches for. The signature"
                                    + " fits: nothing was changed since. The signature is kept; whom to trust is not checked here");
        }
        try (ReadMail mail = read(Samples.signedAndSaved("With Unix's breaks of lines"))) {
            assertThat(mail.signer()).contains("The signature fits");
        }
        try (ReadMail mail = read(Samples.signedAround("Signed around"))) {
            assertThat(mail.text()).isEqualTo(Samples.WORDS);
            assertThat(mail.signer()).contains("The signature fits");
        }
        try (ReadMail mail = read(Samples.signedAndChanged("Changed"))) {
            assertThat(mail.signer()).contains("Signed by Jane Roe", "does not fit what came");
        }
        try (ReadMail mail = read(Samples.signedByAnother("By another"))) {
            assertThat(mail.signer()).contains("The signature fits", "for jane.roe@ico.org.uk, not for the sender");
        }
    }

    @ParameterizedTest
    @CsvSource({
        "CANCEL, '', It calls off the meeting “Call”",
        "REPLY, ATTENDEE;PARTSTAT=DECLINED:mailto:x@y, It declines the invitation to “Call”",
        "REQUEST, DTSTART:20240925T140000Z, It invites to a meeting “Call” on Wed 25 Sep 2024 at 14:00 UTC",
        "REQUEST, DTSTART;VALUE=DATE:20240925, It invites to a meeting “Call” on Wed 25 Sep 2024.",
        "REQUEST, DTSTART:20249925T990000Z, It invites to a meeting “Call”.",
    })
    void an_invitation_says_what_it_asks(String method, String line, String note) {
        try (ReadMail mail = read("Content-Type: text/calendar\n\nBEGIN:VCALENDAR\nMETHOD:" + method
                + "\nBEGIN:VEVENT\nSUMMARY:Call\n" + line + "\nEND:VEVENT\nEND:VCALENDAR\n")) {
            assertThat(mail.sort()).isEqualTo(Sort.INVITATION);
            assertThat(mail.notes()).anyMatch(said -> said.startsWith(note));
        }
    }

    @ParameterizedTest
    @CsvSource({
        "multipart/report; report-type=delivery-status; boundary=r, REPORT",
        "multipart/report; report-type=disposition-notification; boundary=r, REPORT",
        "text/plain, LETTER",
    })
    void what_a_server_reports_is_no_letter(String type, Sort sort) {
        try (ReadMail mail =
                read("From: a@b.example\nSubject: x\nContent-Type: " + type + "\n\n--r\n\nRead.\n--r--\n")) {
            assertThat(mail.sort()).isEqualTo(sort);
        }
    }

    @Test
    void html_of_others_can_do_nothing() {
        try (ReadMail evil = read(Corpus.of(18).get(16).bytes())) {
            SafeHtml safe = SafeHtml.of(evil.html());
            assertThat(safe.html())
                    .contains("Words")
                    .doesNotContainIgnoringCase(
                            "script", "onclick", "onload", "<form", "<input", "iframe", "style", "evil");
            assertThat(safe.blocked()).isPositive();
        }
    }

    @Test
    void no_mail_however_ugly_makes_the_reader_fail() {
        for (Corpus.Ugly ugly : Corpus.of(1000)) {
            try (ReadMail mail = read(ugly.bytes())) {
                assertThat(mail.isBlank()
                                || !(mail.subject() + mail.text() + mail.senderAddress() + mail.senderName()).isEmpty())
                        .as(ugly.name())
                        .isTrue();
                assertThat((mail.subject() + mail.text() + mail.senderName()).chars())
                        .as(ugly.name())
                        .noneMatch(character -> character == 0 || character == 0xFFFF);
                SafeHtml.of(mail.html());
            }
        }
    }

    @Test
    void a_mailbox_in_one_file_is_many_mails() throws IOException {
        Path mbox = Files.writeString(
                folder.resolve("all.mbox"),
                "From a@b Fri Sep 20 10:00:00 2024\nSubject: one\n\nFrom here on\n\nFrom c@d Fri Sep 20 10:00:00 2024\nSubject: two\n\nx\n");
        List<String> mails = new java.util.ArrayList<>();
        Mbox.each(mbox, 10, (mail, number) -> mails.add(number + " " + Files.readString(mail)));

        assertThat(mails).containsExactly("1 Subject: one\n\nFrom here on\n\n", "2 Subject: two\n\nx\n");
    }
}
