package cl.minka.practices.core.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.DisjunctionMaxQuery;
import org.apache.lucene.search.FuzzyQuery;
import org.apache.lucene.search.MatchNoDocsQuery;
import org.apache.lucene.search.PhraseQuery;
import org.apache.lucene.search.PrefixQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;

/**
 * Makes a query of what a person asks. Each word counts where it is worth most; a word that is hardly known may be a slip of the
 * hand, the last one may be unfinished; words that stand together in the text count more.
 */
final class Question {
    private static final int MOST_WORDS = 16;
    private static final int HARDLY_KNOWN = 2;
    private static final int SHORTEST_SLIP = 4;
    private static final int LONG = 8;
    private static final int EXPANSIONS = 30;
    private static final int SHORTEST_BEGINNING = 3;
    private static final float SAME_MEANING = 0.6f;
    private static final float ROOT = 1.2f;
    private static final float SLIP = 0.7f;
    private static final float BEGINNING = 0.6f;
    private static final float TIE = 0.1f;
    private static final Map<String, Float> TOGETHER = Map.of("title", 4f, "topics", 3f, "summary", 2f, "problem", 1f);

    private final IndexReader reader;
    private final List<String> words;
    private final List<String> stems;
    private final boolean unfinished;

    Question(IndexReader reader, String text) {
        this.reader = reader;
        this.words = Spanish.asked(text, MOST_WORDS);
        this.stems = words.stream()
                .map(word -> String.join("", Spanish.terms(Spanish.STEMS, word)))
                .toList();
        this.unfinished = !text.isEmpty() && Character.isLetterOrDigit(text.charAt(text.length() - 1));
    }

    /** Most of the words must be met. */
    Query strict() throws IOException {
        return query(Math.max(1, (int) Math.ceil(words.size() * 0.6)));
    }

    /** One of the words must be met, for when most of them are not. */
    Query loose() throws IOException {
        return query(1);
    }

    private Query query(int least) throws IOException {
        if (words.isEmpty()) {
            return new MatchNoDocsQuery("no word");
        }
        List<List<Query>> ways = new ArrayList<>();
        for (int n = 0; n < words.size(); n++) {
            ways.add(ways(n));
        }
        Synonyms.in(stems).forEach(place -> {
            Query otherwise = otherwise(place.others());
            ways.subList(place.from(), place.from() + place.length()).forEach(some -> some.add(otherwise));
        });
        BooleanQuery.Builder all = new BooleanQuery.Builder().setMinimumNumberShouldMatch(least);
        ways.forEach(some -> all.add(new DisjunctionMaxQuery(some, TIE), Occur.SHOULD));
        return stems.size() < 2
                ? all.build()
                : new BooleanQuery.Builder()
                        .add(all.build(), Occur.MUST)
                        .add(together(stems), Occur.SHOULD)
                        .build();
    }

    private List<Query> ways(int n) throws IOException {
        String word = words.get(n);
        List<Query> ways = new ArrayList<>(inFields(stems.get(n), 1));
        String root = String.join("", Spanish.terms(Spanish.ROOTS, word));
        ways.add(new BoostQuery(new TermQuery(new Term(Fields.ROOTS, root)), ROOT));
        if (word.length() >= SHORTEST_SLIP && known(stems.get(n)) < HARDLY_KNOWN) {
            int edits = word.length() < LONG ? 1 : 2;
            ways.add(new BoostQuery(slip(Fields.NAMES, word, edits), 4 * SLIP));
            ways.add(new BoostQuery(slip(Fields.WORDS, word, edits), SLIP));
        }
        if (unfinished && n == words.size() - 1 && word.length() >= SHORTEST_BEGINNING) {
            ways.add(new BoostQuery(new PrefixQuery(new Term(Fields.NAMES, word)), BEGINNING));
            ways.add(new BoostQuery(new PrefixQuery(new Term(Fields.WORDS, word)), BEGINNING / 2));
        }
        return ways;
    }

    private static Query slip(String field, String word, int edits) {
        return new FuzzyQuery(new Term(field, word), edits, 1, EXPANSIONS, true);
    }

    private static List<Query> inFields(String stem, float share) {
        return Fields.WEIGHTS.entrySet().stream()
                .<Query>map(field ->
                        new BoostQuery(new TermQuery(new Term(field.getKey(), stem)), field.getValue() * share))
                .toList();
    }

    private int known(String stem) throws IOException {
        int known = 0;
        for (String field : Fields.WEIGHTS.keySet()) {
            known = Math.max(known, reader.docFreq(new Term(field, stem)));
        }
        return known;
    }

    private static Query otherwise(List<List<String>> others) {
        return new DisjunctionMaxQuery(
                others.stream()
                        .map(other -> other.size() == 1
                                ? new DisjunctionMaxQuery(inFields(other.get(0), SAME_MEANING), TIE)
                                : new BoostQuery(together(other), SAME_MEANING))
                        .toList(),
                0);
    }

    private static Query together(List<String> stems) {
        return new DisjunctionMaxQuery(
                TOGETHER.entrySet().stream()
                        .<Query>map(field -> {
                            PhraseQuery.Builder phrase = new PhraseQuery.Builder().setSlop(2);
                            stems.forEach(stem -> phrase.add(new Term(field.getKey(), stem)));
                            return new BoostQuery(phrase.build(), field.getValue());
                        })
                        .toList(),
                TIE);
    }
}
