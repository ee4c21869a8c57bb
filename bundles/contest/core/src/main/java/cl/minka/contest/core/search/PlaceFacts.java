package cl.minka.contest.core.search;

import cl.minka.contest.Ranking;
import cl.minka.contest.Selection;
import cl.minka.contest.core.committee.CommitteeEntity;
import cl.minka.contest.core.persistence.ContestTransactions;
import cl.minka.contest.core.ranking.RankingStore;
import cl.minka.kernel.jpa.Json;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.persistence.EntityManager;
import javax.persistence.PersistenceException;

/** Derives the places of initiatives in the newest ranking, on the shortlist and in the decision. */
final class PlaceFacts {
    private PlaceFacts() {}

    /** Tells the present state of what the places are derived from. */
    static String mark(EntityManager manager, String contest, Part part) {
        String query =
                switch (part) {
                    case SHORTLIST -> "SELECT c.version FROM CommitteeEntity c WHERE c.contest = :contest";
                    default -> "SELECT s.version FROM SelectionEntity s WHERE s.contest = :contest";
                };
        if (part == Part.RANKING) {
            return RankingStore.newest(manager, contest).orElse("none");
        }
        return manager.createQuery(query, Long.class).setParameter("contest", contest).getResultList().stream()
                .findFirst()
                .map(String::valueOf)
                .orElse("none");
    }

    static void derive(EntityManager manager, String contest, Part part) {
        switch (part) {
            case RANKING -> write(manager, contest, Map.of("rank", ranks(manager, contest)));
            case SHORTLIST -> write(manager, contest, Map.of("shortlist", shortlist(manager, contest)));
            default -> write(manager, contest, decision(manager, contest));
        }
    }

    private static Map<String, Integer> ranks(EntityManager manager, String contest) {
        Map<String, Integer> ranks = new LinkedHashMap<>();
        RankingStore.newest(manager, contest)
                .flatMap(id -> RankingStore.find(manager, contest, id))
                .map(Ranking::entries)
                .orElse(List.of())
                .forEach(entry -> ranks.put(entry.initiative(), entry.rank()));
        return ranks;
    }

    private static Map<String, Integer> shortlist(EntityManager manager, String contest) {
        Map<String, Integer> places = new LinkedHashMap<>();
        Optional.ofNullable(manager.find(CommitteeEntity.class, contest))
                .map(CommitteeEntity::shortlist)
                .orElse(List.of())
                .forEach(place -> places.put(place.initiative(), place.rank()));
        return places;
    }

    private static Map<String, Map<String, Integer>> decision(EntityManager manager, String contest) {
        Optional<Selection> selection = manager
                .createQuery("SELECT s.body FROM SelectionEntity s WHERE s.contest = :contest", String.class)
                .setParameter("contest", contest)
                .getResultList()
                .stream()
                .findFirst()
                .map(body -> Json.read(body, Selection.class));
        return Map.of(
                "winner", positions(selection.map(Selection::winners)),
                "mention", positions(selection.map(Selection::mentions)),
                "not-selected", positions(selection.map(Selection::notSelected)));
    }

    private static Map<String, Integer> positions(Optional<List<Selection.Item>> items) {
        Map<String, Integer> positions = new LinkedHashMap<>();
        items.orElse(List.of()).forEach(item -> positions.put(item.initiative(), item.position()));
        return positions;
    }

    private static void write(EntityManager manager, String contest, Map<String, Map<String, Integer>> kinds) {
        Connection connection = ContestTransactions.connection(manager);
        String places = String.join(", ", Collections.nCopies(kinds.size(), "?"));
        try (PreparedStatement delete = connection.prepareStatement("DELETE FROM search_place WHERE kind IN (" + places
                        + ") AND initiative IN (SELECT id FROM initiative WHERE contest = ?)");
                PreparedStatement insert = connection.prepareStatement(
                        "INSERT INTO search_place (initiative, kind, place) VALUES (?, ?, ?)")) {
            int at = 1;
            for (String kind : kinds.keySet()) {
                delete.setString(at++, kind);
            }
            delete.setString(at, contest);
            delete.executeUpdate();
            for (Map.Entry<String, Map<String, Integer>> kind : kinds.entrySet()) {
                for (Map.Entry<String, Integer> place : kind.getValue().entrySet()) {
                    insert.setString(1, place.getKey());
                    insert.setString(2, kind.getKey());
                    insert.setInt(3, place.getValue());
                    insert.addBatch();
                }
            }
            insert.executeBatch();
        } catch (SQLException e) {
            throw new PersistenceException(e);
        }
    }
}
