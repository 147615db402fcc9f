package org.abeyance.register;

import java.util.Map;

/** What is commonly known of regulators by their short names: a first entry that names one gets its full name and home. */
final class Gazetteer {

    record Known(String fullName, String home) {}

    private static final Known UNKNOWN = new Known("", "");

    private static final Map<String, Known> BY_KEY = Map.ofEntries(
            Map.entry("ico", new Known("Information Commissioner's Office", "UK")),
            Map.entry("ofcom", new Known("Office of Communications", "UK")),
            Map.entry("cma", new Known("Competition and Markets Authority", "UK")),
            Map.entry("dpc", new Known("Data Protection Commission", "IE")),
            Map.entry("garante", new Known("Garante per la protezione dei dati personali", "IT")),
            Map.entry("ap", new Known("Autoriteit Persoonsgegevens", "NL")),
            Map.entry("cnil", new Known("Commission nationale de l'informatique et des libertés", "FR")),
            Map.entry("aepd", new Known("Agencia Española de Protección de Datos", "ES")),
            Map.entry("bfdi", new Known("Bundesbeauftragte für den Datenschutz und die Informationsfreiheit", "DE")),
            Map.entry("hmbbfdi", new Known("Hamburgische Beauftragte für Datenschutz und Informationsfreiheit", "DE")),
            Map.entry("edpb", new Known("European Data Protection Board", "EU")),
            Map.entry("edps", new Known("European Data Protection Supervisor", "EU")),
            Map.entry("european commission", new Known("European Commission", "EU")),
            Map.entry("datatilsynet", new Known("Datatilsynet", "NO")),
            Map.entry("fdpic", new Known("Federal Data Protection and Information Commissioner", "CH")),
            Map.entry("ftc", new Known("Federal Trade Commission", "US")));

    private Gazetteer() {}

    static Known of(String name) {
        return BY_KEY.getOrDefault(new Name(name).key(), UNKNOWN);
    }
}
