package org.abeyance.digest;

import java.util.Set;
import org.abeyance.post.Content;

/**
 * A digest as it would go out.
 *
 * @param tells references of the concerns that it tells of
 */
record Composed(Content content, DigestSheet.Counts counts, Set<String> tells) {}
