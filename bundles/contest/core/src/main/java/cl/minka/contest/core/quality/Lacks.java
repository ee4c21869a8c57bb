package cl.minka.contest.core.quality;

import cl.minka.kernel.Fault;
import java.util.List;
import java.util.Optional;

/** What designs ask of the data. */
final class Lacks {
    private Lacks() {}

    /** Two units at the least, all with the same number of scores, two or more. */
    static Optional<Fault> balance(List<double[]> units) {
        if (units.stream().allMatch(unit -> unit.length < 2)) {
            return Optional.of(Fault.at("", "contest.quality.no-pairs"));
        }
        if (units.size() < 2) {
            return Optional.of(Fault.at("", "contest.quality.too-few"));
        }
        int scores = units.get(0).length;
        return units.stream().allMatch(unit -> unit.length == scores)
                ? Optional.empty()
                : Optional.of(Fault.at("", "contest.quality.unequal"));
    }

    /** Two units and two evaluators at the least, each of whom has scored every unit. */
    static Optional<Fault> crossing(Ratings ratings) {
        Optional<Fault> unbalanced = balance(ratings.units());
        if (unbalanced.isPresent()) {
            return unbalanced;
        }
        return ratings.complete().isPresent()
                ? Optional.empty()
                : Optional.of(Fault.at("", "contest.quality.incomplete"));
    }
}
