package org.abeyance.concern;

import java.util.List;
import java.util.Optional;
import org.abeyance.audit.Stamp;
import org.abeyance.people.Reader;
import org.abeyance.source.Source;
import org.abeyance.web.Choice;

/** What of a concern itself a fact may cite, besides pages and documents. Letters are, and they are kept further up. */
public interface Citable {

    /** By their references, for a form of this reader. */
    List<Choice> in(Concern concern, Reader reader);

    /** The source that stands for what is cited; nothing where the concern has no such thing. Within a transaction. */
    Optional<Source> source(Stamp stamp, Concern concern, String reference);
}
