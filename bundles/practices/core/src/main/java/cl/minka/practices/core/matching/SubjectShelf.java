package cl.minka.practices.core.matching;

import cl.minka.kernel.jpa.SearchWords;
import cl.minka.plugin.transfer.Subject;
import cl.minka.practices.core.matching.SubjectRoll.Row;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.stream.Collectors;
import javax.persistence.EntityManager;
import javax.persistence.TypedQuery;

/**
 * Practices or needs as strategies are given them. The {@link SubjectRoll} says what there is, and in which version; texts are read and cut
 * only of those whose version is not known yet. Bounded: outlines are kept of as many as the roll has, whole texts of {@value #MOST_KEPT}.
 */
final class SubjectShelf {
    private static final int MOST_KEPT = 4_000;
    private static final int AT_ONCE = 500;
    private static final double TOPIC_WEIGHT = 1_000;

    private final String entity;
    private final String condition;
    private final Map<String, Object> values;
    private final BiFunction<String, String, Subject> read;
    private final SubjectRoll roll;
    private final Map<String, Outline> outlines = new Recent<>(SubjectRoll.MOST);
    private final Map<String, Kept> kept = new Recent<>(MOST_KEPT);

    /**
     * Says which.
     *
     * @param entity with {@code id}, {@code municipality}, {@code version}, {@code changedAt} and {@code sheet}
     * @param condition in JPQL over {@code e}, with these values
     * @param read makes a subject of id and sheet
     */
    SubjectShelf(
            String entity, String condition, Map<String, Object> values, BiFunction<String, String, Subject> read) {
        this.entity = entity;
        this.condition = condition;
        this.values = values;
        this.read = read;
        this.roll = new SubjectRoll(entity, condition, values);
    }

    /** Reads what the first request would have to wait for. */
    void warm(EntityManager manager) {
        outlines(manager, roll.rows(manager));
    }

    /**
     * Those that have most in common with what is looked for, by CUT code.
     *
     * @param most of one municipality
     * @param all of all together
     */
    Map<String, List<Subject>> best(EntityManager manager, Subject asked, int most, int all) {
        List<Row> rows = roll.rows(manager);
        Map<String, Outline> known = outlines(manager, rows);
        int[] words = words(asked);
        Map<String, Double> common = new HashMap<>();
        known.forEach((id, outline) -> common.put(id, outline.common(asked, words)));
        Map<String, Integer> taken = new HashMap<>();
        List<Row> chosen = rows.stream()
                .filter(row -> known.containsKey(row.id()))
                .sorted(Comparator.comparing((Row row) -> common.get(row.id()))
                        .reversed()
                        .thenComparing(Row::id))
                .filter(row -> taken.merge(row.municipality(), 1, Integer::sum) <= most)
                .limit(all)
                .toList();
        Map<String, Subject> subjects = subjects(manager, chosen);
        return chosen.stream()
                .filter(row -> subjects.containsKey(row.id()))
                .collect(Collectors.groupingBy(
                        Row::municipality, Collectors.mapping(row -> subjects.get(row.id()), Collectors.toList())));
    }

    private Map<String, Outline> outlines(EntityManager manager, List<Row> rows) {
        Map<String, Outline> found = new HashMap<>();
        List<Row> missing = new ArrayList<>();
        synchronized (outlines) {
            for (Row row : rows) {
                Outline outline = outlines.get(row.id());
                if (outline == null || outline.version != row.version()) {
                    missing.add(row);
                } else {
                    found.put(row.id(), outline);
                }
            }
        }
        for (Kept one : load(manager, missing)) {
            Outline outline = new Outline(one.version, Set.copyOf(one.subject.topics()), words(one.subject));
            found.put(one.subject.id(), outline);
            synchronized (outlines) {
                outlines.put(one.subject.id(), outline);
            }
        }
        return found;
    }

    private Map<String, Subject> subjects(EntityManager manager, List<Row> rows) {
        Map<String, Subject> found = new HashMap<>();
        List<Row> missing = new ArrayList<>();
        synchronized (kept) {
            for (Row row : rows) {
                Kept one = kept.get(row.id());
                if (one == null || one.version != row.version()) {
                    missing.add(row);
                } else {
                    found.put(row.id(), one.subject);
                }
            }
        }
        load(manager, missing).forEach(one -> found.put(one.subject.id(), one.subject));
        return found;
    }

    private List<Kept> load(EntityManager manager, List<Row> rows) {
        List<Kept> loaded = new ArrayList<>();
        for (int from = 0; from < rows.size(); from += AT_ONCE) {
            List<String> ids = rows.subList(from, Math.min(rows.size(), from + AT_ONCE)).stream()
                    .map(Row::id)
                    .toList();
            TypedQuery<Object[]> query = manager.createQuery(
                    "SELECT e.id, e.version, e.sheet FROM " + entity + " e WHERE " + condition + " AND e.id IN :ids",
                    Object[].class);
            values.forEach(query::setParameter);
            query.setParameter("ids", ids).getResultList().forEach(row -> {
                String id = (String) row[0];
                loaded.add(new Kept((Long) row[1], read.apply(id, (String) row[2])));
            });
        }
        synchronized (kept) {
            loaded.forEach(one -> kept.put(one.subject.id(), one));
        }
        return loaded;
    }

    private static int[] words(Subject subject) {
        return words(subject.texts().values());
    }

    private static int[] words(Collection<String> texts) {
        return SearchWords.of(String.join(" ", texts)).stream()
                .mapToInt(String::hashCode)
                .sorted()
                .toArray();
    }

    private record Kept(long version, Subject subject) {}

    /** Enough of a subject to know whether it is worth a look. */
    private static final class Outline {
        private final long version;
        private final Set<String> topics;
        private final int[] words;

        Outline(long version, Set<String> topics, int[] words) {
            this.version = version;
            this.topics = topics;
            this.words = words;
        }

        double common(Subject asked, int[] wanted) {
            long topicsShared = asked.topics().stream().filter(topics::contains).count();
            long wordsShared = Arrays.stream(wanted)
                    .filter(word -> Arrays.binarySearch(words, word) >= 0)
                    .count();
            return TOPIC_WEIGHT * topicsShared + wordsShared;
        }
    }

    /** Forgets what was not asked for the longest time. */
    private static final class Recent<V> extends LinkedHashMap<String, V> {
        private static final long serialVersionUID = 1L;

        private final int most;

        Recent(int most) {
            super(16, 0.75f, true);
            this.most = most;
        }

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, V> eldest) {
            return size() > most;
        }
    }
}
