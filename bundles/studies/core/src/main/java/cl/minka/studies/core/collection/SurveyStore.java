package cl.minka.studies.core.collection;

import cl.minka.kernel.Caller;
import cl.minka.kernel.Refusal;
import cl.minka.kernel.journal.Change;
import cl.minka.kernel.jpa.CanonicalJson;
import cl.minka.studies.collection.SurveyNotFound;
import cl.minka.studies.core.study.StudyEntity;
import cl.minka.studies.core.study.StudyStore;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import javax.persistence.EntityManager;
import javax.persistence.LockModeType;

/** Finds surveys, and tells who works on them: who works on their study. */
public final class SurveyStore {
    private SurveyStore() {}

    /** One that the caller works on; the rest is not there for him. */
    public static SurveyEntity own(EntityManager manager, Caller caller, String id) {
        SurveyEntity survey = find(manager, id);
        requireWork(manager, caller, survey.study());
        return survey;
    }

    /** The same, its row locked until the transaction ends. */
    static SurveyEntity ownForChange(EntityManager manager, Caller caller, String id) {
        SurveyEntity survey = own(manager, caller, id);
        manager.refresh(survey, LockModeType.PESSIMISTIC_WRITE);
        return survey;
    }

    /** The survey of a link. */
    static SurveyEntity linked(EntityManager manager, String secret) {
        return manager.createQuery("SELECT s FROM SurveyEntity s WHERE s.linkHash = :hash", SurveyEntity.class)
                .setParameter("hash", hash(secret))
                .getResultStream()
                .filter(survey -> survey.draft().publicLink())
                .findFirst()
                .orElseThrow(SurveyNotFound::new);
    }

    static SurveyEntity find(EntityManager manager, String id) {
        return Optional.ofNullable(manager.find(SurveyEntity.class, id)).orElseThrow(SurveyNotFound::new);
    }

    static StudyEntity requireWork(EntityManager manager, Caller caller, String study) {
        try {
            return StudyStore.own(manager, caller, study);
        } catch (Refusal e) {
            throw new SurveyNotFound();
        }
    }

    static boolean works(EntityManager manager, Caller caller, String study) {
        try {
            StudyStore.own(manager, caller, study);
            return true;
        } catch (Refusal e) {
            return false;
        }
    }

    static String hash(String secret) {
        return CanonicalJson.sha256(secret.getBytes(StandardCharsets.UTF_8));
    }

    static Change told(String fact, SurveyEntity survey, StudyEntity study) {
        return Change.of(fact, "surveys/" + survey.id(), study.organization()).facts(Map.of("id", survey.id()));
    }
}
