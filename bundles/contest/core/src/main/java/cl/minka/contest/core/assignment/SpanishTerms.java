package cl.minka.contest.core.assignment;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.es.SpanishAnalyzer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;

/**
 * Reads the terms of a Spanish text: words without the everyday ones, without accents, number and gender, by Lucene's light
 * stemmer for Spanish. What stands in brackets was struck out of a blind view and says nothing; numbers say nothing either.
 */
final class SpanishTerms {
    private static final String STRUCK = "\\[[^\\[\\]]{1,40}\\]";

    private final Analyzer analyzer = new SpanishAnalyzer();

    /** A term: how often it stands in a text, and how it was written first. */
    record Term(int count, String written) {
        Term again() {
            return new Term(count + 1, written);
        }
    }

    /** By stem, in the order of the text. */
    Map<String, Term> of(String text) {
        String plain = text.replaceAll(STRUCK, " ");
        Map<String, Term> terms = new LinkedHashMap<>();
        try (TokenStream tokens = analyzer.tokenStream("", plain)) {
            CharTermAttribute stem = tokens.addAttribute(CharTermAttribute.class);
            OffsetAttribute place = tokens.addAttribute(OffsetAttribute.class);
            tokens.reset();
            while (tokens.incrementToken()) {
                String written = plain.substring(place.startOffset(), place.endOffset());
                if (stem.toString().chars().anyMatch(Character::isLetter)) {
                    terms.merge(
                            stem.toString(),
                            new Term(1, written.toLowerCase(Locale.ROOT)),
                            (before, now) -> before.again());
                }
            }
            tokens.end();
            return terms;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
