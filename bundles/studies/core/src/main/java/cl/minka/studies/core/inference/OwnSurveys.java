package cl.minka.studies.core.inference;

import cl.minka.kernel.Caller;
import cl.minka.kernel.journal.Change;
import cl.minka.studies.StudyNotFound;
import cl.minka.studies.collection.SurveyNotFound;
import cl.minka.studies.collection.SurveyStatus;
import cl.minka.studies.core.collection.SurveyEntity;
import cl.minka.studies.core.study.StudyEntity;
import cl.minka.studies.core.study.StudyStore;
import java.util.List;
import java.util.Map;
import javax.persistence.EntityManager;
import javax.persistence.LockModeType;

/** Finds surveys for who works on their study. */
public final class OwnSurveys {
    private OwnSurveys() {}

    public static SurveyEntity find(EntityManager manager, Caller caller, String id) {
        SurveyEntity survey = manager.find(SurveyEntity.class, id);
        if (survey == null) {
            throw new SurveyNotFound();
        }
        try {
            StudyStore.own(manager, caller, survey.study());
        } catch (StudyNotFound e) {
            throw new SurveyNotFound();
        }
        return survey;
    }

    /** The same, the row of its study locked until the transaction ends: who computes or records waits for his turn. */
    public static SurveyEntity findForChange(EntityManager manager, Caller caller, String id) {
        SurveyEntity survey = find(manager, caller, id);
        manager.lock(manager.find(StudyEntity.class, survey.study()), LockModeType.PESSIMISTIC_WRITE);
        return survey;
    }

    /** Those of a study that were not dropped, by wave. */
    public static List<SurveyEntity> ofStudy(EntityManager manager, String study) {
        return manager.createQuery(
                        "SELECT s FROM SurveyEntity s WHERE s.study = :study AND s.status <> :dropped ORDER BY s.wave",
                        SurveyEntity.class)
                .setParameter("study", study)
                .setParameter("dropped", SurveyStatus.DROPPED)
                .getResultList();
    }

    /** What the journal is told of a survey. */
    public static Change told(EntityManager manager, String fact, SurveyEntity survey, Map<String, String> facts) {
        StudyEntity study = manager.find(StudyEntity.class, survey.study());
        return Change.of(fact, "surveys/" + survey.id(), study.organization()).facts(facts);
    }
}
