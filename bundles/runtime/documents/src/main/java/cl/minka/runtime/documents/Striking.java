package cl.minka.runtime.documents;

import cl.minka.kernel.document.Documents.Phrase;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Puts replacements in the place of phrases, also of those that begin in one text and end in the next. */
final class Striking {
    private static final String BETWEEN = "\n\n";

    private final List<Phrase> phrases;

    Striking(List<Phrase> phrases) {
        this.phrases = phrases;
    }

    private record Stretch(int start, int end, String replacement) {}

    String strike(String text) {
        return strike(List.of(text)).get(0);
    }

    /** As many texts as there were, in the same order. */
    List<String> strike(List<String> texts) {
        String all = String.join(BETWEEN, texts);
        List<Stretch> stretches = stretches(all);
        List<String> clean = new ArrayList<>(texts.size());
        int start = 0;
        int at = 0;
        for (String text : texts) {
            int end = start + text.length();
            StringBuilder left = new StringBuilder(text.length());
            int from = start;
            while (at < stretches.size() && stretches.get(at).start() < end) {
                Stretch one = stretches.get(at);
                if (one.start() >= from) {
                    left.append(all, from, one.start()).append(one.replacement());
                }
                from = Math.max(from, Math.min(one.end(), end));
                if (one.end() > end) {
                    break;
                }
                at++;
            }
            left.append(all, from, end);
            clean.add(left.toString());
            start = end + BETWEEN.length();
        }
        return clean;
    }

    /** Where something is struck: in order, none within another. */
    private List<Stretch> stretches(String text) {
        FoldedText folded = new FoldedText(text);
        List<Stretch> found = new ArrayList<>();
        for (Phrase phrase : phrases) {
            folded.find(phrase.text())
                    .forEach(place -> found.add(new Stretch(place.start(), place.end(), phrase.replacement())));
        }
        found.sort(Comparator.comparingInt(Stretch::start).thenComparing(Stretch::end, Comparator.reverseOrder()));
        List<Stretch> apart = new ArrayList<>();
        int end = 0;
        for (Stretch one : found) {
            if (one.start() >= end) {
                apart.add(one);
                end = one.end();
            } else if (one.end() > end) {
                apart.add(new Stretch(end, one.end(), ""));
                end = one.end();
            }
        }
        return apart;
    }
}
