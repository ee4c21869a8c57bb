package cl.minka.itests.scenario.crawl;

import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * A word that nobody else has, planted in one place.
 *
 * @param word as it was planted
 * @param sought the word as texts are searched for it
 * @param place where
 * @param known names of the crawlers that may hear it
 */
public record Canary(String word, String sought, String place, Set<String> known) {
    /** @param known names of crawlers, separated by spaces */
    static Canary of(String word, String place, String known) {
        return new Canary(
                word,
                Unpacked.folded(word),
                place,
                Arrays.stream(known.split(" ")).filter(name -> !name.isEmpty()).collect(Collectors.toSet()));
    }
}
