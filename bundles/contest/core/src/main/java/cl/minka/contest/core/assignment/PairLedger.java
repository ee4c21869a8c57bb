package cl.minka.contest.core.assignment;

import cl.minka.contest.Assignment;
import cl.minka.contest.InitiativeStatus;
import cl.minka.contest.core.assignment.AssignmentStore.NewPair;
import cl.minka.contest.core.assignment.AssignmentStore.Pair;
import cl.minka.contest.core.assignment.AssignmentTable.Line;
import cl.minka.contest.core.assignment.PanelConflicts.Candidate;
import cl.minka.contest.core.persistence.ContestEntity;
import cl.minka.contest.core.persistence.InitiativeStore;
import cl.minka.kernel.table.ImportReport;
import cl.minka.kernel.territory.Municipalities;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javax.persistence.EntityManager;

/** The pairs of a contest while a table changes them: every change is checked against those before it. */
final class PairLedger {
    private final EntityManager manager;
    private final ContestEntity contest;
    private final List<Panelist> panel;
    private final PanelConflicts conflicts;
    private final Map<String, String> references;
    private final Map<String, Candidate> candidates = new HashMap<>();
    private final Map<String, Integer> places = new HashMap<>();
    private final Map<Key, Pair> pairs = new HashMap<>();
    private final int[] loads;
    private final ImportErrors errors = new ImportErrors();
    private final Set<Key> named = new HashSet<>();
    private final List<Wanted> additions = new ArrayList<>();
    private final List<Wanted> removals = new ArrayList<>();
    private final List<NewPair> made = new ArrayList<>();
    private final List<String> gone = new ArrayList<>();

    private record Key(String initiative, long account) {}

    private record Wanted(Line line, Key key, int evaluator) {}

    PairLedger(EntityManager manager, ContestEntity contest, List<Panelist> panel, Municipalities territory) {
        this.manager = manager;
        this.contest = contest;
        this.panel = panel;
        this.conflicts = new PanelConflicts(panel, contest.definition().panel().excludeSameRegion(), territory);
        this.references = InitiativeStore.references(manager, contest.id(), InitiativeStatus.ADMITTED);
        AssignmentStore.candidates(manager, contest.id()).forEach(one -> candidates.put(one.id(), one));
        this.loads = new int[panel.size()];
        Map<Long, Integer> byAccount = new HashMap<>();
        panel.forEach(one -> {
            byAccount.put(one.account(), places.size());
            places.put(one.username(), places.size());
        });
        for (Pair pair : AssignmentStore.pairs(manager, contest.id())) {
            pairs.put(new Key(pair.initiative(), pair.account()), pair);
            Integer place = byAccount.get(pair.account());
            if (place != null && pair.state() != Assignment.State.RECUSED) {
                loads[place]++;
            }
        }
    }

    /** Takes a row; what is unknown or named twice is told. */
    void read(Line line) {
        errors.count();
        Optional<String> initiative = named(line, "initiative", line.initiative())
                .flatMap(reference -> known(
                        line, "initiative", reference, references.get(reference), "contest.import.unknown-initiative"));
        Optional<Integer> evaluator = named(line, "evaluator", line.evaluator())
                .flatMap(name -> known(line, "evaluator", name, places.get(name), "contest.import.unknown-evaluator"));
        boolean removes = line.action().equals("remove");
        if (!removes && !line.action().equals("add")) {
            errors.add(line.line(), "action", "contest.import.action", Map.of());
        } else if (initiative.isPresent() && evaluator.isPresent()) {
            Key key = new Key(initiative.get(), panel.get(evaluator.get()).account());
            if (!named.add(key)) {
                errors.add(line.line(), "evaluator", "contest.import.duplicate", Map.of("column", "evaluator"));
            } else {
                (removes ? removals : additions).add(new Wanted(line, key, evaluator.get()));
            }
        }
    }

    private Optional<String> named(Line line, String column, Optional<String> cell) {
        if (cell.isEmpty()) {
            errors.add(line.line(), column, "contest.import.missing", Map.of("column", column));
        }
        return cell;
    }

    private <T> Optional<T> known(Line line, String column, String name, T found, String code) {
        if (found == null) {
            errors.add(line.line(), column, code, Map.of(column, name));
        }
        return Optional.ofNullable(found);
    }

    void remove() {
        for (Wanted wanted : removals) {
            Pair pair = pairs.get(wanted.key());
            if (pair == null) {
                refuse(wanted, "contest.import.no-assignment");
            } else if (pair.state() != Assignment.State.ASSIGNED) {
                refuse(wanted, "contest.import.begun");
            } else {
                pairs.remove(wanted.key());
                loads[wanted.evaluator()]--;
                gone.add(pair.id());
            }
        }
    }

    void add() {
        for (Wanted wanted : additions) {
            Pair pair = pairs.get(wanted.key());
            if (pair == null) {
                make(wanted);
            } else if (pair.state() == Assignment.State.RECUSED
                    && !wanted.line().state().equals(Optional.of("recused"))) {
                refuse(wanted, "contest.assignment.recused");
            }
        }
    }

    private void make(Wanted wanted) {
        Panelist evaluator = panel.get(wanted.evaluator());
        Optional<String> reason = conflicts
                .between(wanted.evaluator(), candidates.get(wanted.key().initiative()))
                .map(PanelConflicts.Reason::key)
                .or(() -> loads[wanted.evaluator()] < evaluator.maxLoad()
                        ? Optional.empty()
                        : Optional.of("contest.assignment.full-load"));
        if (reason.isPresent()) {
            refuse(wanted, reason.get());
        } else {
            loads[wanted.evaluator()]++;
            made.add(new NewPair(wanted.key().initiative(), evaluator.account(), evaluator.username()));
        }
    }

    private void refuse(Wanted wanted, String code) {
        errors.add(wanted.line().line(), "evaluator", code, Map.of("count", 1));
    }

    /** Created counts what was added, updated what was removed. */
    ImportReport report() {
        return errors.isEmpty()
                ? errors.done(made.size(), gone.size(), errors.rows() - made.size() - gone.size())
                : errors.refused();
    }

    void store(Instant now) {
        AssignmentStore.delete(manager, gone);
        AssignmentStore.insert(manager, contest.id(), made, Assignment.State.ASSIGNED, now);
        EvaluationProgress.ofContest(manager, contest.id());
    }
}
