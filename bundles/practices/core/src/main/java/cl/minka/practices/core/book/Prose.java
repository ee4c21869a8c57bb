package cl.minka.practices.core.book;

import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Heading;
import org.commonmark.node.Image;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.AttributeProvider;
import org.commonmark.renderer.html.HtmlRenderer;

/** Markdown of editors as well-formed XHTML. HTML in it is text; pictures are own ones; links lead outside, or are none. */
final class Prose {
    private static final Set<String> SCHEMES = Set.of("http", "https", "mailto");

    private static final Parser PARSER =
            Parser.builder().extensions(List.of(TablesExtension.create())).build();
    private static final HtmlRenderer RENDERER = HtmlRenderer.builder()
            .extensions(List.of(TablesExtension.create()))
            .escapeHtml(true)
            .sanitizeUrls(true)
            .percentEncodeUrls(true)
            .attributeProviderFactory(context -> new OnlyStyles())
            .build();

    private final Set<String> pictures;
    private final int level;

    /**
     * @param pictures names that may be shown
     * @param level of the highest heading in it, 2 …
     */
    Prose(Set<String> pictures, int level) {
        this.pictures = pictures;
        this.level = level;
    }

    String markup(String markdown) {
        Node document = PARSER.parse(Markup.clean(markdown));
        Levels levels = new Levels();
        document.accept(levels);
        document.accept(new Tidying(level - levels.highest));
        return RENDERER.render(document);
    }

    /** The names of the pictures that a text shows. */
    static Set<String> pictures(String markdown) {
        Set<String> names = new java.util.TreeSet<>();
        PARSER.parse(Markup.clean(markdown)).accept(new AbstractVisitor() {
            @Override
            public void visit(Image image) {
                names.add(image.getDestination());
            }
        });
        return names;
    }

    private static boolean leadsOutside(String address) {
        try {
            String scheme = URI.create(address).getScheme();
            return scheme != null && SCHEMES.contains(scheme.toLowerCase(Locale.ROOT));
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    /** Which heading is the highest. */
    private static final class Levels extends AbstractVisitor {
        private int highest = 6;

        @Override
        public void visit(Heading heading) {
            highest = Math.min(highest, heading.getLevel());
        }
    }

    /** Headings fit below that of the text; what is neither own picture nor link outside is only its text. */
    private final class Tidying extends AbstractVisitor {
        private final int lower;
        private int last = level - 1;

        Tidying(int lower) {
            this.lower = lower;
        }

        @Override
        public void visit(Heading heading) {
            last = Math.max(level, Math.min(Math.min(6, last + 1), heading.getLevel() + lower));
            heading.setLevel(last);
            visitChildren(heading);
        }

        @Override
        public void visit(Image image) {
            visitChildren(image);
            if (!pictures.contains(image.getDestination())) {
                unwrap(image);
            } else {
                image.setDestination(Section.picture(image.getDestination()));
                image.setTitle(null);
            }
        }

        @Override
        public void visit(Link link) {
            visitChildren(link);
            if (!leadsOutside(link.getDestination())) {
                unwrap(link);
            }
        }

        private void unwrap(Node node) {
            for (Node kid = node.getFirstChild(); kid != null; kid = node.getFirstChild()) {
                node.insertBefore(kid);
            }
            node.unlink();
        }
    }

    /** Columns are aligned by style: XHTML of EPUB 3 knows no other way. */
    private static final class OnlyStyles implements AttributeProvider {
        @Override
        public void setAttributes(Node node, String tag, Map<String, String> attributes) {
            attributes.remove("rel");
            String side = attributes.remove("align");
            if (side != null) {
                attributes.put("style", "text-align: " + side);
            }
            if (tag.equals("th")) {
                attributes.put("scope", "col");
            }
        }
    }
}
