package cl.minka.plugin.testkit;

import cl.minka.plugin.scoring.InitiativeScore;
import cl.minka.plugin.scoring.Refused;
import cl.minka.plugin.scoring.Scored;
import cl.minka.plugin.scoring.Scoring;
import cl.minka.plugin.scoring.ScoringRequest;
import cl.minka.plugin.scoring.ScoringStrategy;
import cl.minka.plugin.scoring.Total;
import cl.minka.plugin.scoring.Totals;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.Set;

/**
 * Tries a strategy on the evaluations of a contest and tells what came out: the ranking, how long it took, how it compares with the
 * weighted mean.
 *
 * <p>From a test: {@code DryRun.of(new MyStrategy(), Exported.read(file)).text()}. From a command line:
 *
 * <pre>
 * mvn verify -Dminka.data=evaluations.zip
 * java -cp … cl.minka.plugin.testkit.DryRun org.example.MyStrategy evaluations.zip [name=value …]
 * </pre>
 */
public final class DryRun {
    private static final int FIRST = 10;
    private static final double MILLION = 1e6;

    private final String strategy;
    private final ScoringRequest request;
    private final Scoring answer;
    private final List<String> defects;
    private final double firstMillis;
    private final double secondMillis;

    private DryRun(ScoringStrategy strategy, ScoringRequest request) {
        this.strategy = strategy.getClass().getName();
        this.request = request;
        long start = System.nanoTime();
        this.answer = strategy.score(request);
        long middle = System.nanoTime();
        Scoring again = strategy.score(request);
        this.firstMillis = (middle - start) / MILLION;
        this.secondMillis = (System.nanoTime() - middle) / MILLION;
        this.defects = new ArrayList<>(ScoringCheck.defects(request, answer));
        ScoringLines.difference(answer, again)
                .ifPresent(difference -> defects.add("responde otra cosa la segunda vez: " + difference));
    }

    /** Runs it twice. */
    public static DryRun of(ScoringStrategy strategy, ScoringRequest request) {
        return new DryRun(strategy, request);
    }

    /** Reads a strategy's class, a file and parameters, and prints what came out; ends with 1 when something can not be right. */
    public static void main(String[] arguments) throws IOException, ReflectiveOperationException {
        if (arguments.length < 2) {
            System.err.println("Uso: DryRun <clase de la estrategia> <archivo exportado> [parámetro=valor …]");
            System.exit(2);
        }
        Object strategy = Class.forName(arguments[0]).getDeclaredConstructor().newInstance();
        Map<String, Object> parameters = new LinkedHashMap<>();
        for (int n = 2; n < arguments.length; n++) {
            String[] pair = arguments[n].split("=", 2);
            parameters.put(pair[0], value(pair.length > 1 ? pair[1] : ""));
        }
        DryRun run = of((ScoringStrategy) strategy, Panels.with(Exported.read(Path.of(arguments[1])), parameters));
        System.out.print(run.text());
        if (!run.defects.isEmpty()) {
            System.exit(1);
        }
    }

    /** JSON where it is JSON, otherwise a text. */
    private static Object value(String text) {
        try {
            return Json.read(text);
        } catch (IllegalArgumentException e) {
            return text;
        }
    }

    /** What can not be right in the answer, in Spanish; empty when nothing is wrong. */
    public List<String> defects() {
        return List.copyOf(defects);
    }

    /** From −1 to 1, over the initiatives that both score; empty where either ties all, or nothing was scored. */
    public OptionalDouble tauWithTheMean() {
        Map<String, Double> own = scores();
        Map<String, Double> means = means();
        List<String> both = own.keySet().stream().filter(means::containsKey).toList();
        return KendallTau.of(
                both.stream().mapToDouble(own::get).toArray(),
                both.stream().mapToDouble(means::get).toArray());
    }

