package cl.minka.schools.core.indicator;

import cl.minka.schools.indicator.Indicators;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Which groups are too small to be shown; see {@link Indicators}. */
final class SmallGroups {
    private SmallGroups() {}

    static boolean isSmall(Tally tally, int smallest) {
        return tally.people() > 0 && tally.people() < smallest;
    }

    /** One that is left out alone could be told from the total and the others: the next smallest goes with it. */
    static Set<Tally> of(Collection<Tally> groups, int smallest) {
        Set<Tally> left = new HashSet<>();
        groups.stream().filter(group -> isSmall(group, smallest)).forEach(left::add);
        if (left.size() == 1) {
            List<Tally> others = groups.stream()
                    .filter(group -> group.people() > 0 && !left.contains(group))
                    .sorted(Comparator.comparingInt(Tally::people))
                    .toList();
            others.stream().findFirst().ifPresent(left::add);
        }
        return left;
    }
}
