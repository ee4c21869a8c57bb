package cl.minka.studies.core.study;

import cl.minka.kernel.Fault;
import cl.minka.kernel.InvalidInput;
import cl.minka.kernel.Page;
import cl.minka.kernel.Slice;
import cl.minka.kernel.jpa.Conditions;
import cl.minka.kernel.jpa.Done;
import cl.minka.kernel.jpa.Keyset;
import cl.minka.kernel.jpa.Times;
import cl.minka.studies.Study;
import cl.minka.studies.StudyMove;
import cl.minka.studies.StudyRefused;
import cl.minka.studies.StudyStatus;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javax.persistence.EntityManager;

/** Moves studies through their gates. */
final class StudyMoves {
    private static final int LONGEST_REASON = 2_000;
    private static final Keyset<StudyMoveEntity> LIST = new Keyset<>(
            StudyMoveEntity.class,
            Keyset.Key.text("id"),
            StudyMoveEntity::id,
            Map.of("occurredAt", Keyset.Key.whole("occurredAt")),
            new Slice.Sort("occurredAt", false));

    private final List<StudyGate> gates;
    private final Clock clock;

    StudyMoves(List<StudyGate> gates, Clock clock) {
        this.gates = List.copyOf(gates);
        this.clock = clock;
    }

    Page<StudyMove> list(EntityManager manager, String study, Slice slice) {
        Conditions conditions = new Conditions().and("e.study = :study", "study", study);
        return LIST.page(manager, conditions, slice).map(StudyMoveEntity::toRecord);
    }

    Done<Study> move(EntityManager manager, StudyEntity study, StudyStatus to, Optional<String> reason) {
        reason.filter(text -> text.length() > LONGEST_REASON).ifPresent(text -> {
            throw new InvalidInput(Fault.at("/reason", "studies.too-long", "most", LONGEST_REASON));
        });
        StudyStatus from = study.status();
        if (from == to) {
            return Done.of(study.toRecord());
        }
        List<Fault> missing = missing(manager, study, to, reason.orElse(""));
        if (!missing.isEmpty()) {
            throw new StudyRefused(StudyStore.json(from), StudyStore.json(to), missing);
        }
        Instant now = Times.now(clock);
        study.move(to, now);
        manager.persist(new StudyMoveEntity(study.id(), from, to, reason.orElse(""), now));
        manager.flush();
        return Done.of(
                study.toRecord(),
                StudyStore.told("studies.status-changed", study)
                        .fields(Set.of("status"))
                        .state(StudyStore.json(to))
                        .facts(Map.of("id", study.id(), "from", StudyStore.json(from), "to", StudyStore.json(to))));
    }

    private List<Fault> missing(EntityManager manager, StudyEntity study, StudyStatus to, String reason) {
        int step = to.ordinal() - study.status().ordinal();
        if (step == -1 && study.status() != StudyStatus.PUBLISHED) {
            return reason.isBlank() ? List.of(Fault.at("/reason", "studies.gate.reason")) : List.of();
        }
        if (step < 0) {
            return List.of(Fault.at("/to", "studies.gate.no-way-back"));
        }
        if (step > 1) {
            StudyStatus next = StudyStatus.values()[study.status().ordinal() + 1];
            return List.of(Fault.at("/to", "studies.gate.next", "next", StudyStore.json(next)));
        }
        return gates.stream()
                .flatMap(gate -> gate.missing(manager, study, to).stream())
                .toList();
    }
}
