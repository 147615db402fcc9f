package org.abeyance.people;

import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import org.abeyance.Missing;
import org.abeyance.web.Answer;
import org.abeyance.web.Caller;
import org.abeyance.web.Problems;

/** Where a link leads that was handed over: to set up, to come in for the first time, to choose a new password. */
@Path("/")
@PermitAll
public class LinkPages {

    /** The form for what the link is for. */
    record Welcome(String title, String to, Invitation.Purpose purpose, LinkForm form, Problems problems)
            implements TemplateInstance {}

    /** For an unknown, a used and an expired link alike. */
    record Over() implements TemplateInstance {}

    private final Invitations invitations;
    private final Devices devices;
    private final SignedIn signedIn;
    private final Caller caller;

    LinkPages(Invitations invitations, Devices devices, SignedIn signedIn, Caller caller) {
        this.invitations = invitations;
        this.devices = devices;
        this.signedIn = signedIn;
        this.caller = caller;
    }

    @GET
    @Path("setup/{token}")
    public Response setUp(String token) {
        return show("/setup/", token);
    }

    @POST
    @Path("setup/{token}")
    public Response setUp(String token, @BeanParam LinkForm form) {
        return accept("/setup/", token, form);
    }

    @GET
    @Path("invitations/{token}")
    public Response invited(String token) {
        return show("/invitations/", token);
    }

    @POST
    @Path("invitations/{token}")
    public Response invited(String token, @BeanParam LinkForm form) {
        return accept("/invitations/", token, form);
    }

    private Response show(String under, String token) {
        try {
            Invitation link = invitations.get(new Secret(token), signedIn.now());
            LinkForm form = link.person().map(LinkForm::of).orElseGet(LinkForm::empty);
            return Response.ok(page(under + token, link, form, Problems.none())).build();
        } catch (Missing over) {
            return over();
        }
    }

    private Response accept(String under, String token, LinkForm form) {
        Secret secret = new Secret(token);
        try {
            Invitation link = invitations.get(secret, signedIn.now());
            return Answer.to(
                    () -> {
                        Person person = invitations.accept(signedIn.now(), secret, form.read(link.purpose()));
                        Visit visit = Visit.of(caller.address(), caller.agent());
                        Secret session = devices.signIn(signedIn.now(), person.ref(), visit);
                        caller.isKnownBy(session.shown(), devices.longest());
                        return "/";
                    },
                    problems -> page(under + token, link, form.withoutPassword(), problems));
        } catch (Missing over) {
            return over();
        }
    }

    private static Welcome page(String to, Invitation link, LinkForm form, Problems problems) {
        String title = switch (link.purpose()) {
            case SETUP -> "Set Abeyance up";
            case INVITATION -> "Welcome to Abeyance";
            case RESET -> "Choose a new password";
        };
        return new Welcome(title, to, link.purpose(), form, problems);
    }

    private static Response over() {
        return Response.status(404).entity(new Over()).build();
    }
}
