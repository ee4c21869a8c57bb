package cl.minka.contest.core.committee;

import java.security.SecureRandom;
import java.util.Collection;
import java.util.HashSet;
import java.util.Set;

/** Numbers of six figures by lot: who is not shown one of them finds no gap. */
final class OpaqueNumbers {
    private static final int LEAST = 100_000;
    private static final int MOST = 999_999;
    private static final SecureRandom RANDOM = new SecureRandom();

    private OpaqueNumbers() {}

    /** One that is not used yet. */
    static int draw(Collection<Integer> used) {
        Set<Integer> taken = new HashSet<>(used);
        int drawn = RANDOM.nextInt(LEAST, MOST + 1);
        while (taken.contains(drawn)) {
            drawn = RANDOM.nextInt(LEAST, MOST + 1);
        }
        return drawn;
    }
}
