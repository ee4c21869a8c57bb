package cl.minka.contest.core.persistence;

import cl.minka.contest.ContestNotFound;
import cl.minka.contest.ContestStatus;
import cl.minka.contest.WrongStatus;
import cl.minka.kernel.Caller;
import cl.minka.kernel.Forbidden;
import cl.minka.kernel.Kind;
import cl.minka.kernel.Refusal;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import javax.persistence.EntityManager;

/**
 * Finds contests for those who may see or run them.
 *
 * <p>Whoever changes a contest or one of its parts locks it first: then the status that is checked is still the status
 * when the change is stored. The lock is a row of its own, so that readers do not wait for writers.
 */
public final class ContestStore {
    private ContestStore() {}

    public static Optional<ContestEntity> find(EntityManager manager, String id) {
        return Optional.ofNullable(manager.find(ContestEntity.class, id));
    }

    /** A contest that the caller may see. */
    public static ContestEntity visible(EntityManager manager, Caller caller, String id) {
        return find(manager, id)
                .filter(contest -> contest.status() != ContestStatus.DRAFT || caller.organizes(contest.organizer()))
                .orElseThrow(() -> new ContestNotFound(id));
    }

    /** A contest that the caller runs: not found when it is a draft of others, forbidden when it is only theirs. */
    public static ContestEntity organized(EntityManager manager, Caller caller, String id) {
        ContestEntity contest = visible(manager, caller, id);
        if (!caller.organizes(contest.organizer())) {
            throw new Forbidden();
        }
        return contest;
    }

    /** Locks and reads it; waits for others who change the contest or its parts. */
    public static ContestEntity visibleForChange(EntityManager manager, Caller caller, String id) {
        lock(manager, id);
        return visible(manager, caller, id);
    }

    /** Locks and reads it; waits for others who change the contest or its parts. */
    public static ContestEntity organizedForChange(EntityManager manager, Caller caller, String id) {
        lock(manager, id);
        return organized(manager, caller, id);
    }

    /** Refuses unless the contest is in one of these statuses. */
    public static void requireStatus(ContestEntity contest, ContestStatus... allowed) {
        Set<ContestStatus> set = EnumSet.copyOf(List.of(allowed));
        if (!set.contains(contest.status())) {
            throw new WrongStatus(
                    json(contest.status()),
                    set.stream().map(ContestStore::json).collect(Collectors.toList()),
                    "organizer");
        }
    }

    /** Refuses unless the call is open and its last instant has not passed. */
    public static void requireOpenCall(ContestEntity contest, Instant now) {
        requireStatus(contest, ContestStatus.OPEN);
        if (contest.nextMoveAt().filter(closes -> !now.isBefore(closes)).isPresent()) {
            throw new WrongStatus(json(ContestStatus.SCREENING), List.of(json(ContestStatus.OPEN)), "organizer");
        }
    }

    /** Refuses once the evaluation has closed at its date, though the contest has not moved on yet. */
    public static void requireOpenEvaluation(ContestEntity contest, Instant now) {
        requireStatus(contest, ContestStatus.EVALUATION);
        contest.nextMoveAt().filter(closes -> !now.isBefore(closes)).ifPresent(closes -> {
            throw new Refusal(
                    Kind.CONFLICT,
                    "contest.evaluation-closed",
                    Map.of("status", json(contest.status()), "closes", closes.toString(), "who", "organizer"));
        });
    }

    /** A status as it is written in JSON. */
    public static String json(Enum<?> status) {
        return status.name().toLowerCase(Locale.ROOT);
    }

    /** Stores a new contest. */
    public static void persist(EntityManager manager, ContestEntity contest) {
        manager.persist(contest);
        manager.flush();
        manager.createNativeQuery("INSERT INTO contest_lock (contest) VALUES (?)")
                .setParameter(1, contest.id())
                .executeUpdate();
    }

    /** Waits for others who change the contest or its parts. */
    public static void lock(EntityManager manager, String id) {
        manager.createNativeQuery("UPDATE contest_lock SET contest = contest WHERE contest = ?")
                .setParameter(1, id)
                .executeUpdate();
    }
}
