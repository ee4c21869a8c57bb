package cl.minka.studies.rest.panel;

import cl.minka.kernel.rest.TableShape;
import cl.minka.kernel.rest.Texts;
import cl.minka.studies.collection.Survey;
import cl.minka.studies.collection.SurveyStatus;
import cl.minka.studies.panel.Wave;
import cl.minka.studies.panel.Wave.Panel;
import cl.minka.studies.panel.Wave.SeriesBreak;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** A wave and who took part in it; its id is that of its survey; {@code warnings} say which questions can not be compared with the wave before. */
public record WaveView(
        String id,
        String survey,
        int wave,
        SurveyStatus status,
        String title,
        String questionnaire,
        int version,
        Optional<Integer> sample,
        Panel panel,
        List<SeriesBreak> breaks,
        List<String> warnings) {
    private static final Panel NOBODY = new Panel(0, 0, 0, 0, 0, Optional.empty(), 0, Optional.empty(), 0);

    static final TableShape<Wave> TABLE = TableShape.<Wave>named("waves")
            .column("wave", Wave::number)
            .column("survey", Wave::survey)
            .column("status", Wave::status)
            .column("units", one -> one.panel().units())
            .column("new", one -> one.panel().added())
            .column("stayed", one -> one.panel().stayed())
            .column("returned", one -> one.panel().returned())
            .column("lost", one -> one.panel().lost())
            .column("attrition", one -> one.panel().attrition())
            .column("lostInAll", one -> one.panel().lostInAll())
            .column("retention", one -> one.panel().retention())
            .column("inEvery", one -> one.panel().inEvery())
            .column("breaks", one -> one.breaks().size());

    static WaveView of(Wave one, Texts texts, Locale locale) {
        return new WaveView(
                one.survey(),
                one.survey(),
                one.number(),
                one.status(),
                one.title(),
                one.questionnaire(),
                one.form(),
                one.sample(),
                one.panel(),
                one.breaks(),
                warnings(one.breaks(), texts, locale));
    }

    /** One that was just made. */
    static WaveView of(Survey made, List<SeriesBreak> breaks, Texts texts, Locale locale) {
        return new WaveView(
                made.id(),
                made.id(),
                made.wave(),
                made.status(),
                made.draft().title().orElse(""),
                made.draft().questionnaire(),
                made.draft().form(),
                made.draft().sample(),
                NOBODY,
                breaks,
                warnings(breaks, texts, locale));
    }

    private static List<String> warnings(List<SeriesBreak> breaks, Texts texts, Locale locale) {
        return breaks.stream()
                .map(one -> texts.fault("studies.panel.series-broken", locale, Map.of("variable", one.variable())))
                .toList();
    }
}
