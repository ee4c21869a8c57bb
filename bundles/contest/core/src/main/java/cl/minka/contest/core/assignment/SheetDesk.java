package cl.minka.contest.core.assignment;

import cl.minka.contest.ContestStatus;
import cl.minka.contest.Evaluation;
import cl.minka.contest.core.assignment.SheetLines.Gathered;
import cl.minka.contest.core.persistence.ContestEntity;
import cl.minka.contest.core.persistence.ContestStore;
import cl.minka.contest.core.persistence.InitiativeEntity;
import cl.minka.kernel.Caller;
import cl.minka.kernel.journal.Change;
import cl.minka.kernel.jpa.Done;
import cl.minka.kernel.table.ImportReport;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import javax.persistence.EntityManager;

/** Saves the evaluations of a sheet within one transaction, all or none. */
final class SheetDesk {
    private final EntityManager manager;
    private final Caller caller;
    private final Instant now;
    private final ImportErrors errors = new ImportErrors();
    private final Map<String, Difference> differences = new HashMap<>();
    private final List<SheetEntry> changed = new ArrayList<>();
    private long unchanged;

    SheetDesk(EntityManager manager, Caller caller, Instant now) {
        this.manager = manager;
        this.caller = caller;
        this.now = now;
    }

    /** What would be saved. */
    ImportReport check(Collection<Gathered> lines) {
        take(lines);
        return report();
    }

    Done<ImportReport> save(Collection<Gathered> lines) {
        take(lines);
        if (!errors.isEmpty() || changed.isEmpty()) {
            return Done.of(report());
        }
        List<EvaluationEntity> written = new ArrayList<>();
        List<Change> changes = new ArrayList<>();
        for (SheetEntry entry : changed) {
            Optional.ofNullable(differences.get(entry.own().initiative().id()))
                    .filter(Difference::isThere)
                    .ifPresent(difference -> ConsensusStore.begun(manager, difference, now));
            written.add(EvaluationSaver.write(manager, entry.own(), entry.stored(), entry.draft(), now));
            changes.add(EvaluationSaver.change(entry.own(), entry.draft()));
        }
        manager.flush();
        VersionStore.keep(manager, written);
        changed.stream()
                .map(entry -> entry.own().contest().id())
                .distinct()
                .forEach(contest -> EvaluationProgress.ofContest(manager, contest));
        return new Done<>(report(), changes);
    }

    private ImportReport report() {
        if (!errors.isEmpty()) {
            return errors.refused();
        }
        long created = changed.stream()
                .filter(SheetEntry::isNew)
                .mapToLong(SheetEntry::rows)
                .sum();
        long all = changed.stream().mapToLong(SheetEntry::rows).sum();
        return errors.done(created, all - created, unchanged);
    }

    private void take(Collection<Gathered> lines) {
        OwnQueue queue = OwnQueue.of(
                manager, caller, lines.stream().map(Gathered::assignment).toList());
        for (Gathered gathered : lines) {
            gathered.lines().forEach((criterion, line) -> errors.count());
            queue.assignment(gathered.assignment())
                    .ifPresentOrElse(
                            own -> take(SheetEntry.of(gathered, own, queue.evaluation(gathered.assignment()))),
                            () -> errors.add(
                                    gathered.first(), "assignment", "contest.sheet.unknown-assignment", Map.of()));
        }
        loadDifferences();
        for (SheetEntry entry : changed) {
            Optional.ofNullable(differences.get(entry.own().initiative().id()))
                    .filter(difference -> difference.isBound(entry.own().assignment()))
                    .ifPresent(difference -> add(entry, "contest.sheet.agreed", Map.of()));
        }
    }

    private void take(SheetEntry entry) {
        List<SheetLines.Line> stale = entry.lines().stale(entry.before().version());
        stale.forEach(line -> errors.add(line.number(), "version", "contest.sheet.stale", Map.of()));
        if (!stale.isEmpty()) {
            return;
        }
        entry.unknown(errors);
        if (!entry.isChanged()) {
            unchanged += entry.rows();
            return;
        }
        entry.faults(errors);
        ContestEntity contest = entry.own().contest();
        boolean open = contest.status() == ContestStatus.EVALUATION
                && contest.nextMoveAt().filter(closes -> !now.isBefore(closes)).isEmpty();
        if (!open) {
            add(entry, "contest.sheet.closed", Map.of("status", ContestStore.json(contest.status())));
        }
        changed.add(entry);
    }

    private void add(SheetEntry entry, String code, Map<String, Object> arguments) {
        errors.add(entry.lines().first(), "assignment", code, arguments);
    }

    /** Of those whose final evaluation is about to change. */
    private void loadDifferences() {
        Map<ContestEntity, List<InitiativeEntity>> revised = changed.stream()
                .filter(entry -> !entry.isNew() && entry.before().state() == Evaluation.State.FINAL)
                .map(SheetEntry::own)
                .collect(Collectors.groupingBy(
                        OwnAssignment::contest,
                        LinkedHashMap::new,
                        Collectors.mapping(OwnAssignment::initiative, Collectors.toList())));
        revised.forEach((contest, initiatives) -> ConsensusStore.load(manager, contest, initiatives)
                .forEach(difference -> differences.put(difference.initiative().id(), difference)));
    }
}
