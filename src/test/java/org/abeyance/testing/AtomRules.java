package org.abeyance.testing;

import java.io.IOException;
import java.io.StringReader;
import java.net.URI;
import java.time.DateTimeException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;

/**
 * What <a href="https://www.rfc-editor.org/rfc/rfc4287">RFC 4287</a> says that a feed must be, read from the text and not by
 * the library that wrote it.
 */
public final class AtomRules {

    private static final String ATOM = "http://www.w3.org/2005/Atom";
    private static final Set<String> IN_FEED = Set.of(
            "author",
            "category",
            "contributor",
            "generator",
            "icon",
            "id",
            "link",
            "logo",
            "rights",
            "subtitle",
            "title",
            "updated",
            "entry");
    private static final Set<String> IN_ENTRY = Set.of(
            "author",
            "category",
            "content",
            "contributor",
            "id",
            "link",
            "published",
            "rights",
            "source",
            "summary",
            "title",
            "updated");

    private final List<String> broken = new ArrayList<>();

    private AtomRules() {}

    /** The rules that a document breaks, each with its section. */
    public static List<String> broken(String xml) {
        AtomRules rules = new AtomRules();
        rules.feed(root(xml));
        return rules.broken;
    }

    private static Element root(String xml) {
        try {
            DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
            factory.setNamespaceAware(true);
            factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            return factory.newDocumentBuilder()
                    .parse(new InputSource(new StringReader(xml)))
                    .getDocumentElement();
        } catch (ParserConfigurationException | SAXException | IOException broken) {
            throw new AssertionError("no well-formed XML", broken);
        }
    }

    private void must(boolean holds, String rule) {
        if (!holds) {
            broken.add(rule);
        }
    }

    private void feed(Element feed) {
        must(ATOM.equals(feed.getNamespaceURI()) && feed.getLocalName().equals("feed"), "4.1.1: the root is atom:feed");
        has(feed, IN_FEED);
        List<Element> entries = children(feed, "entry");
        boolean isSigned = !children(feed, "author").isEmpty();
        Set<String> ids = new HashSet<>();
        for (Element entry : entries) {
            has(entry, IN_ENTRY);
            must(isSigned || !children(entry, "author").isEmpty(), "4.1.1: an author in the feed or in every entry");
            must(
                    !children(entry, "content").isEmpty() || alternates(entry) > 0,
                    "4.1.2: an entry without content has an alternate link");
            must(children(entry, "published").size() <= 1, "4.1.2: published at most once");
            children(entry, "content").forEach(this::content);
            must(ids.add(text(entry, "id") + text(entry, "updated")), "4.1.1: no id twice with one date");
        }
    }

    /** What feeds and entries have in common. */
    private void has(Element of, Set<String> known) {
        for (String once : List.of("id", "title", "updated")) {
            must(children(of, once).size() == 1, "4.1: exactly one " + once + " in " + of.getLocalName());
        }
        must(isAbsolute(text(of, "id")), "4.2.6: an id is an absolute IRI: " + text(of, "id"));
        children(of, "updated").forEach(this::moment);
        children(of, "published").forEach(this::moment);
        children(of, "author").forEach(this::person);
        children(of, "title").forEach(this::words);
        children(of, "link").forEach(this::link);
        must(alternates(of) <= 1, "4.1: at most one alternate link of a type");
        all(of).filter(child -> ATOM.equals(child.getNamespaceURI()))
                .forEach(child -> must(
                        known.contains(child.getLocalName()),
                        "4.1: no " + child.getLocalName() + " in " + of.getLocalName()));
    }

    private static boolean isAbsolute(String id) {
        return !id.isEmpty() && URI.create(id).isAbsolute();
    }

    private void moment(Element date) {
        String text = date.getTextContent();
        try {
            OffsetDateTime.parse(text);
            must(text.matches("[0-9-]{10}T[0-9:]{8}(\\.[0-9]+)?(Z|[+-][0-9]{2}:[0-9]{2})"), "3.3: a date: " + text);
        } catch (DateTimeException none) {
            broken.add("3.3: a date by RFC 3339: " + text);
        }
    }

    private void person(Element person) {
        must(children(person, "name").size() == 1, "3.2.1: a person has one name");
    }

    private void words(Element words) {
        String type = words.getAttribute("type");
        must(
                type.isEmpty() || Set.of("text", "html", "xhtml").contains(type),
                "3.1.1: a text construct's type: " + type);
        must(!"text".equals(type) || all(words).findAny().isEmpty(), "3.1.1.1: text holds no elements");
    }

    private void content(Element content) {
        String type = content.getAttribute("type");
        must(
                type.isEmpty() || Set.of("text", "html", "xhtml").contains(type) || type.contains("/"),
                "4.1.3.1: a type of content: " + type);
        must(
                !(type.isEmpty() || type.equals("text"))
                        || all(content).findAny().isEmpty(),
                "4.1.3.3: text holds no elements");
    }

    private void link(Element link) {
        must(!link.getAttribute("href").isEmpty(), "4.2.7.1: a link leads somewhere");
    }

    private static long alternates(Element of) {
        return children(of, "link").stream()
                .filter(link -> link.getAttribute("rel").isEmpty()
                        || link.getAttribute("rel").equals("alternate"))
                .count();
    }

    private static String text(Element of, String name) {
        return children(of, name).stream()
                .map(Element::getTextContent)
                .findFirst()
                .orElse("");
    }

    private static List<Element> children(Element of, String name) {
        return all(of).filter(child -> ATOM.equals(child.getNamespaceURI())
                        && child.getLocalName().equals(name))
                .toList();
    }

    private static java.util.stream.Stream<Element> all(Element of) {
        NodeList nodes = of.getChildNodes();
        return IntStream.range(0, nodes.getLength())
                .mapToObj(nodes::item)
                .filter(Element.class::isInstance)
                .map(Element.class::cast);
    }
}
