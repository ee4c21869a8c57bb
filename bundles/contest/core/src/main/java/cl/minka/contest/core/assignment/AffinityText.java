package cl.minka.contest.core.assignment;

import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.LongPredicate;

/** The affinities of one initiative as they are stored: account and value, each followed by a space, by account. */
final class AffinityText {
    private AffinityText() {}

    static String write(SortedMap<Long, Double> pairs) {
        StringBuilder text = new StringBuilder(pairs.size() * 12);
        pairs.forEach((account, value) -> text.append(account.longValue())
                .append(' ')
                .append(value.doubleValue())
                .append(' '));
        return text.toString();
    }

    static SortedMap<Long, Double> read(String text) {
        SortedMap<Long, Double> pairs = new TreeMap<>();
        each(text, pairs::put);
        return pairs;
    }

    static void each(String text, Pair pair) {
        each(text, account -> true, pair);
    }

    /** Those of some accounts; the values of others are not read. */
    static void each(String text, LongPredicate wanted, Pair pair) {
        int from = 0;
        while (from < text.length()) {
            int middle = text.indexOf(' ', from);
            int end = text.indexOf(' ', middle + 1);
            long account = Long.parseLong(text, from, middle, 10);
            if (wanted.test(account)) {
                pair.take(account, Double.parseDouble(text.substring(middle + 1, end)));
            }
            from = end + 1;
        }
    }

    /** Takes one affinity. */
    interface Pair {
        void take(long account, double value);
    }
}
