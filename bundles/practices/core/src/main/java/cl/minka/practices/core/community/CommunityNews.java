package cl.minka.practices.core.community;

import cl.minka.kernel.time.WorkingDays;
import cl.minka.practices.community.Post;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import javax.persistence.EntityManager;
import javax.persistence.TypedQuery;

/** What was new in communities in one week: a line each, with how many posts, then titles of threads and meetings. */
final class CommunityNews {
    private static final int TITLES = 5;
    private static final int SCANNED = 2_000;

    private CommunityNews() {}

    /** By community; only those in which there was something. */
    static Map<String, String> lines(EntityManager manager, LocalDate monday) {
        Map<String, Long> posts = counts(manager, monday);
        Map<String, List<String>> titles = titles(manager, monday);
        Map<String, String> lines = new TreeMap<>();
        List<String> news = new ArrayList<>(posts.keySet());
        titles.keySet().stream().filter(id -> !posts.containsKey(id)).forEach(news::add);
        if (news.isEmpty()) {
            return lines;
        }
        manager.createQuery("SELECT c FROM CommunityEntity c WHERE c.id IN :ids", CommunityEntity.class)
                .setParameter("ids", news)
                .getResultList()
                .forEach(community -> lines.put(
                        community.id(),
                        line(
                                community.sheet().title(),
                                posts.getOrDefault(community.id(), 0L),
                                titles.getOrDefault(community.id(), List.of()))));
        return lines;
    }

    private static String line(String community, long posts, List<String> titles) {
        String named = titles.stream().limit(TITLES).collect(Collectors.joining("», «"));
        return community + " (" + posts + ")" + (named.isEmpty() ? "" : ": «" + named + "»");
    }

    private static Map<String, Long> counts(EntityManager manager, LocalDate monday) {
        Map<String, Long> counts = new HashMap<>();
        within(
                        manager,
                        "SELECT p.community, COUNT(p.id) FROM PostEntity p"
                                + " WHERE p.createdAt >= :from AND p.createdAt < :to AND p.state = :visible"
                                + " GROUP BY p.community",
                        monday)
                .setParameter("visible", Post.State.VISIBLE)
                .getResultList()
                .forEach(row -> counts.put((String) row[0], (Long) row[1]));
        return counts;
    }

    private static Map<String, List<String>> titles(EntityManager manager, LocalDate monday) {
        Map<String, List<String>> titles = new HashMap<>();
        within(
                        manager,
                        "SELECT p.community, p.title FROM PostEntity p WHERE p.createdAt >= :from AND p.createdAt < :to"
                                + " AND p.depth = 0 AND p.state = :visible AND p.title <> '' ORDER BY p.createdAt, p.id",
                        monday)
                .setParameter("visible", Post.State.VISIBLE)
                .setMaxResults(SCANNED)
                .getResultList()
                .forEach(row -> titles.computeIfAbsent((String) row[0], id -> new ArrayList<>())
                        .add((String) row[1]));
        manager.createQuery(
                        "SELECT m FROM MeetingEntity m WHERE m.createdAt >= :from AND m.createdAt < :to"
                                + " ORDER BY m.createdAt, m.id",
                        MeetingEntity.class)
                .setParameter("from", millis(monday))
                .setParameter("to", millis(monday.plusWeeks(1)))
                .setMaxResults(SCANNED)
                .getResultList()
                .forEach(meeting -> titles.computeIfAbsent(meeting.community(), id -> new ArrayList<>())
                        .add(0, meeting.toRecord().sheet().title()));
        return titles;
    }

    private static TypedQuery<Object[]> within(EntityManager manager, String query, LocalDate monday) {
        return manager.createQuery(query, Object[].class)
                .setParameter("from", millis(monday))
                .setParameter("to", millis(monday.plusWeeks(1)));
    }

    private static long millis(LocalDate day) {
        return day.atStartOfDay(WorkingDays.ZONE).toInstant().toEpochMilli();
    }
}
