package cl.minka.contest.core.assignment;

import cl.minka.contest.Assignment;
import cl.minka.contest.core.assignment.PairingProblem.Affinities;
import cl.minka.contest.core.assignment.PanelConflicts.Candidate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;

/** What an assignment starts from, by index; the seed only decides the order, and so which of equal answers comes out. */
final class PanelSituation {
    private final List<Candidate> initiatives;
    private final List<Panelist> panel;
    private final PanelConflicts conflicts;
    private final Map<String, Integer> initiativeAt = new HashMap<>();
    private final Map<Long, Integer> evaluatorAt = new HashMap<>();
    private final BitSet[] standing;
    private final BitSet[] recused;
    private final BitSet[] barred;
    private final int[] wanted;
    private final int[] others;
    private final Affinities[] affinities;

    /** @param perInitiative how many evaluators each initiative needs */
    PanelSituation(
            List<Candidate> initiatives,
            List<Panelist> panel,
            ConflictFactory conflicts,
            long seed,
            int perInitiative) {
        this.initiatives = new ArrayList<>(initiatives);
        this.panel = new ArrayList<>(panel);
        Random random = new Random(seed);
        Collections.shuffle(this.initiatives, random);
        Collections.shuffle(this.panel, random);
        this.initiatives.forEach(initiative -> initiativeAt.put(initiative.id(), initiativeAt.size()));
        this.panel.forEach(evaluator -> evaluatorAt.put(evaluator.account(), evaluatorAt.size()));
        this.conflicts = conflicts.of(this.panel);
        this.standing = bits(initiatives.size());
        this.recused = bits(initiatives.size());
        this.barred = bits(initiatives.size());
        this.wanted = new int[initiatives.size()];
        Arrays.fill(wanted, perInitiative);
        this.others = new int[initiatives.size()];
        this.affinities = new Affinities[initiatives.size()];
        Arrays.fill(affinities, Affinities.NONE);
    }

    /** Tells of a pair that stands, or from which the evaluator withdrew. */
    void add(AssignmentStore.Pair pair) {
        Integer initiative = initiativeAt.get(pair.initiative());
        Integer evaluator = evaluatorAt.get(pair.account());
        if (initiative != null && evaluator != null) {
            (pair.state() == Assignment.State.RECUSED ? recused : standing)[initiative].set(evaluator);
        } else if (initiative != null && pair.state() != Assignment.State.RECUSED) {
            others[initiative]++;
        }
    }

    /** Tells the affinities of an initiative, as they are stored; those told later stand before those told earlier. */
    void affinities(String initiative, String text) {
        Integer at = initiativeAt.get(initiative);
        if (at != null) {
            TreeMap<Integer, Double> row = new TreeMap<>();
            Affinities before = affinities[at];
            for (int n = 0; n < before.evaluators().length; n++) {
                row.put(before.evaluators()[n], before.values()[n]);
            }
            AffinityText.each(text, (account, value) -> {
                Integer evaluator = evaluatorAt.get(account);
                if (evaluator != null) {
                    row.put(evaluator, value);
                }
            });
            affinities[at] = new Affinities(
                    row.keySet().stream().mapToInt(Integer::intValue).toArray(),
                    row.values().stream().mapToDouble(Double::doubleValue).toArray());
        }
    }

    PairingProblem problem() {
        int[] load = loads();
        int[] demand = new int[initiatives.size()];
        BitSet[] forbidden = new BitSet[initiatives.size()];
        for (int i = 0; i < demand.length; i++) {
            demand[i] = Math.max(0, missing(i));
            forbidden[i] = kept(i);
        }
        int[] capacity = new int[panel.size()];
        Arrays.setAll(capacity, e -> Math.max(0, panel.get(e).maxLoad() - load[e]));
        int[] least = new int[panel.size()];
        Arrays.setAll(least, e -> Math.min(capacity[e], Math.max(0, panel.get(e).minLoad() - load[e])));
        return new PairingProblem(demand, capacity, load, forbidden, affinities, least);
    }

    /** Those who can not be given an initiative, whatever their loads: what keeps them from it, or that they have it. */
    BitSet kept(int initiative) {
        BitSet kept = new BitSet(panel.size());
        conflicts.all(initiatives.get(initiative)).values().forEach(kept::or);
        kept.or(standing[initiative]);
        kept.or(recused[initiative]);
        kept.or(barred[initiative]);
        return kept;
    }

    /** How many evaluators an initiative lacks; negative when it has more than it needs. */
    int missing(int initiative) {
        return wanted[initiative] - standing[initiative].cardinality() - others[initiative];
    }

    /** Says how many evaluators one initiative needs. */
    void want(int initiative, int number) {
        wanted[initiative] = number;
    }

    /** Keeps a pair from being made. */
    void bar(int initiative, int evaluator) {
        barred[initiative].set(evaluator);
    }

    /** Takes an answer over into what stands. */
    void give(int initiative, int evaluator) {
        standing[initiative].set(evaluator);
    }

    int[] loads() {
        int[] load = new int[panel.size()];
        for (BitSet row : standing) {
            row.stream().forEach(evaluator -> load[evaluator]++);
        }
        return load;
    }

    /** The place of an initiative. */
    Optional<Integer> initiative(String id) {
        return Optional.ofNullable(initiativeAt.get(id));
    }

    List<Candidate> initiatives() {
        return initiatives;
    }

    List<Panelist> panel() {
        return panel;
    }

    PanelConflicts conflicts() {
        return conflicts;
    }

    /** For each initiative who has it already. */
    BitSet[] standing() {
        return standing;
    }

    BitSet standing(int initiative) {
        return standing[initiative];
    }

    BitSet recused(int initiative) {
        return recused[initiative];
    }

    /** Those that the order keeps from it. */
    BitSet barred(int initiative) {
        return barred[initiative];
    }

    /** How many it has of whom the panel knows nothing any more. */
    int others(int initiative) {
        return others[initiative];
    }

    double affinity(int initiative, int evaluator) {
        return affinities[initiative].of(evaluator);
    }

    private static BitSet[] bits(int size) {
        BitSet[] bits = new BitSet[size];
        Arrays.setAll(bits, i -> new BitSet());
        return bits;
    }

    /** Makes the conflicts of a panel in its order. */
    interface ConflictFactory {
        PanelConflicts of(List<Panelist> panel);
    }
}
