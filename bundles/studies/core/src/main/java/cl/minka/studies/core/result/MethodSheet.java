package cl.minka.studies.core.result;

import cl.minka.studies.Study;
import cl.minka.studies.StudyDraft;
import cl.minka.studies.StudyDraft.Part;
import cl.minka.studies.core.result.WaveData.Fieldwork;
import cl.minka.studies.result.ReleasePlan;
import cl.minka.studies.sampling.Frame;
import cl.minka.studies.sampling.Sample;
import cl.minka.studies.sampling.SampleOrder;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Collectors;

/** What a statistician has to know of a study before believing its figures. */
final class MethodSheet {
    private static final double Z = 1.959963984540054;

    private final List<Entry> entries = new ArrayList<>();

    private MethodSheet() {}

    /** A line of the sheet. */
    record Entry(String term, String text) {}

    static List<Entry> of(Study study, Optional<WaveData> wave, Optional<Frame> frame, ReleasePlan plan) {
        MethodSheet sheet = new MethodSheet();
        sheet.ofStudy(study.draft());
        wave.ifPresent(data -> {
            frame.ifPresent(sheet::ofFrame);
            data.sample().ifPresent(sheet::ofSample);
            sheet.ofFieldwork(data);
            sheet.ofErrors(data, study.draft().universe().size(), frame);
            sheet.ofFigures(data, plan);
        });
        sheet.ofPeople(study.draft());
        return List.copyOf(sheet.entries);
    }

    private void ofStudy(StudyDraft draft) {
        StudyDraft.Universe universe = draft.universe();
        add("kind", Words.of(draft.kind(), "kind."));
        add("purpose", draft.purpose());
        add("universe", universe.description());
        add("unit", universe.unit());
        universe.size().ifPresent(size -> add("universe-size", Words.whole(size)));
        add("coverage", universe.coverage());
        add("exclusions", universe.exclusions());
        universe.referenceDate().ifPresent(day -> add("reference-date", Words.day(day)));
        add("method", draft.terms().method());
    }

    private void ofFrame(Frame frame) {
        String parts = frame.strata() > 0 ? Words.of("frame.strata", frame.strata()) : "";
        parts += frame.clusters() > 0 ? Words.of("frame.clusters", frame.clusters()) : "";
        add(
                "frame",
                Words.of(
                        "frame.text",
                        frame.number(),
                        frame.units(),
                        parts,
                        frame.sha256().substring(0, 16)));
    }

    private void ofSample(Sample sample) {
        SampleOrder order = sample.order();
        String design = Words.of(order.design(), "design.");
        if (order.stratified() && order.design() != SampleOrder.Design.STRATIFIED) {
            design += Words.of("design.in-strata");
        }
        if (order.stratified() || order.design() == SampleOrder.Design.STRATIFIED) {
            design += "; " + Words.of(order.allocation(), "allocation.");
        }
        add("design", design + ".");
        add(
                "sample",
                Words.of(
                        "sample.text",
                        sample.drawn(),
                        sample.standingBy(),
                        Long.toString(order.seed()),
                        sample.sha256().substring(0, 16)));
    }

    private void ofFieldwork(WaveData data) {
        Fieldwork facts = data.facts();
        if (facts.firstDay() > 0) {
            String first = Words.day(facts.firstDay());
            String last = Words.day(facts.lastDay());
            add("fieldwork", first.equals(last) ? first : Words.of("fieldwork.text", first, last));
        }
        add(
                "questionnaire",
                Words.of(
                        "questionnaire.text",
                        data.form().title(),
                        data.form().number(),
                        data.form().sha256().substring(0, 16)));
        add("responses", Words.of("responses.text", facts.received(), facts.complete(), data.rows(), facts.outside()));
        facts.rate().ifPresent(rate -> add("response-rate", Words.of("response-rate.text", Words.percent(rate))));
    }

    private void ofErrors(WaveData data, Optional<Long> universe, Optional<Frame> frame) {
        if (data.sample().isEmpty() || data.rows() == 0) {
            add("error", Words.of("error.none"));
            return;
        }
        long n = data.rows();
        OptionalLong population = universe.map(OptionalLong::of)
                .orElseGet(() -> frame.map(one -> OptionalLong.of(one.units())).orElse(OptionalLong.empty()));
        double finite = population.isPresent() && population.getAsLong() > n
                ? 1 - (double) n / population.getAsLong()
                : population.isPresent() ? 0 : 1;
        add("error", Words.of("error.text", Words.percent(Z * Math.sqrt(0.25 / n * finite))));
    }

    private void ofFigures(WaveData data, ReleasePlan plan) {
        Optional<Integer> computed = data.weighed().number();
        add(
                "weights",
                computed.map(number -> Words.of("weights.computed", number))
                        .orElseGet(() -> Words.of(data.sample().isPresent() ? "weights.sample" : "weights.none")));
        add(
                "calibration",
                data.weighed()
                        .calibration()
                        .map(kind -> Words.of("calibration." + kind))
                        .orElseGet(() -> Words.of("calibration.none")));
        add("variance", Words.of("variance.text"));
        add("missing-values", Words.of("missing-values.text"));
        add("quality", Words.of("quality.text"));
        add("confidentiality", Words.of("confidentiality.text", plan.threshold(), plan.k()));
        add("software", Words.of("software.text"));
    }

    /** Interviewers are not named. */
    private void ofPeople(StudyDraft draft) {
        add(
                "team",
                draft.team().stream()
                        .filter(member -> member.part() != Part.INTERVIEWER)
                        .map(member -> member.name() + " (" + Words.of(member.part(), "part.") + ")")
                        .collect(Collectors.joining("; ")));
        draft.protection().ifPresent(sheet -> add("controller", sheet.controller()));
    }

    private void add(String term, String text) {
        if (!text.isBlank()) {
            entries.add(new Entry(Words.of("sheet." + term), text));
        }
    }
}
