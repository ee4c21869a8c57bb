package cl.minka.assistance.core.request;

import cl.minka.kernel.Page;
import cl.minka.kernel.Slice;
import cl.minka.kernel.jpa.Conditions;
import cl.minka.kernel.jpa.Joins;
import cl.minka.kernel.jpa.Keyset;
import cl.minka.kernel.jpa.SearchWords;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.StringJoiner;
import java.util.TreeSet;
import java.util.function.Function;
import javax.persistence.EntityManager;

/**
 * Requests by their words. What few have is looked up first and the list goes by their keys; what many have is looked for along the
 * list's own order, where it soon fills a page, or along the titles of those that have a word.
 */
final class RequestWords {
    /** As many requests are few. */
    private static final int FEW = 1_024;

    /** So many keys are read at once: more of them cost more than to look each up. */
    private static final int WHOLE = 60_000;

    private static final String ORDER = "0123456789abcdefghijklmnopqrstuvwxyz";
    private static final String TITLE = "title";
    private static final Keyset<RequestWordEntity> TITLES = new Keyset<>(
            RequestWordEntity.class,
            Keyset.Key.text("request"),
            RequestWordEntity::request,
            Map.of(TITLE, Keyset.Key.text("titleKey")),
            new Slice.Sort(TITLE, false));

    private final Keyset<RequestEntity> list;
    private final Function<String, Conditions> asked;

    /** @param asked what is asked for beside words, by the alias of requests */
    RequestWords(Keyset<RequestEntity> list, Function<String, Conditions> asked) {
        this.list = list;
        this.asked = asked;
    }

    /** @param text empty: no words are asked for */
    Page<RequestEntity> page(EntityManager manager, String text, Slice slice) {
        List<String> words = SearchWords.of(text).stream()
                .sorted(Comparator.comparing(String::length).reversed())
                .toList();
        Conditions conditions = asked.apply("e");
        if (words.isEmpty()) {
            return list.page(manager, conditions.asked(text, words), slice);
        }
        Optional<String> rare = rare(manager, conditions, words);
        if (rare.isPresent() || slice.exactTotal()) {
            List<String> usual = new ArrayList<>(words);
            rare.ifPresent(usual::remove);
            has(conditions, "e.id", usual);
            return list.page(manager, conditions, slice);
        }
        Set<String> found = found(manager, words);
        if (found.size() <= FEW) {
            return list.page(manager, among(conditions, found), slice, found.size());
        }
        Set<String> first = byTitle(slice) ? first(manager, words, slice) : Set.of();
        if (!first.isEmpty()) {
            return list.page(manager, among(conditions, first), slice, found.size());
        }
        has(conditions, "e.id", words);
        return list.page(manager, conditions, slice, found.size());
    }

    /** The first word that few have; the condition that they are among those is added. */
    private static Optional<String> rare(EntityManager manager, Conditions conditions, List<String> words) {
        for (String word : words) {
            List<String> having = having(manager, new Conditions(), List.of(word), FEW + 1);
            if (having.size() <= FEW) {
                among(conditions, new TreeSet<>(having));
                return Optional.of(word);
            }
        }
        return Optional.empty();
    }

    /**
     * Those that have all of the words and are what else is asked for, or more of them than are counted. Where the database joins row by
     * row, the keys of each are read along an index and what is common to all is found here; what few are is looked up all the same.
     */
    private Set<String> found(EntityManager manager, List<String> words) {
        Conditions others = asked.apply("e");
        if (!Joins.areRowByRow(manager)) {
            return joined(manager, others, words);
        }
        List<String> beside = others.isEmpty() ? List.of() : keys(manager, others);
        if (beside.size() <= FEW && (words.size() == 1 || !others.isEmpty())) {
            return joined(manager, others, words);
        }
        boolean whole = beside.size() <= WHOLE;
        Set<String> found = new HashSet<>(beside);
        for (int n = 0; n < words.size(); n++) {
            List<String> having = having(manager, new Conditions(), words.subList(n, n + 1), WHOLE + 1);
            whole &= having.size() <= WHOLE;
            found = n == 0 && others.isEmpty() ? new HashSet<>(having) : common(found, having);
        }
        return whole || found.size() > Slice.COUNTED ? found : joined(manager, others, words);
    }

    private static Set<String> common(Set<String> some, List<String> others) {
        Set<String> common = new HashSet<>();
        for (String one : others) {
            if (some.contains(one)) {
                common.add(one);
            }
        }
        return common;
    }

    private static List<String> keys(EntityManager manager, Conditions conditions) {
        return conditions
                .select(manager, "SELECT e.id FROM RequestEntity e", String.class)
                .setMaxResults(WHOLE + 1)
                .getResultList();
    }

