package org.abeyance.feed;

import com.rometools.rome.feed.synd.SyndContentImpl;
import com.rometools.rome.feed.synd.SyndEntry;
import com.rometools.rome.feed.synd.SyndEntryImpl;
import com.rometools.rome.feed.synd.SyndFeed;
import com.rometools.rome.feed.synd.SyndFeedImpl;
import com.rometools.rome.feed.synd.SyndPersonImpl;
import com.rometools.rome.io.FeedException;
import com.rometools.rome.io.SyndFeedOutput;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Set;
import org.abeyance.concern.Fact;
import org.abeyance.correspondence.Letter;

/** Facts as they were recorded, the latest first (<a href="https://www.rfc-editor.org/rfc/rfc4287">RFC 4287</a>). */
final class News {

    private News() {}

    /**
     * @param id of the feed, for ever the same
     * @param opaque references of the facts of which only reference and date may be shown
     * @param began when there is no entry yet
     */
    static String of(String id, String title, List<Fact> facts, Set<String> opaque, String base, Instant began) {
        SyndFeed feed = new SyndFeedImpl();
        feed.setFeedType("atom_1.0");
        feed.setUri("tag:abeyance,2026:" + id);
        feed.setTitle(title);
        feed.setPublishedDate(Date.from(
                facts.stream().map(Fact::recordedAt).max(Instant::compareTo).orElse(began)));
        SyndPersonImpl author = new SyndPersonImpl();
        author.setName("Abeyance");
        feed.setAuthors(new ArrayList<>(List.of(author)));
        feed.setEntries(new ArrayList<>(facts.stream()
                .map(fact -> entry(fact, opaque.contains(fact.ref()), base))
                .toList()));
        try {
            return new SyndFeedOutput().outputString(feed);
        } catch (FeedException never) {
            throw new IllegalStateException("a feed of ours can not be written", never);
        }
    }

    private static SyndEntry entry(Fact fact, boolean isOpaque, String base) {
        String ref = fact instanceof Letter letter ? letter.letterRef() : fact.ref();
        SyndEntry entry = new SyndEntryImpl();
        entry.setUri("tag:abeyance,2026:fact/" + fact.ref());
        entry.setTitle(isOpaque ? ref + " (marked)" : fact.noun() + " " + ref + ": " + fact.headline());
        entry.setUpdatedDate(Date.from(fact.recordedAt()));
        entry.setPublishedDate(Date.from(fact.recordedAt()));
        SyndContentImpl content = new SyndContentImpl();
        content.setType("text");
        content.setValue(fact.on() + ", in " + fact.concern().ref() + (isOpaque ? "" : ": " + fact.text()));
        entry.setContents(new ArrayList<>(List.of(content)));
        if (!base.isEmpty()) {
            entry.setLink(base + "/concerns/" + fact.concern().ref());
        }
        return entry;
    }
}