    /** All of it for people, in Spanish. */
    public String text() {
        StringBuilder text = new StringBuilder();
        long evaluators = request.evaluations().stream()
                .map(ScoringRequest.Evaluation::evaluator)
                .distinct()
                .count();
        say(text, "Estrategia  %s", strategy);
        say(
                text,
                "Datos       %d iniciativas, %d evaluaciones, %d evaluadores, %d criterios",
                request.initiatives().size(),
                request.evaluations().size(),
                evaluators,
                request.criteria().size());
        say(text, "Tiempo      %.0f ms la primera vez, %.0f ms la segunda", firstMillis, secondMillis);
        if (answer instanceof Scored scored) {
            say(text, "Contra la media ponderada:");
            OptionalDouble tau = tauWithTheMean();
            say(
                    text,
                    "  τ-b de Kendall  %s",
                    tau.isPresent() ? figure("%.3f", tau.getAsDouble()) : "no se puede calcular");
            say(text, "  entre las primeras %d, cambian %d", FIRST, changes());
            scored.diagnostics().entrySet().stream()
                    .sorted(Map.Entry.comparingByKey())
                    .forEach(one -> say(text, "Diagnóstico %s = %s", one.getKey(), figure("%.4f", one.getValue())));
            scored.warnings().forEach(warning -> say(text, "Advertencia %s", warning));
        } else if (answer instanceof Refused refused) {
            say(text, "Se niega    %s: %s", refused.reason(), refused.detail());
        }
        defects.forEach(defect -> say(text, "DEFECTO     %s", defect));
        table(text);
        return text.toString();
    }

    private void table(StringBuilder text) {
        Map<String, Double> own = scores();
        if (own.isEmpty()) {
            return;
        }
        Map<String, Integer> places = places(own);
        Map<String, Integer> usual = places(means());
        say(text, "%n%6s  %-12s %10s %8s %15s", "lugar", "iniciativa", "puntaje", "error", "con la media");
        Map<String, OptionalDouble> errors = new LinkedHashMap<>();
        ((Scored) answer).scores().forEach(score -> errors.put(score.initiative(), score.standardError()));
        places.forEach((initiative, place) -> {
            OptionalDouble error = errors.get(initiative);
            say(
                    text,
                    "%6d  %-12s %10s %8s %15s",
                    place,
                    initiative,
                    figure("%.3f", own.get(initiative)),
                    error.isPresent() ? figure("%.3f", error.getAsDouble()) : "",
                    usual.containsKey(initiative) ? usual.get(initiative) : "");
        });
    }

    private long changes() {
        Set<String> usual = first(means());
        return first(scores()).stream().filter(one -> !usual.contains(one)).count();
    }

    private static Set<String> first(Map<String, Double> scores) {
        Set<String> first = new HashSet<>();
        places(scores).forEach((initiative, place) -> {
            if (place <= FIRST) {
                first.add(initiative);
            }
        });
        return first;
    }

    /** Equal scores share a place and the places after them are skipped, as in the platform. */
    private static Map<String, Integer> places(Map<String, Double> scores) {
        List<Map.Entry<String, Double>> order = new ArrayList<>(scores.entrySet());
        order.sort(Map.Entry.<String, Double>comparingByValue(Comparator.reverseOrder())
                .thenComparing(Map.Entry.comparingByKey()));
        Map<String, Integer> places = new LinkedHashMap<>();
        int place = 0;
        double before = Double.NaN;
        for (Map.Entry<String, Double> entry : order) {
            place = entry.getValue() == before ? place : places.size() + 1;
            before = entry.getValue();
            places.put(entry.getKey(), place);
        }
        return places;
    }

    private Map<String, Double> scores() {
        Map<String, Double> scores = new LinkedHashMap<>();
        if (answer instanceof Scored scored) {
            scored.scores().stream()
                    .filter(score -> Double.isFinite(score.score()))
                    .sorted(Comparator.comparing(InitiativeScore::initiative))
                    .forEach(score -> scores.put(score.initiative(), score.score() + 0.0));
        }
        return scores;
    }

    private Map<String, Double> means() {
        Map<String, Double> means = new LinkedHashMap<>();
        Totals.of(request)
                .byInitiative()
                .forEach((initiative, totals) -> means.put(
                        initiative,
                        Totals.mean(totals.stream().map(Total::value).toList())));
        return means;
    }

    private static void say(StringBuilder text, String format, Object... values) {
        text.append(String.format(Locale.ROOT, format, values)).append(System.lineSeparator());
    }

    private static String figure(String format, double value) {
        return String.format(Locale.ROOT, format, value);
    }
}
