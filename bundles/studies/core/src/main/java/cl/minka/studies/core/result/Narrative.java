package cl.minka.studies.core.result;

import java.util.List;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Heading;
import org.commonmark.node.Image;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.HtmlRenderer;

/** Markdown of analysts as well-formed XHTML. HTML in it is text; pictures are their text; links lead outside, or are none. */
final class Narrative {
    /** Below the heading of the section. */
    private static final int HIGHEST = 3;

    private static final Parser PARSER =
            Parser.builder().extensions(List.of(TablesExtension.create())).build();
    private static final HtmlRenderer RENDERER = HtmlRenderer.builder()
            .extensions(List.of(TablesExtension.create()))
            .escapeHtml(true)
            .sanitizeUrls(true)
            .percentEncodeUrls(true)
            .attributeProviderFactory(context -> (node, tag, attributes) -> {
                attributes.remove("rel");
                String side = attributes.remove("align");
                if (side != null) {
                    attributes.put("style", "text-align: " + side);
                }
                if (tag.equals("th")) {
                    attributes.put("scope", "col");
                }
            })
            .build();

    private Narrative() {}

    static String markup(String markdown) {
        Node document = PARSER.parse(Markup.clean(markdown));
        document.accept(new Tidying());
        return RENDERER.render(document);
    }

    /** Headings come one level after another; what is no link outside is only its text. */
    private static final class Tidying extends AbstractVisitor {
        private int last = HIGHEST - 1;

        @Override
        public void visit(Heading heading) {
            last = Math.min(6, Math.min(last + 1, heading.getLevel() + HIGHEST - 1));
            heading.setLevel(last);
            visitChildren(heading);
        }

        @Override
        public void visit(Image image) {
            visitChildren(image);
            unwrap(image);
        }

        @Override
        public void visit(Link link) {
            visitChildren(link);
            if (!link.getDestination().matches("(?i)(https?|mailto):.*")) {
                unwrap(link);
            }
        }

        private static void unwrap(Node node) {
            for (Node kid = node.getFirstChild(); kid != null; kid = node.getFirstChild()) {
                node.insertBefore(kid);
            }
            node.unlink();
        }
    }
}
