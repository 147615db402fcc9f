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
 * @param veiled references of those of which only reference and date show
 */
public record ShownFiles(List<Attachment> files, Set<String> veiled) {

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
        return veiled.contains(file.ref());
    }
}
