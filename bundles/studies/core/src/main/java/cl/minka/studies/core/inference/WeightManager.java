package cl.minka.studies.core.inference;

import cl.minka.kernel.Caller;
import cl.minka.kernel.Fault;
import cl.minka.kernel.InvalidInput;
import cl.minka.kernel.Kind;
import cl.minka.kernel.Page;
import cl.minka.kernel.Refusal;
import cl.minka.kernel.Slice;
import cl.minka.kernel.jpa.Conditions;
import cl.minka.kernel.jpa.Done;
import cl.minka.kernel.jpa.Keyset;
import cl.minka.kernel.jpa.Times;
import cl.minka.studies.core.collection.SurveyEntity;
import cl.minka.studies.core.fieldwork.FieldCase;
import cl.minka.studies.core.persistence.StudyTransactions;
import cl.minka.studies.estimation.EstimateReport.Note;
import cl.minka.studies.questionnaire.Questionnaires;
import cl.minka.studies.weighting.SurveyWeights;
import cl.minka.studies.weighting.WeightOrder;
import cl.minka.studies.weighting.WeightSet;
import cl.minka.studies.weighting.WeightSet.Step;
import cl.minka.studies.weighting.WeightSet.Weight;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javax.persistence.EntityManager;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Computes weights and keeps them. */
@Component(service = SurveyWeights.class)
public final class WeightManager implements SurveyWeights {
    private static final Keyset<WeightingEntity> LIST = new Keyset<>(
            WeightingEntity.class,
            Keyset.Key.text("id"),
            WeightingEntity::id,
            Map.of("number", Keyset.Key.small("number")),
            new Slice.Sort("number", true));

    private final StudyTransactions transactions;
    private final SurveyData data;
    private final Forms forms;
    private final Clock clock;

    @Activate
    public WeightManager(
            @Reference StudyTransactions transactions,
            @Reference SurveyData data,
            @Reference Questionnaires questionnaires,
            @Reference Clock clock) {
        this.transactions = transactions;
        this.data = data;
        this.forms = new Forms(transactions, questionnaires);
        this.clock = clock;
    }

    @Override
    public WeightSet compute(Caller caller, String id, WeightOrder order) {
        WeightCheck.of(order);
        Catalog catalog = forms.of(caller, id);
        Optional<Earlier> earlier = order.from().map(wave -> earlier(caller, id, wave));
        return transactions.change(caller, manager -> {
            SurveyEntity survey = OwnSurveys.findForChange(manager, caller, id);
            Wants wants = new Wants();
            order.calibration().ifPresent(wants::add);
            SurveyRows rows = data.rows(manager, survey, wants, catalog);
            BaseWeights base = base(manager, survey, rows, order, earlier);
            if (base.rows().size() == 0) {
                throw new Refusal(Kind.CONFLICT, "studies.no-responses");
            }
            FinalWeights last = FinalWeights.of(order, new SurveyColumns(catalog, base.rows()), base.adjusted());
            List<Weight> weights = weights(manager, id, base, last);
            WeightingEntity kept = new WeightingEntity(
                    id,
                    Weightings.newest(manager, id).map(WeightingEntity::number).orElse(0) + 1,
                    order,
                    report(rows, base, last),
                    weights.size(),
                    WeightRows.sha256(weights),
                    caller.username(),
                    Times.now(clock));
            manager.persist(kept);
            manager.flush();
            new WeightRows(manager).write(kept.id(), weights);
            return Done.of(
                    kept.toRecord(),
                    OwnSurveys.told(
                            manager,
                            "studies.weights-computed",
                            survey,
                            Map.of("id", id, "number", Integer.toString(kept.number()))));
        });
    }

    /** An earlier wave and its variables. */
    private record Earlier(SurveyEntity survey, Catalog catalog) {}

