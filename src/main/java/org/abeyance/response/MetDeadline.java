package org.abeyance.response;

import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import org.abeyance.deadline.Deadline;
import org.hibernate.annotations.Immutable;

/** A deadline that was met by a response. */
@Entity
@Immutable
@Table(name = "response_deadline")
public class MetDeadline {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    Long id;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    Response response;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    Deadline deadline;

    protected MetDeadline() {}

    MetDeadline(Response response, Deadline deadline) {
        this.response = response;
        this.deadline = deadline;
    }

    public Deadline deadline() {
        return deadline;
    }
}
