package org.abeyance.register;

import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.persistence.OptimisticLockException;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.stream.Stream;
import org.abeyance.Missing;
import org.abeyance.people.Role;
import org.abeyance.people.SignedIn;
import org.abeyance.web.Answer;
import org.abeyance.web.Choice;
import org.abeyance.web.Problems;
import org.abeyance.web.Reading;
import org.jboss.resteasy.reactive.RestForm;

/** To add, change, retire and reinstate organisations, platforms, practices, activities, regulators and parties. */
@Path("/register/{noun}")
@RolesAllowed(Role.Name.ADMINISTRATOR)
public class EntryPages {

    /** What the form offers. */
    record Offers(List<Choice> organisations, List<Choice> platforms, List<Choice> practices, List<Choice> places) {}

    /** To add one. */
    record New(Noun noun, EntryForm form, Offers offers, Problems problems) implements TemplateInstance {}

    /** To change one; {@code now} is what it says where somebody else was first, else empty. */
    record One(
            Noun noun,
            Entry entry,
            EntryForm form,
            Offers offers,
            List<RegulatorName> names,
            String called,
            String fullName,
            String since,
            String now,
            Problems problems)
            implements TemplateInstance {}

    private final Entries entries;
    private final Visibility visibility;
    private final Register register;
    private final SignedIn signedIn;

    EntryPages(Entries entries, Visibility visibility, Register register, SignedIn signedIn) {
        this.entries = entries;
        this.visibility = visibility;
        this.register = register;
        this.signedIn = signedIn;
    }

    @GET
    @Path("new")
    @RolesAllowed({Role.Name.CASEWORKER, Role.Name.ADMINISTRATOR})
    public TemplateInstance form(String noun) {
        return new New(noun(noun), EntryForm.empty(), offers(), Problems.none());
    }

    @POST
    @RolesAllowed({Role.Name.CASEWORKER, Role.Name.ADMINISTRATOR})
    public Response add(String noun, @BeanParam EntryForm form) {
        Noun kind = noun(noun);
        return Answer.to(
                () -> {
                    entries.add(signedIn.stamp(), signedIn.reader(), kind, form.read(kind, true));
                    return "/register#" + kind.many();
                },
                problems -> new New(kind, form, offers(), problems));
    }

    @GET
    @Path("{slug}")
    public TemplateInstance one(String noun, String slug) {
        Entry entry = entries.get(noun(noun), slug, signedIn.reader());
        return one(entry, EntryForm.of(entry), Problems.none());
    }

    private One one(Entry entry, EntryForm form, Problems problems) {
        return one(entry, form, "", "", "", problems);
    }

    private One one(Entry entry, EntryForm form, String fullName, String since, String now, Problems problems) {
        List<RegulatorName> names = entry.noun() == Noun.REGULATOR ? entries.names(entry) : List.of();
        String called = entry instanceof Regulator regulator ? regulator.fullName() : entry.name();
        return new One(entry.noun(), entry, form, offers(), names, called, fullName, since, now, problems);
    }

    @POST
    @Path("{slug}")
    public Response change(String noun, String slug, @BeanParam EntryForm form) {
        Noun kind = noun(noun);
        try {
            return Answer.to(
                    () -> {
                        entries.change(signedIn.stamp(), signedIn.reader(), kind, slug, form.read(kind, false));
                        return "/register#" + kind.many();
                    },
                    problems -> one(entries.get(kind, slug, signedIn.reader()), form, problems));
        } catch (OptimisticLockException changedMeanwhile) {
            Entry now = entries.get(kind, slug, signedIn.reader());
            return Response.status(Response.Status.CONFLICT)
                    .entity(one(now, form.onto(now), "", "", entries.described(now), Problems.none()))
                    .build();
        }
    }

    @POST
    @Path("{slug}/names")
    public Response name(String noun, String slug, @RestForm String fullName, @RestForm String since) {
        if (noun(noun) != Noun.REGULATOR) {
            throw Missing.of(noun);
        }
        return Answer.to(
                () -> {
                    Reading reading = new Reading();
                    EntryWords.FullName name = new EntryWords.FullName(
                            reading.line("fullName", fullName, 300), reading.day("since", since));
                    reading.done();
                    entries.name(signedIn.stamp(), signedIn.reader(), slug, name, signedIn.today());
                    return address(noun, slug);
                },
                problems -> {
                    Entry entry = entries.get(Noun.REGULATOR, slug, signedIn.reader());
                    return one(entry, EntryForm.of(entry), fullName, since, "", problems);
                });
    }

    @POST
    @Path("{slug}/retirement")
    public Response retire(String noun, String slug) {
        entries.retire(signedIn.stamp(), signedIn.reader(), noun(noun), slug);
        return Answer.seeOther(address(noun, slug));
    }

    @POST
    @Path("{slug}/reinstatement")
    public Response reinstate(String noun, String slug) {
        entries.reinstate(signedIn.stamp(), signedIn.reader(), noun(noun), slug);
        return Answer.seeOther(address(noun, slug));
    }

    private static String address(String noun, String slug) {
        return "/register/" + noun + "/" + slug;
    }

    private Offers offers() {
        Shelf shelf = visibility.shelf(signedIn.reader()).offered();
        return new Offers(
                choices(shelf.organisations().stream()),
                choices(shelf.platforms().stream()),
                choices(shelf.practices().stream()),
                register.jurisdictionsOffered().stream()
                        .map(place -> new Choice(place.code(), place.name()))
                        .toList());
    }

    private static List<Choice> choices(Stream<? extends Entry> entries) {
        return entries.map(entry -> new Choice(entry.slug(), entry.name())).toList();
    }

    private static Noun noun(String path) {
        return Noun.at(path).orElseThrow(() -> Missing.of(path));
    }
}
