package org.abeyance.people;

import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.abeyance.Refused;
import org.abeyance.web.Answer;
import org.abeyance.web.Caller;
import org.abeyance.web.Problems;
import org.abeyance.web.Typed;
import org.abeyance.web.Wire;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestQuery;

/** In and out, for people. */
@Path("/")
@PermitAll
public class SignInPages {

    /** The form, which carries along where somebody was going and what they had typed there. */
    record SignIn(SignInForm form, List<Person> demonstrators, Problems problems) implements TemplateInstance {}

    /** What was typed. */
    public record SignInForm(
            @RestForm String email,
            @RestForm String password,
            @RestForm String to,
            @RestForm String typed) {

        public boolean isCarrying() {
            return typed != null && !typed.isEmpty();
        }

        SignInForm withoutPassword() {
            return new SignInForm(email, "", Wire.local(to), typed);
        }
    }

    private final Passwords passwords;
    private final Devices devices;
    private final People people;
    private final SignedIn signedIn;
    private final Caller caller;

    SignInPages(Passwords passwords, Devices devices, People people, SignedIn signedIn, Caller caller) {
        this.passwords = passwords;
        this.devices = devices;
        this.people = people;
        this.signedIn = signedIn;
        this.caller = caller;
    }

    @GET
    @Path("sign-in")
    public TemplateInstance form(@RestQuery String to) {
        return page(new SignInForm("", "", Wire.local(to), ""), Problems.none());
    }

    private SignIn page(SignInForm form, Problems problems) {
        return page(form, people.demonstrators(), problems);
    }

    static SignIn page(SignInForm form, List<Person> demonstrators, Problems problems) {
        return new SignIn(form, demonstrators, problems);
    }

    @POST
    @Path("sign-in")
    public Response signIn(@BeanParam SignInForm form) {
        String to = Wire.local(form.to());
        try {
            Visit visit = Visit.of(caller.address(), caller.agent());
            Secret secret = passwords.signIn(signedIn.now(), text(form.email()), form.password(), visit);
            caller.isKnownBy(secret.shown(), devices.longest());
            to = to.equals("/") ? first(text(form.email())) : to;
        } catch (Refused refused) {
            return Answer.refused(page(form.withoutPassword(), Problems.of(refused)));
        }
        if (form.isCarrying()) {
            String sentence = "You are signed in again. Nothing was lost: this is what you had typed.";
            return Response.ok(new Typed.Again("Send it again", sentence, Typed.unpacked(to, form.typed())))
                    .build();
        }
        return Answer.seeOther(to);
    }

    /** Who only answers questions begins with them; everybody else with the first page. */
    private String first(String email) {
        return people.byEmail(email)
                        .filter(person -> !person.reader().isReader())
                        .isPresent()
                ? "/questions"
                : "/";
    }

    @POST
    @Path("sign-out")
    public Response signOut() {
        signedIn.device().ifPresent(device -> devices.signOut(signedIn.stamp(), device));
        caller.isForgotten();
        return Answer.seeOther("/sign-in");
    }

    private static String text(String typed) {
        return typed == null ? "" : typed;
    }
}
