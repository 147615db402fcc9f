package org.abeyance.intake.mail;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeVisitor;

/** HTML as a person would read it aloud: words and line breaks. */
public final class HtmlText {

    private HtmlText() {}

    public static String of(String html) {
        Document document = Jsoup.parse(html);
        document.select("script, style, head, template, noscript").remove();
        StringBuilder text = new StringBuilder();
        document.body().traverse(new NodeVisitor() {
            @Override
            public void head(Node node, int depth) {
                if (node instanceof TextNode words) {
                    text.append(words.getWholeText().replaceAll("\\s+", " "));
                } else if (node instanceof Element element && breaks(element)) {
                    text.append('\n');
                }
            }

            @Override
            public void tail(Node node, int depth) {
                if (node instanceof Element element) {
                    if (element.normalName().matches("p|h[1-6]|table|blockquote|ul|ol")) {
                        text.append("\n\n");
                    } else if (element.normalName().matches("td|th")) {
                        text.append(' ');
                    }
                }
            }
        });
        return text.toString()
                .replace('\u00a0', ' ')
                .replaceAll("[ \\t]*\\n[ \\t]*", "\n")
                .replaceAll("\\n{3,}", "\n\n")
                .strip();
    }

    private static boolean breaks(Element element) {
        return element.normalName().matches("br|div|tr|li|p|h[1-6]|blockquote|hr");
    }
}
