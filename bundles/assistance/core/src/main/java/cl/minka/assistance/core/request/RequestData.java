package cl.minka.assistance.core.request;

import cl.minka.assistance.core.privacy.HeldData;
import cl.minka.kernel.privacy.PersonalData.Holding;
import cl.minka.kernel.privacy.PersonalData.Subject;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.persistence.EntityManager;
import org.osgi.service.component.annotations.Component;

/**
 * Who asked, answered and worked on requests. Erasing makes that person nobody; the words stay, for they belong to the file of the
 * municipality.
 */
@Component(service = HeldData.class)
public final class RequestData implements HeldData {
    private static final String PURPOSE = "assistance.requests";

    @Override
    public List<Holding> find(EntityManager manager, Subject subject) {
        List<Holding> holdings = new ArrayList<>();
        count(manager, holdings, "assistance-requests", "id) FROM RequestEntity e WHERE e.requester", subject);
        count(manager, holdings, "assistance-assignments", "id) FROM RequestEntity e WHERE e.assignee", subject);
        count(manager, holdings, "assistance-messages", "id) FROM MessageEntity e WHERE e.author", subject);
        count(manager, holdings, "assistance-work", "id) FROM WorkEntity e WHERE e.staff", subject);
        count(manager, holdings, "assistance-files", "name) FROM AttachmentEntity e WHERE e.uploader", subject);
        return holdings;
    }

    private static void count(
            EntityManager manager, List<Holding> holdings, String kind, String what, Subject subject) {
        long count = manager.createQuery("SELECT COUNT(e." + what + " = :account", Long.class)
                .setParameter("account", subject.account())
                .getSingleResult();
        if (count > 0) {
            holdings.add(new Holding("assistance", kind, count, PURPOSE));
        }
    }

    @Override
    public Map<String, List<Map<String, Object>>> export(EntityManager manager, Subject subject) {
        Map<String, List<Map<String, Object>>> all = new HashMap<>();
        List<Map<String, Object>> messages = manager
                .createQuery(
                        "SELECT e.request, e.said, e.writtenAt FROM MessageEntity e WHERE e.author = :account"
                                + " ORDER BY e.writtenAt",
                        Object[].class)
                .setParameter("account", subject.account())
                .getResultList()
                .stream()
                .map(row -> Map.of("request", row[0], "text", row[1], "writtenAt", (Object)
                        Instant.ofEpochMilli((Long) row[2]).toString()))
                .toList();
        List<Map<String, Object>> requests = manager
                .createQuery("SELECT e FROM RequestEntity e WHERE e.requester = :account", RequestEntity.class)
                .setParameter("account", subject.account())
                .getResultList()
                .stream()
                .map(one -> Map.<String, Object>of(
                        "id", one.id(), "title", one.draft().title()))
                .toList();
        List<Map<String, Object>> work = manager
                .createQuery(
                        "SELECT e.request, e.doneOn, e.minutes, e.remark FROM WorkEntity e WHERE e.staff = :account"
                                + " ORDER BY e.doneOn, e.id",
                        Object[].class)
                .setParameter("account", subject.account())
                .getResultList()
                .stream()
                .map(row -> Map.of(
                        "request",
                        row[0],
                        "date",
                        (Object) LocalDate.ofEpochDay((Integer) row[1]).toString(),
                        "minutes",
                        row[2],
                        "remark",
                        row[3]))
                .toList();
        Map.of("assistance-messages", messages, "assistance-requests", requests, "assistance-work", work)
                .forEach((kind, records) -> {
                    if (!records.isEmpty()) {
                        all.put(kind, records);
                    }
                });
        return all;
    }

    @Override
    public int erase(EntityManager manager, Subject subject) {
        int changed = 0;
        for (String column : List.of(
                "assistance_request SET requester",
                "assistance_request SET assignee",
                "assistance_message SET author",
                "assistance_timeline SET actor",
                "assistance_work SET staff",
                "request_file SET uploader")) {
            changed += manager.createNativeQuery(
                            "UPDATE " + column + " = 0 WHERE " + column.substring(column.lastIndexOf(' ') + 1) + " = ?")
                    .setParameter(1, subject.account())
                    .executeUpdate();
        }
        return changed
                + manager.createNativeQuery("DELETE FROM assistance_staff WHERE account = ?")
                        .setParameter(1, subject.account())
                        .executeUpdate();
    }
}
