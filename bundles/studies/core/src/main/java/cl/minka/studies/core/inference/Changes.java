package cl.minka.studies.core.inference;

import cl.minka.kernel.Fault;
import cl.minka.kernel.InvalidInput;
import cl.minka.kernel.Kind;
import cl.minka.kernel.Refusal;
import cl.minka.studies.core.collection.SurveyEntity;
import cl.minka.studies.core.estimation.ChangeEngine;
import cl.minka.studies.core.estimation.ChangeEngine.Side;
import cl.minka.studies.core.persistence.StudyTransactions;
import cl.minka.studies.estimation.EstimateOrder;
import cl.minka.studies.estimation.EstimateReport.Note;
import cl.minka.studies.estimation.Precision;
import cl.minka.studies.panel.Change;
import cl.minka.studies.panel.ChangeOrder;
import cl.minka.studies.questionnaire.Questionnaires;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Compares waves. */
public final class Changes {
    private final StudyTransactions transactions;
    private final SurveyData data;
    private final Forms forms;

    public Changes(StudyTransactions transactions, SurveyData data, Questionnaires questionnaires) {
        this.transactions = transactions;
        this.data = data;
        this.forms = new Forms(transactions, questionnaires);
    }

    public Change.Report between(SurveyEntity from, SurveyEntity to, ChangeOrder order) {
        Catalog before = forms.of(from);
        Catalog after = forms.of(to);
        Set<Fault> faults = new LinkedHashSet<>();
        for (int n = 0; n < order.estimates().size(); n++) {
            faults.addAll(before.faults("/estimates/" + n, order.estimates().get(n)));
            faults.addAll(after.faults("/estimates/" + n, order.estimates().get(n)));
        }
        InvalidInput.throwIfAny(List.copyOf(faults));
        Weighed earlier = weighed(from, order.weightsFrom(), before, order);
        Weighed later = weighed(to, order.weightsTo(), after, order);
        Together together = new Together(earlier, later);
        ChangeEngine.Found found = ChangeEngine.between(
                side(earlier, before, order), side(later, after, order), together.design(order.lonelyPsu()), together);
        Set<Note> notes = new LinkedHashSet<>(earlier.notes());
        notes.addAll(later.notes());
        notes.addAll(found.notes());
        return new Change.Report(found.changes(), together.inBoth(), new ArrayList<>(notes));
    }

    private Weighed weighed(SurveyEntity survey, Optional<Integer> weights, Catalog catalog, ChangeOrder order) {
        Weighed weighed = transactions.read(
                manager -> data.weighed(manager, survey, weights, new Wants().add(order.estimates()), catalog));
        if (weighed.rows().size() == 0) {
            throw new Refusal(Kind.CONFLICT, "studies.no-responses");
        }
        return weighed;
    }

    private static Side side(Weighed weighed, Catalog catalog, ChangeOrder order) {
        Precision precision =
                new Precision(Precision.Method.TAYLOR, 0, 1, false, order.confidence(), Optional.empty(), false);
        EstimateOrder whole = new EstimateOrder(
                weighed.design(order.lonelyPsu()), weighed.calibration(), order.estimates(), precision);
        return new Side(whole, weighed.columns(catalog));
    }
}
