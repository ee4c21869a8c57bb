package cl.minka.studies.core.result;

import cl.minka.kernel.Fault;
import cl.minka.studies.StudyDraft.Protection;
import cl.minka.studies.StudyStatus;
import cl.minka.studies.core.collection.SurveyEntity;
import cl.minka.studies.core.study.StudyEntity;
import cl.minka.studies.core.study.StudyGate;
import java.util.ArrayList;
import java.util.List;
import javax.persistence.EntityManager;
import org.osgi.service.component.annotations.Component;

/** What must be there before a study is published: a report, how it was done, and what keeps people from being found. */
@Component(service = StudyGate.class)
public final class ResultGate implements StudyGate {
    @Override
    public List<Fault> missing(EntityManager manager, StudyEntity study, StudyStatus to) {
        if (to != StudyStatus.PUBLISHED) {
            return List.of();
        }
        List<Fault> missing = new ArrayList<>();
        List<SurveyEntity> waves = WaveReader.waves(manager, study.id());
        if (manager.find(StudyReportEntity.class, study.id()) == null) {
            missing.add(Fault.at("/report", "studies.gate.report"));
        }
        boolean sampled = waves.stream().anyMatch(wave -> wave.sample().isPresent());
        if (!sampled && study.draft().terms().method().isBlank()) {
            missing.add(Fault.at("/termsOfReference/method", "studies.gate.method"));
        }
        boolean personal =
                study.draft().protection().filter(Protection::personalData).isPresent();
        if (personal && !waves.isEmpty() && manager.find(StudyReleaseEntity.class, study.id()) == null) {
            missing.add(Fault.at("/data-package", "studies.gate.release"));
        }
        return missing;
    }
}
