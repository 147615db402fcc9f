package org.abeyance.register;

import java.util.List;
import java.util.Map;
import org.abeyance.people.Reader;

/**
 * Which entries are named by concerns and their facts. The register itself knows neither: every package whose facts name
 * entries answers for its own, and all of them are asked.
 */
public interface Naming {

    /**
     * One entry that something names.
     *
     * @param id of the entry
     * @param seen whether something names it that this reader may see
     */
    record Mention(Long id, boolean seen) {}

    Map<Noun, List<Mention>> mentions(Reader reader);
}
