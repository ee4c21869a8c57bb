package cl.minka.runtime.papers;

import java.util.ArrayDeque;
import java.util.Deque;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/** The headings of a document as the nested bookmarks that the library takes. */
final class Bookmarks {
    private static final int LONGEST = 200;

    private final Document page;
    private final Element all;
    private final Deque<Open> open = new ArrayDeque<>();
    private int count;

    Bookmarks(Document page) {
        this.page = page;
        this.all = page.createElement("bookmarks");
        visit(page.getDocumentElement());
    }

    Element element() {
        return all;
    }

    private void visit(Node node) {
        for (Node kid = node.getFirstChild(); kid != null; kid = kid.getNextSibling()) {
            if (kid instanceof Element element) {
                String name = element.getTagName();
                if (name.matches("h[1-6]") && !element.getTextContent().isBlank()) {
                    add(element, name.charAt(1) - '0');
                } else {
                    visit(element);
                }
            }
        }
    }

    private void add(Element heading, int level) {
        if (!heading.hasAttribute("id")) {
            heading.setAttribute("id", "bookmark-" + ++count);
        }
        while (!open.isEmpty() && open.peek().level >= level) {
            open.pop();
        }
        Element bookmark = page.createElement("bookmark");
        String text = Printable.of(heading.getTextContent()).strip().replaceAll("\\s+", " ");
        bookmark.setAttribute("name", text.length() > LONGEST ? text.substring(0, LONGEST - 1) + "…" : text);
        bookmark.setAttribute("href", "#" + heading.getAttribute("id"));
        (open.isEmpty() ? all : open.peek().element).appendChild(bookmark);
        open.push(new Open(bookmark, level));
    }

    /** A bookmark that may still get some below it. */
    private record Open(Element element, int level) {}
}
