package cl.minka.studies.core.fieldwork;

import cl.minka.kernel.Caller;
import cl.minka.kernel.Expected;
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
import cl.minka.kernel.table.ImportReport;
import cl.minka.kernel.table.Table;
import cl.minka.studies.core.collection.SurveyEntity;
import cl.minka.studies.core.inference.OwnSurveys;
import cl.minka.studies.core.inference.SurveyData;
import cl.minka.studies.core.persistence.StudyTransactions;
import cl.minka.studies.core.sampling.DrawnSample;
import cl.minka.studies.fieldwork.Outcome;
import cl.minka.studies.fieldwork.OutcomeCode;
import cl.minka.studies.fieldwork.OutcomeCode.Mode;
import cl.minka.studies.fieldwork.OutcomeDraft;
import cl.minka.studies.fieldwork.OutcomeRates;
import cl.minka.studies.fieldwork.Outcomes;
import cl.minka.studies.fieldwork.Replacement;
import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import javax.persistence.EntityManager;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Keeps outcomes and replacements. */
@Component(service = Outcomes.class)
public final class OutcomeManager implements Outcomes {
    private static final Keyset<OutcomeEntity> LIST = new Keyset<>(
            OutcomeEntity.class,
            Keyset.Key.text("id"),
            OutcomeEntity::id,
            Map.of("place", Keyset.Key.whole("place")),
            new Slice.Sort("place", false));

    private final StudyTransactions transactions;
    private final SurveyData data;
    private final Clock clock;

    @Activate
    public OutcomeManager(
            @Reference StudyTransactions transactions, @Reference SurveyData data, @Reference Clock clock) {
        this.transactions = transactions;
        this.data = data;
        this.clock = clock;
    }

    @Override
    public List<OutcomeCode> codes(Optional<Mode> mode) {
        return OutcomeTable.all().stream()
                .filter(code -> mode.isEmpty() || code.modes().contains(mode.get()))
                .toList();
    }

    @Override
    public Page<Outcome> list(Caller caller, String survey, Filter filter, Slice slice) {
        Optional<String> code = filter.code()
                .map(text -> OutcomeTable.find(text).map(OutcomeCode::code).orElse(text));
        return transactions.read(manager -> {
            OwnSurveys.find(manager, caller, survey);
            Conditions conditions = new Conditions().and("e.survey = :survey", "survey", survey);
            if (!filter.history()) {
                conditions.and("e.latest = 1");
            }
            filter.unit().ifPresent(unit -> conditions.and("e.unit = :unit", "unit", unit));
            code.ifPresent(one -> conditions.and("e.code = :code", "code", one));
            return LIST.page(manager, conditions, slice).map(OutcomeEntity::toRecord);
        });
    }

    @Override
    public List<Outcome> of(Caller caller, String survey, String unit) {
        return transactions.read(manager -> {
            OwnSurveys.find(manager, caller, survey);
            return of(manager, survey, unit).stream()
                    .map(OutcomeEntity::toRecord)
                    .toList();
        });
    }

    private static List<OutcomeEntity> of(EntityManager manager, String survey, String unit) {
        return manager.createQuery(
                        "SELECT o FROM OutcomeEntity o WHERE o.survey = :survey AND o.unit = :unit ORDER BY o.attempt",
                        OutcomeEntity.class)
                .setParameter("survey", survey)
                .setParameter("unit", unit)
                .getResultList();
    }

    @Override
    public Outcome record(Caller caller, String id, String unit, OutcomeDraft draft, Expected expected) {
        return transactions.change(caller, manager -> {
            SurveyEntity survey = OwnSurveys.findForChange(manager, caller, id);
            DrawnSample sample = sample(manager, survey);
            FieldRows rows = new FieldRows(manager, id);
            if (!sample.places().containsKey(unit)) {
                throw new Refusal(Kind.NOT_FOUND, "studies.outcome.unit-not-found");
            }
            List<OutcomeEntity> before = of(manager, id, unit);
            if (before.isEmpty()) {
                expected.checkAbsent();
            } else {
                expected.check(before.size());
            }
            OutcomeCode code = check(draft);
            if (!asked(sample, rows.swaps()).test(unit)) {
                throw new Refusal(Kind.CONFLICT, "studies.outcome.stands-by");
            }
            before.forEach(OutcomeEntity::isOvertaken);
            Instant now = Times.now(clock);
            Outcome outcome = new Outcome(
                    unit,
                    before.size() + 1,
                    code.code(),
                    code.group(),
                    draft.last(),
                    draft.mode().orElseGet(() -> OutcomeTable.mode(code)),
                    draft.note(),
                    caller.username(),
                    draft.at().orElse(now),
                    now);
            manager.persist(new OutcomeEntity(id, rows.lastPlace() + 1, outcome));
            return Done.of(
                    outcome,
                    OwnSurveys.told(
                            manager, "studies.outcome-recorded", survey, Map.of("id", id, "code", outcome.code())));
        });
    }

