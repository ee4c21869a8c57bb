package cl.minka.contest.core.persistence;

import cl.minka.contest.Attachment;
import cl.minka.contest.BlindTwin;
import cl.minka.contest.InitiativeNotFound;
import cl.minka.contest.InitiativeStatus;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import javax.persistence.EntityManager;
import javax.persistence.PersistenceException;

/** Finds initiatives of a contest; who may see them is the caller's affair. */
public final class InitiativeStore {
    private static final int AT_ONCE = 500;
    private static final String COLUMNS = "id, contest, code, status, title, title_key, category, lead_cut, region,"
            + " municipalities, answers, team, started_on, external_id, number, submitted_at, receipt_at, sha256,"
            + " rules_version, screening_version, cure_until, blind_state, search, author, evaluations_assigned,"
            + " evaluations_finished, evaluation_average, created_at, updated_at, version";

    private InitiativeStore() {}

    /** @throws InitiativeNotFound also when it belongs to another contest */
    public static InitiativeEntity get(EntityManager manager, String contest, String id) {
        InitiativeEntity found = manager.find(InitiativeEntity.class, id);
        if (found == null || !found.contest().equals(contest)) {
            throw new InitiativeNotFound();
        }
        return found;
    }

    /** All admitted initiatives of a contest, by id. Derby can not sort rows with large texts: we do. */
    public static List<InitiativeEntity> admitted(EntityManager manager, String contest) {
        return manager.createQuery(
                        "SELECT i FROM InitiativeEntity i WHERE i.contest = :contest AND i.status = :status",
                        InitiativeEntity.class)
                .setParameter("contest", contest)
                .setParameter("status", InitiativeStatus.ADMITTED)
                .getResultStream()
                .sorted(Comparator.comparing(InitiativeEntity::id))
                .toList();
    }

    /** Those of the ids that belong to the contest, by id, in a few statements. */
    public static Map<String, InitiativeEntity> byId(EntityManager manager, String contest, Collection<String> ids) {
        Map<String, InitiativeEntity> found = new HashMap<>();
        for (List<String> some : portions(ids)) {
            manager.createQuery(
                            "SELECT i FROM InitiativeEntity i WHERE i.contest = :contest AND i.id IN :ids",
                            InitiativeEntity.class)
                    .setParameter("contest", contest)
                    .setParameter("ids", some)
                    .getResultList()
                    .forEach(initiative -> found.put(initiative.id(), initiative));
        }
        return found;
    }

    /** Ids by id and by externalId, of the initiatives of a contest in these statuses; in all when none is named. */
    public static Map<String, String> references(EntityManager manager, String contest, InitiativeStatus... statuses) {
        Map<String, String> ids = new HashMap<>();
        List<Object[]> rows = manager.createQuery(
                        "SELECT i.id, i.externalId FROM InitiativeEntity i"
                                + " WHERE i.contest = :contest AND i.status IN :statuses",
                        Object[].class)
                .setParameter("contest", contest)
                .setParameter("statuses", List.of(statuses.length == 0 ? InitiativeStatus.values() : statuses))
                .getResultList();
        for (Object[] row : rows) {
            if (row[1] != null) {
                ids.put((String) row[1], (String) row[0]);
            }
        }
        rows.forEach(row -> ids.put((String) row[0], (String) row[0]));
        return ids;
    }

    /** The id of the initiative that has this id, or else this externalId. */
    public static Optional<String> reference(EntityManager manager, String contest, String reference) {
        return Optional.ofNullable(manager.find(InitiativeEntity.class, reference))
                .filter(initiative -> initiative.contest().equals(contest))
                .map(InitiativeEntity::id)
                .or(() -> manager.createQuery(
                                "SELECT i.id FROM InitiativeEntity i WHERE i.contest = :contest AND i.externalId = :name",
                                String.class)
                        .setParameter("contest", contest)
                        .setParameter("name", reference)
                        .getResultStream()
                        .findFirst());
    }

    /** The files of some initiatives, by initiative, in one statement a portion. */
    public static Map<String, List<Attachment>> attachments(EntityManager manager, Collection<String> initiatives) {
        Map<String, List<Attachment>> found = new HashMap<>();
        for (List<String> some : portions(initiatives)) {
            manager.createQuery(
                            "SELECT a FROM AttachmentEntity a WHERE a.initiative IN :ids ORDER BY a.name",
                            AttachmentEntity.class)
                    .setParameter("ids", some)
                    .getResultList()
                    .forEach(file -> found.computeIfAbsent(file.initiative(), id -> new ArrayList<>())
                            .add(file.toRecord()));
        }
        return found;
    }

