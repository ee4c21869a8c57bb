package cl.minka.schools.core.offer;

import cl.minka.kernel.Kind;
import cl.minka.kernel.Refusal;
import cl.minka.schools.EditionDraft.Session;
import cl.minka.schools.attendance.AttendanceStatus;
import java.util.List;
import java.util.Map;
import javax.persistence.EntityManager;

/**
 * Sessions whose attendance is on record. It stands under the number of the session, which is its place in the list: one that was taken
 * away, or went to another place, would leave its attendance to another.
 */
final class HeldSessions {
    private HeldSessions() {}

    /** Dates and all else may be corrected; what stands elsewhere in the old list has moved. */
    static void requireInPlace(EntityManager manager, String edition, List<Session> before, List<Session> after) {
        for (int number : recorded(manager, edition)) {
            if (number > after.size() || isMoved(number - 1, before, after)) {
                throw new Refusal(Kind.CONFLICT, "schools.session-held", Map.of("session", number));
            }
        }
    }

    private static boolean isMoved(int place, List<Session> before, List<Session> after) {
        var starts = after.get(place).startsAt();
        return place < before.size()
                && !before.get(place).startsAt().equals(starts)
                && before.stream().anyMatch(other -> other.startsAt().equals(starts));
    }

    private static List<Integer> recorded(EntityManager manager, String edition) {
        return manager.createQuery(
                        "SELECT DISTINCT a.number FROM AttendanceEntity a WHERE a.edition = :edition"
                                + " AND a.status <> :unrecorded ORDER BY a.number",
                        Integer.class)
                .setParameter("edition", edition)
                .setParameter("unrecorded", AttendanceStatus.UNRECORDED)
                .getResultList();
    }
}
