package org.abeyance.concern;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Files as one reader may know of them, without those that were clawed back.
 *
 * @param marked references of those of which only reference and date show because of a mark
 * @param discreet references of those of which only they show because a complainant's name is in them
 */
public record ShownFiles(List<Attachment> files, Set<String> marked, Set<String> discreet) {

    /** A file with its older versions among these, the latest first. */
    public record Versions(Attachment latest, List<Attachment> older) {}

    /** Files in their order, each at the place of its latest version. */
    public List<Versions> series() {
        Map<Long, List<Attachment>> series = files.stream()
                .collect(Collectors.groupingBy(Attachment::series, LinkedHashMap::new, Collectors.toList()));
        return series.values().stream()
                .map(all -> all.stream()
                        .sorted(Comparator.comparingInt(Attachment::edition).reversed())
                        .toList())
                .map(all -> new Versions(all.get(0), all.subList(1, all.size())))
                .toList();
    }

    public boolean isVeiled(Attachment file) {
        return isMarked(file) || discreet.contains(file.ref());
    }

    /** Whether it is a mark that closes it. */
    public boolean isMarked(Attachment file) {
        return marked.contains(file.ref());
    }
}
