package cl.minka.contest.core.assignment;

import cl.minka.contest.Assignment;
import cl.minka.contest.core.assignment.AssignmentStore.NewPair;
import cl.minka.contest.core.assignment.AssignmentStore.Pair;
import cl.minka.contest.core.persistence.ContestTransactions;
import cl.minka.kernel.jpa.Json;
import cl.minka.kernel.people.Account;
import java.math.BigDecimal;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import javax.persistence.EntityManager;
import javax.persistence.PersistenceException;

/** Stores many finished evaluations of a contest in a few batches; what is stored already is left alone. */
final class EvaluationWriter {
    private static final int BATCH = 1_000;

    private final EntityManager manager;
    private final String contest;
    private final Instant now;
    private final Map<String, Map<Long, Stored>> stored = new HashMap<>();
    private final List<NewPair> newPairs = new ArrayList<>();
    private final List<Given> given = new ArrayList<>();
    private final Map<Stored, Given> changed = new HashMap<>();
    private long created;
    private long updated;

    EvaluationWriter(EntityManager manager, String contest, Instant now) {
        this.manager = manager;
        this.contest = contest;
        this.now = now;
    }

    void load() {
        Map<String, StoredScores> evaluations = new HashMap<>();
        String sql = "SELECT assignment, state, scores, abstentions FROM evaluation WHERE contest = ?";
        try (PreparedStatement select = prepare(sql)) {
            select.setString(1, contest);
            try (ResultSet rows = select.executeQuery()) {
                while (rows.next()) {
                    evaluations.put(
                            rows.getString(1),
                            new StoredScores(
                                    rows.getString(2).equals("FINAL"),
                                    EvaluationEntity.readScores(rows.getString(3)),
                                    EvaluationEntity.readTexts(rows.getString(4))
                                            .keySet()));
                }
            }
        } catch (SQLException e) {
            throw new PersistenceException(e);
        }
        for (Pair pair : AssignmentStore.pairs(manager, contest)) {
            stored.computeIfAbsent(pair.initiative(), any -> new HashMap<>())
                    .put(
                            pair.account(),
                            new Stored(
                                    pair,
                                    evaluations.containsKey(pair.id()),
                                    evaluations.getOrDefault(pair.id(), new StoredScores(false, Map.of(), Set.of()))));
        }
    }

    void take(String initiative, Account evaluator, Given taken) {
        Stored before = stored.getOrDefault(initiative, Map.of()).get(evaluator.id());
        if (before == null) {
            newPairs.add(new NewPair(initiative, evaluator.id(), evaluator.username()));
            given.add(taken);
            created += taken.size();
        } else {
            long differing = before.differing(taken);
            if (differing > 0 || !before.scores.isFinal) {
                changed.put(before, taken);
                created += before.isBegun ? 0 : taken.size();
                updated += !before.isBegun ? 0 : before.scores.isFinal ? differing : taken.size();
            }
        }
    }

    /** Scores stored that were not there. */
    long created() {
        return created;
    }

    /** Scores stored that were others before. */
    long updated() {
        return updated;
    }

    void addToPanel(Collection<Account> evaluators, int maxLoad) {
        Set<Long> panel = new HashSet<>(PanelStore.accounts(manager, contest));
        for (Account account : evaluators) {
            if (panel.add(account.id())) {
                EvaluatorEntity added = new EvaluatorEntity(contest, account.id(), account.username());
                added.write(EvaluatorWriting.of(maxLoad));
                manager.persist(added);
            }
        }
        manager.flush();
    }

    /** The initiatives of evaluations that were finished and will change. */
    Set<String> revised() {
        return changed.keySet().stream()
                .filter(before -> before.scores.isFinal)
                .map(before -> before.pair.initiative())
                .collect(Collectors.toSet());
    }

    void flush() {
        List<String> ids = AssignmentStore.insert(manager, contest, newPairs, Assignment.State.FINAL, now);
        String insert =
                "INSERT INTO evaluation (assignment, contest, initiative, account, state, scores, justification,"
                        + " abstentions, remarks, total, updated_at, version)"
                        + " VALUES (?, ?, ?, ?, 'FINAL', ?, '{}', ?, '', ?, ?, 1)";
        String update = "UPDATE evaluation SET state = 'FINAL', scores = ?, abstentions = ?, total = ?,"
                + " updated_at = ?, version = version + 1 WHERE assignment = ?";
        String finish = "UPDATE assignment SET state = 'FINAL', updated_at = ?, version = version + 1 WHERE id = ?";
        List<String> written = new ArrayList<>(ids);
        try (PreparedStatement inserts = prepare(insert);
                PreparedStatement updates = prepare(update);
                PreparedStatement finishes = prepare(finish)) {
            for (int n = 0; n < ids.size(); n++) {
                insert(inserts, ids.get(n), newPairs.get(n), given.get(n));
                if (n % BATCH == BATCH - 1) {
                    inserts.executeBatch();
                }
            }
            for (Map.Entry<Stored, Given> change : changed.entrySet()) {
                Pair pair = change.getKey().pair;
                written.add(pair.id());
                if (change.getKey().isBegun) {
                    update(updates, pair.id(), change.getValue());
                } else {
                    NewPair known = new NewPair(pair.initiative(), pair.account(), "");
                    insert(inserts, pair.id(), known, change.getValue());
                }
                finishes.setLong(1, now.toEpochMilli());
                finishes.setString(2, pair.id());
                finishes.addBatch();
            }
            inserts.executeBatch();
            updates.executeBatch();
            finishes.executeBatch();
        } catch (SQLException e) {
            throw new PersistenceException(e);
        }
        new VersionWriter(manager, contest).keep(written);
    }

    private void insert(PreparedStatement inserts, String id, NewPair pair, Given one) throws SQLException {
        inserts.setString(1, id);
        inserts.setString(2, contest);
        inserts.setString(3, pair.initiative());
        inserts.setLong(4, pair.account());
        inserts.setString(5, EvaluationEntity.write(one.scores));
        inserts.setString(6, one.abstentions());
        inserts.setDouble(7, one.total);
        inserts.setLong(8, now.toEpochMilli());
        inserts.addBatch();
    }

    private void update(PreparedStatement updates, String id, Given one) throws SQLException {
        updates.setString(1, EvaluationEntity.write(one.scores));
        updates.setString(2, one.abstentions());
        updates.setDouble(3, one.total);
        updates.setLong(4, now.toEpochMilli());
        updates.setString(5, id);
        updates.addBatch();
    }

    private PreparedStatement prepare(String sql) throws SQLException {
        return ContestTransactions.connection(manager).prepareStatement(sql);
    }

    /** What was given for one evaluation. */
    record Given(Map<String, BigDecimal> scores, Set<String> abstained, double total) {
        private long size() {
            return (long) scores.size() + abstained.size();
        }

        private String abstentions() {
            Map<String, String> reasons = new TreeMap<>();
            abstained.forEach(criterion -> reasons.put(criterion, ""));
            return Json.write(reasons);
        }
    }

    private record StoredScores(boolean isFinal, Map<String, BigDecimal> scores, Set<String> abstained) {}

    private record Stored(Pair pair, boolean isBegun, StoredScores scores) {
        long differing(Given taken) {
            return taken.scores.entrySet().stream()
                            .filter(score -> differs(score.getKey(), score.getValue()))
                            .count()
                    + taken.abstained.stream()
                            .filter(criterion -> !scores.abstained.contains(criterion))
                            .count();
        }

        private boolean differs(String criterion, BigDecimal score) {
            BigDecimal before = scores.scores.get(criterion);
            return before == null || before.compareTo(score) != 0;
        }
    }
}