    private Earlier earlier(Caller caller, String id, int wave) {
        SurveyEntity found = transactions.read(manager -> {
            SurveyEntity survey = OwnSurveys.find(manager, caller, id);
            return OwnSurveys.ofStudy(manager, survey.study()).stream()
                    .filter(one -> one.wave() == wave && wave < survey.wave())
                    .findFirst()
                    .orElseThrow(() -> new InvalidInput(Fault.at("/from", "studies.panel.no-such-wave")));
        });
        return new Earlier(found, forms.of(found));
    }

    private BaseWeights base(
            EntityManager manager, SurveyEntity survey, SurveyRows rows, WeightOrder order, Optional<Earlier> earlier) {
        if (earlier.isPresent()) {
            return carried(manager, survey, rows, order, earlier.get());
        }
        if (rows.sample().isEmpty()) {
            return BaseWeights.ofWhoever(rows);
        }
        List<FieldCase> cases = FieldCase.of(manager, survey.id(), rows.sample().get());
        return BaseWeights.ofSample(rows, cases, order.nonresponse());
    }

    private BaseWeights carried(
            EntityManager manager, SurveyEntity survey, SurveyRows rows, WeightOrder order, Earlier earlier) {
        List<String> classes =
                order.nonresponse().map(WeightOrder.Nonresponse::classes).orElse(List.of());
        Weighed from = data.weighed(
                manager, earlier.survey(), Optional.empty(), new Wants().columns(classes), earlier.catalog());
        SurveyColumns columns = from.columns(earlier.catalog());
        for (int n = 0; n < classes.size(); n++) {
            if (!columns.columns().contains(classes.get(n))) {
                throw new InvalidInput(Fault.at(
                        "/nonresponse/by/" + n, "studies.estimation.unknown-column", "column", classes.get(n)));
            }
        }
        Set<String> between =
                PanelRows.inEach(manager, survey.study(), earlier.survey().wave(), survey.wave());
        return Attrition.of(rows, from, columns.read(new HashSet<>(classes)), between, order.nonresponse());
    }

    private static WeightSet.Report report(SurveyRows rows, BaseWeights base, FinalWeights last) {
        List<Step> steps = new ArrayList<>(base.steps());
        steps.addAll(last.steps());
        List<Note> notes = new ArrayList<>(rows.notes());
        base.notes().stream().filter(note -> !notes.contains(note)).forEach(notes::add);
        notes.addAll(last.notes());
        return new WeightSet.Report(steps, base.cells(), last.fit(), last.unmet(), notes);
    }

    private static List<Weight> weights(EntityManager manager, String survey, BaseWeights base, FinalWeights last) {
        Map<Long, String> instances = new HashMap<>();
        new WeightRows(manager).instances(survey, instances::put);
        List<Weight> weights = new ArrayList<>();
        for (int i = 0; i < base.rows().size(); i++) {
            long place = base.rows().place(i);
            weights.add(new Weight(
                    place,
                    instances.get(place),
                    base.rows().unit(i),
                    base.start()[i],
                    base.adjusted()[i],
                    last.base()[i],
                    last.weights()[i]));
        }
        return weights;
    }

    @Override
    public Page<WeightSet> list(Caller caller, String survey, Slice slice) {
        return transactions.read(manager -> {
            OwnSurveys.find(manager, caller, survey);
            Conditions conditions = new Conditions().and("e.survey = :survey", "survey", survey);
            return LIST.page(manager, conditions, slice).map(WeightingEntity::toRecord);
        });
    }

    @Override
    public WeightSet get(Caller caller, String survey, int number) {
        return transactions.read(manager -> {
            OwnSurveys.find(manager, caller, survey);
            return Weightings.get(manager, survey, number).toRecord();
        });
    }

    @Override
    public List<Weight> weights(Caller caller, String survey, int number) {
        return transactions.read(manager -> {
            OwnSurveys.find(manager, caller, survey);
            return new WeightRows(manager)
                    .of(Weightings.get(manager, survey, number).id());
        });
    }
}
