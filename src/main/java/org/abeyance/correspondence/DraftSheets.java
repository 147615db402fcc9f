package org.abeyance.correspondence;

import jakarta.enterprise.context.RequestScoped;
import java.util.List;
import org.abeyance.concern.Concern;
import org.abeyance.people.SignedIn;
import org.abeyance.web.Choice;
import org.abeyance.web.Problems;

/** Lays out the form of a letter that is written here. */
@RequestScoped
class DraftSheets {

    private final Drafts drafts;
    private final Correspondents correspondents;
    private final SignedIn signedIn;

    DraftSheets(Drafts drafts, Correspondents correspondents, SignedIn signedIn) {
        this.drafts = drafts;
        this.correspondents = correspondents;
        this.signedIn = signedIn;
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
                others,
                signedIn.reader().zone(),
                problems);
    }
}
