package cl.minka.contest.core.assignment;

import cl.minka.contest.Assignment;
import cl.minka.contest.AssignmentNotFound;
import cl.minka.contest.InitiativeStatus;
import cl.minka.contest.core.assignment.PanelConflicts.Candidate;
import cl.minka.contest.core.persistence.ContestTransactions;
import cl.minka.contest.core.persistence.InitiativeEntity;
import cl.minka.contest.core.persistence.InitiativeStore;
import cl.minka.kernel.jpa.RandomIds;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import javax.persistence.EntityManager;
import javax.persistence.PersistenceException;

/** Finds and stores assignments. */
final class AssignmentStore {
    private static final int BATCH = 1_000;

    private AssignmentStore() {}

    static AssignmentEntity get(EntityManager manager, String contest, String id) {
        return Optional.ofNullable(manager.find(AssignmentEntity.class, id))
                .filter(assignment -> assignment.contest().equals(contest))
                .orElseThrow(AssignmentNotFound::new);
    }

    /** All pairs of a contest, without loading whole entities. */
    static List<Pair> pairs(EntityManager manager, String contest) {
        return manager
                .createQuery(
                        "SELECT a.id, a.initiative, a.account, a.state FROM AssignmentEntity a"
                                + " WHERE a.contest = :contest ORDER BY a.id",
                        Object[].class)
                .setParameter("contest", contest)
                .getResultList()
                .stream()
                .map(row -> new Pair((String) row[0], (String) row[1], (Long) row[2], (Assignment.State) row[3]))
                .toList();
    }

    /** The admitted initiatives of a contest, by id. */
    static List<Candidate> candidates(EntityManager manager, String contest) {
        return manager
                .createQuery(
                        "SELECT i.id, i.category, i.municipalities FROM InitiativeEntity i"
                                + " WHERE i.contest = :contest AND i.status = :admitted ORDER BY i.id",
                        Object[].class)
                .setParameter("contest", contest)
                .setParameter("admitted", InitiativeStatus.ADMITTED)
                .getResultList()
                .stream()
                .map(row -> new Candidate(
                        (String) row[0], Optional.ofNullable((String) row[1]), List.of(((String) row[2]).split(" "))))
                .toList();
    }

    static Candidate candidate(InitiativeEntity initiative) {
        return new Candidate(initiative.id(), initiative.category(), initiative.municipalities());
    }

    static void delete(EntityManager manager, Collection<String> assignments) {
        for (List<String> some : InitiativeStore.portions(assignments)) {
            manager.createQuery("DELETE FROM AssignmentEntity a WHERE a.id IN :ids")
                    .setParameter("ids", some)
                    .executeUpdate();
        }
    }

    /**
     * Stores new assignments in batches; answers their ids in the order of the pairs. Rows and ids go in by order of the
     * initiatives, whose ids tell nothing: so most indexes grow at one place, which takes half of the time.
     */
    static List<String> insert(
            EntityManager manager, String contest, List<NewPair> pairs, Assignment.State state, Instant now) {
        List<String> sorted =
                pairs.stream().map(pair -> RandomIds.opaque()).sorted().toList();
        List<Integer> order = IntStream.range(0, pairs.size())
                .boxed()
                .sorted(Comparator.comparing((Integer n) -> pairs.get(n).initiative())
                        .thenComparing(n -> pairs.get(n).account()))
                .toList();
        String[] ids = new String[pairs.size()];
        String sql = "INSERT INTO assignment (id, contest, initiative, account, username, state, created_at,"
                + " updated_at, version) VALUES (?, ?, ?, ?, ?, ?, ?, ?, 1)";
        try (PreparedStatement insert = ContestTransactions.connection(manager).prepareStatement(sql)) {
            for (int row = 0; row < ids.length; row++) {
                NewPair pair = pairs.get(order.get(row));
                ids[order.get(row)] = sorted.get(row);
                insert.setString(1, sorted.get(row));
                insert.setString(2, contest);
                insert.setString(3, pair.initiative());
                insert.setLong(4, pair.account());
                insert.setString(5, pair.username());
                insert.setString(6, state.name());
                insert.setLong(7, now.toEpochMilli());
                insert.setLong(8, now.toEpochMilli());
                insert.addBatch();
                if ((row + 1) % BATCH == 0) {
                    insert.executeBatch();
                }
            }
            insert.executeBatch();
            return List.of(ids);
        } catch (SQLException e) {
            throw new PersistenceException(e);
        }
    }

    /** The names by which organisers know some initiatives, those that have one. */
    static Map<String, String> externalIds(EntityManager manager, Collection<String> initiatives) {
        Map<String, String> names = new HashMap<>();
        for (List<String> ids : InitiativeStore.portions(initiatives)) {
            manager.createQuery(
                            "SELECT i.id, i.externalId FROM InitiativeEntity i"
                                    + " WHERE i.id IN :ids AND i.externalId IS NOT NULL",
                            Object[].class)
                    .setParameter("ids", ids)
                    .getResultList()
                    .forEach(row -> names.put((String) row[0], (String) row[1]));
        }
        return names;
    }

    /** A stored pair. */
    record Pair(String id, String initiative, long account, Assignment.State state) {}

    /** A pair to be stored. */
    record NewPair(String initiative, long account, String username) {}
}
