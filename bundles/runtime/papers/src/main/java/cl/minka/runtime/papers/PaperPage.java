package cl.minka.runtime.papers;

import cl.minka.kernel.paper.Block;
import cl.minka.kernel.paper.Paper;
import cl.minka.kernel.paper.PaperCode;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/** A paper as an XHTML document. It is built as a tree, never as text: nothing on a paper can become markup. */
final class PaperPage {
    private static final String XHTML = "http://www.w3.org/1999/xhtml";
    private static final String STYLE = style();

    private final Paper paper;
    private final PaperCode code;
    private final PaperWords words;
    private final Document document = blank();

    PaperPage(Paper paper, PaperCode code) {
        this.paper = paper;
        this.code = code;
        this.words = PaperWords.in(paper.language());
    }

    Document document() {
        Element html = document.createElementNS(XHTML, "html");
        html.setAttribute("lang", paper.language().toLanguageTag());
        document.appendChild(html);
        head(add(html, "head"));
        Element body = add(html, "body");
        add(body, "p", paper.issuer()).setAttribute("class", "issuer");
        add(body, "h1", paper.title());
        paper.body().forEach(block -> add(body, block));
        check(body);
        return document;
    }

    private void head(Element head) {
        add(head, "title", paper.title());
        Element description = add(head, "meta");
        description.setAttribute("name", "description");
        description.setAttribute("content", Printable.of(paper.description()));
        Element subject = add(head, "meta");
        subject.setAttribute("name", "subject");
        subject.setAttribute("content", Printable.of(paper.description()));
        add(head, "style", STYLE.replace("{code}", words.codeLabel(code)));
    }

    private void check(Element body) {
        Element check = add(body, "div");
        check.setAttribute("class", "check");
        Element sentence = add(check, "p");
        sentence.appendChild(document.createTextNode(words.codeBefore() + ' '));
        add(sentence, "span", code.toString()).setAttribute("class", "code");
        sentence.appendChild(document.createTextNode(". " + words.codeAfter(code)));
    }

    private void add(Element body, Block block) {
        if (block instanceof Block.Heading heading) {
            add(body, "h" + heading.level(), heading.text());
        } else if (block instanceof Block.Paragraph paragraph) {
            lines(add(body, "p"), paragraph.text());
        } else if (block instanceof Block.Points points) {
            Element list = add(body, "ul");
            points.texts().forEach(text -> lines(add(list, "li"), text));
        } else if (block instanceof Block.Definitions definitions) {
            definitions(body, definitions.entries());
        } else if (block instanceof Block.Table table) {
            table(body, table);
        } else if (block instanceof Block.Signature signature) {
            Element room = add(body, "div");
            room.setAttribute("class", "signature");
            add(room, "p", signature.label()).setAttribute("class", "line");
        }
    }

    /** As a table of two columns, with the terms as headers of their rows: readers announce the term with its text. */
    private void definitions(Element body, List<Block.Definition> entries) {
        Element table = add(body, "table");
        table.setAttribute("class", "definitions");
        Element rows = add(table, "tbody");
        for (Block.Definition entry : entries) {
            Element row = add(rows, "tr");
            add(row, "th", entry.term()).setAttribute("scope", "row");
            lines(add(row, "td"), entry.text());
        }
    }

    private void table(Element body, Block.Table table) {
        add(body, "p", table.caption()).setAttribute("class", "caption");
        Element element = add(body, "table");
        Element header = add(add(element, "thead"), "tr");
        List<String> widths = ColumnWidths.of(table);
        for (int at = 0; at < widths.size(); at++) {
            Block.Column column = table.columns().get(at);
            Element cell = add(header, "th", column.header());
            cell.setAttribute("scope", "col");
            cell.setAttribute("style", widths.get(at));
            align(cell, column);
        }
        Element rows = add(element, "tbody");
        for (List<String> row : table.rows()) {
            Element line = add(rows, "tr");
            for (int at = 0; at < row.size(); at++) {
                Element cell = add(line, "td");
                lines(cell, row.get(at));
                align(cell, table.columns().get(at));
            }
        }
    }

    private static void align(Element cell, Block.Column column) {
        if (column.figures()) {
            cell.setAttribute("class", "figures");
        }
    }

    private void lines(Element parent, String text) {
        boolean first = true;
        for (String line : text.lines().toList()) {
            if (!first) {
                add(parent, "br");
            }
            parent.appendChild(document.createTextNode(Printable.of(line)));
            first = false;
        }
    }

    private Element add(Element parent, String name, String text) {
        Element child = add(parent, name);
        child.appendChild(document.createTextNode(name.equals("style") ? text : Printable.of(text)));
        return child;
    }

    private Element add(Element parent, String name) {
        Element child = document.createElementNS(XHTML, name);
        parent.appendChild(child);
        return child;
    }

    private static Document blank() {
        try {
            return DocumentBuilderFactory.newInstance().newDocumentBuilder().newDocument();
        } catch (ParserConfigurationException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String style() {
        try (InputStream in = PaperPage.class.getResourceAsStream("paper.css")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
