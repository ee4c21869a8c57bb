package cl.minka.practices.core.search;

import cl.minka.kernel.jpa.Folded;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.CharArraySet;
import org.apache.lucene.analysis.LowerCaseFilter;
import org.apache.lucene.analysis.StopFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.Tokenizer;
import org.apache.lucene.analysis.es.SpanishAnalyzer;
import org.apache.lucene.analysis.es.SpanishLightStemFilter;
import org.apache.lucene.analysis.miscellaneous.ASCIIFoldingFilter;
import org.apache.lucene.analysis.miscellaneous.PerFieldAnalyzerWrapper;
import org.apache.lucene.analysis.snowball.SnowballFilter;
import org.apache.lucene.analysis.standard.StandardTokenizer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.tartarus.snowball.ext.SpanishStemmer;

/** How Spanish is read: by words without accents, by their stems, and by the shorter stems of verbs. */
final class Spanish {
    /** What officials write around what they look for. */
    private static final Set<String> ASKING = Set.of(
            "ayuda",
            "buscar",
            "busco",
            "comuna",
            "comunal",
            "cual",
            "cuales",
            "hacer",
            "hay",
            "idea",
            "ideas",
            "mejorar",
            "municipal",
            "municipales",
            "municipalidad",
            "municipalidades",
            "municipio",
            "municipios",
            "necesitamos",
            "necesito",
            "podemos",
            "practica",
            "practicas",
            "puedo",
            "queremos",
            "quiero",
            "tener");

    static final Analyzer WORDS = new Reading(Form.WORD);
    static final Analyzer STEMS = new Reading(Form.LIGHT);
    static final Analyzer ROOTS = new Reading(Form.ROOT);

    /** What documents are read by. */
    static final Analyzer INDEX =
            new PerFieldAnalyzerWrapper(STEMS, Map.of(Fields.WORDS, WORDS, Fields.NAMES, WORDS, Fields.ROOTS, ROOTS));

    private Spanish() {}

    private enum Form {
        WORD,
        LIGHT,
        ROOT
    }

    /** The words of a question, folded, without those that say nothing, at most so many. */
    static List<String> asked(String text, int most) {
        List<String> all = terms(WORDS, text);
        List<String> telling =
                all.stream().filter(word -> !ASKING.contains(word)).toList();
        return (telling.isEmpty() ? all : telling).stream().limit(most).toList();
    }

    /** What becomes of one word, or of a few, when it is read that way. */
    static List<String> terms(Analyzer analyzer, String text) {
        List<String> terms = new ArrayList<>();
        try (TokenStream stream = analyzer.tokenStream("", text)) {
            CharTermAttribute term = stream.addAttribute(CharTermAttribute.class);
            stream.reset();
            while (stream.incrementToken()) {
                terms.add(term.toString());
            }
            stream.end();
            return terms;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static final class Reading extends Analyzer {
        private static final CharArraySet STOPS = stops();

        private final Form form;

        Reading(Form form) {
            this.form = form;
        }

        private static CharArraySet stops() {
            CharArraySet folded = new CharArraySet(400, false);
            SpanishAnalyzer.getDefaultStopSet().forEach(word -> folded.add(Folded.of(new String((char[]) word))));
            return CharArraySet.unmodifiableSet(folded);
        }

        @Override
        protected TokenStreamComponents createComponents(String field) {
            Tokenizer source = new StandardTokenizer();
            TokenStream folded = new StopFilter(new ASCIIFoldingFilter(new LowerCaseFilter(source)), STOPS);
            return new TokenStreamComponents(
                    source,
                    switch (form) {
                        case WORD -> folded;
                        case LIGHT -> new SpanishLightStemFilter(folded);
                        case ROOT -> new SnowballFilter(folded, new SpanishStemmer());
                    });
        }

        @Override
        protected TokenStream normalize(String field, TokenStream in) {
            return new ASCIIFoldingFilter(new LowerCaseFilter(in));
        }
    }
}
