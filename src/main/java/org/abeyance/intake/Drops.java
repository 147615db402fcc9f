package org.abeyance.intake;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.abeyance.Refused;
import org.abeyance.audit.Stamp;
import org.abeyance.concern.Concern;
import org.abeyance.concern.Upload;
import org.abeyance.intake.mail.Form;
import org.abeyance.intake.mail.Mbox;

/** Takes in what a person drops: mails, whole mailboxes, scans. */
@ApplicationScoped
class Drops {

    private static final int MOST = 500;

    private final Arrivals arrivals;

    Drops(Arrivals arrivals) {
        this.arrivals = arrivals;
    }

    /** Each for itself: where one of them can not be taken the others are. */
    List<Arrival> take(Stamp stamp, Optional<Concern> concern, List<Upload> files) {
        if (files.isEmpty()) {
            throw Refused.at("files", "Choose a mail or a scan.");
        }
        List<Arrival> taken = new ArrayList<>();
        for (Upload file : files) {
            try {
                if (form(file) == Form.MBOX) {
                    Mbox.each(
                            file.bytes(),
                            MOST,
                            (mail, number) -> taken.add(
                                    take(stamp, concern, file.name() + " " + number + ".eml", "message/rfc822", mail)));
                } else {
                    taken.add(take(stamp, concern, file.name(), file.mediaType(), file.bytes()));
                }
            } catch (IOException gone) {
                throw new UncheckedIOException(gone);
            }
        }
        return taken;
    }

    private static Form form(Upload file) throws IOException {
        try (InputStream bytes = Files.newInputStream(file.bytes())) {
            return Form.of(bytes.readNBytes(Form.BEGINNING), file.name(), file.mediaType());
        }
    }

    private Arrival take(Stamp stamp, Optional<Concern> concern, String name, String type, Path file)
            throws IOException {
        try (InputStream bytes = Files.newInputStream(file)) {
            return arrivals.receive(stamp, new NewArrival(Door.PAGE, name, type, concern), bytes);
        }
    }
}
