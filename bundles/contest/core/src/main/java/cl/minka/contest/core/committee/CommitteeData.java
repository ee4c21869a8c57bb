package cl.minka.contest.core.committee;

import cl.minka.contest.core.privacy.HeldData;
import cl.minka.kernel.privacy.PersonalData.Holding;
import cl.minka.kernel.privacy.PersonalData.Subject;
import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import javax.persistence.EntityManager;
import org.osgi.service.component.annotations.Component;

/**
 * Who was present in sessions, who voted and what, and who stored a signature. The minutes need that somebody was there and
 * voted: erasing puts a number in place of the user name.
 */
@Component(service = HeldData.class)
public final class CommitteeData implements HeldData {
    private static final String ATTENDANCE = "committee-attendance";
    private static final String VOTES = "committee-votes";
    private static final String SIGNATURES = "minutes-signatures";

    @Override
    public List<Holding> find(EntityManager manager, Subject subject) {
        Map<String, Long> counts = new LinkedHashMap<>();
        counts.put(ATTENDANCE, (long) stays(manager, subject).size());
        counts.put(VOTES, (long) votes(manager, subject).size());
        counts.put(SIGNATURES, (long) signatures(manager, subject).size());
        return counts.entrySet().stream()
                .filter(each -> each.getValue() > 0)
                .map(each -> new Holding("contest", each.getKey(), each.getValue(), "contest.procedure"))
                .toList();
    }

    @Override
    public Map<String, List<Map<String, Object>>> export(EntityManager manager, Subject subject) {
        Map<String, List<Map<String, Object>>> all = new HashMap<>();
        put(all, ATTENDANCE, stays(manager, subject).stream().map(CommitteeData::stay));
        put(all, VOTES, votes(manager, subject).stream().map(CommitteeData::vote));
        put(all, SIGNATURES, signatures(manager, subject).stream().map(CommitteeData::signature));
        return all;
    }

    @Override
    public int erase(EntityManager manager, Subject subject) {
        return Stream.of(
                                "UPDATE StayEntity e SET e.account = 0, e.username = :name WHERE e.account = :account",
                                "UPDATE VoteEntity e SET e.account = 0, e.username = :name WHERE e.account = :account")
                        .mapToInt(update -> manager.createQuery(update)
                                .setParameter("name", "#" + subject.account())
                                .setParameter("account", subject.account())
                                .executeUpdate())
                        .sum()
                + manager.createQuery("UPDATE SignatureEntity e SET e.account = 0 WHERE e.account = :account")
                        .setParameter("account", subject.account())
                        .executeUpdate();
    }

    private static void put(
            Map<String, List<Map<String, Object>>> all, String kind, Stream<Map<String, Object>> records) {
        List<Map<String, Object>> list = records.toList();
        if (!list.isEmpty()) {
            all.put(kind, list);
        }
    }

    private static List<Object[]> stays(EntityManager manager, Subject subject) {
        return rows(
                manager,
                subject,
                "SELECT e.contest, e.number, e.arrivedAt, e.leftAt FROM StayEntity e WHERE e.account = :account");
    }

    private static List<Object[]> votes(EntityManager manager, Subject subject) {
        return rows(
                manager, subject, "SELECT e.contest, e.number, e.vote FROM VoteEntity e WHERE e.account = :account");
    }

    private static List<Object[]> signatures(EntityManager manager, Subject subject) {
        return rows(manager, subject, "SELECT e.contest, e.storedAt FROM SignatureEntity e WHERE e.account = :account");
    }

    private static List<Object[]> rows(EntityManager manager, Subject subject, String query) {
        return manager.createQuery(query, Object[].class)
                .setParameter("account", subject.account())
                .getResultList();
    }

    private static Map<String, Object> stay(Object[] row) {
        Map<String, Object> record = new LinkedHashMap<>();
        record.put("contest", row[0]);
        record.put("session", row[1]);
        record.put("arrivedAt", Instant.ofEpochMilli((Long) row[2]).toString());
        if ((Long) row[3] > 0) {
            record.put("leftAt", Instant.ofEpochMilli((Long) row[3]).toString());
        }
        return record;
    }

    private static Map<String, Object> vote(Object[] row) {
        Map<String, Object> record = new LinkedHashMap<>();
        record.put("contest", row[0]);
        record.put("ballot", row[1]);
        if (row[2] != null) {
            record.put("vote", row[2]);
        }
        return record;
    }

    private static Map<String, Object> signature(Object[] row) {
        return Map.of(
                "contest",
                row[0],
                "storedAt",
                Instant.ofEpochMilli((Long) row[1]).toString());
    }
}
