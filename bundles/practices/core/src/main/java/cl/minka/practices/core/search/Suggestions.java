package cl.minka.practices.core.search;

import cl.minka.practices.Catalogue.Suggestion;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.PrefixQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TermQuery;

/** Topics, then titles, that have the words that were typed; the last word may be unfinished. */
final class Suggestions {
    private static final int MOST_WORDS = 8;

    private Suggestions() {}

    static List<Suggestion> of(IndexSearcher searcher, String text, int limit) throws IOException {
        List<String> words = Spanish.asked(text, MOST_WORDS);
        if (words.isEmpty()) {
            return List.of();
        }
        String last = words.get(words.size() - 1);
        BooleanQuery.Builder all = new BooleanQuery.Builder();
        words.subList(0, words.size() - 1)
                .forEach(word -> all.add(new TermQuery(new Term(Fields.NAMES, word)), Occur.MUST));
        all.add(new PrefixQuery(new Term(Fields.NAMES, last)), Occur.MUST);
        Query query = all.build();
        List<Suggestion> suggestions = new ArrayList<>();
        searcher.search(query, new FacetCount()).values().get(Fields.TOPIC).stream()
                .filter(topic -> begins(topic.value(), words))
                .limit((limit + 1) / 2)
                .forEach(topic -> suggestions.add(new Suggestion(topic.value(), Optional.empty())));
        ScoreDoc[] found = searcher.search(query, limit).scoreDocs;
        List<String> ids = Hits.best(searcher, query, limit);
        Set<String> seen = new LinkedHashSet<>();
        for (int n = 0; n < found.length && suggestions.size() < limit; n++) {
            String title = searcher.storedFields().document(found[n].doc).get("title");
            if (seen.add(title)) {
                suggestions.add(new Suggestion(title, Optional.of(ids.get(n))));
            }
        }
        return suggestions;
    }

    private static boolean begins(String topic, List<String> words) {
        List<String> own = Spanish.terms(Spanish.WORDS, topic);
        return words.stream().allMatch(word -> own.stream().anyMatch(one -> one.startsWith(word)));
    }
}
