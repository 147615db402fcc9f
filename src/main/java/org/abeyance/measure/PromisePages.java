package org.abeyance.measure;

import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.util.List;
import java.util.Optional;
import org.abeyance.people.Role;
import org.abeyance.people.SignedIn;
import org.jboss.resteasy.reactive.RestQuery;

/** All measures a reader may see, the next due first: what was promised to whom, delivered or not. */
@Path("/measures")
@RolesAllowed({Role.Name.READER, Role.Name.CASEWORKER, Role.Name.APPROVER, Role.Name.ADMINISTRATOR, Role.Name.AUDITOR})
public class PromisePages {

    record Index(List<Promise> promises, Optional<String> next, boolean isFirst) implements TemplateInstance {}

    private static final int MOST = 50;

    private final Measures measures;
    private final SignedIn signedIn;

    PromisePages(Measures measures, SignedIn signedIn) {
        this.measures = measures;
        this.signedIn = signedIn;
    }

    @GET
    public TemplateInstance index(@RestQuery String after) {
        List<Promise> found = measures.dueFirst(Optional.ofNullable(after), MOST + 1, signedIn.reader());
        List<Promise> shown = found.stream().limit(MOST).toList();
        Optional<String> next = found.size() > MOST
                ? Optional.of("/measures?after=" + shown.get(MOST - 1).measure().ref())
                : Optional.empty();
        return new Index(shown, next, after == null);
    }
}
