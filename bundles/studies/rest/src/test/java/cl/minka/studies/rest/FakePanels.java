package cl.minka.studies.rest;

import cl.minka.kernel.Caller;
import cl.minka.kernel.Fault;
import cl.minka.kernel.InvalidInput;
import cl.minka.kernel.rest.FakeJournal;
import cl.minka.studies.collection.Survey;
import cl.minka.studies.collection.SurveyDraft;
import cl.minka.studies.collection.SurveyStatus;
import cl.minka.studies.collection.Surveys;
import cl.minka.studies.estimation.Estimate;
import cl.minka.studies.panel.Change;
import cl.minka.studies.panel.ChangeOrder;
import cl.minka.studies.panel.Panels;
import cl.minka.studies.panel.Wave;
import cl.minka.studies.panel.Wave.SeriesBreak;
import cl.minka.studies.panel.WaveDraft;
import java.lang.reflect.Proxy;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** One wave, whose question {@code temor} was changed; the next one comes by {@link #surveys}. */
final class FakePanels implements Panels {
    private final FakeJournal journal;

    FakePanels(FakeJournal journal) {
        this.journal = journal;
    }

    @Override
    public List<Wave> waves(Caller caller, String study) {
        return List.of(new Wave(
                study,
                1,
                SurveyStatus.OPEN,
                "",
                "hogares",
                1,
                Optional.of(1),
                new Wave.Panel(4, 1, 2, 1, 3, Optional.of(0.6), 2, Optional.of(0.5), 1),
                breaks()));
    }

    private static List<SeriesBreak> breaks() {
        return List.of(new SeriesBreak("temor", Optional.of("temor"), List.of()));
    }

    @Override
    public Planned plan(Caller caller, String study, WaveDraft draft) {
        String questionnaire = draft.questionnaire()
                .orElseThrow(() -> new InvalidInput(Fault.at("/questionnaire", "kernel.required")));
        return new Planned(
                new SurveyDraft(
                        draft.title(),
                        questionnaire,
                        draft.form().orElse(1),
                        draft.sample(),
                        draft.opensAt(),
                        draft.closesAt(),
                        false,
                        Optional.empty(),
                        List.of()),
                breaks());
    }

    @Override
    public Change.Report change(Caller caller, String study, ChangeOrder order) {
        Estimate estimate = new Estimate(
                order.estimates().get(0).variable(),
                order.estimates().get(0).statistic(),
                Optional.empty(),
                Map.of(),
                Optional.of(1.0),
                Optional.of(0.5),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                order.to(),
                Optional.empty(),
                Estimate.Quality.RELIABLE);
        Change change = new Change(
                estimate,
                estimate,
                Optional.of(0.25),
                Optional.of(0.1),
                Optional.of(0.05),
                Optional.of(0.45),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                true);
        return new Change.Report(List.of(change), 7, List.of());
    }

    /** Makes the second wave, and nothing else. */
    Surveys surveys() {
        return (Surveys) Proxy.newProxyInstance(
                Surveys.class.getClassLoader(), new Class<?>[] {Surveys.class}, (proxy, method, arguments) -> {
                    Survey made = new Survey(
                            arguments[1] + ".2",
                            (String) arguments[1],
                            2,
                            (SurveyDraft) arguments[2],
                            SurveyStatus.PLANNED,
                            0,
                            0,
                            "",
                            FakeStudies.THEN,
                            FakeStudies.THEN,
                            1);
                    journal.write((Caller) arguments[0], made);
                    return made;
                });
    }
}
