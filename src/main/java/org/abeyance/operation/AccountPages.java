package org.abeyance.operation;

import io.quarkus.qute.TemplateInstance;
import io.quarkus.security.Authenticated;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.time.LocalTime;
import java.util.List;
import java.util.Set;
import org.abeyance.Refused;
import org.abeyance.calendar.Calendar;
import org.abeyance.deadline.Law;
import org.abeyance.people.Absence;
import org.abeyance.people.Absences;
import org.abeyance.people.ApiToken;
import org.abeyance.people.ApiTokens;
import org.abeyance.people.Device;
import org.abeyance.people.Devices;
import org.abeyance.people.FeedAddress;
import org.abeyance.people.FeedAddresses;
import org.abeyance.people.Passwords;
import org.abeyance.people.People;
import org.abeyance.people.Person;
import org.abeyance.people.Quiet;
import org.abeyance.people.Reader;
import org.abeyance.people.Scope;
import org.abeyance.people.Secret;
import org.abeyance.people.SignedIn;
import org.abeyance.people.Typing;
import org.abeyance.web.Answer;
import org.abeyance.web.Caller;
import org.abeyance.web.Choice;
import org.abeyance.web.Problems;
import org.abeyance.web.Reading;
import org.jboss.resteasy.reactive.RestForm;

/** What everybody keeps for themselves: password, time zone, devices, tokens. */
@Path("/account")
@Authenticated
public class AccountPages {

    /** The account; {@code typed} is what was typed into a form that was refused. */
    record Account(
            Person person,
            Typed typed,
            long thisDevice,
            List<Device> devices,
            List<ApiToken> tokens,
            List<Absence> absences,
            List<FeedAddress> feeds,
            List<Choice> scopes,
            List<Choice> calendars,
            Problems problems)
            implements TemplateInstance {}

    /** What stands in the forms of the page: nothing, or what was typed into one that was refused. */
    record Typed(
            String zone,
            String tokenName,
            List<String> tokenScopes,
            String feedName,
            String from,
            String to,
            String quietFrom,
            String quietTo,
            String quietCalendar) {

        static Typed nothing(Reader reader, Quiet quiet) {
            return new Typed(
                    reader.zone().getId(),
                    "",
                    List.of(Scope.READ.name()),
                    "",
                    "",
                    "",
                    quiet.from().toString(),
                    quiet.to().toString(),
                    quiet.calendar());
        }

        Typed zone(String typed) {
            return new Typed(typed, tokenName, tokenScopes, feedName, from, to, quietFrom, quietTo, quietCalendar);
        }

        Typed token(String name, List<String> scopes) {
            List<String> chosen = scopes == null ? List.of() : scopes;
            return new Typed(zone, name, chosen, feedName, from, to, quietFrom, quietTo, quietCalendar);
        }

        Typed feeds(String name) {
            return new Typed(zone, tokenName, tokenScopes, name, from, to, quietFrom, quietTo, quietCalendar);
        }

        Typed away(String first, String last) {
            return new Typed(zone, tokenName, tokenScopes, feedName, first, last, quietFrom, quietTo, quietCalendar);
        }

        Typed quiet(String begins, String ends, String calendar) {
            return new Typed(zone, tokenName, tokenScopes, feedName, from, to, begins, ends, calendar);
        }
    }

    /** A new token: shown once, because only its hash is kept. */
    record Token(String name, String shown) implements TemplateInstance {}

    /** Addresses of feeds: shown once, because only the hash of their secret is kept. */
    record Feeds(String name, String root) implements TemplateInstance {}

    private static final List<Choice> SCOPES = Choice.of(Scope.class, scope -> scope.label() + ": " + scope.meaning());

    private final People people;
    private final Passwords passwords;
    private final Devices devices;
    private final ApiTokens tokens;
    private final Absences absences;
    private final FeedAddresses feeds;
    private final SignedIn signedIn;
    private final Caller caller;
    private final Law law;

    AccountPages(
            People people,
            Passwords passwords,
            Devices devices,
            ApiTokens tokens,
            Absences absences,
            FeedAddresses feeds,
            SignedIn signedIn,
            Caller caller,
            Law law) {
        this.law = law;
        this.absences = absences;
        this.feeds = feeds;
        this.people = people;
        this.passwords = passwords;
        this.devices = devices;
        this.tokens = tokens;
        this.signedIn = signedIn;
        this.caller = caller;
    }

    @GET
    public TemplateInstance account() {
        return account(nothing(), Problems.none());
    }

    private Typed nothing() {
        return Typed.nothing(
                signedIn.reader(), people.get(signedIn.reader().ref()).quiet());
    }

