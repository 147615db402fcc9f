package org.abeyance.post;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Function;

/** Owns the mails of the stories, and does on the second look what a story wants. */
@ApplicationScoped
class StoryOwner implements MailOwner {

    private final List<Fate> fates = new CopyOnWriteArrayList<>();
    private Function<Mail, SecondLook> look = mail -> SecondLook.asItIs();

    void begins() {
        fates.clear();
        look = mail -> SecondLook.asItIs();
    }

    void looks(Function<Mail, SecondLook> other) {
        look = other;
    }

    List<String> heard() {
        return fates.stream().map(fate -> fate.address() + " " + fate.state()).toList();
    }

    @Override
    public String name() {
        return "story";
    }

    @Override
    public SecondLook lookAgain(Mail mail, Instant now) {
        return look.apply(mail);
    }

    @Override
    public void hear(Fate fate) {
        fates.add(fate);
    }
}
