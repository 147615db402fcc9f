package org.abeyance.testing;

import static io.restassured.RestAssured.given;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.restassured.config.EncoderConfig;
import io.restassured.config.RedirectConfig;
import io.restassured.config.RestAssuredConfig;
import io.restassured.specification.RequestSpecification;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import org.abeyance.audit.Actor;
import org.abeyance.audit.Stamp;
import org.abeyance.people.Acceptance;
import org.abeyance.people.ApiTokens;
import org.abeyance.people.Devices;
import org.abeyance.people.Invitations;
import org.abeyance.people.NewPerson;
import org.abeyance.people.People;
import org.abeyance.people.Person;
import org.abeyance.people.Role;
import org.abeyance.people.Scope;
import org.abeyance.people.Visit;
import org.abeyance.web.Forgery;
import org.abeyance.web.Wire;
import org.hibernate.Session;

/** The people of all stories, made by the same acts as anybody, and how they come to the doors. */
@ApplicationScoped
public class Cast {

    public static final ZoneId LONDON = ZoneId.of("Europe/London");

    private final People people;
    private final Devices devices;
    private final ApiTokens tokens;
    private final Invitations invitations;
    private final Session session;
    private final Today today;

    Cast(People people, Devices devices, ApiTokens tokens, Invitations invitations, Session session, Today today) {
        this.invitations = invitations;
        this.session = session;
        this.people = people;
        this.devices = devices;
        this.tokens = tokens;
        this.today = today;
    }

    /** Somebody new; the same name again is the same person. */
    public Person somebody(String name, Role... roles) {
        return known(name, false, roles);
    }

    /** Somebody new in the legal team. */
    public Person lawyer(String name, Role... roles) {
        return known(name, true, roles);
    }

    private Person known(String name, boolean legalTeam, Role... roles) {
        String email = name.toLowerCase().replace(' ', '.') + "@abeyance.example";
        return people.byEmail(email)
                .orElseGet(() -> people.add(
                        new Stamp(Actor.ABEYANCE, today.instant()),
                        new NewPerson(name, email, LONDON, Set.of(roles), legalTeam)));
    }

    /** Nora Quist, who logs the letters. */
    public Person caseworker() {
        return lawyer("Nora Quist", Role.CASEWORKER);
    }

    public Person reader() {
        return somebody("Rita Mohr", Role.READER);
    }

    public Person approver() {
        return lawyer("Ada Prior", Role.APPROVER);
    }

    public Person administrator() {
        return somebody("Ines Amt", Role.ADMINISTRATOR);
    }

    public Person auditor() {
        return somebody("Otto Revis", Role.AUDITOR);
    }

    public Person contributor() {
        return somebody("Cora Beit", Role.CONTRIBUTOR);
    }

    /** The person, who has accepted an invitation and chosen this password. */
    public Person withPassword(Person person, String password) {
        var link = invitations.renew(new Stamp(Actor.ABEYANCE, today.instant()), person.ref(), "");
        return invitations.accept(
                today.instant(), link.secret(), new Acceptance(person.name(), "", person.zone(), password));
    }

    /** The person as they are now, past what this story has looked at before. */
    public Person again(Person person) {
        return QuarkusTransaction.requiringNew().call(() -> people.get(person.ref()));
    }

    /** What was done to it, in order. */
    public List<String> actsOn(String subject) {
        return QuarkusTransaction.requiringNew()
                .call(() -> session.createSelectionQuery(
                                "select act from TrailEntry where subject = :subject order by number", String.class)
                        .setParameter("subject", subject)
                        .getResultList());
    }

    /** Now, by this person. */
    public Stamp stamp(Person person) {
        return new Stamp(person.actor(), today.instant());
    }

    /** A bearer token of this person with all scopes, or only those named. */
    public String token(Person person, Scope... scopes) {
        Set<Scope> wanted = scopes.length == 0 ? Set.of(Scope.values()) : Set.of(scopes);
        return tokens.make(stamp(person), person.ref(), "Story", wanted).shown();
    }

    /** A program of this person at the API. */
    public RequestSpecification program(Person person, Scope... scopes) {
        return withToken(token(person, scopes));
    }

    public RequestSpecification withToken(String token) {
        return still().header("Authorization", "Bearer " + token);
    }

    /** A browser in which this person is signed in; its forms carry their token. */
    public RequestSpecification browser(Person person) {
        return withCookie(cookie(person));
    }

    public RequestSpecification withCookie(String cookie) {
        return withoutFormToken(cookie).header(Forgery.HEADER, Forgery.tokenFor(cookie));
    }

    /** As another site's page would send a form. */
    public RequestSpecification withoutFormToken(String cookie) {
        return still().cookie(Wire.SESSION, cookie).accept("text/html");
    }

    /** The session cookie of a new device of this person. */
    public String cookie(Person person) {
        return devices.signIn(today.instant(), person.ref(), Visit.of("192.0.2.7", "Firefox"))
                .shown();
    }

    /** A browser in which nobody is signed in; its forms carry their token. */
    public RequestSpecification anybody() {
        return still().cookie(Forgery.COOKIE, "nobody-yet")
                .header(Forgery.HEADER, Forgery.tokenFor("nobody-yet"))
                .accept("text/html");
    }

    /** Redirects are answers to be looked at. */
    public RequestSpecification still() {
        return given().config(RestAssuredConfig.config()
                .redirect(RedirectConfig.redirectConfig().followRedirects(false))
                .encoderConfig(EncoderConfig.encoderConfig().defaultContentCharset(StandardCharsets.UTF_8)));
    }
}
