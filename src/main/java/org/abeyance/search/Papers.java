package org.abeyance.search;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What of findings is a letter or a file, so that it can be handed out.
 *
 * @param refs references of letters, also of those in which a file was found, and of files that lie in nothing else
 * @param concerns references of concerns that were found themselves
 * @param isMore whether more was found than this
 * @param building how far the index is, in percent, where it can not be asked yet
 * @param hints how the question was read where that is not plain
 */
public record Papers(
        Set<String> refs, Set<String> concerns, boolean isMore, Optional<Integer> building, List<String> hints) {

    public static final Papers NONE = new Papers(Set.of(), Set.of(), false, Optional.empty(), List.of());
}
