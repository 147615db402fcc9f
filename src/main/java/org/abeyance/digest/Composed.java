package org.abeyance.digest;

import java.util.Base64;
import java.util.Set;
import org.abeyance.post.Content;
import org.abeyance.post.Picture;

/**
 * A digest as it would go out.
 *
 * @param tells references of the concerns that it tells of, and of the facts whose words it says
 */
record Composed(Content content, DigestSheet.Counts counts, Set<String> tells) {

    /** Its HTML with the pictures within, to be looked at by itself. */
    String whole() {
        String html = content.html();
        for (Picture picture : content.pictures()) {
            String inline = "data:" + picture.mediaType() + ";base64,"
                    + Base64.getEncoder().encodeToString(picture.bytes());
            html = html.replace("cid:" + picture.name() + "\"", inline + "\"");
        }
        return html;
    }
}
