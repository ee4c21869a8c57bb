package cl.minka.studies.core.inference;

import cl.minka.studies.core.sampling.DrawnSample;
import cl.minka.studies.estimation.EstimateReport.Note;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntPredicate;

/**
 * The responses that count: with a sample one of each of its units.
 *
 * @param kept rows of the answers
 * @param drawn places of their units in the sample; none without a sample
 * @param notes what was left out
 */
record SurveyRows(Answers answers, int[] kept, Optional<DrawnSample> sample, int[] drawn, List<Note> notes) {

    /** @param released units that stood by and took a place */
    static SurveyRows of(Answers answers, Optional<DrawnSample> sample, Set<String> released) {
        if (sample.isEmpty()) {
            int[] all = new int[answers.rows()];
            Arrays.setAll(all, row -> row);
            return new SurveyRows(
                    answers, all, sample, new int[0], List.of(new Note("studies.note.no-sample", Map.of())));
        }
        int[] places = places(answers, sample.get());
        boolean[] seen = new boolean[sample.get().units().size()];
        int[] kept = new int[answers.rows()];
        int size = 0;
        long strangers = 0;
        long waiting = 0;
        long twice = 0;
        for (int row = 0; row < kept.length; row++) {
            int level = answers.units().levels()[row];
            int place = level < 0 ? -1 : places[level];
            if (place < 0) {
                strangers++;
            } else if (sample.get().units().get(place).replacement()
                    && !released.contains(answers.units().names().get(level))) {
                waiting++;
            } else if (seen[place]) {
                twice++;
            } else {
                seen[place] = true;
                kept[size++] = row;
            }
        }
        List<Note> notes = new ArrayList<>();
        note(notes, "studies.note.not-in-sample", strangers);
        note(notes, "studies.note.stood-by", waiting);
        note(notes, "studies.note.unit-twice", twice);
        int[] rows = Arrays.copyOf(kept, size);
        return new SurveyRows(answers, rows, sample, drawn(answers, rows, places), notes);
    }

    private static int[] places(Answers answers, DrawnSample sample) {
        return answers.units().names().stream()
                .mapToInt(unit -> sample.places().getOrDefault(unit, -1))
                .toArray();
    }

    private static int[] drawn(Answers answers, int[] rows, int[] places) {
        int[] drawn = new int[rows.length];
        Arrays.setAll(drawn, i -> places[answers.units().levels()[rows[i]]]);
        return drawn;
    }

    private static void note(List<Note> notes, String code, long responses) {
        if (responses > 0) {
            notes.add(new Note(code, Map.of("responses", responses)));
        }
    }

    int size() {
        return kept.length;
    }

    long place(int i) {
        return answers.places()[kept[i]];
    }

    /** The unit of a row; empty where it has none. */
    String unit(int i) {
        int level = answers.units().levels()[kept[i]];
        return level < 0 ? "" : answers.units().names().get(level);
    }

    /** One over the probability of inclusion; 1 without a sample. */
    double[] designWeights() {
        double[] weights = new double[size()];
        Arrays.setAll(weights, i -> sample.map(one -> one.units().get(drawn[i]).weight())
                .orElse(1.0));
        return weights;
    }

    /** Only some of the rows, by their number here. */
    SurveyRows only(IntPredicate wanted) {
        int[] which = java.util.stream.IntStream.range(0, size()).filter(wanted).toArray();
        return new SurveyRows(
                answers,
                Arrays.stream(which).map(i -> kept[i]).toArray(),
                sample,
                sample.isEmpty()
                        ? drawn
                        : Arrays.stream(which).map(i -> drawn[i]).toArray(),
                notes);
    }
}
