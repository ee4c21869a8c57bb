package cl.minka.contest.core.quality;

import cl.minka.contest.EvaluationQuality.Cell;
import cl.minka.contest.InitiativeStatus;
import cl.minka.contest.core.assignment.ScoreScales;
import cl.minka.kernel.Cursor;
import cl.minka.kernel.Fault;
import cl.minka.kernel.InvalidInput;
import cl.minka.kernel.Page;
import cl.minka.kernel.Slice;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import javax.persistence.EntityManager;

/** Pages of the cells of a contest: narrow rows say which initiatives a page needs, and only these are read. */
final class HeatMap {
    private static final int MOST_AT_ONCE = 500;
    private static final Comparator<Cell> ORDER = Comparator.comparing(
                    (Cell cell) -> cell.externalId().orElse(""))
            .thenComparing(Cell::initiative)
            .thenComparing(Cell::evaluator);

    private final EntityManager manager;
    private final String contest;
    private final ScoreScales scales;
    private final Optional<Integer> criterion;

    /** @param criterion the place of one; the totals when empty */
    HeatMap(EntityManager manager, String contest, ScoreScales scales, Optional<Integer> criterion) {
        this.manager = manager;
        this.contest = contest;
        this.scales = scales;
        this.criterion = criterion;
    }

    /** By initiative (external id first), then evaluator. */
    static List<Cell> cells(PanelScores panel, Ratings ratings) {
        Map<String, Optional<String>> names = new HashMap<>();
        panel.entries().forEach(entry -> names.put(entry.initiative(), entry.externalId()));
        List<Cell> cells = new ArrayList<>();
        ratings.byInitiative().forEach((initiative, own) -> {
            double mean = own.stream().mapToDouble(Rating::score).average().orElseThrow();
            own.forEach(rating -> cells.add(new Cell(
                    initiative,
                    names.get(initiative),
                    rating.evaluator(),
                    rating.score(),
                    mean,
                    rating.score() - mean)));
        });
        return cells;
    }

    Page<Cell> page(Slice slice) {
        List<Row> rows = rows();
        Optional<Cell> after = slice.after().map(HeatMap::last);
        List<Cell> found = new ArrayList<>();
        int next = after.map(last -> from(rows, last)).orElse(0);
        while (next < rows.size() && found.size() <= slice.limit()) {
            int end = end(rows, next, slice.limit() + 1 - found.size());
            List<Cell> read = read(rows.subList(next, end));
            read.stream()
                    .filter(cell ->
                            after.filter(last -> ORDER.compare(cell, last) <= 0).isEmpty())
                    .forEach(found::add);
            next = end;
        }
        boolean more = found.size() > slice.limit();
        List<Cell> items = more ? List.copyOf(found.subList(0, slice.limit())) : found;
        return new Page<>(
                items,
                more ? Optional.of(cursor(items.get(items.size() - 1)).encode()) : Optional.empty(),
                OptionalLong.of(rows.stream().mapToLong(Row::finished).sum()));
    }

    private List<Cell> read(List<Row> rows) {
        PanelScores panel = PanelScores.read(
                manager, contest, scales, rows.stream().map(Row::initiative).toList());
        return cells(panel, criterion.map(panel::raw).orElseGet(panel::totals));
    }

    /** The initiatives that were evaluated, in the order of their cells. */
    private List<Row> rows() {
        return manager
                .createQuery(
                        "SELECT i.externalId, i.id, i.evaluationsFinished FROM InitiativeEntity i"
                                + " WHERE i.contest = :contest AND i.status = :admitted AND i.evaluationsFinished > 0",
                        Object[].class)
                .setParameter("contest", contest)
                .setParameter("admitted", InitiativeStatus.ADMITTED)
                .getResultList()
                .stream()
                .map(row -> new Row(Optional.ofNullable((String) row[0]).orElse(""), (String) row[1], (Integer) row[2]))
                .sorted(Comparator.comparing(Row::name).thenComparing(Row::initiative))
                .toList();
    }

    /** The first whose cells may come after that one. */
    private static int from(List<Row> rows, Cell last) {
        String name = last.externalId().orElse("");
        int at = 0;
        while (at < rows.size() && rows.get(at).isBefore(name, last.initiative())) {
            at++;
        }
        return at;
    }

    /** So many initiatives as have that many cells. */
    private static int end(List<Row> rows, int from, int cells) {
        int end = from;
        for (int counted = 0; end < rows.size() && end - from < MOST_AT_ONCE && counted < cells; end++) {
            counted += rows.get(end).finished;
        }
        return end;
    }

    private static Cursor cursor(Cell last) {
        return Cursor.of(last.externalId().orElse(""), last.initiative(), last.evaluator());
    }

    private static Cell last(Cursor cursor) {
        if (cursor.keys().size() != 3) {
            throw new InvalidInput(Fault.at("/after", "kernel.bad-cursor"));
        }
        return new Cell(
                cursor.keys().get(1),
                Optional.of(cursor.keys().get(0)),
                cursor.keys().get(2),
                0,
                0,
                0);
    }

    /** An initiative and how many cells it has; its name is empty when it has none. */
    private record Row(String name, String initiative, int finished) {
        boolean isBefore(String otherName, String other) {
            int byName = name.compareTo(otherName);
            return byName < 0 || byName == 0 && initiative.compareTo(other) < 0;
        }
    }
}
