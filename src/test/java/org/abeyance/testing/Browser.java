package org.abeyance.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.Cookie;
import com.microsoft.playwright.options.ReducedMotion;
import java.io.File;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.abeyance.web.Wire;
import org.opentest4j.TestAbortedException;

/**
 * A real browser: the machine's own Chromium, without a window. Where there is none the journeys say so loudly and are
 * skipped; under CI that is a failure.
 */
public final class Browser implements AutoCloseable {

    private static final List<String> NAMES = List.of("chromium", "chromium-browser", "google-chrome");
    private static final int PATIENCE = 60_000;

    /** WCAG 2.2, levels A and AA. */
    private static final List<String> WCAG = List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa");

    /** What light, dark and width can change of it. */
    private static final List<String> RULES = List.of("color-contrast", "target-size");

    /** How a page may be looked at. The first two are checked whole, the others for what can differ from these. */
    private enum Look {
        DESKTOP_LIGHT(1280, ColorScheme.LIGHT, true),
        PHONE_DARK(360, ColorScheme.DARK, true),
        DESKTOP_DARK(1280, ColorScheme.DARK, false),
        PHONE_LIGHT(360, ColorScheme.LIGHT, false);

        final int width;
        final ColorScheme scheme;
        final boolean whole;

        Look(int width, ColorScheme scheme, boolean whole) {
            this.width = width;
            this.scheme = scheme;
            this.whole = whole;
        }
    }

    private final Playwright playwright;
    private final com.microsoft.playwright.Browser chromium;
    private final URI root;
    private final Map<String, BrowserContext> windows = new HashMap<>();

    private Browser(Playwright playwright, com.microsoft.playwright.Browser chromium, URI root) {
        this.playwright = playwright;
        this.chromium = chromium;
        this.root = root;
    }

    /**
     * @param root where the app is
     * @throws TestAbortedException where the machine has no browser
     */
    public static Browser at(URI root) {
        Path executable = find().orElseThrow(Browser::missing);
        List<String> switches = new ArrayList<>(List.of(
                "--disable-gpu",
                "--disable-background-networking",
                "--disable-component-update",
                "--disable-sync",
                "--disable-dev-shm-usage",
                "--no-first-run"));
        if ("root".equals(System.getProperty("user.name"))) {
            switches.add("--no-sandbox");
        }
        Playwright playwright = Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        try {
            var chromium = playwright
                    .chromium()
                    .launch(new BrowserType.LaunchOptions()
                            .setExecutablePath(executable)
                            .setArgs(switches)
                            .setTimeout(PATIENCE));
            return new Browser(playwright, chromium, root);
        } catch (RuntimeException cannotStart) {
            playwright.close();
            throw cannotStart;
        }
    }

    private static Optional<Path> find() {
        return Stream.of(System.getenv().getOrDefault("PATH", "").split(File.pathSeparator))
                .flatMap(folder -> NAMES.stream().map(name -> Path.of(folder, name)))
                .filter(Files::isExecutable)
                .findFirst();
    }

    private static RuntimeException missing() {
        String why = "No browser: none of " + String.join(", ", NAMES) + " is on the PATH.";
        String ci = System.getenv().getOrDefault("CI", "");
        if (!ci.isBlank() && !ci.equalsIgnoreCase("false")) {
            fail(why + " In CI the journeys must run.");
        }
        String line = "*".repeat(100);
        System.out.println(line + "\n*** THE BROWSER JOURNEYS DID NOT RUN. " + why
                + "\n*** Install Chromium (Debian: apt-get install chromium) and run the tests again.\n" + line);
        return new TestAbortedException(why);
    }

    /** A new window in which nobody is signed in, and nothing moves: what is half faded in has no colour to be judged. */
    public Page stranger() {
        return window().newPage();
    }

    /** A new window in which somebody is signed in, by their session's cookie. */
    public Page with(String cookie) {
        return signedIn(cookie).newPage();
    }

    /** A new page in a window that is opened once, so that what all pages share is fetched only once; empty: a stranger's. */
    public Page another(String cookie) {
        return windows.computeIfAbsent(cookie, who -> who.isEmpty() ? window() : signedIn(who))
                .newPage();
    }

    private BrowserContext window() {
        BrowserContext context = chromium.newContext(new com.microsoft.playwright.Browser.NewContextOptions()
                .setBaseURL(root.toString())
                .setReducedMotion(ReducedMotion.REDUCE));
        context.setDefaultTimeout(PATIENCE);
        return context;
    }

    private BrowserContext signedIn(String cookie) {
        BrowserContext context = window();
        context.addCookies(List.of(new Cookie(Wire.SESSION, cookie).setUrl(root.toString())));
        return context;
    }

    /**
     * Looks at the page that is open, on a desktop and on a phone, in light and in dark: nobody is kept out by how it is
     * made, and nothing has to be scrolled sideways.
     */
    public static void everybodyCanUse(Page page) {
        List<String> wrong = new ArrayList<>();
        page.evaluate(AxeBuilder.getAxeScript());
        for (Look look : Look.values()) {
            page.setViewportSize(look.width, 800);
            page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(look.scheme));
            List<?> violations = (List<?>) page.evaluate(
                    AXE, Map.of("runOnly", look.whole ? WCAG : RULES, "resultTypes", List.of("violations")));
            violations.forEach(violation -> wrong.add(look + " " + violation));
            int width = (int) page.evaluate("() => document.documentElement.scrollWidth");
            if (width > look.width) {
                wrong.add(look + " scrolls sideways: " + width + " px wide, because of " + page.evaluate(WIDEST));
            }
        }
        assertThat(wrong).as(page.url()).isEmpty();
    }

    /** The violations as lines to be read: the rule, and up to four places with what is wrong there. */
    private static final String AXE = """
            options => axe.run(document, options).then(found => found.violations.map(rule =>
                rule.id + ": " + rule.help + rule.nodes.slice(0, 4).map(node =>
                    "\\n    " + node.target.join(" ") + "  " + node.html.slice(0, 200) + "\\n      "
                        + node.failureSummary.replace(/\\s+/g, " ")).join("")))
            """;

    private static final String WIDEST = """
            () => [...document.querySelectorAll("main *, header *, footer *")]
                .filter(e => e.getBoundingClientRect().right > innerWidth + 1)
                .slice(0, 3).map(e => e.outerHTML.slice(0, 120)).join(" | ")
            """;

    @Override
    public void close() {
        chromium.close();
        playwright.close();
    }
}
