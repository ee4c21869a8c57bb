package cl.minka.schools.core.assessment;

import cl.minka.schools.assessment.GradeDraft;
import cl.minka.schools.assessment.Grades;
import cl.minka.schools.core.people.PersonStore;
import java.util.HashMap;
import java.util.Map;
import javax.persistence.EntityManager;

/** What was reached in many editions at once. */
public final class ReachedGrades {
    private ReachedGrades() {}

    /**
     * By enrolment; those of editions without instruments are absent.
     *
     * @param editions by enrolment
     */
    public static Map<String, Grades.Reached> of(EntityManager manager, Map<String, String> editions) {
        Map<String, FinalGrade> rules = new HashMap<>();
        PersonStore.inParts(editions.values(), part -> manager.createQuery(
                        "SELECT p FROM PlanEntity p WHERE p.edition IN :editions", PlanEntity.class)
                .setParameter("editions", part)
                .getResultList()
                .forEach(plan -> rules.put(plan.edition(), new FinalGrade(plan.instruments()))));
        Map<String, Map<String, GradeDraft>> grades = new HashMap<>();
        PersonStore.inParts(editions.keySet(), part -> manager.createQuery(
                        "SELECT g FROM GradeEntity g WHERE g.edition IN :editions AND g.enrolment IN :enrolments",
                        GradeEntity.class)
                .setParameter("editions", editions.values().stream().distinct().toList())
                .setParameter("enrolments", part)
                .getResultList()
                .forEach(grade -> grades.computeIfAbsent(grade.enrolment(), any -> new HashMap<>())
                        .put(grade.instrument(), grade.draft())));
        Map<String, Grades.Reached> reached = new HashMap<>();
        editions.forEach((enrolment, edition) -> {
            if (rules.containsKey(edition)) {
                reached.put(enrolment, rules.get(edition).of(grades.getOrDefault(enrolment, Map.of())));
            }
        });
        return reached;
    }
}