    private Account account(Typed typed, Problems problems) {
        Reader reader = signedIn.reader();
        return new Account(
                people.get(reader.ref()),
                typed,
                signedIn.device().orElse(0L),
                devices.of(reader),
                tokens.of(reader),
                absences.of(reader, signedIn.today()),
                feeds.of(reader),
                SCOPES,
                calendars(),
                problems);
    }

    private List<Choice> calendars() {
        return law.inForce().calendars().names().stream()
                .map(name -> new Choice(name, name.equals(Calendar.NONE.name()) ? "weekends alone" : name))
                .toList();
    }

    private Account again(Problems problems) {
        return account(nothing(), problems);
    }

    @POST
    @Path("password")
    public Response changePassword(@RestForm String current, @RestForm String chosen) {
        return Answer.to(
                () -> {
                    long device = signedIn.device().orElse(0L);
                    passwords.change(signedIn.stamp(), caller.address(), current, chosen, device);
                    return "/account";
                },
                this::again);
    }

    @POST
    @Path("zone")
    public Response moveTo(@RestForm String zone) {
        return Answer.to(
                () -> {
                    Reading reading = new Reading();
                    var chosen = Typing.zone(reading, "zone", zone);
                    reading.done();
                    people.moveTo(signedIn.stamp(), chosen);
                    return "/account";
                },
                problems -> account(nothing().zone(zone), problems));
    }

    /** When they want no reminders. */
    @POST
    @Path("quiet")
    public Response rest(@RestForm String quietFrom, @RestForm String quietTo, @RestForm String quietCalendar) {
        return Answer.to(
                () -> {
                    Reading reading = new Reading();
                    LocalTime from = Typing.hour(reading, "quietFrom", quietFrom);
                    LocalTime to = Typing.hour(reading, "quietTo", quietTo);
                    String calendar = reading.line("quietCalendar", quietCalendar, 60);
                    if (reading.isFine("quietCalendar")
                            && !law.inForce().calendars().names().contains(calendar)) {
                        reading.problem("quietCalendar", "This is none of the choices.");
                    }
                    reading.done();
                    people.rest(signedIn.stamp(), new Quiet(from, to, calendar));
                    return "/account#quiet";
                },
                problems -> account(nothing().quiet(quietFrom, quietTo, quietCalendar), problems));
    }

    @POST
    @Path("feeds")
    public Response makeFeeds(@RestForm String feedName) {
        try {
            Reading reading = new Reading();
            String called = reading.line("feedName", feedName, 100);
            reading.done();
            Secret secret = feeds.make(signedIn.stamp(), signedIn.reader(), called);
            return Response.ok(new Feeds(called, caller.absolute("/feeds/" + secret.shown())))
                    .build();
        } catch (Refused refused) {
            return Answer.refused(account(nothing().feeds(feedName), Problems.of(refused)));
        }
    }

    @POST
    @Path("feeds/{id}/revocation")
    public Response revokeFeeds(long id) {
        feeds.revoke(signedIn.stamp(), signedIn.reader(), id);
        return Answer.seeOther("/account#feeds");
    }

    /** Deputies are reminded instead on these days. */
    @POST
    @Path("absences")
    public Response away(@RestForm String from, @RestForm String to) {
        return Answer.to(
                () -> {
                    Reading reading = new Reading();
                    var first = reading.day("from", from);
                    var last = reading.day("to", to);
                    reading.done();
                    absences.away(signedIn.stamp(), signedIn.reader(), first, last);
                    return "/account#away";
                },
                problems -> account(nothing().away(from, to), problems));
    }

    @POST
    @Path("absences/{id}/end")
    public Response back(long id) {
        absences.back(signedIn.stamp(), signedIn.reader(), id);
        return Answer.seeOther("/account#away");
    }

    @POST
    @Path("devices/{id}/removal")
    public Response signOut(long id) {
        return Answer.to(
                () -> {
                    devices.signOut(signedIn.stamp(), id);
                    return "/account";
                },
                this::again);
    }

    @POST
    @Path("tokens")
    public Response makeToken(@RestForm String name, @RestForm List<String> scopes) {
        try {
            Reading reading = new Reading();
            String called = reading.line("name", name, 100);
            Set<Scope> chosen = reading.choices("scopes", scopes, Scope.class);
            reading.done();
            Reader reader = signedIn.reader();
            Secret secret = tokens.make(signedIn.stamp(), reader.ref(), called, chosen);
            return Response.ok(new Token(called, secret.shown())).build();
        } catch (Refused refused) {
            return Answer.refused(account(nothing().token(name, scopes), Problems.of(refused)));
        }
    }

    @POST
    @Path("tokens/{id}/revocation")
    public Response revokeToken(long id) {
        return Answer.to(
                () -> {
                    tokens.revoke(signedIn.stamp(), id);
                    return "/account";
                },
                this::again);
    }
}
