package cl.minka.practices.core.search;

import cl.minka.practices.Catalogue.Count;
import cl.minka.practices.Catalogue.Facets;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.SortedSetDocValues;
import org.apache.lucene.search.CollectorManager;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.SimpleCollector;

/** Counts the values of what a query finds. */
final class FacetCount implements CollectorManager<FacetCount.Leaves, Facets> {
    private static final int MOST_VALUES = 50;

    @Override
    public Leaves newCollector() {
        return new Leaves();
    }

    @Override
    public Facets reduce(Collection<Leaves> collectors) throws IOException {
        Map<String, Map<String, Integer>> counts = new HashMap<>();
        long total = 0;
        for (Leaves leaves : collectors) {
            leaves.close();
            total += leaves.total;
            leaves.counts.forEach((field, values) -> values.forEach((value, count) ->
                    counts.computeIfAbsent(field, none -> new HashMap<>()).merge(value, count, Integer::sum)));
        }
        Map<String, List<Count>> values = new HashMap<>();
        Fields.FACETS.forEach(field -> values.put(field, most(counts.getOrDefault(field, Map.of()))));
        return new Facets(total, values);
    }

    private static List<Count> most(Map<String, Integer> counts) {
        return counts.entrySet().stream()
                .map(entry -> new Count(entry.getKey(), entry.getValue()))
                .sorted(Comparator.comparingInt(Count::count).reversed().thenComparing(Count::value))
                .limit(MOST_VALUES)
                .toList();
    }

    /** One thread's part. */
    static final class Leaves extends SimpleCollector {
        private final Map<String, Map<String, Integer>> counts = new HashMap<>();
        private final List<SortedSetDocValues> values = new ArrayList<>();
        private final List<int[]> ordinals = new ArrayList<>();
        private long total;

        @Override
        protected void doSetNextReader(LeafReaderContext context) throws IOException {
            close();
            for (String field : Fields.FACETS) {
                SortedSetDocValues of = DocValues.getSortedSet(context.reader(), field);
                values.add(of);
                ordinals.add(new int[(int) of.getValueCount()]);
            }
        }

        @Override
        public void collect(int document) throws IOException {
            total++;
            for (int n = 0; n < values.size(); n++) {
                SortedSetDocValues of = values.get(n);
                if (of.advanceExact(document)) {
                    for (int left = of.docValueCount(); left > 0; left--) {
                        ordinals.get(n)[(int) of.nextOrd()]++;
                    }
                }
            }
        }

        /** Names what was counted by number. */
        private void close() throws IOException {
            for (int n = 0; n < values.size(); n++) {
                Map<String, Integer> named = counts.computeIfAbsent(Fields.FACETS.get(n), none -> new HashMap<>());
                int[] numbers = ordinals.get(n);
                for (int ordinal = 0; ordinal < numbers.length; ordinal++) {
                    if (numbers[ordinal] > 0) {
                        named.merge(values.get(n).lookupOrd(ordinal).utf8ToString(), numbers[ordinal], Integer::sum);
                    }
                }
            }
            values.clear();
            ordinals.clear();
        }

        @Override
        public ScoreMode scoreMode() {
            return ScoreMode.COMPLETE_NO_SCORES;
        }
    }
}
