package cl.minka.studies.core.result;

import cl.minka.studies.collection.Variable;
import cl.minka.studies.questionnaire.FormChoice;
import cl.minka.studies.questionnaire.FormQuestion;
import cl.minka.studies.result.Disclosure.Outcome;
import cl.minka.studies.result.ReleasePlan;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Writes variables of a codebook: what was asked in every language, which answers there are and how often each was given. */
final class VariableCodes {
    private final DdiWriter out;
    private final WaveData data;
    private final CellSuppression suppression;
    private final FormTexts texts;
    private final String file;

    VariableCodes(DdiWriter out, WaveData data, ReleasePlan plan, String file) {
        this.out = out;
        this.data = data;
        this.suppression = new CellSuppression(plan.threshold());
        this.texts = new FormTexts(data.form());
        this.file = file;
    }

    void write(Variable variable, int number, Outcome outcome, String weight) {
        FormQuestion question = variable.question();
        boolean choices = WaveData.hasChoices(question);
        boolean figures = WaveData.isNumber(question);
        boolean counted = choices && !question.multiple();
        out.openVariable(
                "V" + number, variable.name(), file, figures ? "contin" : "discrete", counted ? weight : "", false);
        out.text("labl", texts.of(question.label(), variable.name()));
        question(question);
        String[] values = data.columns().get(variable.name());
        answered(values);
        if (question.multiple()) {
            question.choices().forEach(choice -> option(choice, values));
        } else if (choices) {
            categories(question, values, weight);
        }
        out.empty("varFormat", "type", figures ? "numeric" : "character");
        if (outcome != Outcome.RELEASED && outcome != Outcome.CHECKED) {
            out.text("notes", Words.of(outcome, "outcome."));
        }
        out.close();
    }

    private void question(FormQuestion question) {
        if (question.label().isEmpty()) {
            return;
        }
        out.open("qstn");
        languages(question.label()).forEach((language, text) -> out.translated("qstnLit", language, text));
        languages(question.hint()).forEach((language, text) -> out.translated("ivuInstr", language, text));
        out.close();
    }

    private static Map<String, String> languages(Map<String, String> texts) {
        Map<String, String> all = new java.util.TreeMap<>();
        texts.forEach((name, text) -> all.putIfAbsent(FormTexts.language(name), text));
        all.keySet().removeIf(code -> !code.matches("[a-zA-Z]{1,8}(-[a-zA-Z0-9]{1,8})*"));
        if (all.isEmpty() && !texts.isEmpty()) {
            all.put("es", texts.values().iterator().next());
        }
        return all;
    }

    private void answered(String[] values) {
        long valid = java.util.Arrays.stream(values).filter(one -> one != null).count();
        if (!suppression.isSmall(valid)) {
            out.typed("sumStat", "vald", Long.toString(valid));
            out.typed("sumStat", "invd", Long.toString(values.length - valid));
        }
    }

    private void option(FormChoice choice, String[] values) {
        Counted counted = new Counted(Tabulation.chosen(values, choice.value()), List.of("1"));
        Optional<boolean[]> pattern = counted.pattern(suppression);
        boolean hidden = pattern.isEmpty() || pattern.get()[0];
        category(choice, hidden ? Optional.empty() : Optional.of(counted.counts()[0]), Optional.empty());
    }

    private void categories(FormQuestion question, String[] values, String weight) {
        Counted counted = new Counted(
                values, question.choices().stream().map(FormChoice::value).toList());
        Optional<boolean[]> pattern = counted.pattern(suppression);
        long[] counts = counted.counts();
        double[] weights = weights(counted, values);
        double all = java.util.Arrays.stream(weights).sum();
        for (String level : counted.levels()) {
            int place = counted.place(level);
            boolean hidden = pattern.isEmpty() || pattern.get()[place];
            Optional<Long> count = hidden ? Optional.empty() : Optional.of(counts[place]);
            if (level.equals(Counted.MISSING)) {
                missing(count);
            } else {
                FormChoice choice = question.choices().stream()
                        .filter(one -> one.value().equals(level))
                        .findFirst()
                        .orElse(new FormChoice(level, Map.of(), Map.of()));
                Optional<Double> share = hidden || weight.isEmpty() || all == 0
                        ? Optional.empty()
                        : Optional.of(weights[place] / all * 100);
                category(choice, count, share);
            }
        }
    }

    /** Sums of weights by level, of who answered. */
    private double[] weights(Counted counted, String[] values) {
        double[] sums = new double[counted.levels().size()];
        for (int row = 0; row < values.length && data.isWeighted(); row++) {
            if (values[row] != null) {
                sums[counted.place(values[row])] += data.weights()[row];
            }
        }
        return sums;
    }

    private void category(FormChoice choice, Optional<Long> count, Optional<Double> share) {
        out.openCategory(false).text("catValu", choice.value());
        Map<String, String> labels = languages(choice.label());
        labels.forEach((language, text) -> out.translated("labl", language, text));
        count.ifPresent(n -> out.typed("catStat", "freq", n.toString()));
        share.ifPresent(percent -> out.weighted("catStat", "percent", String.format(Locale.ROOT, "%.2f", percent)));
        out.close();
    }

    private void missing(Optional<Long> count) {
        out.openCategory(true).text("labl", Words.of("no-answer"));
        count.ifPresent(n -> out.typed("catStat", "freq", n.toString()));
        out.close();
    }
}
