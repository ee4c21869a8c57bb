package cl.minka.studies.core.inference;

import cl.minka.kernel.Caller;
import cl.minka.studies.core.collection.SurveyEntity;
import cl.minka.studies.core.persistence.StudyTransactions;
import cl.minka.studies.questionnaire.Questionnaires;

/** The variables of surveys, for who works on their study. */
record Forms(StudyTransactions transactions, Questionnaires questionnaires) {
    Catalog of(Caller caller, String survey) {
        SurveyEntity found = transactions.read(manager -> OwnSurveys.find(manager, caller, survey));
        return of(found);
    }

    Catalog of(SurveyEntity survey) {
        return new Catalog(questionnaires.version(survey.questionnaire(), survey.form()));
    }
}
