package org.abeyance.post;

import jakarta.mail.internet.InternetAddress;
import java.time.Duration;
import java.util.Optional;

/** How mail goes out, as the operator set it. Asked at each use; tests put others in its place. */
public interface MailSettings {

    /** None as long as none is set: then mails wait. */
    Optional<MailServer> server();

    /** In whose name mails go out. */
    InternetAddress from();

    /** Where answers go, where it is another address than the sender's. */
    Optional<String> replyAddress();

    /** Whether mail to {@code legal+anything@} arrives at {@code legal@}. */
    boolean isPlusAddressed();

    /** How many deliveries this node has under way at once; none and it only queues. */
    int workers();

    /** So long after a node was last heard of, another takes over what it had under way. */
    Duration claim();

    /** Where answers about a reference go: the address carries it where it can. */
    default Optional<String> answersTo(Optional<String> reference) {
        return replyAddress()
                .map(address -> reference
                        .filter(any -> isPlusAddressed())
                        .map(tag -> Addresses.tagged(address, tag))
                        .orElse(address));
    }
}
