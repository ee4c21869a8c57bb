package cl.minka.studies.core.inference;

import cl.minka.kernel.Fault;
import cl.minka.kernel.InvalidInput;
import cl.minka.kernel.Kind;
import cl.minka.kernel.Refusal;
import cl.minka.studies.weighting.WeightSet.Weight;
import java.util.List;
import java.util.Optional;
import javax.persistence.EntityManager;

/** Finds weights of surveys. */
final class Weightings {
    private Weightings() {}

    static Optional<WeightingEntity> newest(EntityManager manager, String survey) {
        return manager.createQuery(
                        "SELECT w FROM WeightingEntity w WHERE w.survey = :survey ORDER BY w.number DESC",
                        WeightingEntity.class)
                .setParameter("survey", survey)
                .setMaxResults(1)
                .getResultStream()
                .findFirst();
    }

    static WeightingEntity get(EntityManager manager, String survey, int number) {
        return find(manager, survey, number)
                .orElseThrow(() -> new Refusal(Kind.NOT_FOUND, "studies.weights-not-found"));
    }

    private static Optional<WeightingEntity> find(EntityManager manager, String survey, int number) {
        return manager.createQuery(
                        "SELECT w FROM WeightingEntity w WHERE w.survey = :survey AND w.number = :number",
                        WeightingEntity.class)
                .setParameter("survey", survey)
                .setParameter("number", number)
                .getResultStream()
                .findFirst();
    }

    /** Those that somebody wants: by number, the newest where he says nothing, none for 0. */
    static Optional<WeightingEntity> wanted(EntityManager manager, String survey, Optional<Integer> number) {
        if (number.isEmpty()) {
            return newest(manager, survey);
        }
        if (number.get() == 0) {
            return Optional.empty();
        }
        return Optional.of(find(manager, survey, number.get())
                .orElseThrow(() -> new InvalidInput(Fault.at("/weights", "studies.weights.unknown"))));
    }

    /** As compact as estimates need them. */
    record Kept(long[] places, double[] base, double[] weights) {
        static Kept of(List<Weight> all) {
            return new Kept(
                    all.stream().mapToLong(Weight::place).toArray(),
                    all.stream().mapToDouble(Weight::base).toArray(),
                    all.stream().mapToDouble(Weight::weight).toArray());
        }

        /** Where the weight of a response stands; negative where it has none. */
        int find(long place) {
            return java.util.Arrays.binarySearch(places, place);
        }
    }
}
