package cl.minka.studies.rest;

import cl.minka.kernel.Caller;
import cl.minka.kernel.Expected;
import cl.minka.kernel.Kind;
import cl.minka.kernel.Page;
import cl.minka.kernel.Refusal;
import cl.minka.kernel.Slice;
import cl.minka.kernel.rest.FakeJournal;
import cl.minka.kernel.table.ImportReport;
import cl.minka.kernel.table.Table;
import cl.minka.studies.collection.SurveyNotFound;
import cl.minka.studies.fieldwork.Outcome;
import cl.minka.studies.fieldwork.OutcomeCode;
import cl.minka.studies.fieldwork.OutcomeCode.Mode;
import cl.minka.studies.fieldwork.OutcomeDraft;
import cl.minka.studies.fieldwork.OutcomeGroup;
import cl.minka.studies.fieldwork.OutcomeRates;
import cl.minka.studies.fieldwork.OutcomeRates.Part;
import cl.minka.studies.fieldwork.Outcomes;
import cl.minka.studies.fieldwork.Replacement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;

/** Outcomes in memory, of the survey {@code percepcion}; every code is a refusal. */
final class FakeOutcomes implements Outcomes {
    private final FakeJournal journal;
    private final List<Outcome> all = new ArrayList<>();

    FakeOutcomes(FakeJournal journal) {
        this.journal = journal;
    }

    @Override
    public List<OutcomeCode> codes(Optional<Mode> mode) {
        return List.of(new OutcomeCode("2.112", OutcomeGroup.R, Set.of(Mode.PHONE, Mode.FACE_TO_FACE)));
    }

    @Override
    public Page<Outcome> list(Caller caller, String survey, Filter filter, Slice slice) {
        require(survey);
        return new Page<>(List.copyOf(all), Optional.empty(), OptionalLong.of(all.size()));
    }

    @Override
    public List<Outcome> of(Caller caller, String survey, String unit) {
        require(survey);
        return all.stream().filter(one -> one.unit().equals(unit)).toList();
    }

    @Override
    public Outcome record(Caller caller, String survey, String unit, OutcomeDraft draft, Expected expected) {
        List<Outcome> before = of(caller, survey, unit);
        if (!before.isEmpty()) {
            expected.check(before.size());
        }
        Outcome made = new Outcome(
                unit,
                before.size() + 1,
                draft.code(),
                OutcomeGroup.R,
                draft.last(),
                Mode.PHONE,
                draft.note(),
                caller.username(),
                FakeStudies.THEN,
                FakeStudies.THEN);
        all.add(made);
        return made;
    }

    @Override
    public ImportReport importAll(Caller caller, String survey, Table table, boolean dryRun) {
        require(survey);
        long rows = table.rows().count();
        ImportReport report = new ImportReport(rows, rows, 0, 0, List.of());
        journal.write(caller, report);
        return report;
    }

    @Override
    public List<Replacement> replacements(Caller caller, String survey) {
        require(survey);
        return List.of(new Replacement("u9", "u1", "A", "ana", FakeStudies.THEN));
    }

    @Override
    public Replacement replace(Caller caller, String survey, String unit) {
        require(survey);
        if (unit.isEmpty()) {
            throw new Refusal(Kind.NOT_FOUND, "studies.outcome.unit-not-found");
        }
        Replacement made = new Replacement("u9", unit, "A", caller.username(), FakeStudies.THEN);
        journal.write(caller, made);
        return made;
    }

    @Override
    public OutcomeRates rates(Caller caller, String survey, Optional<Double> eligibility) {
        require(survey);
        Part part = new Part(
                Optional.empty(),
                4,
                4,
                Map.of(OutcomeGroup.I, 2.0),
                Map.of(OutcomeGroup.I, 20.0),
                Map.of("RR1", 0.5),
                Map.of("RR1", 0.5));
        return new OutcomeRates(eligibility.orElse(0.9), eligibility.isPresent(), part, List.of());
    }

    private static void require(String survey) {
        if (!survey.equals("percepcion")) {
            throw new SurveyNotFound();
        }
    }
}
