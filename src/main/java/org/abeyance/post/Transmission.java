package org.abeyance.post;

import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.URLName;
import java.io.IOException;
import org.eclipse.angus.mail.smtp.SMTPTransport;

/** The library's connection to a server, which says when the end of a mail is about to be told. */
final class Transmission extends SMTPTransport {

    private Runnable handingOver = () -> {};
    private boolean handedOver;

    Transmission(Session session) {
        super(session, new URLName("smtp", null, -1, null, null, null));
    }

    void begins(Runnable beforeTheDot) {
        handingOver = beforeTheDot;
        handedOver = false;
    }

    /** From here on the server may have accepted it, whatever we hear. */
    boolean isHandedOver() {
        return handedOver;
    }

    @Override
    protected void finishData() throws IOException, MessagingException {
        try {
            handingOver.run();
        } catch (RuntimeException notNoted) {
            throw new IOException("it can not be noted that the mail is handed over", notNoted);
        }
        handedOver = true;
        super.finishData();
    }
}
