package cl.minka.practices.core.search;

import cl.minka.practices.Practice;
import cl.minka.practices.PracticeSheet;
import java.io.IOException;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.Term;
import org.apache.lucene.queries.mlt.MoreLikeThis;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;

/** What speaks of the same as a practice: its rarest words, found in others. */
final class Likeness {
    private static final int WORDS = 25;

    private Likeness() {}

    static Query query(IndexReader reader, Practice practice) throws IOException {
        PracticeSheet sheet = practice.sheet();
        MoreLikeThis like = new MoreLikeThis(reader);
        like.setAnalyzer(Spanish.INDEX);
        like.setMinTermFreq(1);
        like.setMinDocFreq(2);
        like.setMaxQueryTerms(WORDS);
        like.setBoost(true);
        Map<String, Collection<Object>> parts = Map.of(
                "title", List.of(sheet.title()),
                "topics", List.of(String.join(" . ", sheet.topics())),
                "summary", List.of(sheet.summary()),
                "problem", List.of(sheet.problem()));
        like.setFieldNames(parts.keySet().toArray(String[]::new));
        return new BooleanQuery.Builder()
                .add(like.like(parts), Occur.MUST)
                .add(new TermQuery(new Term(Fields.ID, practice.id())), Occur.MUST_NOT)
                .build();
    }
}
