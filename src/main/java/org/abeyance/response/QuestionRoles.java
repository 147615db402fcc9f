package org.abeyance.response;

import org.abeyance.people.Reader;
import org.abeyance.people.Role;

/** Who works on questions beyond those that are assigned to them. */
public final class QuestionRoles {

    private QuestionRoles() {}

    /** Sees what is being drafted: caseworkers, approvers and the legal team. A reader of casefiles does not. */
    public static boolean isAtWork(Reader reader) {
        return reader.isCaseworker() || reader.is(Role.APPROVER) || reader.isReader() && reader.legalTeam();
    }
}
