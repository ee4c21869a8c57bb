package cl.minka.contest.core.assignment;

import static org.junit.Assert.assertEquals;

import cl.minka.contest.EvaluationDifference.Change;
import cl.minka.contest.EvaluationDifference.Words;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.Test;

public class TextDifferenceTest {
    @Test
    public void aWordThatWasReplacedIsRemovedAndAdded() {
        assertEquals(
                List.of(
                        new Words(Change.KEPT, "Resultados "),
                        new Words(Change.REMOVED, "bien "),
                        new Words(Change.ADDED, "mal "),
                        new Words(Change.KEPT, "medidos en "),
                        new Words(Change.ADDED, "todo "),
                        new Words(Change.KEPT, "2026")),
                TextDifference.of("Resultados bien medidos en 2026", "Resultados mal medidos en todo 2026"));
    }

    @Test
    public void whatIsWrittenOrWipedWholeIsOnePiece() {
        assertEquals(List.of(new Words(Change.ADDED, "Todo nuevo")), TextDifference.of("", "Todo nuevo"));
        assertEquals(List.of(new Words(Change.REMOVED, "Todo viejo")), TextDifference.of("Todo viejo", ""));
        assertEquals(List.of(), TextDifference.of("", ""));
    }

    /** The example of Myers, “An O(ND) Difference Algorithm” (1986), figure 1: ABCABBA to CBABAC takes five edits. */
    @Test
    public void theLeastNumberOfEditsIsFound() {
        List<Words> words = TextDifference.of("A B C A B B A", "C B A B A C");
        assertEquals(
                5,
                words.stream()
                        .filter(one -> one.change() != Change.KEPT)
                        .mapToLong(one -> one.text().strip().split("\\s+").length)
                        .sum());
    }

    /** Kept and added words are the later text, kept and removed ones the words of the earlier. */
    @Test
    public void bothTextsCanBeReadOffTheDifference() {
        Random random = new Random(7);
        for (int run = 0; run < 300; run++) {
            String before = text(random, random.nextInt(60));
            String after = text(random, random.nextInt(60));
            List<Words> words = TextDifference.of(before, after);
            assertEquals(after, joined(words, Change.ADDED));
            assertEquals(words(before), words(joined(words, Change.REMOVED)));
        }
    }

    /** The longest texts that an evaluation takes, with nothing in common, are compared at once. */
    @Test(timeout = 20_000)
    public void longTextsWithNothingInCommonAreCompared() {
        String before = IntStream.range(0, 3_900).mapToObj(i -> "a" + i).collect(Collectors.joining(" "));
        String after = IntStream.range(0, 3_900).mapToObj(i -> "b" + i).collect(Collectors.joining(" "));
        assertEquals(after, joined(TextDifference.of(before, after), Change.ADDED));
        String longer = IntStream.range(0, 9_000).mapToObj(i -> "c").collect(Collectors.joining(" "));
        assertEquals(2, TextDifference.of(before, longer).size());
    }

    private static String text(Random random, int words) {
        StringBuilder text = new StringBuilder(random.nextInt(9) == 0 ? "  " : "");
        for (int i = 0; i < words; i++) {
            text.append("palabra".charAt(random.nextInt(7))).append(random.nextInt(5) == 0 ? "\n" : " ");
        }
        return text.toString();
    }

    private static String joined(List<Words> words, Change other) {
        return words.stream()
                .filter(one -> one.change() == Change.KEPT || one.change() == other)
                .map(Words::text)
                .collect(Collectors.joining());
    }

    private static List<String> words(String text) {
        return Arrays.stream(text.split("\\s+")).filter(word -> !word.isEmpty()).toList();
    }
}
