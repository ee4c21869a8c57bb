package cl.minka.schools.core.indicator;

import cl.minka.schools.indicator.Indicators;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.Iterator;
import java.util.Set;

/** Which groups are too small to be shown; see {@link Indicators}. */
final class SmallGroups {
    private SmallGroups() {}

    static boolean isSmall(Tally tally, int smallest) {
        return tally.people() > 0 && tally.people() < smallest;
    }

    /**
     * What is left out could be told from the total and the others: so that it is never one group alone, nor people who are too few
     * together, the next smallest go with it.
     */
    static Set<Tally> of(Collection<Tally> groups, int smallest) {
        Set<Tally> left = new HashSet<>();
        groups.stream().filter(group -> isSmall(group, smallest)).forEach(left::add);
        Iterator<Tally> others = groups.stream()
                .filter(group -> group.people() > 0 && !left.contains(group))
                .sorted(Comparator.comparingInt(Tally::people))
                .toList()
                .iterator();
        while (tellsItself(left, smallest) && others.hasNext()) {
            left.add(others.next());
        }
        return left;
    }

    private static boolean tellsItself(Set<Tally> left, int smallest) {
        return left.size() == 1
                || !left.isEmpty()
                        && left.stream().flatMapToInt(Tally::first).distinct().count() < smallest;
    }
}
