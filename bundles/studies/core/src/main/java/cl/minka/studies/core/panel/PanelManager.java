package cl.minka.studies.core.panel;

import cl.minka.kernel.Caller;
import cl.minka.kernel.Fault;
import cl.minka.kernel.InvalidInput;
import cl.minka.studies.collection.SurveyDraft;
import cl.minka.studies.core.collection.SurveyEntity;
import cl.minka.studies.core.inference.Changes;
import cl.minka.studies.core.inference.OwnSurveys;
import cl.minka.studies.core.inference.PanelRows;
import cl.minka.studies.core.inference.SurveyData;
import cl.minka.studies.core.persistence.StudyTransactions;
import cl.minka.studies.core.study.StudyStore;
import cl.minka.studies.panel.Change;
import cl.minka.studies.panel.ChangeOrder;
import cl.minka.studies.panel.Panels;
import cl.minka.studies.panel.Wave;
import cl.minka.studies.panel.WaveDraft;
import cl.minka.studies.questionnaire.FormVersion;
import cl.minka.studies.questionnaire.Questionnaires;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Waves of studies. */
@Component(service = Panels.class)
public final class PanelManager implements Panels {
    private final StudyTransactions transactions;
    private final Questionnaires questionnaires;
    private final Changes changes;

    @Activate
    public PanelManager(
            @Reference StudyTransactions transactions,
            @Reference SurveyData data,
            @Reference Questionnaires questionnaires) {
        this.transactions = transactions;
        this.questionnaires = questionnaires;
        this.changes = new Changes(transactions, data, questionnaires);
    }

    /** What a list is made of. */
    private record Read(List<SurveyEntity> surveys, Map<Integer, Set<String>> units) {}

    @Override
    public List<Wave> waves(Caller caller, String study) {
        Read read = transactions.read(manager -> {
            StudyStore.own(manager, caller, study);
            return new Read(OwnSurveys.ofStudy(manager, study), PanelRows.byWave(manager, study));
        });
        Presence presence = new Presence(read.units());
        List<Wave> waves = new ArrayList<>();
        FormVersion before = null;
        for (SurveyEntity one : read.surveys()) {
            FormVersion form = questionnaires.version(one.questionnaire(), one.form());
            waves.add(new Wave(
                    one.id(),
                    one.wave(),
                    one.status(),
                    one.draft().title().orElse(""),
                    one.questionnaire(),
                    one.form(),
                    one.sample(),
                    presence.next(one.wave()),
                    before == null ? List.of() : SeriesBreaks.between(before, form)));
            before = form;
        }
        return waves;
    }

    @Override
    public Planned plan(Caller caller, String study, WaveDraft draft) {
        Optional<SurveyDraft> last = transactions.read(manager -> {
            StudyStore.own(manager, caller, study);
            List<SurveyEntity> all = OwnSurveys.ofStudy(manager, study);
            return all.isEmpty()
                    ? Optional.empty()
                    : Optional.of(all.get(all.size() - 1).draft());
        });
        SurveyDraft next = survey(caller, draft, last);
        return new Planned(
                next,
                last.map(before -> SeriesBreaks.between(
                                questionnaires.version(before.questionnaire(), before.form()),
                                questionnaires.version(caller, next.questionnaire(), next.form())))
                        .orElse(List.of()));
    }

    private SurveyDraft survey(Caller caller, WaveDraft draft, Optional<SurveyDraft> last) {
        String questionnaire = draft.questionnaire()
                .or(() -> last.map(SurveyDraft::questionnaire))
                .orElseThrow(() -> new InvalidInput(Fault.at("/questionnaire", "kernel.required")));
        Optional<Integer> before =
                last.filter(one -> one.questionnaire().equals(questionnaire)).map(SurveyDraft::form);
        return new SurveyDraft(
                draft.title(),
                questionnaire,
                draft.form().or(() -> before).orElseGet(() -> questionnaires
                        .get(caller, questionnaire)
                        .latest()),
                draft.sample().or(() -> last.flatMap(SurveyDraft::sample)),
                draft.opensAt(),
                draft.closesAt(),
                draft.publicLink().or(() -> last.map(SurveyDraft::publicLink)).orElse(false),
                last.flatMap(SurveyDraft::target),
                last.map(SurveyDraft::quotas).orElse(List.of()));
    }

    @Override
    public Change.Report change(Caller caller, String study, ChangeOrder order) {
        List<SurveyEntity> all = transactions.read(manager -> {
            StudyStore.own(manager, caller, study);
            return OwnSurveys.ofStudy(manager, study);
        });
        if (order.from() >= order.to()) {
            throw new InvalidInput(Fault.at("/to", "studies.panel.not-later"));
        }
        return changes.between(wave(all, "/from", order.from()), wave(all, "/to", order.to()), order);
    }

    private static SurveyEntity wave(List<SurveyEntity> all, String pointer, int number) {
        return all.stream()
                .filter(one -> one.wave() == number)
                .findFirst()
                .orElseThrow(() -> new InvalidInput(Fault.at(pointer, "studies.panel.no-such-wave")));
    }
}
