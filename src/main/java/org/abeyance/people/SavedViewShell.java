package org.abeyance.people;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Named;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** What a list asks: which views of it the reader has saved, and where this one is saved. */
@Named("views")
@RequestScoped
public class SavedViewShell {

    private final SavedViews views;
    private final SignedIn signedIn;

    SavedViewShell(SavedViews views, SignedIn signedIn) {
        this.views = views;
        this.signedIn = signedIn;
    }

    /** The saved views of the list that is at this address. */
    public List<SavedView> of(String address) {
        return views.of(signedIn.reader()).stream()
                .filter(view -> view.path().equals(SavedView.path(address)))
                .toList();
    }

    /** The form that saves what is at this address. */
    public String save(String address) {
        return "/views/new?address=" + URLEncoder.encode(address, StandardCharsets.UTF_8);
    }
}
