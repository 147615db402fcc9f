package org.abeyance.post;

import io.quarkus.arc.All;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;

/** Finds the owner of a mail by its name. */
@ApplicationScoped
class Owners {

    private final List<MailOwner> all;

    Owners(@All List<MailOwner> all) {
        this.all = all;
    }

    MailOwner of(Mail mail) {
        return all.stream()
                .filter(owner -> owner.name().equals(mail.owner()))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("nobody owns " + mail));
    }

    void tell(Recipient recipient, Instant at) {
        of(recipient.mail).hear(Fate.of(recipient, at));
    }
}
