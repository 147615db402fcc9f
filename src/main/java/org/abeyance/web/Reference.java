package org.abeyance.web;

import jakarta.ws.rs.core.Response;

/** What a call that kept something answers: by what reference it is found. */
public record Reference(String reference) {

    /** 201, with the reference of what was kept. */
    public static Response created(String reference) {
        return Response.status(Response.Status.CREATED)
                .entity(new Reference(reference))
                .build();
    }
}
