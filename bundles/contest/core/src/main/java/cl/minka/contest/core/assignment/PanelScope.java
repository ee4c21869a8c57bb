package cl.minka.contest.core.assignment;

import cl.minka.contest.Assignment;
import cl.minka.contest.Assignments.Among;
import cl.minka.contest.core.persistence.ContestEntity;
import cl.minka.contest.core.search.Search;
import cl.minka.contest.core.search.Searcher;
import cl.minka.kernel.Caller;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javax.persistence.EntityManager;

/**
 * The initiatives and evaluators to which an order is restricted. What stands for others stays and counts, but they get
 * nothing.
 */
final class PanelScope {
    private final Optional<Set<String>> initiatives;
    private final Optional<Set<Long>> evaluators;

    PanelScope(Optional<Set<String>> initiatives, Optional<Set<Long>> evaluators) {
        this.initiatives = initiatives;
        this.evaluators = evaluators;
    }

    static PanelScope of(EntityManager manager, Caller caller, ContestEntity contest, Among among, Searcher searcher) {
        return new PanelScope(
                searcher.initiatives(
                        manager,
                        caller,
                        contest,
                        among.initiatives().map(text -> new Search(text, "/initiatives/search"))),
                searcher.evaluators(
                        manager,
                        caller,
                        contest,
                        among.evaluators().map(text -> new Search(text, "/evaluators/search"))));
    }

    private boolean has(String initiative) {
        return initiatives.map(some -> some.contains(initiative)).orElse(true);
    }

    private boolean has(long account) {
        return evaluators.map(some -> some.contains(account)).orElse(true);
    }

    /** Of these pairs, those in it that were not begun. */
    List<AssignmentStore.Pair> notBegun(List<AssignmentStore.Pair> pairs) {
        return pairs.stream()
                .filter(pair -> pair.state() == Assignment.State.ASSIGNED)
                .filter(pair -> has(pair.initiative()) && has(pair.account()))
                .toList();
    }

    /** Tells a situation, with its forced pairs, who gets nothing. */
    void restrict(PanelSituation situation) {
        for (int i = 0; i < situation.initiatives().size(); i++) {
            if (!has(situation.initiatives().get(i).id())) {
                situation.want(i, situation.standing(i).cardinality() + situation.others(i));
            }
        }
        for (int e = 0; e < situation.panel().size() && evaluators.isPresent(); e++) {
            if (!has(situation.panel().get(e).account())) {
                for (int i = 0; i < situation.initiatives().size(); i++) {
                    situation.bar(i, e);
                }
            }
        }
    }
}
