package cl.minka.contest.core.assignment;

import cl.minka.contest.core.privacy.HeldData;
import cl.minka.kernel.privacy.PersonalData.Holding;
import cl.minka.kernel.privacy.PersonalData.Subject;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.persistence.EntityManager;
import org.osgi.service.component.annotations.Component;

/** What evaluators wrote to each other where they differed. Erasing takes the words; proposed scores stay on file. */
@Component(service = HeldData.class)
public final class ConsensusData implements HeldData {
    private static final String KIND = "consensus-notes";
    private static final String ERASED = "[…]";

    @Override
    public List<Holding> find(EntityManager manager, Subject subject) {
        long count = notes(manager, subject).size();
        return count == 0 ? List.of() : List.of(new Holding("contest", KIND, count, "contest.procedure"));
    }

    @Override
    public Map<String, List<Map<String, Object>>> export(EntityManager manager, Subject subject) {
        List<Map<String, Object>> records =
                notes(manager, subject).stream().map(ConsensusData::record).toList();
        return records.isEmpty() ? Map.of() : Map.of(KIND, records);
    }

    @Override
    public int erase(EntityManager manager, Subject subject) {
        return manager.createQuery("UPDATE NoteEntity n SET n.body = :erased"
                        + " WHERE n.account = :account AND n.body IS NOT NULL AND n.body <> :erased")
                .setParameter("erased", ERASED)
                .setParameter("account", subject.account())
                .executeUpdate();
    }

    private static List<Object[]> notes(EntityManager manager, Subject subject) {
        return manager.createQuery(
                        "SELECT n.contest, n.body, n.scores, n.writtenAt FROM NoteEntity n"
                                + " WHERE n.account = :account",
                        Object[].class)
                .setParameter("account", subject.account())
                .getResultList();
    }

    private static Map<String, Object> record(Object[] row) {
        Map<String, Object> record = new LinkedHashMap<>();
        record.put("contest", row[0]);
        record.put(row[1] == null ? "proposal" : "message", row[1] == null ? row[2] : row[1]);
        record.put("writtenAt", Instant.ofEpochMilli((Long) row[3]).toString());
        return record;
    }
}
