package cl.minka.contest.core.assignment;

import cl.minka.contest.Conflict.Kind;
import cl.minka.kernel.territory.Municipalities;
import java.util.BitSet;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Which evaluators must not have which initiative, and why; evaluators by their place in the panel. */
final class PanelConflicts {
    private final List<Panelist> panel;
    private final boolean excludeSameRegion;
    private final Municipalities territory;
    private final Map<String, BitSet> byMunicipality = new HashMap<>();
    private final Map<String, BitSet> byRegion = new HashMap<>();
    private final Map<String, BitSet> declared = new HashMap<>();
    private final Map<String, BitSet> byDomain = new HashMap<>();
    private final Map<String, BitSet> employed = new HashMap<>();
    private final Map<String, BitSet> byCategory = new HashMap<>();

    PanelConflicts(List<Panelist> panel, boolean excludeSameRegion, Municipalities territory) {
        this.panel = panel;
        this.excludeSameRegion = excludeSameRegion;
        this.territory = territory;
        for (int evaluator = 0; evaluator < panel.size(); evaluator++) {
            mark(byMunicipality, panel.get(evaluator).origin().municipalities(), evaluator);
            mark(byRegion, panel.get(evaluator).origin().regions(), evaluator);
            mark(declared, panel.get(evaluator).conflicts(Kind.DECLARED), evaluator);
            mark(byDomain, panel.get(evaluator).conflicts(Kind.EMAIL_DOMAIN), evaluator);
            mark(employed, panel.get(evaluator).conflicts(Kind.EMPLOYMENT), evaluator);
        }
    }

    /** Every excluded evaluator under the first reason that excludes him. */
    Map<Reason, BitSet> of(Candidate initiative) {
        Map<Reason, BitSet> excluded = all(initiative);
        BitSet seen = new BitSet(panel.size());
        for (BitSet evaluators : excluded.values()) {
            evaluators.andNot(seen);
            seen.or(evaluators);
        }
        return excluded;
    }

    /** Every excluded evaluator under each reason that excludes him. */
    Map<Reason, BitSet> all(Candidate initiative) {
        Map<Reason, BitSet> excluded = new EnumMap<>(Reason.class);
        excluded.put(Reason.MUNICIPALITY, union(byMunicipality, initiative.municipalities()));
        if (excludeSameRegion) {
            excluded.put(Reason.REGION, union(byRegion, Origin.regions(initiative.municipalities(), territory)));
        }
        excluded.put(Reason.DECLARED, union(declared, initiative.municipalities()));
        excluded.put(Reason.EMAIL_DOMAIN, union(byDomain, initiative.municipalities()));
        excluded.put(Reason.EMPLOYMENT, union(employed, initiative.municipalities()));
        excluded.put(Reason.CATEGORY, (BitSet) othersThan(initiative.category()).clone());
        return excluded;
    }

    Optional<Reason> between(int evaluator, Candidate initiative) {
        return of(initiative).entrySet().stream()
                .filter(entry -> entry.getValue().get(evaluator))
                .map(Map.Entry::getKey)
                .findFirst();
    }

    private BitSet othersThan(Optional<String> category) {
        return byCategory.computeIfAbsent(category.orElse(""), wanted -> {
            BitSet others = new BitSet(panel.size());
            for (int evaluator = 0; evaluator < panel.size(); evaluator++) {
                Set<String> own = panel.get(evaluator).categories();
                others.set(evaluator, !own.isEmpty() && !own.contains(wanted));
            }
            return others;
        });
    }

    private static void mark(Map<String, BitSet> marks, Set<String> keys, int evaluator) {
        keys.forEach(key -> marks.computeIfAbsent(key, any -> new BitSet()).set(evaluator));
    }

    private static BitSet union(Map<String, BitSet> marks, Iterable<String> keys) {
        BitSet all = new BitSet();
        for (String key : keys) {
            BitSet some = marks.get(key);
            if (some != null) {
                all.or(some);
            }
        }
        return all;
    }

    /** An initiative as the assignment sees it. */
    record Candidate(String id, Optional<String> category, List<String> municipalities) {}

    /** Why an evaluator must not have an initiative; the key tells it in words. */
    enum Reason {
        MUNICIPALITY("contest.assignment.same-municipality"),
        REGION("contest.assignment.same-region"),
        DECLARED("contest.assignment.declared-conflict"),
        EMAIL_DOMAIN("contest.assignment.email-domain"),
        EMPLOYMENT("contest.assignment.employment"),
        CATEGORY("contest.assignment.other-category");

        private final String key;

        Reason(String key) {
            this.key = key;
        }

        String key() {
            return key;
        }

        /** The same from the side of an evaluator who should have more. */
        String least() {
            return key.replace("contest.assignment.", "contest.least.");
        }
    }
}
