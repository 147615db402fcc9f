package org.abeyance.operation;

import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import org.abeyance.people.Role;

/** Where everything is found that is not about one concern; each person is shown what they may open. */
@Path("/settings")
@RolesAllowed({Role.Name.CASEWORKER, Role.Name.APPROVER, Role.Name.ADMINISTRATOR, Role.Name.AUDITOR})
public class SettingsPages {

    /** All of it. */
    record Index() implements TemplateInstance {}

    @GET
    public TemplateInstance index() {
        return new Index();
    }
}
