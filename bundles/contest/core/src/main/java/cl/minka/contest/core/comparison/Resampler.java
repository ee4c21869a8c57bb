package cl.minka.contest.core.comparison;

import cl.minka.plugin.scoring.ScoringRequest;
import cl.minka.plugin.scoring.ScoringRequest.Evaluation;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.stream.LongStream;

/**
 * Draws as many evaluators as there are, with replacement, each with all of his evaluations: the bootstrap of B. Efron
 * (Annals of Statistics 7, 1979) over clusters. Who is drawn twice counts as two evaluators. {@link Random} is defined
 * to the bit, so a seed means the same everywhere.
 */
final class Resampler {
    private final ScoringRequest base;
    private final long[] seeds;
    private final int[] evaluators;
    private final int count;

    Resampler(ScoringRequest base, long seed, int resamples) {
        this.base = base;
        this.seeds =
                LongStream.generate(new Random(seed)::nextLong).limit(resamples).toArray();
        List<String> names = base.evaluations().stream()
                .map(Evaluation::evaluator)
                .distinct()
                .sorted()
                .toList();
        Map<String, Integer> numbers = new HashMap<>();
        names.forEach(name -> numbers.put(name, numbers.size()));
        this.count = names.size();
        this.evaluators = base.evaluations().stream()
                .mapToInt(evaluation -> numbers.get(evaluation.evaluator()))
                .toArray();
    }

    int size() {
        return seeds.length;
    }

    /** One resample, whichever were made before. */
    ScoringRequest get(int resample) {
        Random random = new Random(seeds[resample]);
        int[] times = new int[count];
        for (int draw = 0; draw < count; draw++) {
            times[random.nextInt(count)]++;
        }
        List<Evaluation> drawn = new ArrayList<>(base.evaluations().size());
        for (int i = 0; i < evaluators.length; i++) {
            Evaluation evaluation = base.evaluations().get(i);
            for (int copy = 0; copy < times[evaluators[i]]; copy++) {
                drawn.add(copy == 0 ? evaluation : again(evaluation, copy));
            }
        }
        return new ScoringRequest(base.criteria(), base.initiatives(), drawn, base.parameters(), base.seed());
    }

    /** The name keeps the order of the evaluators. */
    private static Evaluation again(Evaluation evaluation, int copy) {
        String name = evaluation.evaluator() + String.format(Locale.ROOT, ".%04d", copy);
        return new Evaluation(name, evaluation.initiative(), evaluation.scores());
    }
}
