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
import java.util.TreeMap;

/** The scores of a table, gathered into evaluations. */
final class ImportedScores {
    private final Map<String, String> initiatives;
    private final ScoreScale scale;
    private final ImportErrors errors;
    private final Map<String, Integer> places = new HashMap<>();
    private final Map<BigDecimal, BigDecimal> shared = new HashMap<>();
    private final Map<String, Long> evaluators = new LinkedHashMap<>();
    private final Map<String, Map<String, Imported>> byInitiative = new HashMap<>();

    /** @param initiatives admitted ones, by every name that they have */
    ImportedScores(Map<String, String> initiatives, ScoreScale scale, ImportErrors errors) {
        this.initiatives = initiatives;
        this.scale = scale;
        this.errors = errors;
        scale.criteria().forEach(criterion -> places.put(criterion.id(), places.size()));
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
        Optional<BigDecimal> score = score(row, table, criterion);
        if (evaluator.isPresent() && initiative.isPresent() && score.isPresent()) {
            Imported imported = byInitiative
                    .computeIfAbsent(initiative.get(), any -> new HashMap<>())
                    .computeIfAbsent(
                            evaluator.get(),
                            name -> new Imported(initiative.get(), name, row.line(), new BigDecimal[places.size()]));
            int at = places.get(criterion.orElseThrow());
            if (imported.scores[at] != null) {
                errors.add(row, "criterion", "contest.import.duplicate", Map.of("column", "criterion"));
            }
            imported.scores[at] = shared.computeIfAbsent(score.get(), value -> value);
        }
    }

    private Optional<BigDecimal> score(Row row, Table table, Optional<String> criterion) {
        if (criterion.isPresent() && !places.containsKey(criterion.get())) {
            errors.add(row, "criterion", "contest.score.unknown-criterion", Map.of("criterion", criterion.get()));
        }
        Optional<String> cell = errors.required(row, "score");
        Optional<BigDecimal> score = cell.flatMap(table::decimal);
        if (cell.isPresent() && score.isEmpty()) {
            errors.add(row, "score", "contest.import.not-a-number", Map.of("column", "score"));
        }
        Optional<String> known = criterion.filter(places::containsKey);
        if (known.isEmpty() || score.isEmpty()) {
            return Optional.empty();
        }
        Optional<Fault> fault = scale.fault(known.get(), score.get());
        fault.ifPresent(wrong -> errors.add(row, "score", wrong.code(), wrong.arguments()));
        return fault.isPresent() ? Optional.empty() : score;
    }

    private void requireComplete(Imported imported) {
        List<String> missing = new ArrayList<>();
        for (Criterion criterion : scale.criteria()) {
            if (imported.scores[places.get(criterion.id())] == null) {
                missing.add(criterion.id());
            }
        }
        if (!missing.isEmpty()) {
            errors.add(
                    imported.line,
                    "criterion",
                    "contest.import.incomplete-evaluation",
                    Map.of("criteria", String.join(", ", missing)));
        }
    }

    /** By criterion, as they are stored. */
    Map<String, BigDecimal> scores(Imported imported) {
        Map<String, BigDecimal> scores = new TreeMap<>();
        places.forEach((criterion, at) -> scores.put(criterion, imported.scores[at]));
        return scores;
    }

    /** One evaluation. */
    record Imported(String initiative, String evaluator, long line, BigDecimal[] scores) {}
}
