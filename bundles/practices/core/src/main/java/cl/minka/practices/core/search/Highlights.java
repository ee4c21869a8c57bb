package cl.minka.practices.core.search;

import cl.minka.practices.PracticeSheet;
import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** Shows the words of a question where they stand in a sheet, however they are inflected. */
final class Highlights {
    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}]+");
    private static final int MOST_WORDS = 16;
    private static final int PASSAGES = 2;
    private static final int LONGEST = 300;
    private static final int SLIP_LENGTH = 4;

    private final List<String> words;
    private final Set<String> wanted = new HashSet<>();
    private final Map<String, Boolean> known = new HashMap<>();

    Highlights(String text) {
        words = Spanish.asked(text, MOST_WORDS);
        words.forEach(word -> {
            wanted.addAll(Spanish.terms(Spanish.STEMS, word));
            wanted.addAll(Spanish.terms(Spanish.ROOTS, word));
        });
        Synonyms.in(Spanish.terms(Spanish.STEMS, String.join(" ", words)))
                .forEach(place -> place.others().forEach(wanted::addAll));
    }

    /** By part of the sheet; parts without any of the words are absent. */
    Map<String, List<String>> of(PracticeSheet sheet) {
        Map<String, List<String>> all = new LinkedHashMap<>();
        note(all, "title", sheet.title());
        note(all, "summary", sheet.summary());
        note(all, "problem", sheet.problem());
        note(all, "solution", sheet.solution());
        return all;
    }

    private void note(Map<String, List<String>> all, String part, String text) {
        List<String> passages = new ArrayList<>();
        BreakIterator sentences = BreakIterator.getSentenceInstance(Locale.forLanguageTag("es-CL"));
        sentences.setText(text);
        int from = sentences.first();
        for (int to = sentences.next(); to != BreakIterator.DONE && passages.size() < PASSAGES; to = sentences.next()) {
            String sentence = text.substring(from, to).strip();
            String marked = WORD.matcher(sentence).replaceAll(this::mark);
            if (!marked.equals(sentence)) {
                passages.add(shortened(marked));
            }
            from = to;
        }
        if (!passages.isEmpty()) {
            all.put(part, passages);
        }
    }

    private String mark(MatchResult word) {
        return known.computeIfAbsent(word.group(), this::isWanted) ? "⟦" + word.group() + "⟧" : word.group();
    }

    private boolean isWanted(String word) {
        List<String> folded = Spanish.terms(Spanish.WORDS, word);
        if (folded.isEmpty()) {
            return false;
        }
        return Spanish.terms(Spanish.STEMS, word).stream().anyMatch(wanted::contains)
                || Spanish.terms(Spanish.ROOTS, word).stream().anyMatch(wanted::contains)
                || words.stream().anyMatch(asked -> near(asked, folded.get(0)));
    }

    /** A slip of the hand: the same but for one sign. */
    private static boolean near(String asked, String there) {
        int most = Math.max(asked.length(), there.length());
        if (Math.min(asked.length(), there.length()) < SLIP_LENGTH
                || most - Math.min(asked.length(), there.length()) > 1) {
            return false;
        }
        int begin = 0;
        while (begin < asked.length() && begin < there.length() && asked.charAt(begin) == there.charAt(begin)) {
            begin++;
        }
        int end = 0;
        while (end < Math.min(asked.length(), there.length()) - begin
                && asked.charAt(asked.length() - 1 - end) == there.charAt(there.length() - 1 - end)) {
            end++;
        }
        return begin > 0 && most - begin - end <= 1;
    }

    private static String shortened(String marked) {
        int first = marked.indexOf('⟦');
        if (marked.length() <= LONGEST) {
            return marked;
        }
        int from = Math.max(0, first - LONGEST / 3);
        int to = Math.min(marked.length(), from + LONGEST);
        return (from > 0 ? "…" : "") + marked.substring(from, to) + (to < marked.length() ? "…" : "");
    }
}
