package cl.minka.contest.core.assignment;

import cl.minka.contest.EvaluationDifference.Change;
import cl.minka.contest.EvaluationDifference.Words;
import com.github.difflib.DiffUtils;
import com.github.difflib.algorithm.myers.MyersDiffWithLinearSpace;
import com.github.difflib.patch.AbstractDelta;
import com.github.difflib.patch.Patch;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiPredicate;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * Two texts compared word by word. Kept and added words together are the later text, letter by letter; kept and removed
 * ones the earlier, up to the space between words.
 */
final class TextDifference {
    /** Longer stretches, between what both texts begin and end with, are told as removed and added whole. */
    private static final int MOST_WORDS = 4_000;

    private static final Pattern WORD = Pattern.compile("\\s*\\S+\\s*|\\s+");
    private static final BiPredicate<String, String> SAME =
            (one, other) -> one.strip().equals(other.strip());

    private final List<Words> words = new ArrayList<>();
    private final Map<Change, StringBuilder> waiting = new EnumMap<>(Change.class);

    private TextDifference() {}

    static List<Words> of(String before, String after) {
        List<String> old = words(before);
        List<String> now = words(after);
        int head = common(old, now);
        int tail = commonTail(old.subList(head, old.size()), now.subList(head, now.size()));
        TextDifference difference = new TextDifference();
        difference.add(Change.KEPT, now.subList(0, head));
        difference.middle(old.subList(head, old.size() - tail), now.subList(head, now.size() - tail));
        difference.add(Change.KEPT, now.subList(now.size() - tail, now.size()));
        difference.tell();
        return difference.words;
    }

    private static List<String> words(String text) {
        return WORD.matcher(text).results().map(MatchResult::group).toList();
    }

    private static int common(List<String> old, List<String> now) {
        int most = Math.min(old.size(), now.size());
        int same = 0;
        while (same < most && SAME.test(old.get(same), now.get(same))) {
            same++;
        }
        return same;
    }

    private static int commonTail(List<String> old, List<String> now) {
        int most = Math.min(old.size(), now.size());
        int same = 0;
        while (same < most && SAME.test(old.get(old.size() - 1 - same), now.get(now.size() - 1 - same))) {
            same++;
        }
        return same;
    }

    private void middle(List<String> old, List<String> now) {
        if (old.isEmpty() || now.isEmpty() || old.size() > MOST_WORDS || now.size() > MOST_WORDS) {
            add(Change.REMOVED, old);
            add(Change.ADDED, now);
            return;
        }
        Patch<String> patch = DiffUtils.diff(old, now, new MyersDiffWithLinearSpace<>(SAME));
        int at = 0;
        for (AbstractDelta<String> delta : patch.getDeltas()) {
            int from = delta.getTarget().getPosition();
            add(Change.KEPT, now.subList(at, from));
            add(Change.REMOVED, delta.getSource().getLines());
            add(Change.ADDED, delta.getTarget().getLines());
            at = from + delta.getTarget().size();
        }
        add(Change.KEPT, now.subList(at, now.size()));
    }

    /** What was removed goes before what was added in its place. */
    private void add(Change change, List<String> some) {
        if (some.isEmpty()) {
            return;
        }
        if (change == Change.KEPT) {
            tell();
        }
        waiting.computeIfAbsent(change, any -> new StringBuilder()).append(String.join("", some));
        if (change == Change.KEPT) {
            tell();
        }
    }

    private void tell() {
        waiting.forEach((change, text) -> {
            Words last = words.isEmpty() ? null : words.get(words.size() - 1);
            if (last != null && last.change() == change) {
                words.set(words.size() - 1, new Words(change, last.text() + text));
            } else {
                words.add(new Words(change, text.toString()));
            }
        });
        waiting.clear();
    }
}
