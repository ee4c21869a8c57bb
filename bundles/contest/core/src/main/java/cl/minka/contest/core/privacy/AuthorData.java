package cl.minka.contest.core.privacy;

import cl.minka.kernel.privacy.PersonalData.Holding;
import cl.minka.kernel.privacy.PersonalData.Subject;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.persistence.EntityManager;
import org.osgi.service.component.annotations.Component;

/** Who asked a question, wrote an initiative, moved a contest, appealed or answered. The file of the procedure itself stays. */
@Component(service = HeldData.class)
public final class AuthorData implements HeldData {
    private static final List<Kind> KINDS = List.of(
            new Kind("questions", "question", "account", "contest, number, body, asked_at"),
            new Kind("initiatives", "initiative", "author", "contest, id, title, created_at"),
            new Kind("transitions", "contest_transition", "account", "contest, to_status, reason, occurred_at"),
            new Kind("appeals", "appeal", "account", "contest, number, grounds, filed_at"),
            new Kind("appeal-answers", "appeal", "answered_by", "contest, number, answer, answered_at"),
            new Kind("conflict-rulings", "conflict_ruling", "ruled_by", "contest, cut, state, reason, ruled_at"));

    private record Kind(String name, String table, String account, String columns) {
        List<String> names() {
            return List.of(columns.split(", "));
        }
    }

    @Override
    public List<Holding> find(EntityManager manager, Subject subject) {
        List<Holding> holdings = new ArrayList<>();
        for (Kind kind : KINDS) {
            Number count = (Number) manager.createNativeQuery(
                            "SELECT COUNT(*) FROM " + kind.table() + " WHERE " + kind.account() + " = ?")
                    .setParameter(1, subject.account())
                    .getSingleResult();
            if (count.longValue() > 0) {
                holdings.add(
                        new Holding(ContestPersonalData.HOLDER, kind.name(), count.longValue(), "contest.procedure"));
            }
        }
        return holdings;
    }

    @Override
    public Map<String, List<Map<String, Object>>> export(EntityManager manager, Subject subject) {
        Map<String, List<Map<String, Object>>> all = new HashMap<>();
        for (Kind kind : KINDS) {
            List<?> rows = manager.createNativeQuery(
                            "SELECT " + kind.columns() + " FROM " + kind.table() + " WHERE " + kind.account() + " = ?")
                    .setParameter(1, subject.account())
                    .getResultList();
            List<Map<String, Object>> records =
                    rows.stream().map(row -> record(kind, (Object[]) row)).toList();
            if (!records.isEmpty()) {
                all.put(kind.name(), records);
            }
        }
        return all;
    }

    @Override
    public int erase(EntityManager manager, Subject subject) {
        int changed = 0;
        for (Kind kind : KINDS) {
            changed += manager.createNativeQuery("UPDATE " + kind.table() + " SET " + kind.account() + " = 0 WHERE "
                            + kind.account() + " = ?")
                    .setParameter(1, subject.account())
                    .executeUpdate();
        }
        return changed;
    }

    private static Map<String, Object> record(Kind kind, Object[] row) {
        Map<String, Object> record = new HashMap<>();
        for (int i = 0; i < row.length; i++) {
            record.put(kind.names().get(i), row[i] instanceof Number ? row[i] : String.valueOf(row[i]));
        }
        return record;
    }
}
