package cl.minka.practices.core.search;

import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.index.SortedDocValues;
import org.apache.lucene.util.Bits;

/** Which versions of which practices an index has. */
final class Versions {
    private Versions() {}

    static Map<String, Long> of(IndexReader reader) throws IOException {
        Map<String, Long> versions = new HashMap<>();
        for (LeafReaderContext leaf : reader.leaves()) {
            Bits live = leaf.reader().getLiveDocs();
            SortedDocValues ids = DocValues.getSorted(leaf.reader(), Fields.ID);
            NumericDocValues numbers = DocValues.getNumeric(leaf.reader(), Fields.VERSION);
            for (int n = 0; n < leaf.reader().maxDoc(); n++) {
                if ((live == null || live.get(n)) && ids.advanceExact(n) && numbers.advanceExact(n)) {
                    versions.put(ids.lookupOrd(ids.ordValue()).utf8ToString(), numbers.longValue());
                }
            }
        }
        return versions;
    }
}