    private static OutcomeCode check(OutcomeDraft draft) {
        OutcomeCode code = OutcomeTable.find(draft.code())
                .orElseThrow(() -> new InvalidInput(Fault.at("/code", "studies.outcome.unknown-code")));
        draft.mode().filter(mode -> !code.modes().contains(mode)).ifPresent(mode -> {
            throw new InvalidInput(Fault.at("/mode", "studies.outcome.not-of-mode", "code", code.code()));
        });
        if (draft.note().length() > OutcomeReader.LONGEST_NOTE) {
            throw new InvalidInput(Fault.at("/note", "studies.too-long", "most", OutcomeReader.LONGEST_NOTE));
        }
        return code;
    }

    /** Whether a unit is to be asked: it was drawn, or took a place. */
    private static Predicate<String> asked(DrawnSample sample, Map<String, FieldRows.Swap> swaps) {
        return unit -> {
            Integer place = sample.places().get(unit);
            return place != null && (!sample.units().get(place).replacement() || swaps.containsKey(unit));
        };
    }

    @Override
    public ImportReport importAll(Caller caller, String id, Table table, boolean dryRun) {
        return transactions.change(caller, manager -> {
            SurveyEntity survey = OwnSurveys.findForChange(manager, caller, id);
            DrawnSample sample = sample(manager, survey);
            FieldRows rows = new FieldRows(manager, id);
            Map<String, Integer> attempts = new HashMap<>();
            rows.latest().forEach((unit, latest) -> attempts.put(unit, latest.attempt()));
            OutcomeReader reader =
                    new OutcomeReader(asked(sample, rows.swaps()), attempts, caller.username(), Times.now(clock));
            ImportReport report = reader.read(table);
            if (dryRun || !report.isClean()) {
                return Done.of(report);
            }
            rows.add(reader.outcomes());
            return Done.of(
                    report,
                    OwnSurveys.told(
                            manager,
                            "studies.outcomes-imported",
                            survey,
                            Map.of("id", id, "rows", Long.toString(report.rows()))));
        });
    }

    @Override
    public List<Replacement> replacements(Caller caller, String id) {
        return transactions.read(manager -> {
            SurveyEntity survey = OwnSurveys.find(manager, caller, id);
            Optional<DrawnSample> sample = data.sample(manager, survey);
            return new FieldRows(manager, id)
                    .swaps().values().stream()
                            .map(swap -> replacement(sample.orElseThrow(), swap))
                            .toList();
        });
    }

    @Override
    public Replacement replace(Caller caller, String id, String unit) {
        return transactions.change(caller, manager -> {
            SurveyEntity survey = OwnSurveys.findForChange(manager, caller, id);
            DrawnSample sample = sample(manager, survey);
            FieldRows rows = new FieldRows(manager, id);
            String next = new StandingBy(sample, rows.latest(), rows.answered(), rows.swaps()).next(unit);
            FieldRows.Swap swap = new FieldRows.Swap(next, unit, caller.username(), Times.now(clock));
            rows.replace(swap);
            return Done.of(
                    replacement(sample, swap),
                    OwnSurveys.told(
                            manager,
                            "studies.unit-replaced",
                            survey,
                            Map.of("id", id, "replaced", unit, "unit", next)));
        });
    }

    private static Replacement replacement(DrawnSample sample, FieldRows.Swap swap) {
        int place = sample.places().get(swap.unit());
        String stratum = sample.units().get(place).unit().stratum();
        return new Replacement(swap.unit(), swap.replaced(), stratum, swap.recordedBy(), swap.recordedAt());
    }

    @Override
    public OutcomeRates rates(Caller caller, String id, Optional<Double> eligibility) {
        eligibility.filter(e -> !(e >= 0 && e <= 1)).ifPresent(e -> {
            throw new InvalidInput(new Fault("/query/e", "studies.out-of-range", Map.of("least", 0L, "most", 1L)));
        });
        return transactions.read(manager -> {
            SurveyEntity survey = OwnSurveys.find(manager, caller, id);
            return Rates.of(FieldCase.of(manager, id, sample(manager, survey)), eligibility);
        });
    }

    private DrawnSample sample(EntityManager manager, SurveyEntity survey) {
        return data.sample(manager, survey)
                .orElseThrow(() -> new Refusal(Kind.CONFLICT, "studies.survey-without-sample"));
    }
}
