package cl.minka.schools.core.assessment;

import cl.minka.kernel.Kind;
import cl.minka.kernel.Refusal;
import cl.minka.schools.assessment.Instrument;
import cl.minka.schools.core.persistence.SchoolTransactions;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.persistence.EntityManager;
import javax.persistence.PersistenceException;

/** Finds instruments and grades of an edition. */
final class GradeStore {
    private GradeStore() {}

    static Optional<PlanEntity> plan(EntityManager manager, String edition) {
        return Optional.ofNullable(manager.find(PlanEntity.class, edition));
    }

    static List<Instrument> instruments(EntityManager manager, String edition) {
        return plan(manager, edition).map(PlanEntity::instruments).orElse(List.of());
    }

    /** Makes the row of an edition unless it is there; before the transaction that locks it. */
    static void prepare(SchoolTransactions transactions, String edition) {
        if (transactions.read(manager -> plan(manager, edition)).isPresent()) {
            return;
        }
        try {
            transactions.quietly(manager -> insert(manager, edition));
        } catch (Refusal e) {
            if (e.kind() != Kind.CONFLICT) {
                throw e;
            }
        }
    }

    /** By JDBC: that another was quicker is nothing to be warned of. */
    private static int insert(EntityManager manager, String edition) {
        try (PreparedStatement insert = SchoolTransactions.connection(manager)
                .prepareStatement(
                        "INSERT INTO assessment_plan (edition, instruments, turn, version) VALUES (?, '[]', 0, 0)")) {
            insert.setString(1, edition);
            return insert.executeUpdate();
        } catch (SQLException e) {
            throw new PersistenceException(e);
        }
    }

    /** The row of an edition, which nobody else changes until the transaction ends. */
    static PlanEntity lock(EntityManager manager, String edition) {
        manager.createQuery("UPDATE PlanEntity p SET p.turn = p.turn + 1 WHERE p.edition = :edition")
                .setParameter("edition", edition)
                .executeUpdate();
        return plan(manager, edition).orElseThrow();
    }

    /** By enrolment, then by instrument. */
    static Map<String, Map<String, GradeEntity>> grades(EntityManager manager, String edition) {
        Map<String, Map<String, GradeEntity>> all = new HashMap<>();
        manager.createQuery("SELECT g FROM GradeEntity g WHERE g.edition = :edition", GradeEntity.class)
                .setParameter("edition", edition)
                .getResultList()
                .forEach(grade -> all.computeIfAbsent(grade.enrolment(), any -> new HashMap<>())
                        .put(grade.instrument(), grade));
        return all;
    }
}
