package cl.minka.practices.core.search;

import cl.minka.kernel.Cursor;
import cl.minka.kernel.Fault;
import cl.minka.kernel.InvalidInput;
import cl.minka.kernel.Page;
import cl.minka.kernel.Slice;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Stream;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.index.SortedDocValues;
import org.apache.lucene.search.FieldDoc;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.SortField;
import org.apache.lucene.search.TopDocs;
import org.apache.lucene.search.TopFieldCollectorManager;
import org.apache.lucene.search.TopFieldDocs;
import org.apache.lucene.search.TotalHits;
import org.apache.lucene.util.BytesRef;

/** Pages of what is found, by the sort keys of the last item as the lists of the database are. */
final class Hits {
    private static final SortField SCORE = SortField.FIELD_SCORE;
    private static final Map<String, SortField> SORTABLE = Map.of(
            "title", new SortField(Fields.TITLE_KEY, SortField.Type.STRING),
            "createdAt", new SortField(Fields.CREATED_AT, SortField.Type.LONG),
            "changedAt", new SortField(Fields.CHANGED_AT, SortField.Type.LONG),
            "adoptions", new SortField(Fields.ADOPTIONS, SortField.Type.LONG));

    private Hits() {}

    /** Ids; the total is exact up to {@link Slice#COUNTED}. */
    static Page<String> page(IndexSearcher searcher, Query query, Slice slice) throws IOException {
        SortField[] order = order(slice);
        FieldDoc after = slice.after().map(cursor -> after(cursor, order)).orElse(null);
        int counted = slice.exactTotal() ? Integer.MAX_VALUE : Slice.COUNTED + 1;
        TopFieldDocs found = searcher.search(
                query, new TopFieldCollectorManager(new Sort(order), slice.limit() + 1, after, counted));
        ScoreDoc[] docs = found.scoreDocs;
        boolean more = docs.length > slice.limit();
        Optional<String> next = more
                ? Optional.of(cursor(order, (FieldDoc) docs[slice.limit() - 1]).encode())
                : Optional.empty();
        return new Page<>(
                ids(searcher, more ? Arrays.copyOf(docs, slice.limit()) : docs), next, total(found.totalHits, slice));
    }

    /** The best, whatever their number. */
    static List<String> best(IndexSearcher searcher, Query query, int limit) throws IOException {
        TopDocs found = searcher.search(query, limit);
        return ids(searcher, found.scoreDocs);
    }

    private static OptionalLong total(TotalHits hits, Slice slice) {
        boolean exact = hits.relation == TotalHits.Relation.EQUAL_TO;
        return exact && (slice.exactTotal() || hits.value <= Slice.COUNTED)
                ? OptionalLong.of(hits.value)
                : OptionalLong.empty();
    }

    private static List<String> ids(IndexSearcher searcher, ScoreDoc[] docs) throws IOException {
        List<LeafReaderContext> leaves = searcher.getIndexReader().leaves();
        List<String> ids = new ArrayList<>();
        for (ScoreDoc doc : docs) {
            LeafReaderContext leaf = leaves.get(ReaderUtil.subIndex(doc.doc, leaves));
            SortedDocValues values = DocValues.getSorted(leaf.reader(), Fields.ID);
            values.advanceExact(doc.doc - leaf.docBase);
            ids.add(values.lookupOrd(values.ordValue()).utf8ToString());
        }
        return ids;
    }

    private static SortField[] order(Slice slice) {
        Stream<SortField> asked = slice.sort().isEmpty()
                ? Stream.of(SCORE)
                : slice.sort().stream()
                        .map(sort -> SORTABLE.get(sort.field()))
                        .map(field -> new SortField(field.getField(), field.getType(), descending(slice, field)));
        return Stream.concat(asked, Stream.of(new SortField(Fields.ID, SortField.Type.STRING)))
                .toArray(SortField[]::new);
    }

    private static boolean descending(Slice slice, SortField field) {
        return slice.sort().stream()
                .filter(sort -> SORTABLE.get(sort.field()).equals(field))
                .anyMatch(Slice.Sort::descending);
    }

    private static Cursor cursor(SortField[] order, FieldDoc last) {
        return new Cursor(Stream.concat(
                        Stream.of(name(order)),
                        Arrays.stream(last.fields)
                                .map(value ->
                                        value instanceof BytesRef bytes ? bytes.utf8ToString() : value.toString()))
                .toList());
    }

    private static String name(SortField[] order) {
        return Arrays.toString(order);
    }

    private static FieldDoc after(Cursor cursor, SortField[] order) {
        List<String> keys = cursor.keys();
        if (keys.size() != order.length + 1 || !keys.get(0).equals(name(order))) {
            throw bad();
        }
        Object[] values = new Object[order.length];
        try {
            for (int n = 0; n < order.length; n++) {
                String key = keys.get(n + 1);
                values[n] = switch (order[n].getType()) {
                    case SCORE -> (Object) Float.valueOf(key);
                    case LONG -> Long.valueOf(key);
                    default -> new BytesRef(key);
                };
            }
        } catch (NumberFormatException e) {
            throw bad();
        }
        return new FieldDoc(Integer.MAX_VALUE, Float.NaN, values);
    }

    private static InvalidInput bad() {
        return new InvalidInput(Fault.at("/query/after", "kernel.bad-cursor"));
    }
}
