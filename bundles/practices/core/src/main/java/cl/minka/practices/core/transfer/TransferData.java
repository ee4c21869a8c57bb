package cl.minka.practices.core.transfer;

import cl.minka.kernel.privacy.PersonalData.Holding;
import cl.minka.kernel.privacy.PersonalData.Subject;
import cl.minka.practices.core.privacy.HeldData;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import javax.persistence.EntityManager;
import org.osgi.service.component.annotations.Component;

/** Who did what in agreements. They are acts of a municipality and stay; erasing takes the account off them. */
@Component(service = HeldData.class)
public final class TransferData implements HeldData {
    private static final String LOG = "transfer-log";
    private static final String HOURS = "transfer-hours";
    private static final String DUTY = "practices.agreement";

    @Override
    public List<Holding> find(EntityManager manager, Subject subject) {
        return Stream.of(holding(manager, subject, LOG, "LogEntity"), holding(manager, subject, HOURS, "HoursEntity"))
                .filter(holding -> holding.records() > 0)
                .toList();
    }

    private static Holding holding(EntityManager manager, Subject subject, String kind, String entity) {
        long count = manager.createQuery(
                        "SELECT COUNT(e.id) FROM " + entity + " e WHERE e.account = :account", Long.class)
                .setParameter("account", subject.account())
                .getSingleResult();
        return new Holding("practices", kind, count, DUTY);
    }

    @Override
    public Map<String, List<Map<String, Object>>> export(EntityManager manager, Subject subject) {
        Map<String, List<Map<String, Object>>> all = new HashMap<>();
        put(all, LOG, rows(manager, subject, "e.transfer, e.kind, e.note, e.happenedAt FROM LogEntity", row -> {
            Map<String, Object> record = record(row);
            record.put("note", row[2]);
            record.put("at", Instant.ofEpochMilli((Long) row[3]).toString());
            return record;
        }));
        put(all, HOURS, rows(manager, subject, "e.transfer, e.kind, e.note, e.givenOn FROM HoursEntity", row -> {
            Map<String, Object> record = record(row);
            record.put("note", row[2]);
            record.put("date", LocalDate.ofEpochDay((Integer) row[3]).toString());
            return record;
        }));
        return all;
    }

    private static Map<String, Object> record(Object[] row) {
        Map<String, Object> record = new LinkedHashMap<>();
        record.put("transfer", row[0]);
        record.put("kind", row[1].toString());
        return record;
    }

    private static void put(
            Map<String, List<Map<String, Object>>> all, String kind, List<Map<String, Object>> records) {
        if (!records.isEmpty()) {
            all.put(kind, records);
        }
    }

    private static List<Map<String, Object>> rows(
            EntityManager manager, Subject subject, String what, Function<Object[], Map<String, Object>> shape) {
        return manager
                .createQuery(
                        "SELECT " + what + " e WHERE e.account = :account ORDER BY e.transfer, e.number",
                        Object[].class)
                .setParameter("account", subject.account())
                .getResultList()
                .stream()
                .map(shape)
                .toList();
    }

    @Override
    public int erase(EntityManager manager, Subject subject) {
        return Stream.of("LogEntity", "HoursEntity")
                .mapToInt(entity -> manager.createQuery(
                                "UPDATE " + entity + " e SET e.account = 0 WHERE e.account = :account")
                        .setParameter("account", subject.account())
                        .executeUpdate())
                .sum();
    }
}
