package cl.minka.plugin.testkit;

import cl.minka.plugin.scoring.ScoringRequest;
import cl.minka.plugin.scoring.ScoringRequest.Criterion;
import cl.minka.plugin.scoring.ScoringRequest.Evaluation;
import cl.minka.plugin.scoring.ScoringRequest.Initiative;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The anonymised evaluations of a finished contest, as the platform exports them ({@code GET
 * /contests/{id}/rankings/{rid}/anonymised-input}): a zip of four tables of comma-separated values in UTF-8.
 *
 * <ul>
 *   <li>{@code export.csv}: {@code key,value}; {@code format} is {@code minka-evaluations}, {@code version} is 1, {@code seed} a number
 *   <li>{@code criteria.csv}: {@code criterion,weight,min,max}
 *   <li>{@code initiatives.csv}: {@code initiative,category,sizeBand}, the last two perhaps empty
 *   <li>{@code evaluations.csv}: {@code evaluator,initiative,criterion,score}, a line for each score; an evaluation without any score
 *       is a line without criterion and score
 * </ul>
 */
public final class Exported {
    private static final String FORMAT = "minka-evaluations";
    private static final String VERSION = "1";

    private Exported() {}

    /**
     * Reads a file, with no parameters.
     *
     * @throws IllegalArgumentException that says, in Spanish, which line of which table can not be read
     */
    public static ScoringRequest read(Path file) throws IOException {
        ZippedTables tables = ZippedTables.read(file);
        Map<String, String> about = new LinkedHashMap<>();
        tables.rows("export.csv", "key", "value").forEach(row -> about.put(row.get("key"), row.get("value")));
        if (!FORMAT.equals(about.get("format")) || !VERSION.equals(about.get("version"))) {
            throw new IllegalArgumentException("es " + about.get("format") + " versión " + about.get("version")
                    + "; se esperaba " + FORMAT + " versión " + VERSION);
        }
        List<Criterion> criteria = tables.rows("criteria.csv", "criterion", "weight", "min", "max").stream()
                .map(row -> row.as(() ->
                        new Criterion(row.id("criterion"), row.number("weight"), row.number("min"), row.number("max"))))
                .toList();
        List<Initiative> initiatives = tables.rows("initiatives.csv", "initiative", "category", "sizeBand").stream()
                .map(row -> new Initiative(row.id("initiative"), row.get("category"), row.get("sizeBand")))
                .sorted(Comparator.comparing(Initiative::id))
                .toList();
        ScoringRequest read = new ScoringRequest(
                criteria, initiatives, evaluations(tables), Map.of(), Long.parseLong(about.getOrDefault("seed", "0")));
        check(read);
        return read;
    }

    private static List<Evaluation> evaluations(ZippedTables tables) {
        Map<List<String>, Map<String, Double>> found = new LinkedHashMap<>();
        for (ZippedTables.Row row : tables.rows("evaluations.csv", "evaluator", "initiative", "criterion", "score")) {
            Map<String, Double> scores = found.computeIfAbsent(
                    List.of(row.id("initiative"), row.id("evaluator")), any -> new LinkedHashMap<>());
            if (!row.get("criterion").isEmpty() && scores.put(row.get("criterion"), row.number("score")) != null) {
                throw row.bad("el mismo puntaje está dos veces");
            }
        }
        List<Evaluation> evaluations = new ArrayList<>();
        found.forEach((pair, scores) -> evaluations.add(new Evaluation(pair.get(1), pair.get(0), scores)));
        evaluations.sort(Comparator.comparing(Evaluation::initiative).thenComparing(Evaluation::evaluator));
        return evaluations;
    }

    /** What is named must be there. */
    private static void check(ScoringRequest read) {
        Set<String> criteria = new HashSet<>();
        read.criteria().forEach(criterion -> criteria.add(criterion.id()));
        Set<String> initiatives = new HashSet<>();
        read.initiatives().forEach(initiative -> initiatives.add(initiative.id()));
        for (Evaluation evaluation : read.evaluations()) {
            if (!initiatives.contains(evaluation.initiative())) {
                throw new IllegalArgumentException("evaluations.csv nombra la iniciativa " + evaluation.initiative()
                        + ", que no está en initiatives.csv");
            }
            for (String criterion : evaluation.scores().keySet()) {
                if (!criteria.contains(criterion)) {
                    throw new IllegalArgumentException(
                            "evaluations.csv nombra el criterio " + criterion + ", que no está en criteria.csv");
                }
            }
        }
    }
}
