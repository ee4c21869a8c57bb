package cl.minka.studies.core.inference;

import cl.minka.kernel.Caller;
import cl.minka.kernel.Fault;
import cl.minka.kernel.InvalidInput;
import cl.minka.kernel.Kind;
import cl.minka.kernel.Refusal;
import cl.minka.studies.core.collection.SurveyEntity;
import cl.minka.studies.core.estimation.EstimateEngine;
import cl.minka.studies.core.persistence.StudyTransactions;
import cl.minka.studies.estimation.EstimateOrder;
import cl.minka.studies.estimation.EstimateReport;
import cl.minka.studies.estimation.EstimateReport.Note;
import cl.minka.studies.estimation.SurveyEstimateOrder;
import cl.minka.studies.estimation.SurveyEstimates;
import cl.minka.studies.questionnaire.Questionnaires;
import java.util.ArrayList;
import java.util.List;
import javax.persistence.EntityManager;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Estimates from the responses of surveys, with the design of their sample. */
@Component(service = SurveyEstimates.class)
public final class SurveyEstimator implements SurveyEstimates {
    private final StudyTransactions transactions;
    private final SurveyData data;
    private final Forms forms;
    private final EstimateEngine engine = new EstimateEngine();

    @Activate
    public SurveyEstimator(
            @Reference StudyTransactions transactions,
            @Reference SurveyData data,
            @Reference Questionnaires questionnaires) {
        this.transactions = transactions;
        this.data = data;
        this.forms = new Forms(transactions, questionnaires);
    }

    @Override
    public EstimateReport estimate(Caller caller, String survey, SurveyEstimateOrder order) {
        Catalog catalog = forms.of(caller, survey);
        List<Fault> faults = new ArrayList<>();
        for (int n = 0; n < order.estimates().size(); n++) {
            faults.addAll(catalog.faults("/estimates/" + n, order.estimates().get(n)));
        }
        InvalidInput.throwIfAny(faults);
        Weighed weighed = transactions.read(manager -> weighed(manager, caller, survey, order, catalog));
        if (weighed.rows().size() == 0) {
            throw new Refusal(Kind.CONFLICT, "studies.no-responses");
        }
        EstimateOrder whole = new EstimateOrder(
                weighed.design(order.lonelyPsu()), weighed.calibration(), order.estimates(), order.precision());
        EstimateReport report = engine.estimate(whole, weighed.columns(catalog));
        List<Note> notes = new ArrayList<>(weighed.notes());
        notes.addAll(new SampleDesign(weighed.rows()).notes());
        notes.addAll(report.notes());
        return new EstimateReport(report.estimates(), report.basis(), report.calibration(), notes);
    }

    private Weighed weighed(
            EntityManager manager, Caller caller, String id, SurveyEstimateOrder order, Catalog catalog) {
        SurveyEntity survey = OwnSurveys.find(manager, caller, id);
        return data.weighed(manager, survey, order.weights(), new Wants().add(order.estimates()), catalog);
    }
}
