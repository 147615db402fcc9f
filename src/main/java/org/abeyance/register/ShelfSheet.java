package org.abeyance.register;

import java.util.List;
import java.util.Optional;

/** Entries of one kind as a sheet: its columns, and an entry as a row of them. */
final class ShelfSheet {

    static final List<String> HEAD =
            List.of("Name", "In full", "Belongs to", "Accountable owner", "Address", "Retired");

    private ShelfSheet() {}

    static List<String> row(Entry entry) {
        return List.of(
                entry.name(),
                entry instanceof Regulator regulator ? regulator.fullName() : "",
                belongsTo(entry),
                entry instanceof Activity activity ? activity.owner() : "",
                entry.slug(),
                entry.retiredAt().map(at -> at.toString().substring(0, 10)).orElse(""));
    }

    /** What it is part of, in one name: its organisation, its home. */
    static String belongsTo(Entry entry) {
        if (entry instanceof Organisation organisation) {
            return organisation.parent().map(Organisation::name).orElse("");
        }
        if (entry instanceof Platform platform) {
            return platform.organisation().name();
        }
        if (entry instanceof Activity activity) {
            return activity.platform().organisation().name();
        }
        Optional<Jurisdiction> home = entry instanceof Regulator regulator ? regulator.home() : Optional.empty();
        return home.map(Jurisdiction::name).orElse("");
    }
}
