package org.abeyance.correspondence;

import io.quarkus.arc.All;
import jakarta.enterprise.context.RequestScoped;
import java.util.List;
import org.abeyance.concern.Concern;
import org.abeyance.people.SignedIn;
import org.abeyance.register.Party;
import org.abeyance.register.Regulator;
import org.abeyance.web.Choice;
import org.abeyance.web.Problems;

/** Lays out the form of a letter that is written here. */
@RequestScoped
class DraftSheets {

    private final Drafts drafts;
    private final Correspondents correspondents;
    private final List<Arriving> arriving;
    private final SignedIn signedIn;

    DraftSheets(Drafts drafts, Correspondents correspondents, @All List<Arriving> arriving, SignedIn signedIn) {
        this.arriving = arriving;
        this.drafts = drafts;
        this.correspondents = correspondents;
        this.signedIn = signedIn;
    }

    /** Blank; in answer to a letter it is to whoever wrote that. */
    DraftForm begun(Concern concern, String answered) {
        Letter letter = drafts.answerable(concern, signedIn.reader()).get(answered);
        if (letter == null) {
            return DraftForm.blank();
        }
        boolean isDiscreet = correspondents.isDiscreet(letter, signedIn.reader());
        String who = letter.regulator()
                .map(Regulator::name)
                .orElseGet(() -> letter.party().map(Party::name).orElse(""));
        String address = arriving.stream()
                .flatMap(doors -> doors.came(answered).stream())
                .map(Arriving.Came::from)
                .findFirst()
                .orElse("");
        return DraftForm.answering(isDiscreet ? "" : who, isDiscreet ? "" : address, letter.subject(), answered);
    }

    DraftPages.Form form(String title, String to, Concern concern, DraftForm typed, Problems problems) {
        List<LetterDraft> others = drafts.open(concern, signedIn.reader()).stream()
                .filter(other -> !to.endsWith(other.ref()))
                .toList();
        return new DraftPages.Form(
                title,
                to,
                concern,
                typed,
                correspondents.names(concern, signedIn.reader()),
                drafts.files(concern, signedIn.reader()).stream()
                        .map(file -> new Choice(file.ref(), file.name() + " (" + file.size() + ")"))
                        .toList(),
                drafts.answerable(concern, signedIn.reader()).values().stream()
                        .map(letter -> new Choice(letter.letterRef(), letter.letterRef() + ", " + letter.subject()))
                        .toList(),
                others,
                signedIn.reader().zone(),
                problems);
    }
}
