package cl.minka.schools.core.assessment;

import cl.minka.kernel.journal.Change;
import cl.minka.schools.core.people.PersonTraces.Joined;
import cl.minka.schools.enrolment.Enrolment;
import java.util.List;
import java.util.Map;
import javax.persistence.EntityManager;

/** Grades of two enrolments of one person. A product that was accepted stays where projects are opened of it: nothing is told of it again. */
public final class GradeHandover {
    private GradeHandover() {}

    /** Gives the one that stays the grades that it lacks; answers what is to be told. */
    public static List<Change> join(EntityManager manager, Joined joined) {
        String edition = joined.edition().id();
        if (GradeStore.plan(manager, edition).isEmpty()) {
            return List.of();
        }
        PlanEntity plan = GradeStore.lock(manager, edition);
        Map<String, Map<String, GradeEntity>> all = GradeStore.grades(manager, edition);
        Map<String, GradeEntity> kept = all.getOrDefault(joined.kept().id(), Map.of());
        List<GradeEntity> due = all.getOrDefault(joined.left().id(), Map.of()).values().stream()
                .filter(grade -> !grade.isEmpty())
                .filter(grade -> !kept.containsKey(grade.instrument())
                        || kept.get(grade.instrument()).isEmpty())
                .toList();
        if (due.isEmpty()) {
            return List.of();
        }
        due.forEach(grade -> copy(manager, grade, kept.get(grade.instrument()), joined.kept()));
        plan.changed();
        return List.of(Change.of(
                        "schools.grades-written",
                        "editions/" + edition + "/assessments",
                        joined.edition().organizer())
                .facts(Map.of("edition", edition, "grades", Integer.toString(due.size()))));
    }

    private static void copy(EntityManager manager, GradeEntity grade, GradeEntity present, Enrolment kept) {
        GradeEntity own = present == null ? new GradeEntity(kept.edition(), kept, grade.instrument()) : present;
        own.write(grade.draft(), grade.account(), grade.changedAt());
        if (present == null) {
            manager.persist(own);
        }
    }
}
