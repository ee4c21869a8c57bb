package cl.minka.studies.core.questionnaire;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Which of some things must have moved for one order to become another: as few as can be. */
final class Moves {
    private Moves() {}

    /** Both lists have the same things, each once. */
    static Set<String> least(List<String> before, List<String> after) {
        int[] place = after.stream().mapToInt(before::indexOf).toArray();
        int[] length = new int[place.length];
        int[] previous = new int[place.length];
        int last = -1;
        for (int n = 0; n < place.length; n++) {
            length[n] = 1;
            previous[n] = -1;
            for (int m = 0; m < n; m++) {
                if (place[m] < place[n] && length[m] + 1 > length[n]) {
                    length[n] = length[m] + 1;
                    previous[n] = m;
                }
            }
            if (last < 0 || length[n] > length[last]) {
                last = n;
            }
        }
        Set<String> moved = new HashSet<>(after);
        for (int n = last; n >= 0; n = previous[n]) {
            moved.remove(after.get(n));
        }
        return moved;
    }
}
