package cl.minka.assistance.core.request;

import cl.minka.kernel.jpa.Conditions;
import cl.minka.kernel.jpa.SearchWords;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import javax.persistence.EntityManager;

/**
 * Requests by their words. What few have is looked up first and the list goes by their keys; what many have is looked for along the
 * list's own order, where it soon fills a page.
 */
final class RequestWords {
    /** As many requests are few. */
    private static final int FEW = 1_024;

    private static final String ORDER = "0123456789abcdefghijklmnopqrstuvwxyz";

    private RequestWords() {}

    static void limit(EntityManager manager, Conditions conditions, String text) {
        List<String> words = SearchWords.of(text).stream()
                .sorted(Comparator.comparing(String::length).reversed())
                .toList();
        List<String> common = new ArrayList<>();
        boolean found = false;
        for (String word : words) {
            List<String> having = found ? List.of() : having(manager, word);
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
    }

    /** Those that have it, as far as they are few; a request comes once for each word that begins so. */
    private static List<String> having(EntityManager manager, String word) {
        return manager.createQuery(
                        "SELECT w.request FROM RequestWordEntity w WHERE w.word >= :from AND w.word < :to",
                        String.class)
                .setParameter("from", word)
                .setParameter("to", after(word))
                .setMaxResults(FEW + 1)
                .getResultList();
    }

    private static void has(Conditions conditions, String alias, String word) {
        conditions
                .and("EXISTS (SELECT " + alias + ".word FROM RequestWordEntity " + alias + " WHERE " + alias
                        + ".request = e.id AND " + alias + ".word >= :" + alias + "From AND " + alias + ".word < :"
                        + alias + "To)")
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
