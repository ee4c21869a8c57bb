package cl.minka.kernel.jpa;

import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/** Words of Spanish texts as they are searched for: without case, accents, plural and last vowel. */
public final class SearchWords {
    public static final int MOST = 400;

    private static final int LONGEST = 40;
    private static final int SHORTEST = 3;
    private static final Pattern NO_WORD = Pattern.compile("[^a-z0-9]+");
    private static final Set<String> EMPTY = Set.of(
            "con", "del", "las", "los", "una", "uno", "por", "para", "que", "sin", "sus", "como", "mas", "este", "esta",
            "son", "ser", "hay", "muy", "nos");

    private SearchWords() {}

    /** The first so many different ones. */
    public static Set<String> of(String text) {
        Set<String> words = new TreeSet<>();
        for (String word : NO_WORD.split(Folded.of(text))) {
            if (word.length() >= SHORTEST && !EMPTY.contains(word) && words.size() < MOST) {
                words.add(root(word));
            }
        }
        return words;
    }

    private static String root(String word) {
        String root = word.length() > LONGEST ? word.substring(0, LONGEST) : word;
        root = cut(root, "s");
        for (String vowel : new String[] {"a", "e", "o"}) {
            String shorter = cut(root, vowel);
            if (!shorter.equals(root)) {
                return shorter;
            }
        }
        return root;
    }

    private static String cut(String word, String end) {
        return word.endsWith(end) && word.length() > SHORTEST ? word.substring(0, word.length() - 1) : word;
    }
}
