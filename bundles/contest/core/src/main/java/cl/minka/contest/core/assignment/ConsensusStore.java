package cl.minka.contest.core.assignment;

import cl.minka.contest.core.persistence.ContestEntity;
import cl.minka.contest.core.persistence.InitiativeEntity;
import cl.minka.contest.core.persistence.InitiativeStore;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import javax.persistence.EntityManager;

/** Finds differences between evaluators, and keeps their first scores. */
final class ConsensusStore {
    private ConsensusStore() {}

    static Difference load(EntityManager manager, ContestEntity contest, InitiativeEntity initiative) {
        return load(manager, contest, List.of(initiative)).get(0);
    }

    /** In the order given; a few statements whatever their number. */
    static List<Difference> load(EntityManager manager, ContestEntity contest, List<InitiativeEntity> initiatives) {
        List<String> ids = initiatives.stream().map(InitiativeEntity::id).toList();
        Map<String, List<AssignmentEntity>> assignments =
                grouped(all(manager, AssignmentEntity.class, ids), AssignmentEntity::initiative, AssignmentEntity::id);
        Map<String, List<EvaluationEntity>> evaluations = grouped(
                all(manager, EvaluationEntity.class, ids), EvaluationEntity::initiative, EvaluationEntity::assignment);
        Map<String, ConsensusEntity> stored = all(manager, ConsensusEntity.class, ids).stream()
                .collect(Collectors.toMap(ConsensusEntity::initiative, Function.identity()));
        boolean any = !stored.isEmpty();
        Map<String, List<VoiceEntity>> voices = grouped(
                any ? all(manager, VoiceEntity.class, ids) : List.of(),
                VoiceEntity::initiative,
                VoiceEntity::assignment);
        Map<String, List<NoteEntity>> notes = grouped(
                any ? all(manager, NoteEntity.class, ids) : List.of(), NoteEntity::initiative, NoteEntity::place);
        return initiatives.stream()
                .map(initiative -> new Difference(
                        contest,
                        initiative,
                        assignments.getOrDefault(initiative.id(), List.of()),
                        evaluations.getOrDefault(initiative.id(), List.of()).stream()
                                .collect(Collectors.toMap(EvaluationEntity::assignment, Function.identity())),
                        Optional.ofNullable(stored.get(initiative.id())),
                        voices.getOrDefault(initiative.id(), List.of()).stream()
                                .collect(Collectors.toMap(VoiceEntity::assignment, Function.identity())),
                        notes.getOrDefault(initiative.id(), List.of())))
                .toList();
    }

    private static <E> List<E> all(EntityManager manager, Class<E> type, Collection<String> initiatives) {
        List<E> found = new ArrayList<>();
        for (List<String> some : InitiativeStore.portions(initiatives)) {
            found.addAll(
                    manager.createQuery("SELECT e FROM " + type.getSimpleName() + " e WHERE e.initiative IN :ids", type)
                            .setParameter("ids", some)
                            .getResultList());
        }
        return found;
    }

    private static <E, K extends Comparable<K>> Map<String, List<E>> grouped(
            List<E> all, Function<E, String> initiative, Function<E, K> order) {
        return all.stream().sorted(Comparator.comparing(order)).collect(Collectors.groupingBy(initiative));
    }

    /** The difference with a row of its own, and all who have finished with their labels and first scores. */
    static Difference begun(EntityManager manager, Difference difference, Instant now) {
        if (difference.consensus().isEmpty()) {
            manager.persist(new ConsensusEntity(
                    difference.contest().id(), difference.initiative().id(), now));
            manager.flush();
        }
        int labels = difference.voices().size();
        for (AssignmentEntity assignment : difference.assignments()) {
            Optional<EvaluationEntity> first = difference.finished(assignment);
            if (first.isPresent() && !difference.voices().containsKey(assignment.id())) {
                manager.persist(new VoiceEntity(assignment, first.get(), label(labels++)));
            }
        }
        manager.flush();
        return load(manager, difference.contest(), difference.initiative());
    }

    /** Keeps the first scores of who is about to change his evaluation while there is a difference. */
    static Difference beforeRevision(
            EntityManager manager, ContestEntity contest, InitiativeEntity initiative, Instant now) {
        Difference difference = load(manager, contest, initiative);
        return difference.isThere() ? begun(manager, difference, now) : difference;
    }

    /** The same for many initiatives, where something was done already. */
    static void beforeRevisions(
            EntityManager manager, ContestEntity contest, Collection<String> initiatives, Instant now) {
        List<String> begun = all(manager, ConsensusEntity.class, initiatives).stream()
                .map(ConsensusEntity::initiative)
                .toList();
        List<InitiativeEntity> found =
                List.copyOf(InitiativeStore.byId(manager, contest.id(), begun).values());
        load(manager, contest, found).forEach(difference -> begun(manager, difference, now));
    }

    /** A, B … Z, AA, AB … */
    static String label(int place) {
        String last = Character.toString('A' + place % 26);
        return place < 26 ? last : label(place / 26 - 1) + last;
    }
}