    private static Set<String> joined(EntityManager manager, Conditions others, List<String> words) {
        int most = Slice.COUNTED + 1;
        while (true) {
            List<String> having = having(manager, others, words, most);
            Set<String> different = new HashSet<>(having);
            if (different.size() > Slice.COUNTED || having.size() < most) {
                return different;
            }
            most *= 2;
        }
    }

    /** Those that have all of them, as far as they are no more; a request comes once for each word that begins so. */
    private static List<String> having(EntityManager manager, Conditions others, List<String> words, int most) {
        StringJoiner tables = new StringJoiner(", ");
        Conditions conditions = others.copy();
        if (!others.isEmpty()) {
            tables.add("RequestEntity e");
            conditions.and("w0.request = e.id");
        }
        for (int n = 0; n < words.size(); n++) {
            String alias = "w" + n;
            tables.add("RequestWordEntity " + alias);
            begins(conditions, alias, words.get(n));
            if (n > 0) {
                conditions.and(alias + ".request = w0.request");
            }
        }
        return conditions
                .select(manager, "SELECT w0.request FROM " + tables, String.class)
                .setMaxResults(most)
                .getResultList();
    }

    private static boolean byTitle(Slice slice) {
        return slice.sort().size() == 1 && slice.sort().get(0).field().equals(TITLE);
    }

    /**
     * Those that may be on the page, found along the titles of each word that begins with the first of these; empty where so many words do
     * that it is as well to look for them along all titles.
     */
    private Set<String> first(EntityManager manager, List<String> words, Slice slice) {
        Set<String> first = new TreeSet<>();
        Slice one = new Slice(slice.limit() + 1, slice.after(), slice.sort(), false);
        for (String word : beginning(manager, words.get(0), FEW / one.limit())) {
            Conditions conditions = new Conditions().and("e.word = :word", "word", word);
            Conditions others = asked.apply("r");
            if (!others.isEmpty()) {
                conditions.some("r.id", "RequestEntity r", others.and("r.id = e.request"));
            }
            has(conditions, "e.request", words.subList(1, words.size()));
            TITLES.keys(manager, conditions, one, 0).items().forEach(id -> first.add((String) id));
        }
        return first;
    }

    /** The words that begin so, each found by the one before it; none where they are too many. */
    private static List<String> beginning(EntityManager manager, String word, int most) {
        List<String> found = new ArrayList<>();
        for (Optional<String> next = next(manager, ">=", word, word);
                next.isPresent();
                next = next(manager, ">", next.get(), word)) {
            found.add(next.get());
            if (found.size() > most) {
                return List.of();
            }
        }
        return found;
    }

    private static Optional<String> next(EntityManager manager, String than, String from, String word) {
        return Optional.ofNullable(manager.createQuery(
                        "SELECT MIN(w.word) FROM RequestWordEntity w WHERE w.word " + than + " :from AND w.word < :to",
                        String.class)
                .setParameter("from", from)
                .setParameter("to", after(word))
                .getSingleResult());
    }

    /** @param path of the request that is to have the words */
    private static void has(Conditions conditions, String path, List<String> words) {
        for (int n = 0; n < words.size(); n++) {
            String alias = "w" + n;
            conditions.some(
                    alias + ".word",
                    "RequestWordEntity " + alias,
                    begins(new Conditions().and(alias + ".request = " + path), alias, words.get(n)));
        }
    }

    private static Conditions begins(Conditions conditions, String alias, String word) {
        return conditions
                .and(alias + ".word >= :" + alias + "From AND " + alias + ".word < :" + alias + "To")
                .parameter(alias + "From", word)
                .parameter(alias + "To", after(word));
    }

    /** The first word after all that begin with this one, in every collation: words are letters and digits. */
    static String after(String word) {
        String head = word;
        while (head.endsWith("z")) {
            head = head.substring(0, head.length() - 1);
        }
        if (head.isEmpty()) {
            return "z".repeat(40);
        }
        int last = ORDER.indexOf(head.charAt(head.length() - 1));
        return head.substring(0, head.length() - 1) + ORDER.charAt(last + 1);
    }

    private static Conditions among(Conditions conditions, Set<String> ids) {
        return conditions.and("e.id IN :found", "found", padded(ids));
    }

    /** In few sizes, so that few statements are prepared; no request has an empty id. */
    private static List<String> padded(Set<String> ids) {
        int size = 4;
        while (size < ids.size()) {
            size *= 4;
        }
        List<String> padded = new ArrayList<>(ids);
        String last = padded.isEmpty() ? "-" : padded.get(padded.size() - 1);
        while (padded.size() < size) {
            padded.add(last);
        }
        return padded;
    }
}
