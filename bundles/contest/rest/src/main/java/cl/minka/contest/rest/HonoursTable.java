package cl.minka.contest.rest;

import cl.minka.contest.Contest;
import cl.minka.contest.Results;
import cl.minka.contest.Selection;
import cl.minka.kernel.paper.Block;
import cl.minka.kernel.paper.Block.Column;
import java.util.ArrayList;
import java.util.List;

/** Who is honoured, as a table of a paper, with the columns that the contest publishes. */
final class HonoursTable {
    private final Contest contest;
    private final Results results;
    private final PaperTexts words;

    HonoursTable(Contest contest, Results results, PaperTexts words) {
        this.contest = contest;
        this.results = results;
        this.words = words;
    }

    Block of(String key, List<Selection.Item> items) {
        List<Column> columns = new ArrayList<>();
        columns.add(Column.text(words.get("results.category")));
        if (results.positions()) {
            columns.add(Column.figures(words.get("results.position")));
        }
        columns.add(Column.text(words.get("results.initiative")));
        columns.add(Column.text(words.get("results.municipalities")));
        if (results.scores()) {
            columns.add(Column.figures(words.get("results.blind")));
            columns.add(Column.figures(words.get("results.committee")));
            columns.add(Column.figures(words.get("results.final")));
        }
        return new Block.Table(
                words.get(key + "-caption"),
                columns,
                items.stream().map(this::row).toList());
    }

    private List<String> row(Selection.Item item) {
        List<String> row = new ArrayList<>();
        row.add(words.category(contest, item.category()));
        if (results.positions()) {
            row.add(Integer.toString(item.position()));
        }
        row.add(item.title());
        row.add(words.names(item.municipalities()));
        if (results.scores()) {
            row.add(words.score(item.blindScore()));
            row.add(words.score(item.committeeScore()));
            row.add(words.score(item.finalScore()));
        }
        return row;
    }
}
