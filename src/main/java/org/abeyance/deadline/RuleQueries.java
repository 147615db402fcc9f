package org.abeyance.deadline;

import jakarta.persistence.EntityManager;
import java.util.List;
import org.hibernate.annotations.processing.HQL;

/** All that is asked of rules that people added or confirmed, checked by the compiler. */
interface RuleQueries {

    EntityManager session();

    @HQL("from AddedRule order by id")
    List<AddedRule> added();

    @HQL("from RuleConfirmation order by id")
    List<RuleConfirmation> confirmations();

    @HQL("select coalesce(max(id), 0) from AddedRule")
    long latestVersion();

    @HQL("select coalesce(max(id), 0) from RuleConfirmation")
    long latestConfirmation();
}
