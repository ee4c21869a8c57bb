package cl.minka.contest.core.assignment;

import cl.minka.contest.core.privacy.HeldData;
import cl.minka.kernel.privacy.PersonalData.Holding;
import cl.minka.kernel.privacy.PersonalData.Subject;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.persistence.EntityManager;
import org.osgi.service.component.annotations.Component;

/**
 * Who evaluated, what he knows and where he worked, who sat on a committee, and what they wrote. Of rulings on conflicts
 * a person is told neither the municipality nor the reason: they might tell him who presents. Evaluations and opinions
 * are part of the file of the procedure and stay; erasing takes the user name off them, and the reasons of recusals, what
 * was never final, and how long somebody worked. That time is shown to himself only and leaves by no export.
 */
@Component(service = HeldData.class)
public final class EvaluatorData implements HeldData {
    private static final List<Kind> KINDS = List.of(
            new Kind(
                    "panels",
                    "evaluator",
                    "contest, min_load, max_load, categories, conflicts, employments, topics, expertise"),
            new Kind("conflictRulings", "conflict_ruling", "contest, kinds, state, ruled_at"),
            new Kind("assignments", "assignment", "contest, id, state, recusal_reason, created_at"),
            new Kind(
                    "evaluations",
                    "evaluation",
                    "contest, assignment, state, scores, justification, abstentions, remarks, updated_at"),
            new Kind(
                    "evaluation-versions",
                    "evaluation_version",
                    "contest, assignment, number, state, scores, justification, abstentions, remarks, saved_at"),
            new Kind("reminders", "evaluation_reminder", "contest, reminded_on"),
            new Kind("committees", "committee_member", "contest, username"),
            new Kind("opinions", "opinion", "contest, initiative, scores, justification, recusal, updated_at"));

    private static final List<String> ERASURES = List.of(
            "UPDATE evaluator SET username = ?, employments = '[]', topics = '[]', expertise = '' WHERE account = ?",
            "UPDATE assignment SET username = ?, recusal_reason = NULL WHERE account = ?",
            "UPDATE committee_member SET username = ? WHERE account = ?",
            "UPDATE opinion SET username = ? WHERE account = ?");

    /** Of rulings the reason goes, as it may name people; the rulings stay, as part of the file. */
    private static final List<String> REMOVALS = List.of(
            "UPDATE conflict_ruling SET reason = '' WHERE account = ? AND reason <> ''",
            "DELETE FROM evaluation_version WHERE state = 'DRAFT' AND account = ?",
            "UPDATE evaluation SET seconds = 0 WHERE seconds > 0 AND account = ?",
            "DELETE FROM evaluation_reminder WHERE account = ?");

    @Override
    public List<Holding> find(EntityManager manager, Subject subject) {
        List<Holding> holdings = new ArrayList<>();
        for (Kind kind : KINDS) {
            Number count =
                    (Number) manager.createNativeQuery("SELECT COUNT(*) FROM " + kind.table() + " WHERE account = ?")
                            .setParameter(1, subject.account())
                            .getSingleResult();
            if (count.longValue() > 0) {
                holdings.add(new Holding("contest", kind.name(), count.longValue(), "contest.procedure"));
            }
        }
        return holdings;
    }

    @Override
    public Map<String, List<Map<String, Object>>> export(EntityManager manager, Subject subject) {
        Map<String, List<Map<String, Object>>> all = new HashMap<>();
        for (Kind kind : KINDS) {
            List<?> rows = manager.createNativeQuery(
                            "SELECT " + kind.columns() + " FROM " + kind.table() + " WHERE account = ?")
                    .setParameter(1, subject.account())
                    .getResultList();
            if (!rows.isEmpty()) {
                all.put(
                        kind.name(),
                        rows.stream().map(row -> kind.record((Object[]) row)).toList());
            }
        }
        return all;
    }

    @Override
    public int erase(EntityManager manager, Subject subject) {
        int changed = 0;
        for (String erasure : ERASURES) {
            changed += manager.createNativeQuery(erasure)
                    .setParameter(1, "#" + subject.account())
                    .setParameter(2, subject.account())
                    .executeUpdate();
        }
        for (String removal : REMOVALS) {
            changed += manager.createNativeQuery(removal)
                    .setParameter(1, subject.account())
                    .executeUpdate();
        }
        return changed;
    }

    static String text(Object value) {
        try {
            return value instanceof java.sql.Clob clob ? clob.getSubString(1, (int) clob.length()) : value.toString();
        } catch (java.sql.SQLException e) {
            throw new javax.persistence.PersistenceException(e);
        }
    }

    private record Kind(String name, String table, String columns) {
        Map<String, Object> record(Object[] row) {
            String[] names = columns.split(", ");
            Map<String, Object> record = new LinkedHashMap<>();
            for (int i = 0; i < row.length; i++) {
                if (row[i] != null) {
                    record.put(names[i], row[i] instanceof Number ? row[i] : text(row[i]));
                }
            }
            return record;
        }
    }
}
