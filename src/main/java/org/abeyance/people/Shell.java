package org.abeyance.people;

import io.quarkus.arc.All;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Named;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.function.Predicate;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** What the layout around every page asks: who is signed in, and what they may be offered. */
@Named("shell")
@RequestScoped
public class Shell {

    private final SignedIn signedIn;
    private final boolean demo;
    private final List<Noticing> noticing;

    Shell(
            SignedIn signedIn,
            @All List<Noticing> noticing,
            @ConfigProperty(name = "abeyance.demo", defaultValue = "false") boolean demo) {
        this.signedIn = signedIn;
        this.noticing = noticing;
        this.demo = demo;
    }

    public boolean isSignedIn() {
        return signedIn.anybody().isPresent();
    }

    /** The name of who is signed in; empty for nobody. */
    public String person() {
        return signedIn.anybody().map(Reader::name).orElse("");
    }

    /** What must be told to who is signed in, wherever they are. */
    public List<Noticing.Notice> notices() {
        return signedIn.anybody()
                .map(reader -> noticing.stream()
                        .flatMap(one -> one.notices(reader).stream())
                        .toList())
                .orElse(List.of());
    }

    public boolean isReader() {
        return may(Reader::isReader);
    }

    public boolean isContributor() {
        return may(reader -> reader.is(Role.CONTRIBUTOR));
    }

    public boolean isCaseworker() {
        return may(Reader::isCaseworker);
    }

    public boolean isApprover() {
        return may(reader -> reader.is(Role.APPROVER));
    }

    public boolean isAdministrator() {
        return may(Reader::isAdministrator);
    }

    public boolean isAuditor() {
        return may(reader -> reader.is(Role.AUDITOR));
    }

    public boolean isDemo() {
        return demo;
    }

    /** In the reader's zone; in UTC for nobody. */
    public LocalDate today() {
        return signedIn.anybody()
                .map(reader -> reader.today(signedIn.now()))
                .orElseGet(() -> LocalDate.ofInstant(signedIn.now(), ZoneOffset.UTC));
    }

    /** In which this reader reads hours. */
    public ZoneId zone() {
        return signedIn.anybody().map(Reader::zone).orElse(ZoneOffset.UTC);
    }

    private boolean may(Predicate<Reader> claim) {
        return signedIn.anybody().filter(claim).isPresent();
    }
}
