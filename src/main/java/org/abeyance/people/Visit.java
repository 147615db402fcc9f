package org.abeyance.people;

import java.util.List;

/**
 * From where somebody signs in, as far as their owner needs it to know a device again.
 *
 * @param address the network address the request came from
 * @param browser in words, {@code Firefox on Windows}
 */
public record Visit(String address, String browser) {

    private static final List<String> BROWSERS = List.of("Edg", "OPR", "Firefox", "Chrome", "Safari");
    private static final List<String> SYSTEMS =
            List.of("Android", "iPhone", "iPad", "Windows", "Macintosh", "CrOS", "Linux");

    public static Visit of(String address, String userAgent) {
        String agent = userAgent == null ? "" : userAgent;
        String browser =
                first(BROWSERS, agent, "A browser").replace("Edg", "Edge").replace("OPR", "Opera");
        String system = first(SYSTEMS, agent, "").replace("Macintosh", "macOS").replace("CrOS", "ChromeOS");
        return new Visit(address, system.isEmpty() ? browser : browser + " on " + system);
    }

    private static String first(List<String> names, String agent, String otherwise) {
        return names.stream().filter(agent::contains).findFirst().orElse(otherwise);
    }
}
