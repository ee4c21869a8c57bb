package cl.minka.schools.core.people;

import cl.minka.kernel.jpa.Folded;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * The order of people: by family name. What stands before a comma is the family name; otherwise the last two names are, of
 * two names the last. Particles belong to the name that follows.
 */
final class FamilyName {
    private static final Set<String> PARTICLES =
            Set.of("de", "del", "la", "las", "los", "da", "di", "do", "dos", "van", "von", "der", "y", "san", "santa");
    private static final int FAMILY_NAMES = 2;
    private static final int LONGEST = 210;

    private FamilyName() {}

    /** What a roster is sorted by. */
    static String key(String name) {
        int comma = name.indexOf(',');
        if (comma > 0) {
            return Folded.key(
                    name.substring(0, comma).strip() + " "
                            + name.substring(comma + 1).strip(),
                    LONGEST);
        }
        List<String> names = names(name);
        int given = Math.max(Math.min(1, names.size() - 1), names.size() - FAMILY_NAMES);
        List<String> turned = new ArrayList<>(names.subList(given, names.size()));
        turned.addAll(names.subList(0, given));
        return Folded.key(String.join(" ", turned), LONGEST);
    }

    /** Each with the particles before it. */
    private static List<String> names(String name) {
        List<String> names = new ArrayList<>();
        StringBuilder particles = new StringBuilder();
        for (String word : Arrays.asList(name.strip().split("\\s+"))) {
            if (PARTICLES.contains(word.toLowerCase(Locale.ROOT))) {
                particles.append(word).append(' ');
            } else {
                names.add(particles + word);
                particles.setLength(0);
            }
        }
        if (!particles.isEmpty()) {
            names.add(particles.toString().strip());
        }
        return names;
    }
}
