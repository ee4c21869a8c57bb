package cl.minka.contest.core.search;

import cl.minka.contest.Attachment;
import cl.minka.contest.core.persistence.ContestTransactions;
import cl.minka.contest.core.persistence.InitiativeEntity;
import cl.minka.contest.core.persistence.InitiativeStore;
import cl.minka.kernel.jpa.Folded;
import java.math.BigDecimal;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Types;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import javax.persistence.EntityManager;
import javax.persistence.PersistenceException;

/** Derives the texts of initiatives that are searched one by one: title, team, file names and answers. */
final class TextFacts {
    private static final int LONGEST = 32_000;
    private static final String INSERT =
            "INSERT INTO search_text (initiative, name, place, folded, figure, seen)" + " VALUES (?, ?, ?, ?, ?, ?)";

    private TextFacts() {}

    /** The initiatives of a contest that have changed, of those that were changed since. */
    static List<String> stale(EntityManager manager, String contest, long since) {
        return manager.createQuery(
                        "SELECT i.id FROM InitiativeEntity i WHERE i.contest = :contest AND i.updatedAt >= :since"
                                + " AND NOT EXISTS (SELECT t.place FROM TextFact t WHERE t.initiative = i.id"
                                + " AND t.name = :title AND t.place = 0 AND t.seen = i.version)",
                        String.class)
                .setParameter("contest", contest)
                .setParameter("since", since)
                .setParameter("title", "title")
                .getResultList();
    }

    static long newest(EntityManager manager, String contest) {
        return Optional.ofNullable(manager.createQuery(
                                "SELECT MAX(i.updatedAt) FROM InitiativeEntity i WHERE i.contest = :contest",
                                Long.class)
                        .setParameter("contest", contest)
                        .getSingleResult())
                .orElse(0L);
    }

    static void derive(EntityManager manager, String contest, List<String> ids) {
        for (List<String> some : InitiativeStore.portions(ids)) {
            Map<String, InitiativeEntity> initiatives = InitiativeStore.byId(manager, contest, some);
            write(manager, initiatives.values(), InitiativeStore.attachments(manager, some));
        }
    }

    private static void write(
            EntityManager manager, Collection<InitiativeEntity> initiatives, Map<String, List<Attachment>> files) {
        var connection = ContestTransactions.connection(manager);
        try (PreparedStatement delete = connection.prepareStatement("DELETE FROM search_text WHERE initiative = ?");
                PreparedStatement insert = connection.prepareStatement(INSERT)) {
            for (InitiativeEntity initiative : initiatives) {
                delete.setString(1, initiative.id());
                delete.addBatch();
                add(insert, initiative, files.getOrDefault(initiative.id(), List.of()));
            }
            delete.executeBatch();
            insert.executeBatch();
        } catch (SQLException e) {
            throw new PersistenceException(e);
        }
    }

    private static void add(PreparedStatement insert, InitiativeEntity initiative, List<Attachment> files)
            throws SQLException {
        add(insert, initiative, "title", 0, initiative.title());
        List<Object> team = initiative.draft().team();
        if (!team.isEmpty()) {
            add(insert, initiative, "team", 0, team(team));
        }
        for (int n = 0; n < files.size(); n++) {
            add(insert, initiative, "file", n, files.get(n).name());
        }
        for (Map.Entry<String, Object> answer : initiative.answers().entrySet()) {
            add(insert, initiative, "answer." + answer.getKey(), 0, answer.getValue());
        }
    }

    /** The texts of a team, whatever they are called. */
    private static String team(Collection<?> team) {
        return team.stream()
                .map(one -> one instanceof Map<?, ?> map ? team(map.values()) : String.valueOf(one))
                .collect(Collectors.joining("\n"));
    }

    private static void add(PreparedStatement insert, InitiativeEntity initiative, String name, int place, Object value)
            throws SQLException {
        insert.setString(1, initiative.id());
        insert.setString(2, name);
        insert.setInt(3, place);
        insert.setString(4, Folded.of(String.valueOf(value), LONGEST));
        if (value instanceof BigDecimal number) {
            insert.setDouble(5, number.doubleValue());
        } else {
            insert.setNull(5, Types.DOUBLE);
        }
        insert.setLong(6, initiative.version());
        insert.addBatch();
    }
}
