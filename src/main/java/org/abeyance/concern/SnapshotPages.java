package org.abeyance.concern;

import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.IntStream;
import org.abeyance.Missing;
import org.abeyance.people.Reader;
import org.abeyance.people.Role;
import org.abeyance.people.SignedIn;
import org.abeyance.source.Source;
import org.abeyance.web.Answer;
import org.abeyance.web.Choice;
import org.abeyance.web.Problems;
import org.abeyance.web.Reading;
import org.jboss.resteasy.reactive.RestForm;

/** The page that a fact cites, as it was read on different days, side by side. */
@Path("/facts")
@RolesAllowed({Role.Name.READER, Role.Name.CASEWORKER, Role.Name.APPROVER, Role.Name.ADMINISTRATOR, Role.Name.AUDITOR})
public class SnapshotPages {

    /** The page in all its editions, the latest last, and the form to paste it again. */
    record Index(
            Fact fact,
            Source page,
            List<PageEdition> editions,
            List<Fact> citing,
            Words words,
            PasteForm form,
            Problems problems)
            implements TemplateInstance {}

    /** One edition beside the one before it, and which facts the change touches. */
    record One(
            Fact fact,
            Source page,
            PageEdition before,
            PageEdition after,
            Difference difference,
            List<SnapshotTouch> touches,
            List<Choice> citing,
            TouchForm form,
            ZoneId zone,
            Problems problems)
            implements TemplateInstance {}

    /** The page as it reads now. */
    record PasteForm(@RestForm String text, @RestForm String readOn) {}

    /** Which facts a change touches, as chosen. */
    record TouchForm(
            @RestForm List<String> touched, @RestForm String reason) {

        public List<String> touched() {
            return touched == null
                    ? List.of()
                    : touched.stream().filter(one -> !one.isBlank()).toList();
        }
    }

    private static final int LONGEST = 200_000;
    private static final int MOST_LINES = 2_000;

    private final Facts facts;
    private final Snapshots snapshots;
    private final Marks marks;
    private final SignedIn signedIn;

    SnapshotPages(Facts facts, Snapshots snapshots, Marks marks, SignedIn signedIn) {
        this.facts = facts;
        this.snapshots = snapshots;
        this.marks = marks;
        this.signedIn = signedIn;
    }

    @GET
    @Path("{fact}/source")
    public TemplateInstance index(String fact) {
        return index(fact, new PasteForm("", signedIn.today().toString()), Problems.none());
    }

    private Index index(String ref, PasteForm form, Problems problems) {
        Reader reader = signedIn.reader();
        Fact fact = facts.readable(ref, reader);
        List<Fact> citing = snapshots.citing(fact, reader);
        return new Index(
                fact,
                snapshots.page(fact),
                snapshots.editions(fact, reader),
                citing,
                marks.words(citing, reader),
                form,
                problems);
    }

    @POST
    @Path("{fact}/source/snapshots")
    @RolesAllowed(Role.Name.CASEWORKER)
    public Response paste(String fact, @BeanParam PasteForm form) {
        return Answer.to(
                () -> {
                    Reading reading = new Reading();
                    String text = reading.text("text", form.text, LONGEST);
                    LocalDate readOn = reading.day("readOn", form.readOn);
                    if (text.lines().count() > MOST_LINES) {
                        reading.problem("text", "At most " + MOST_LINES + " lines: paste the part that matters.");
                    }
                    reading.done();
                    PageSnapshot kept = snapshots.keep(signedIn.stamp(), signedIn.reader(), fact, text, readOn);
                    return "/facts/" + fact + "/source/snapshots/" + kept.ref;
                },
                problems -> index(fact, form, problems));
    }

    @GET
    @Path("{fact}/source/snapshots/{snapshot}")
    public TemplateInstance one(String fact, String snapshot) {
        return one(fact, snapshot, new TouchForm(List.of(), ""), Problems.none());
    }

    private One one(String ref, String snapshot, TouchForm form, Problems problems) {
        Reader reader = signedIn.reader();
        Fact fact = facts.readable(ref, reader);
        List<PageEdition> editions = snapshots.editions(fact, reader);
        int at = IntStream.range(0, editions.size())
                .filter(index -> editions.get(index).ref().equals(snapshot))
                .findFirst()
                .orElseThrow(() -> Missing.of("snapshot " + snapshot));
        PageEdition after = editions.get(at);
        PageEdition before = at == 0 ? after : editions.get(at - 1);
        List<Fact> citing = snapshots.citing(fact, reader);
        Words words = marks.words(citing, reader);
        return new One(
                fact,
                snapshots.page(fact),
                before,
                after,
                Difference.between(before.text(), after.text()),
                snapshots.touches(snapshot, reader),
                citing.stream()
                        .map(one -> new Choice(
                                one.ref, one.concern.ref + ", " + one + ", " + one.on() + ": " + words.headline(one)))
                        .toList(),
                form,
                reader.zone(),
                problems);
    }

    @POST
    @Path("{fact}/source/snapshots/{snapshot}/touches")
    @RolesAllowed(Role.Name.CASEWORKER)
    public Response touch(String fact, String snapshot, @BeanParam TouchForm form) {
        return Answer.to(
                () -> {
                    Reading reading = new Reading();
                    String reason = reading.text("reason", form.reason, 2_000);
                    reading.done();
                    snapshots.touch(signedIn.stamp(), signedIn.reader(), fact, snapshot, form.touched(), reason);
                    return "/facts/" + fact + "/source/snapshots/" + snapshot;
                },
                problems -> one(fact, snapshot, form, problems));
    }
}
