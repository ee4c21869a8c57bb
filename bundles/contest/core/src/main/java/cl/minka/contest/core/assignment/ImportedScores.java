package cl.minka.contest.core.assignment;

import cl.minka.contest.Criterion;
import cl.minka.kernel.Fault;
import cl.minka.kernel.table.Row;
import cl.minka.kernel.table.Table;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;

/** The scores of a table, gathered into evaluations. */
final class ImportedScores {
    private final Map<String, String> initiatives;
    private final ScoreScales scales;
    private final Function<String, Optional<String>> category;
    private final ImportErrors errors;
    private final Map<String, Integer> places = new HashMap<>();
    private final Map<BigDecimal, BigDecimal> shared = new HashMap<>();
    private final Map<String, Long> evaluators = new LinkedHashMap<>();
    private final Map<String, Map<String, Imported>> byInitiative = new HashMap<>();

    /**
     * @param initiatives admitted ones, by every name that they have
     * @param category of an initiative, by its id
     */
    ImportedScores(
            Map<String, String> initiatives,
            ScoreScales scales,
            Function<String, Optional<String>> category,
            ImportErrors errors) {
        this.initiatives = initiatives;
        this.scales = scales;
        this.category = category;
        this.errors = errors;
        scales.criteria().forEach(criterion -> places.put(criterion.id(), places.size()));
    }

    void read(Table table) {
        for (Iterator<Row> rows = table.rows().iterator(); rows.hasNext(); ) {
            read(rows.next(), table);
        }
        byInitiative.values().forEach(own -> own.values().forEach(this::requireComplete));
    }

    /** The user names that the table mentions, each with its first line. */
    Map<String, Long> evaluators() {
        return evaluators;
    }

    List<Imported> all() {
        List<Imported> all = new ArrayList<>();
        byInitiative.values().forEach(own -> all.addAll(own.values()));
        return all;
    }

    private void read(Row row, Table table) {
        errors.count();
        Optional<String> evaluator = errors.required(row, "evaluator");
        evaluator.ifPresent(name -> evaluators.putIfAbsent(name, row.line()));
        Optional<String> reference = errors.required(row, "initiative");
        Optional<String> initiative = reference.map(initiatives::get);
        if (reference.isPresent() && initiative.isEmpty()) {
            errors.add(row, "initiative", "contest.import.unknown-initiative", Map.of("initiative", reference.get()));
        }
        Optional<String> criterion = errors.required(row, "criterion");
        ScoreScale scale = initiative.map(this::scale).orElseGet(() -> new ScoreScale(scales.criteria()));
        Optional<Criterion> known = criterion.flatMap(scale::criterion);
        if (criterion.isPresent() && known.isEmpty()) {
            errors.add(row, "criterion", "contest.score.unknown-criterion", Map.of("criterion", criterion.get()));
        }
        boolean abstained = known.filter(Criterion::abstention).isPresent()
                && row.get("score").isEmpty();
        Optional<BigDecimal> score = abstained ? Optional.empty() : score(row, table, scale, known);
        if (evaluator.isPresent() && initiative.isPresent() && (abstained || score.isPresent())) {
            Imported imported = byInitiative
                    .computeIfAbsent(initiative.get(), any -> new HashMap<>())
                    .computeIfAbsent(
                            evaluator.get(),
                            name -> new Imported(
                                    initiative.get(),
                                    name,
                                    row.line(),
                                    new BigDecimal[places.size()],
                                    new boolean[places.size()]));
            int at = places.get(known.orElseThrow().id());
            if (imported.isGiven(at)) {
                errors.add(row, "criterion", "contest.import.duplicate", Map.of("column", "criterion"));
            }
            imported.abstained[at] = abstained;
            imported.scores[at] = score.map(one -> shared.computeIfAbsent(one, value -> value))
                    .orElse(null);
        }
    }

    private Optional<BigDecimal> score(Row row, Table table, ScoreScale scale, Optional<Criterion> criterion) {
        Optional<String> cell = errors.required(row, "score");
        Optional<BigDecimal> score = cell.flatMap(table::decimal);
        if (cell.isPresent() && score.isEmpty()) {
            errors.add(row, "score", "contest.import.not-a-number", Map.of("column", "score"));
        }
        if (criterion.isEmpty() || score.isEmpty()) {
            return Optional.empty();
        }
        Optional<Fault> fault = scale.fault(criterion.get().id(), score.get());
        fault.ifPresent(wrong -> errors.add(row, "score", wrong.code(), wrong.arguments()));
        return fault.isPresent() ? Optional.empty() : score;
    }

    private void requireComplete(Imported imported) {
        ScoreScale scale = scale(imported.initiative);
        List<String> missing = new ArrayList<>();
        for (Criterion criterion : scale.criteria()) {
            if (!imported.isGiven(places.get(criterion.id()))) {
                missing.add(criterion.id());
            }
        }
        if (!missing.isEmpty()) {
            errors.add(
                    imported.line,
                    "criterion",
                    "contest.import.incomplete-evaluation",
                    Map.of("criteria", String.join(", ", missing)));
        } else if (!abstained(imported).isEmpty() && !scale.isWeighed(scores(imported))) {
            errors.add(imported.line, "score", "contest.abstention.all", Map.of());
        }
    }

    /** The form of an initiative. */
    ScoreScale scale(String initiative) {
        return scales.of(category.apply(initiative));
    }

    /** By criterion, as they are stored. */
    Map<String, BigDecimal> scores(Imported imported) {
        Map<String, BigDecimal> scores = new TreeMap<>();
        places.forEach((criterion, at) -> {
            if (imported.scores[at] != null) {
                scores.put(criterion, imported.scores[at]);
            }
        });
        return scores;
    }

    /** The criteria that were left without a score on purpose. */
    Set<String> abstained(Imported imported) {
        Set<String> abstained = new TreeSet<>();
        places.forEach((criterion, at) -> {
            if (imported.abstained[at]) {
                abstained.add(criterion);
            }
        });
        return abstained;
    }

    /** One evaluation; an empty score where one may abstain is an abstention. */
    record Imported(String initiative, String evaluator, long line, BigDecimal[] scores, boolean[] abstained) {
        private boolean isGiven(int at) {
            return scores[at] != null || abstained[at];
        }
    }
}
