package cl.minka.contest.core.committee;

import cl.minka.contest.Resolution;
import cl.minka.contest.core.persistence.ContestEntity;
import cl.minka.contest.core.redaction.BlindViewer;
import cl.minka.kernel.Kind;
import cl.minka.kernel.Page;
import cl.minka.kernel.Refusal;
import cl.minka.kernel.Slice;
import cl.minka.kernel.jpa.Conditions;
import cl.minka.kernel.jpa.Keyset;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.persistence.EntityManager;

/** Finds resolutions; those that are not for a reader are not there for him. */
final class ResolutionStore {
    private static final Keyset<ResolutionEntity> LIST = new Keyset<>(
            ResolutionEntity.class,
            Keyset.Key.small("number"),
            ResolutionEntity::number,
            Map.of("adoptedAt", Keyset.Key.whole("adoptedAt")),
            new Slice.Sort("adoptedAt", false));

    private ResolutionStore() {}

    static Page<Resolution> page(
            EntityManager manager, ContestEntity contest, CommitteeReader reader, Slice slice, BlindViewer viewer) {
        Set<Integer> visible = visible(manager, contest.id(), reader);
        Conditions conditions = new Conditions()
                .and("e.contest = :contest", "contest", contest.id())
                .and("e.number IN :visible", "visible", visible.isEmpty() ? List.of(-1) : List.copyOf(visible));
        Page<ResolutionEntity> page = LIST.page(manager, conditions, slice);
        return new Page<>(records(manager, contest, page.items(), viewer), page.next(), page.total());
    }

    static Resolution get(
            EntityManager manager, ContestEntity contest, CommitteeReader reader, int number, BlindViewer viewer) {
        if (!visible(manager, contest.id(), reader).contains(number)) {
            throw new Refusal(Kind.NOT_FOUND, "contest.resolution-not-found");
        }
        return records(manager, contest, load(manager, contest.id(), Set.of(number)), viewer)
                .get(0);
    }

    /** All that the reader may see, in the order of their adoption. */
    static List<Resolution> all(
            EntityManager manager, ContestEntity contest, CommitteeReader reader, BlindViewer viewer) {
        List<ResolutionEntity> found = load(manager, contest.id(), visible(manager, contest.id(), reader));
        return records(manager, contest, found, viewer).stream()
                .sorted(Comparator.comparing(Resolution::adoptedAt)
                        .thenComparing(Resolution::recordedAt)
                        .thenComparing(Resolution::number))
                .toList();
    }

    static List<Integer> numbers(EntityManager manager, String contest) {
        return List.copyOf(visible(manager, contest, new CommitteeReader(true, Set.of())));
    }

    static Resolution record(
            EntityManager manager, ContestEntity contest, ResolutionEntity entity, BlindViewer viewer) {
        return records(manager, contest, List.of(entity), viewer).get(0);
    }

    private static List<Resolution> records(
            EntityManager manager, ContestEntity contest, List<ResolutionEntity> entities, BlindViewer viewer) {
        List<String> named =
                entities.stream().flatMap(one -> one.initiative().stream()).toList();
        ItemTitles titles = ItemTitles.of(manager, contest, named, viewer);
        return entities.stream().map(one -> one.toRecord(titles)).toList();
    }

    private static List<ResolutionEntity> load(EntityManager manager, String contest, Set<Integer> numbers) {
        return numbers.isEmpty()
                ? List.of()
                : manager.createQuery(
                                "SELECT r FROM ResolutionEntity r WHERE r.contest = :contest AND r.number IN :numbers",
                                ResolutionEntity.class)
                        .setParameter("contest", contest)
                        .setParameter("numbers", numbers)
                        .getResultList();
    }

    /** Numbers, from the narrow columns. What corrects something hidden is hidden too. */
    private static Set<Integer> visible(EntityManager manager, String contest, CommitteeReader reader) {
        List<Object[]> rows = manager.createQuery(
                        "SELECT r.number, r.ballot, r.initiative, r.corrects FROM ResolutionEntity r"
                                + " WHERE r.contest = :contest",
                        Object[].class)
                .setParameter("contest", contest)
                .getResultList();
        Set<Integer> hiddenBallots = reader.organizes() ? Set.of() : hiddenBallots(manager, contest, reader);
        Map<Integer, Integer> corrects = new HashMap<>();
        Set<Integer> visible = new HashSet<>();
        for (Object[] row : rows) {
            corrects.put((Integer) row[0], (Integer) row[3]);
            String initiative = (String) row[2];
            if ((initiative == null || reader.sees(initiative)) && !hiddenBallots.contains(row[1])) {
                visible.add((Integer) row[0]);
            }
        }
        for (boolean changed = true; changed; ) {
            changed = visible.removeIf(number -> corrects.get(number) != 0 && !visible.contains(corrects.get(number)));
        }
        return visible;
    }

    /** Ballots of which the reader does not see every option. */
    private static Set<Integer> hiddenBallots(EntityManager manager, String contest, CommitteeReader reader) {
        Set<Integer> hidden = new HashSet<>();
        manager
                .createQuery(
                        "SELECT b.number, b.options FROM BallotEntity b WHERE b.contest = :contest", Object[].class)
                .setParameter("contest", contest)
                .getResultList()
                .stream()
                .filter(row -> !reader.seesAll(BallotEntity.points((String) row[1])))
                .forEach(row -> hidden.add((Integer) row[0]));
        return hidden;
    }
}
