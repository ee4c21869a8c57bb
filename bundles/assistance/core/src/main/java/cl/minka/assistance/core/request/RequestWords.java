package cl.minka.assistance.core.request;

import cl.minka.kernel.Page;
import cl.minka.kernel.Slice;
import cl.minka.kernel.jpa.Conditions;
import cl.minka.kernel.jpa.Keyset;
import cl.minka.kernel.jpa.SearchWords;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.StringJoiner;
import java.util.TreeSet;
import javax.persistence.EntityManager;

/**
 * Requests by their words. What few have is looked up first and the list goes by their keys; what many have is looked for along the
 * list's own order, where it soon fills a page, and counted by the words alone where nothing else is asked for.
 */
final class RequestWords {
    /** As many requests are few. */
    private static final int FEW = 1_024;

    private static final String ORDER = "0123456789abcdefghijklmnopqrstuvwxyz";

    private RequestWords() {}

    /** @param conditions of the list without the words */
    static Page<RequestEntity> page(
            EntityManager manager, Keyset<RequestEntity> list, Conditions conditions, String text, Slice slice) {
        List<String> words = SearchWords.of(text).stream()
                .sorted(Comparator.comparing(String::length).reversed())
                .toList();
        if (words.isEmpty()) {
            return list.page(manager, conditions.asked(text, words), slice);
        }
        Conditions others = conditions.copy();
        boolean isCommon = !limit(manager, conditions, words);
        return isCommon && !slice.exactTotal()
                ? list.page(manager, conditions, slice, count(manager, others, words))
                : list.page(manager, conditions, slice);
    }

    /** Whether few have one of them. */
    private static boolean limit(EntityManager manager, Conditions conditions, List<String> words) {
        List<String> common = new ArrayList<>();
        boolean found = false;
        for (String word : words) {
            List<String> having = found ? List.of() : having(manager, new Conditions(), List.of(word), FEW + 1);
            if (found || having.size() > FEW) {
                common.add(word);
            } else {
                conditions.and("e.id IN :found", "found", padded(new TreeSet<>(having)));
                found = true;
            }
        }
        for (int n = 0; n < common.size(); n++) {
            has(conditions, "w" + n, common.get(n));
        }
        return found;
    }

    /** How many have all of them, as far as is told; beyond it more. */
    private static long count(EntityManager manager, Conditions others, List<String> words) {
        int most = Slice.COUNTED + 1;
        while (true) {
            List<String> having = having(manager, others, words, most);
            int different = new HashSet<>(having).size();
            if (different > Slice.COUNTED || having.size() < most) {
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
            conditions.and(begins(conditions, alias, words.get(n)));
            if (n > 0) {
                conditions.and(alias + ".request = w0.request");
            }
        }
        return conditions
                .select(manager, "SELECT w0.request FROM " + tables, String.class)
                .setMaxResults(most)
                .getResultList();
    }

    /** Each request is looked up: by {@code EXISTS} PostgreSQL, which takes every word for a rare one, begins with the words. */
    private static void has(Conditions conditions, String alias, String word) {
        conditions.and("(SELECT COUNT(" + alias + ".word) FROM RequestWordEntity " + alias + " WHERE " + alias
                + ".request = e.id AND " + begins(conditions, alias, word) + ") > 0");
    }

    /** The condition; its parameters are added. */
    private static String begins(Conditions conditions, String alias, String word) {
        conditions.parameter(alias + "From", word).parameter(alias + "To", after(word));
        return alias + ".word >= :" + alias + "From AND " + alias + ".word < :" + alias + "To";
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
