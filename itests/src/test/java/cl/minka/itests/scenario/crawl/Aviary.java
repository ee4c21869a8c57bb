package cl.minka.itests.scenario.crawl;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The canaries of a contest: which word stands where, and who may hear it. Everybody else who hears one has found a leak.
 *
 * <p>Words are made of a stem that no language has and a syllable for each place, so that none is part of another.
 */
public final class Aviary {
    static final String EVALUATORS = "evaluator evaluator-2";
    static final String COMMITTEE = "committee";

    private static final List<String> SYLLABLES =
            List.of("ba", "ce", "di", "fo", "gu", "ja", "le", "mi", "no", "pu", "ra", "se", "ti", "vo", "zu", "ña");

    private final String stem;
    private final Map<String, Canary> planted = new LinkedHashMap<>();

    /** @param stem of every word, such as {@code Quilq} */
    public Aviary(String stem) {
        this.stem = stem;
    }

    /** A new word for a place that nobody may hear. */
    public String plant(String place) {
        return plant(place, "");
    }

    /** A new word for a place. @param known names of crawlers that may hear it */
    public String plant(String place, String known) {
        Canary before = planted.get(place);
        if (before != null) {
            return before.word();
        }
        int number = planted.size();
        String word = stem + SYLLABLES.get(number / 16 % 16) + SYLLABLES.get(number % 16) + "rrix";
        planted.put(place, Canary.of(word, place, known));
        return word;
    }

    /** The same word in small letters, for user names and addresses. */
    public String small(String place) {
        return Unpacked.folded(plant(place));
    }

    /** A word of others, such as a user name that exists already. */
    public Aviary hide(String word, String place, String known) {
        planted.put(place, Canary.of(word, place, known));
        return this;
    }

    public List<Canary> canaries() {
        return new ArrayList<>(planted.values());
    }

    /** Of those that a list of places names, everybody may hear: they are published. */
    public List<Canary> without(List<String> published) {
        return planted.values().stream()
                .filter(canary -> !published.contains(canary.place()))
                .toList();
    }
}
