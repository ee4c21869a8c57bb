package cl.minka.studies.core.collection;

import cl.minka.kernel.Fault;
import cl.minka.kernel.InvalidInput;
import cl.minka.kernel.Kind;
import cl.minka.kernel.Refusal;
import cl.minka.studies.StudyDraft;
import cl.minka.studies.StudyStatus;
import cl.minka.studies.collection.SurveyStatus;
import cl.minka.studies.core.collection.check.FormTexts;
import cl.minka.studies.core.study.StudyEntity;
import cl.minka.studies.core.study.StudyStore;
import cl.minka.studies.questionnaire.FormQuestion;
import cl.minka.studies.questionnaire.FormVersion;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** What is asked of a survey before it opens, closes, is dropped, or does so again. */
final class SurveyGate {
    private static final int LONGEST_REASON = 500;

    private SurveyGate() {}

    static void check(SurveyEntity survey, StudyEntity study, FormVersion form, SurveyStatus to, String reason) {
        if (reason.length() > LONGEST_REASON) {
            throw new InvalidInput(Fault.at("/reason", "studies.too-long", "most", LONGEST_REASON));
        }
        List<Fault> missing = new ArrayList<>();
        switch (to) {
            case PLANNED -> planning(survey, study, reason, missing);
            case OPEN -> opening(survey, study, form, reason, missing);
            case CLOSED -> {
                if (survey.status() != SurveyStatus.OPEN) {
                    missing.add(Fault.at("/to", "studies.survey.never-open"));
                }
            }
            case DROPPED -> dropping(survey, reason, missing);
        }
        if (!missing.isEmpty()) {
            throw new Refusal(
                    Kind.CONFLICT,
                    "studies.survey-refused",
                    Map.of("status", json(survey.status()), "wanted", json(to), "who", "analyst"),
                    missing);
        }
    }

    private static void planning(SurveyEntity survey, StudyEntity study, String reason, List<Fault> missing) {
        if (survey.status() != SurveyStatus.DROPPED) {
            missing.add(Fault.at("/to", "studies.survey.no-way-back"));
            return;
        }
        if (study.status().compareTo(StudyStatus.FIELDED) > 0) {
            missing.add(Fault.at(
                    "/study/status", "studies.survey.study-not-designed", "status", StudyStore.json(study.status())));
        }
        if (reason.isBlank()) {
            missing.add(Fault.at("/reason", "studies.survey.plan-reason"));
        }
    }

    private static void dropping(SurveyEntity survey, String reason, List<Fault> missing) {
        if (survey.status() != SurveyStatus.PLANNED) {
            missing.add(Fault.at("/to", "studies.survey.was-open"));
        } else if (reason.isBlank()) {
            missing.add(Fault.at("/reason", "studies.survey.drop-reason"));
        }
    }

    private static void opening(
            SurveyEntity survey, StudyEntity study, FormVersion form, String reason, List<Fault> missing) {
        if (study.status() != StudyStatus.DESIGNED && study.status() != StudyStatus.FIELDED) {
            missing.add(Fault.at(
                    "/study/status", "studies.survey.study-not-designed", "status", StudyStore.json(study.status())));
        }
        if (survey.status() == SurveyStatus.DROPPED) {
            missing.add(Fault.at("/to", "studies.survey.dropped"));
        }
        if (survey.status() == SurveyStatus.CLOSED && reason.isBlank()) {
            missing.add(Fault.at("/reason", "studies.survey.reason"));
        }
        if (form.questions().stream().anyMatch(FormQuestion::sensitive)) {
            if (new FormTexts(form).consents().isEmpty()) {
                missing.add(Fault.at("/questionnaire", "studies.survey.no-consent-question"));
            }
            boolean told = study.draft()
                    .protection()
                    .filter(StudyDraft.Protection::expressConsent)
                    .isPresent();
            if (!told) {
                missing.add(Fault.at("/study/protection/expressConsent", "studies.gate.express-consent"));
            }
        }
    }

    static String json(SurveyStatus status) {
        return status.name().toLowerCase(Locale.ROOT);
    }
}
