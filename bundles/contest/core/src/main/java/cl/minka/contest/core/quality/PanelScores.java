package cl.minka.contest.core.quality;

import cl.minka.contest.Criterion;
import cl.minka.contest.core.assignment.ScoreScale;
import cl.minka.contest.core.assignment.ScoreScales;
import cl.minka.contest.core.persistence.ContestTransactions;
import cl.minka.kernel.jpa.Json;
import com.fasterxml.jackson.core.type.TypeReference;
import java.math.BigDecimal;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javax.persistence.EntityManager;
import javax.persistence.PersistenceException;

/**
 * What the panel of a contest has scored, read at once: final evaluations of admitted initiatives, by initiative
 * (external id first), then evaluator.
 *
 * @param assigned how many evaluations were assigned and not recused
 */
record PanelScores(List<Entry> entries, int assigned) {
    private static final TypeReference<Map<String, BigDecimal>> SCORES = new TypeReference<>() {};
    private static final TypeReference<Map<String, String>> REASONS = new TypeReference<>() {};
    private static final String ALL = "SELECT a.initiative, i.external_id, a.username, e.state, e.scores,"
            + " e.abstentions, i.category"
            + " FROM assignment a JOIN initiative i ON i.id = a.initiative"
            + " LEFT JOIN evaluation e ON e.assignment = a.id"
            + " WHERE a.contest = ? AND a.state <> 'RECUSED' AND i.status = 'ADMITTED'";

    static PanelScores read(EntityManager manager, String contest, ScoreScales scales) {
        return read(manager, contest, scales, List.of());
    }

    /** The same of some initiatives only; of all when none is named. */
    static PanelScores read(EntityManager manager, String contest, ScoreScales scales, List<String> initiatives) {
        List<Entry> entries = new ArrayList<>();
        int assigned = 0;
        String sql = initiatives.isEmpty()
                ? ALL
                : ALL + " AND a.initiative IN (" + String.join(", ", Collections.nCopies(initiatives.size(), "?"))
                        + ")";
        try (PreparedStatement select = ContestTransactions.connection(manager).prepareStatement(sql)) {
            select.setString(1, contest);
            for (int i = 0; i < initiatives.size(); i++) {
                select.setString(i + 2, initiatives.get(i));
            }
            try (ResultSet rows = select.executeQuery()) {
                for (; rows.next(); assigned++) {
                    if ("FINAL".equals(rows.getString(4))) {
                        entry(rows, scales).ifPresent(entries::add);
                    }
                }
            }
        } catch (SQLException e) {
            throw new PersistenceException(e);
        }
        entries.sort(Entry.ORDER);
        return new PanelScores(List.copyOf(entries), assigned);
    }

    /** Without those that lack a criterion, which the contest may have got since. */
    private static Optional<Entry> entry(ResultSet row, ScoreScales scales) throws SQLException {
        Map<String, BigDecimal> stored = Json.read(row.getString(5), SCORES);
        Set<String> abstained = Json.read(row.getString(6), REASONS).keySet();
        ScoreScale scale = scales.of(Optional.ofNullable(row.getString(7)));
        Optional<String> externalId = Optional.ofNullable(row.getString(2));
        String initiative = row.getString(1);
        String evaluator = row.getString(3);
        return scale.total(stored, abstained).stream()
                .mapToObj(total -> new Entry(initiative, externalId, evaluator, total, raw(stored, scales)))
                .findFirst();
    }

    private static double[] raw(Map<String, BigDecimal> stored, ScoreScales scales) {
        return scales.criteria().stream()
                .map(Criterion::id)
                .mapToDouble(id -> stored.containsKey(id) ? stored.get(id).doubleValue() : Double.NaN)
                .toArray();
    }

    /** The totals. */
    Ratings totals() {
        return new Ratings(entries.stream()
                .map(entry -> new Rating(entry.initiative, entry.evaluator, entry.total))
                .toList());
    }

    /** The raw scores of a criterion, by its place, of those who gave one. */
    Ratings raw(int criterion) {
        return new Ratings(entries.stream()
                .filter(entry -> !Double.isNaN(entry.raw[criterion]))
                .map(entry -> new Rating(entry.initiative, entry.evaluator, entry.raw[criterion]))
                .toList());
    }

    /**
     * One evaluation: its total on 0 to 100, and its raw scores in the order of the criteria, not a number where there is
     * none.
     */
    record Entry(String initiative, Optional<String> externalId, String evaluator, double total, double[] raw) {
        private static final Comparator<Entry> ORDER = Comparator.comparing(
                        (Entry entry) -> entry.externalId.orElse(""))
                .thenComparing(Entry::initiative)
                .thenComparing(Entry::evaluator);
    }
}
