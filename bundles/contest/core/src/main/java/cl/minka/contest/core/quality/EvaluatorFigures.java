package cl.minka.contest.core.quality;

import cl.minka.contest.EvaluationQuality.Evaluator;
import cl.minka.kernel.Fault;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;

/** How each evaluator evaluates. */
final class EvaluatorFigures {
    private final PanelScores panel;
    private final Ratings ratings;
    private final Notes notes;
    private int withoutSpread;
    private int withoutHalo;

    EvaluatorFigures(PanelScores panel, Ratings ratings, Notes notes) {
        this.panel = panel;
        this.ratings = ratings;
        this.notes = notes;
    }

    List<Evaluator> all() {
        Map<String, List<Double>> scores = new HashMap<>();
        ratings.all().forEach(rating -> scores.computeIfAbsent(rating.evaluator(), any -> new ArrayList<>())
                .add(rating.score()));
        Map<String, List<double[]>> raw = new HashMap<>();
        panel.entries().forEach(entry -> raw.computeIfAbsent(entry.evaluator(), any -> new ArrayList<>())
                .add(entry.raw()));
        Severities severities = new Severities(ratings);
        List<Evaluator> evaluators = ratings.evaluators().stream()
                .map(name -> new Evaluator(
                        name,
                        scores.get(name).size(),
                        notes.value("evaluators.severity", severities.severity(name)),
                        notes.value("evaluators.standardError", severities.standardError(name)),
                        spread(scores.get(name)),
                        halo(raw.get(name))))
                .toList();
        note("evaluators.spread", "contest.quality.one-evaluation", withoutSpread);
        note("evaluators.halo", "contest.quality.no-correlation", withoutHalo);
        return evaluators;
    }

    private void note(String figure, String reason, int evaluators) {
        if (evaluators > 0) {
            notes.add(figure, Fault.at("", reason, "count", evaluators));
        }
    }

    private OptionalDouble spread(List<Double> scores) {
        if (scores.size() < 2) {
            withoutSpread++;
            return OptionalDouble.empty();
        }
        double[] values = scores.stream().mapToDouble(Double::doubleValue).toArray();
        double mean = Arrays.stream(values).average().orElseThrow();
        double squares = Arrays.stream(values)
                .map(value -> (value - mean) * (value - mean))
                .sum();
        return OptionalDouble.of(Math.sqrt(squares / (values.length - 1)));
    }

    private OptionalDouble halo(List<double[]> scores) {
        OptionalDouble halo = Halo.of(scores);
        withoutHalo += halo.isEmpty() ? 1 : 0;
        return halo;
    }
}
