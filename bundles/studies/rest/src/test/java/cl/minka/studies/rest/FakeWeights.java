package cl.minka.studies.rest;

import cl.minka.kernel.Caller;
import cl.minka.kernel.Kind;
import cl.minka.kernel.Page;
import cl.minka.kernel.Refusal;
import cl.minka.kernel.Slice;
import cl.minka.kernel.rest.FakeJournal;
import cl.minka.studies.estimation.EstimateReport.Fit;
import cl.minka.studies.estimation.EstimateReport.Note;
import cl.minka.studies.weighting.SurveyWeights;
import cl.minka.studies.weighting.WeightOrder;
import cl.minka.studies.weighting.WeightSet;
import cl.minka.studies.weighting.WeightSet.Cell;
import cl.minka.studies.weighting.WeightSet.Step;
import cl.minka.studies.weighting.WeightSet.Unmet;
import cl.minka.studies.weighting.WeightSet.Weight;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;

/** Weights in memory: one response that weighs 20. */
final class FakeWeights implements SurveyWeights {
    private final FakeJournal journal;
    private final List<WeightSet> all = new ArrayList<>();

    FakeWeights(FakeJournal journal) {
        this.journal = journal;
    }

    @Override
    public WeightSet compute(Caller caller, String survey, WeightOrder order) {
        Step step = new Step(
                "design",
                "studies.weights.design",
                Map.of("units", 2, "replaced", 0, "answered", 1),
                1,
                20,
                20,
                20,
                20,
                0,
                1);
        WeightSet made = new WeightSet(
                survey,
                all.size() + 1,
                order,
                new WeightSet.Report(
                        List.of(step),
                        List.of(new Cell("A", 2, 1, 2)),
                        Optional.of(new Fit(false, 10, 0.5, 1, 2)),
                        List.of(new Unmet("sexo", "f", 10, 9)),
                        List.of(new Note("studies.note.unmet", Map.of("margins", 1)))),
                1,
                "00",
                caller.username(),
                FakeStudies.THEN);
        all.add(made);
        journal.write(caller, made);
        return made;
    }

    @Override
    public Page<WeightSet> list(Caller caller, String survey, Slice slice) {
        return new Page<>(List.copyOf(all), Optional.empty(), OptionalLong.of(all.size()));
    }

    @Override
    public WeightSet get(Caller caller, String survey, int number) {
        if (number > all.size()) {
            throw new Refusal(Kind.NOT_FOUND, "studies.weights-not-found");
        }
        return all.get(number - 1);
    }

    @Override
    public List<Weight> weights(Caller caller, String survey, int number) {
        return List.of(new Weight(1, "uuid:1", "u1", 10, 20, 20, 20));
    }
}
