package org.abeyance.deadline.law;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.abeyance.Refused;

/**
 * Everything that happened to one clock. The order in which it was typed does not matter: entries count by their
 * days, and of two corrections of one entry the one recorded later.
 *
 * @param entries in any order
 */
public record Ledger(List<Entry> entries) {

    /** Nothing happened but the event itself. */
    public static final Ledger EMPTY = new Ledger(List.of());

    private static final Comparator<Entry> BY_DAY =
            Comparator.comparing(Entry::on).thenComparing(Entry::kind).thenComparing(Entry::id);
    private static final Comparator<Entry> BY_RECORD =
            Comparator.comparing((Entry entry) -> entry.note().recorded()).thenComparing(Entry::id);

    public Ledger {
        entries = List.copyOf(entries);
    }

    /** A ledger of these entries. */
    public static Ledger of(Entry... entries) {
        return new Ledger(List.of(entries));
    }

    /** This ledger and one entry more. */
    public Ledger and(Entry entry) {
        List<Entry> all = new ArrayList<>(entries);
        all.add(entry);
        return new Ledger(all);
    }

    /** What had happened by the end of that day, every correction applied; the start always. */
    public Ledger until(LocalDate day) {
        return new Ledger(corrected().stream()
                .filter(entry -> entry.kind() == Entry.Kind.START || !entry.on().isAfter(day))
                .toList());
    }

    /** What had been written down by that moment, inclusive. */
    public Ledger knownOn(Instant moment) {
        return new Ledger(entries.stream()
                .filter(entry -> !entry.note().recorded().isAfter(moment))
                .toList());
    }

    /** The entries as they count, corrections applied, in the order of their days. Refuses a correction of nothing. */
    public List<Entry> corrected() {
        if (entries.isEmpty()) {
            return entries;
        }
        Map<String, Entry> corrections = new HashMap<>();
        entries.stream()
                .filter(entry -> entry.kind() == Entry.Kind.CORRECTION)
                .sorted(BY_RECORD)
                .forEach(entry -> {
                    String corrected =
                            entry.corrects().map(Entry.Correction::entry).orElse("");
                    if (entries.stream()
                            .noneMatch(e -> e.id().equals(corrected) && e.kind() != Entry.Kind.CORRECTION)) {
                        throw Refused.at(
                                entry.id(), "The ledger has no entry " + corrected + " that could be corrected.");
                    }
                    corrections.put(corrected, entry);
                });
        return entries.stream()
                .filter(entry -> entry.kind() != Entry.Kind.CORRECTION)
                .filter(entry -> !isStruckOut(entry, corrections))
                .map(entry -> Optional.ofNullable(corrections.get(entry.id()))
                        .map(entry::correctedBy)
                        .orElse(entry))
                .sorted(BY_DAY)
                .toList();
    }

    private static boolean isStruckOut(Entry entry, Map<String, Entry> corrections) {
        return Optional.ofNullable(corrections.get(entry.id()))
                .flatMap(Entry::corrects)
                .filter(Entry.Correction::strikes)
                .isPresent();
    }
}
