package cl.minka.contest.core.assignment;

import cl.minka.contest.core.assignment.PanelConflicts.Reason;
import cl.minka.kernel.Fault;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;

/**
 * Finds out which constraints clash where an initiative can not have enough evaluators: of all sets of constraints that
 * can not be kept together the smallest, tried by ascending size (an irreducible infeasible set, as J. Chinneck calls
 * them in "Feasibility and Infeasibility in Optimization", 2008; a smallest one needs no further filtering).
 *
 * <p>What stands stands. First the initiative alone: whom do the constraints leave of the panel? Where they leave enough,
 * the loads are what lacks: then with all initiatives that compete, by {@link PanelFlow}.
 */
final class PanelClash {
    private final PanelSituation situation;
    private final PairingProblem problem;
    private final BitSet[] before;
    private final int active;
    private Optional<List<Fault>> ofLoads = Optional.empty();

    /** @param problem before anything was computed */
    PanelClash(PanelSituation situation, PairingProblem problem) {
        this.situation = situation;
        this.problem = problem;
        this.before = Arrays.stream(situation.standing())
                .map(row -> (BitSet) row.clone())
                .toArray(BitSet[]::new);
        int found = 0;
        for (int i = 0; i < problem.initiatives(); i++) {
            for (Map.Entry<Constraint, BitSet> excluded : excluded(i).entrySet()) {
                found |= excluded.getValue().isEmpty() ? 0 : excluded.getKey().bit();
            }
        }
        this.active = found;
    }

    /** The clash that keeps an initiative from having enough. */
    List<Fault> of(int initiative) {
        int needed = problem.demand()[initiative];
        Map<Constraint, BitSet> excluded = excluded(initiative);
        int candidates = problem.evaluators() - kept(initiative).cardinality();
        if (candidates < needed) {
            return List.of(new Fault(
                    "", "contest.clash.panel", Map.of("count", problem.evaluators(), "missing", needed - candidates)));
        }
        return smallest(set -> allowed(initiative, excluded, set).cardinality() < needed)
                .map(set -> faults(set))
                .orElseGet(this::ofLoads);
    }

    private List<Fault> ofLoads() {
        if (ofLoads.isEmpty()) {
            ofLoads = Optional.of(findLoads());
        }
        return ofLoads.get();
    }

    private List<Fault> findLoads() {
        int initiatives = problem.initiatives();
        List<Map<Constraint, BitSet>> excluded =
                IntStream.range(0, initiatives).mapToObj(this::excluded).toList();
        int[] demand = new int[initiatives];
        Arrays.setAll(
                demand,
                i -> Math.min(
                        problem.demand()[i], allowed(i, excluded.get(i), active).cardinality()));
        int set = smallest(tried -> {
                    BitSet[] allowed = new BitSet[initiatives];
                    Arrays.setAll(allowed, i -> allowed(i, excluded.get(i), tried));
                    return !new PanelFlow(demand, problem.capacity(), allowed).fills();
                })
                .orElse(0);
        List<Fault> faults = new ArrayList<>();
        faults.add(new Fault(
                "",
                "contest.clash.loads",
                Map.of(
                        "room", Arrays.stream(problem.capacity()).asLongStream().sum(),
                        "wanted", Arrays.stream(demand).asLongStream().sum())));
        faults.addAll(faults(set));
        return faults;
    }

    /** The smallest set of constraints of which something is true, if any; sets as bits. */
    private Optional<Integer> smallest(IntPredicate clashes) {
        return IntStream.range(0, 1 << Constraint.values().length)
                .filter(set -> (set & ~active) == 0)
                .boxed()
                .sorted(Comparator.comparing(Integer::bitCount))
                .filter(clashes::test)
                .findFirst();
    }

    private static List<Fault> faults(int set) {
        return Arrays.stream(Constraint.values())
                .filter(constraint -> (set & constraint.bit()) != 0)
                .map(constraint -> Fault.at("", constraint.key))
                .toList();
    }

    private BitSet allowed(int initiative, Map<Constraint, BitSet> excluded, int set) {
        BitSet allowed = new BitSet(problem.evaluators());
        allowed.set(0, problem.evaluators());
        allowed.andNot(kept(initiative));
        excluded.forEach((constraint, evaluators) -> {
            if ((set & constraint.bit()) != 0) {
                allowed.andNot(evaluators);
            }
        });
        return allowed;
    }

    /** Those who had it before: nobody has it twice. */
    private BitSet kept(int initiative) {
        return before[initiative];
    }

    private Map<Constraint, BitSet> excluded(int initiative) {
        Map<Constraint, BitSet> excluded = new EnumMap<>(Constraint.class);
        situation
                .conflicts()
                .all(situation.initiatives().get(initiative))
                .forEach((reason, evaluators) -> excluded.put(Constraint.of(reason), evaluators));
        excluded.put(Constraint.RECUSED, situation.recused(initiative));
        excluded.put(Constraint.FORBIDDEN, situation.barred(initiative));
        return excluded;
    }

    /** What can keep an evaluator from an initiative; the key tells it in words. */
    private enum Constraint {
        MUNICIPALITY("contest.clash.same-municipality"),
        REGION("contest.clash.same-region"),
        DECLARED("contest.clash.declared-conflict"),
        EMAIL_DOMAIN("contest.clash.email-domain"),
        EMPLOYMENT("contest.clash.employment"),
        CATEGORY("contest.clash.other-category"),
        RECUSED("contest.clash.recused"),
        FORBIDDEN("contest.clash.forbidden");

        private final String key;

        Constraint(String key) {
            this.key = key;
        }

        static Constraint of(Reason reason) {
            return switch (reason) {
                case MUNICIPALITY -> MUNICIPALITY;
                case REGION -> REGION;
                case DECLARED -> DECLARED;
                case EMAIL_DOMAIN -> EMAIL_DOMAIN;
                case EMPLOYMENT -> EMPLOYMENT;
                case CATEGORY -> CATEGORY;
            };
        }

        int bit() {
            return 1 << ordinal();
        }
    }
}
