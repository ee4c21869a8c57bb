package cl.minka.studies.core.collection;

import cl.minka.kernel.Fault;
import cl.minka.studies.StudyStatus;
import cl.minka.studies.collection.SurveyStatus;
import cl.minka.studies.core.study.StudyEntity;
import cl.minka.studies.core.study.StudyGate;
import java.util.List;
import java.util.Map;
import javax.persistence.EntityManager;
import org.osgi.service.component.annotations.Component;

/** No survey is still planned once the fieldwork is over: an analysed study opens none any more. */
@Component(service = StudyGate.class)
public final class PlannedGate implements StudyGate {
    @Override
    public List<Fault> missing(EntityManager manager, StudyEntity study, StudyStatus to) {
        if (to != StudyStatus.ANALYSED && to != StudyStatus.PUBLISHED) {
            return List.of();
        }
        return manager.createQuery(
                        "SELECT s.id FROM SurveyEntity s WHERE s.study = :study AND s.status = :planned ORDER BY s.wave",
                        String.class)
                .setParameter("study", study.id())
                .setParameter("planned", SurveyStatus.PLANNED)
                .getResultStream()
                .map(id -> new Fault("/surveys/" + id, "studies.gate.survey-planned", Map.of("survey", id)))
                .toList();
    }
}