    public static void blindState(EntityManager manager, String initiative, BlindTwin.State state) {
        manager.createNativeQuery("UPDATE initiative SET blind_state = ? WHERE id = ?")
                .setParameter(1, state.name())
                .setParameter(2, initiative)
                .executeUpdate();
    }

    /** The same for many. */
    public static void blindState(EntityManager manager, Collection<String> initiatives, BlindTwin.State state) {
        for (List<String> some : portions(initiatives)) {
            String places = some.stream().map(id -> "?").collect(Collectors.joining(", "));
            var update =
                    manager.createNativeQuery("UPDATE initiative SET blind_state = ? WHERE id IN (" + places + ")");
            update.setParameter(1, state.name());
            for (int i = 0; i < some.size(); i++) {
                update.setParameter(i + 2, some.get(i));
            }
            update.executeUpdate();
        }
    }

    /** Writes where an initiative stands, for filters and scope; flush first. */
    public static void municipalities(EntityManager manager, InitiativeEntity initiative) {
        municipalities(manager, List.of(initiative));
    }

    /** The same for many, in batches. */
    public static void municipalities(EntityManager manager, Collection<InitiativeEntity> initiatives) {
        Connection connection = ContestTransactions.connection(manager);
        try (PreparedStatement remove =
                        connection.prepareStatement("DELETE FROM initiative_municipality WHERE initiative = ?");
                PreparedStatement insert = connection.prepareStatement(
                        "INSERT INTO initiative_municipality (initiative, cut, contest) VALUES (?, ?, ?)")) {
            for (InitiativeEntity initiative : initiatives) {
                remove.setString(1, initiative.id());
                remove.addBatch();
                for (String cut : initiative.municipalities()) {
                    insert.setString(1, initiative.id());
                    insert.setString(2, cut);
                    insert.setString(3, initiative.contest());
                    insert.addBatch();
                }
            }
            remove.executeBatch();
            insert.executeBatch();
        } catch (SQLException e) {
            throw new PersistenceException(e);
        }
    }

    /** Inserts many new ones in batches; they do not become managed. */
    public static void insert(EntityManager manager, Collection<InitiativeEntity> created) {
        String places = "?, ".repeat(COLUMNS.split(",").length - 1) + "?";
        try (PreparedStatement insert = ContestTransactions.connection(manager)
                .prepareStatement("INSERT INTO initiative (" + COLUMNS + ") VALUES (" + places + ")")) {
            int waiting = 0;
            for (InitiativeEntity initiative : created) {
                initiative.bind(insert);
                insert.addBatch();
                if (++waiting % AT_ONCE == 0) {
                    insert.executeBatch();
                }
            }
            insert.executeBatch();
        } catch (SQLException e) {
            throw new PersistenceException(e);
        }
        municipalities(manager, created);
    }

    /** The initiatives of a contest that have an externalId, by it. */
    public static Map<String, InitiativeEntity> byExternalId(EntityManager manager, String contest) {
        Map<String, InitiativeEntity> found = new HashMap<>();
        manager.createQuery(
                        "SELECT i FROM InitiativeEntity i WHERE i.contest = :contest AND i.externalId IS NOT NULL",
                        InitiativeEntity.class)
                .setParameter("contest", contest)
                .getResultList()
                .forEach(initiative -> found.put(initiative.externalId().orElseThrow(), initiative));
        return found;
    }

    /** The codes that are taken in a contest. */
    public static Set<String> codes(EntityManager manager, String contest) {
        return new HashSet<>(
                manager.createQuery("SELECT i.code FROM InitiativeEntity i WHERE i.contest = :contest", String.class)
                        .setParameter("contest", contest)
                        .getResultList());
    }

    /** Lists short enough for one {@code IN}. */
    public static List<List<String>> portions(Collection<String> ids) {
        List<String> all = List.copyOf(ids);
        List<List<String>> portions = new ArrayList<>();
        for (int from = 0; from < all.size(); from += AT_ONCE) {
            portions.add(all.subList(from, Math.min(all.size(), from + AT_ONCE)));
        }
        return portions;
    }
}
