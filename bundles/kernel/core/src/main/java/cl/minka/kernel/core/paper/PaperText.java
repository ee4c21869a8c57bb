package cl.minka.kernel.core.paper;

import cl.minka.kernel.paper.Block;
import cl.minka.kernel.paper.Paper;
import cl.minka.kernel.paper.PaperOrder;
import java.util.List;

/** An order as one text: different orders have different texts, since every part tells its length. */
final class PaperText {
    private final StringBuilder text = new StringBuilder();

    private PaperText() {}

    static String of(PaperOrder order) {
        PaperText all = new PaperText();
        all.put(order.kind()).put(order.resource()).put(order.organization());
        all.put(order.paper());
        return all.text.toString();
    }

    private void put(Paper paper) {
        put(paper.title()).put(paper.description()).put(paper.language().toLanguageTag());
        put(paper.issuer()).put(paper.issued().toString());
        paper.body().forEach(this::put);
    }

    private void put(Block block) {
        put(block.getClass().getSimpleName());
        if (block instanceof Block.Heading heading) {
            put(Integer.toString(heading.level())).put(heading.text());
        } else if (block instanceof Block.Paragraph paragraph) {
            put(paragraph.text());
        } else if (block instanceof Block.Points points) {
            put(points.texts());
        } else if (block instanceof Block.Definitions definitions) {
            put(Integer.toString(definitions.entries().size()));
            definitions.entries().forEach(entry -> put(entry.term()).put(entry.text()));
        } else if (block instanceof Block.Table table) {
            put(table.caption()).put(Integer.toString(table.rows().size()));
            put(table.columns().stream().map(Block.Column::header).toList());
            put(table.columns().stream()
                    .map(column -> Boolean.toString(column.figures()))
                    .toList());
            table.rows().forEach(this::put);
        } else if (block instanceof Block.Signature signature) {
            put(signature.label());
        }
    }

    private void put(List<String> parts) {
        put(Integer.toString(parts.size()));
        parts.forEach(this::put);
    }

    private PaperText put(String part) {
        text.append(part.length()).append(':').append(part);
        return this;
    }
}
