package org.abeyance.people;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Named;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;

/** What the layout needs to know about who is looking. */
@Named("shell")
@RequestScoped
public class Shell {

    private final Clock clock;

    Shell(Clock clock) {
        this.clock = clock;
    }

    public boolean isSignedIn() {
        return false;
    }

    public boolean reader() {
        return false;
    }

    public boolean caseworker() {
        return false;
    }

    public boolean approver() {
        return false;
    }

    public boolean administrator() {
        return false;
    }

    public boolean auditor() {
        return false;
    }

    public boolean demo() {
        return false;
    }

    public String person() {
        return "";
    }

    public LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    }
}
