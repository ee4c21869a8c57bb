package cl.minka.contest.core.search;

import cl.minka.kernel.jpa.Folded;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What a field can be, by the words for it; case and accents do not count.
 *
 * @param listed whether they are few enough to be told
 */
record Choices(Map<String, String> codes, List<String> names, boolean listed) {
    private static final int SHORTEST_PART = 4;

    static final Choices NONE = new Choices(Map.of(), List.of(), false);

    Choices {
        codes = Map.copyOf(codes);
        names = List.copyOf(names);
    }

    /** @param lines {@code code word word …}: the code is a word for itself */
    static Choices of(String... lines) {
        Map<String, String> codes = new LinkedHashMap<>();
        List<String> names = new java.util.ArrayList<>();
        for (String line : lines) {
            String[] words = line.split(" ");
            names.add(words[0]);
            for (String word : words) {
                codes.put(word, words[0]);
            }
        }
        return new Choices(codes, names, true);
    }

    /** The code of a word or, where it fits only one, of a part of a word. */
    Optional<String> find(String text) {
        String wanted = Folded.of(text.strip());
        String exact = codes.get(wanted);
        if (exact != null || wanted.length() < SHORTEST_PART) {
            return Optional.ofNullable(exact);
        }
        Set<String> some = codes.entrySet().stream()
                .filter(entry -> entry.getKey().contains(wanted))
                .map(Map.Entry::getValue)
                .collect(Collectors.toSet());
        return some.size() == 1 ? some.stream().findFirst() : Optional.empty();
    }
}
