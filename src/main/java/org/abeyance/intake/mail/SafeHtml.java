package org.abeyance.intake.mail;

import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.owasp.html.ElementPolicy;
import org.owasp.html.HtmlPolicyBuilder;
import org.owasp.html.PolicyFactory;

/**
 * HTML of others, so that it can do nothing: words, lists, tables and links to be clicked; no script, no style, no form, and
 * nothing that would be fetched from elsewhere by looking at it.
 *
 * @param html may stand in a page of ours
 * @param blocked how many pictures and the like would have been fetched
 */
public record SafeHtml(String html, int blocked) {

    private static final Set<String> FETCHING = Set.of(
            "img", "video", "audio", "iframe", "object", "embed", "link", "picture", "source", "input", "svg", "image");

    public static SafeHtml of(String html) {
        AtomicInteger blocked = new AtomicInteger();
        ElementPolicy count = (element, attributes) -> {
            blocked.incrementAndGet();
            return null;
        };
        PolicyFactory policy = new HtmlPolicyBuilder()
                .allowElements(
                        "p",
                        "div",
                        "span",
                        "br",
                        "hr",
                        "b",
                        "strong",
                        "i",
                        "em",
                        "u",
                        "s",
                        "sub",
                        "sup",
                        "small",
                        "code",
                        "pre",
                        "blockquote",
                        "ul",
                        "ol",
                        "li",
                        "dl",
                        "dt",
                        "dd",
                        "table",
                        "thead",
                        "tbody",
                        "tfoot",
                        "tr",
                        "td",
                        "th",
                        "caption",
                        "h3",
                        "h4",
                        "h5",
                        "h6",
                        "a")
                .allowElements((element, attributes) -> "h3", "h1", "h2")
                .allowElements(count, FETCHING.toArray(String[]::new))
                .allowAttributes("colspan", "rowspan")
                .matching((element, attribute, said) -> said.matches("[1-9][0-9]?") ? said : null)
                .onElements("td", "th")
                .allowAttributes("href")
                .onElements("a")
                .allowUrlProtocols("https", "http", "mailto")
                .requireRelsOnLinks("noopener", "noreferrer", "nofollow")
                .toFactory();
        return new SafeHtml(policy.sanitize(html), blocked.get());
    }
}
