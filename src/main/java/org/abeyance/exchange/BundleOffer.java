package org.abeyance.exchange;

import java.util.List;
import java.util.Optional;

/**
 * What may go into a bundle, as its page shows it.
 *
 * @param hints how what was asked for was read, and what of it is not here
 * @param concerns that were found themselves, of which nothing is here unless they are added whole
 * @param isMore whether there is more than goes into one bundle
 * @param building how far the search index is, in percent, where it can not be asked yet
 */
record BundleOffer(
        List<Group> groups, List<String> hints, List<Whole> concerns, boolean isMore, Optional<Integer> building) {

    /** What of one concern may go along. */
    record Group(String concern, String title, List<BundleItem> plain, List<BundleItem> marked) {}

    /** A concern that was found, and the address that adds it whole. */
    record Whole(String ref, String title, String href) {}

    /** References of all that bears no mark. */
    List<String> unmarked() {
        return groups.stream()
                .flatMap(group -> group.plain().stream())
                .map(BundleItem::ref)
                .toList();
    }

    public int size() {
        return groups.stream()
                .mapToInt(group -> group.plain().size() + group.marked().size())
                .sum();
    }

    public int most() {
        return Bundles.MOST;
    }
}
