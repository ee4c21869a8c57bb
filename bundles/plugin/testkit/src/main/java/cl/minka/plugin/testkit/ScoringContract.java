package cl.minka.plugin.testkit;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertTrue;
import static org.junit.Assert.fail;

import cl.minka.plugin.scoring.Refused;
import cl.minka.plugin.scoring.Scored;
import cl.minka.plugin.scoring.Scoring;
import cl.minka.plugin.scoring.ScoringRequest;
import cl.minka.plugin.scoring.ScoringRequest.Evaluation;
import cl.minka.plugin.scoring.ScoringRequest.Initiative;
import cl.minka.plugin.scoring.ScoringStrategy;
import java.io.IOException;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TimeZone;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.UnaryOperator;
import org.junit.Assume;
import org.junit.Test;

/**
 * What every scoring strategy promises, as tests. A strategy's test extends this class and says which strategy it is:
 *
 * <pre>
 * public final class MyStrategyTest extends ScoringContract {
 *     protected ScoringStrategy strategy() {
 *         return new MyStrategy();
 *     }
 * }
 * </pre>
 *
 * <p>With {@code mvn verify -Dminka.data=file.zip} the strategy is also tried on the exported evaluations of a finished contest.
 */
public abstract class ScoringContract {
    private static final String DATA = "minka.data";
    private static final int AT_ONCE = 16;

    /** The strategy, with nothing installed around it. */
    protected abstract ScoringStrategy strategy();

    /** Parameters to try it with; none unless overridden. */
    protected Map<String, Object> parameters() {
        return Map.of();
    }

    /** How far names of evaluators and initiatives may move a score; 0 where the method has no rounding of its own. */
    protected double toleranceOfNames() {
        return 1e-6;
    }

    /** A contest as large as the strategy may meet. */
    protected ScoringRequest largeContest() {
        return Panels.large().request(11);
    }

    /** How long that may take on a slow machine; the platform gives up after 60 seconds unless its operator says otherwise. */
    protected int secondsForALargeContest() {
        return 30;
    }

    @Test
    public final void sameInputSameAnswerBitForBit() {
        forAll((name, request) -> {
            ScoringStrategy one = strategy();
            Scoring first = one.score(request);
            ScoringSamples.same(name + ": otra respuesta la segunda vez", first, one.score(request));
            ScoringSamples.same(
                    name + ": otra respuesta de un objeto nuevo",
                    first,
                    strategy().score(request));
        });
    }

    @Test
    public final void anAnswerDoesNotHangOnTheCallBefore() {
        ScoringStrategy one = strategy();
        ScoringRequest request = usual();
        Scoring before = one.score(request);
        OddPanels.all().values().forEach(other -> one.score(with(other)));
        ScoringSamples.same(
                "otra respuesta después de haber puntuado otros concursos: algo queda guardado",
                before,
                one.score(request));
    }

    @Test
    public final void theOrderOfTheInputDoesNotMatter() {
        forAll((name, request) -> {
            List<Evaluation> evaluations = new ArrayList<>(request.evaluations());
            List<Initiative> initiatives = new ArrayList<>(request.initiatives());
            Collections.shuffle(evaluations, new Random(3));
            Collections.shuffle(initiatives, new Random(4));
            ScoringRequest shuffled = new ScoringRequest(
                    request.criteria(), initiatives, evaluations, request.parameters(), request.seed());
            ScoringSamples.same(
                    name + ": otra respuesta en otro orden",
                    strategy().score(request),
                    strategy().score(shuffled));
        });
    }

    @Test
    public final void theNamesOfEvaluatorsDoNotMatter() {
        forAll((name, request) ->
                close(name + ", con otros nombres de evaluadores", request, RenamedPanel.evaluators(request)));
    }

    @Test
    public final void theNamesOfInitiativesDoNotMatter() {
        forAll((name, request) ->
                close(name + ", con otros nombres de iniciativas", request, RenamedPanel.initiatives(request)));
    }

    @Test
    public final void neitherLocaleNorZoneMatters() {
        Scoring before = strategy().score(usual());
        Locale locale = Locale.getDefault();
        TimeZone zone = TimeZone.getDefault();
        try {
            Locale.setDefault(Locale.forLanguageTag("tr-TR"));
            TimeZone.setDefault(TimeZone.getTimeZone("Pacific/Chatham"));
            ScoringSamples.same(
                    "otra respuesta con otro idioma y huso horario",
                    before,
                    strategy().score(usual()));
        } finally {
            Locale.setDefault(locale);
            TimeZone.setDefault(zone);
        }
    }

    @Test
    public final void manyThreadsMayCallAtOnce() throws InterruptedException {
        ScoringStrategy shared = strategy();
        List<ScoringRequest> requests = List.of(usual(), with(new Panels(40, 8, 4, 3, 0).request(2)));
        List<Scoring> alone = requests.stream().map(shared::score).toList();
        ExecutorService threads = Executors.newFixedThreadPool(AT_ONCE);
        try {
            List<Future<Scoring>> answers = new ArrayList<>();
            for (int n = 0; n < 4 * AT_ONCE; n++) {
                ScoringRequest request = requests.get(n % 2);
                answers.add(threads.submit(() -> shared.score(request)));
            }
            for (int n = 0; n < answers.size(); n++) {
                ScoringSamples.same(
                        "otra respuesta cuando la llaman varios hilos a la vez",
                        alone.get(n % 2),
                        answer(answers.get(n)));
            }
        } finally {
            threads.shutdownNow();
        }
    }

    @Test
    public final void theClassHoldsNothingThatChanges() {
        for (Class<?> type = strategy().getClass(); type != null && type != Object.class; type = type.getSuperclass()) {
            for (Field field : type.getDeclaredFields()) {
                assertTrue(
                        "el campo " + field.getName() + " de " + type.getName()
                                + " no es final: una estrategia no guarda nada entre llamadas",
                        field.isSynthetic() || Modifier.isFinal(field.getModifiers()));
            }
        }
    }

    @Test
    public final void whatItIsGivenIsLeftAsItWas() {
        Map<String, Object> nested = new LinkedHashMap<>(parameters());
        nested.replaceAll((name, value) -> Mutable.copy(value));
        ScoringRequest given = Panels.with(Panels.usual().request(1), nested);
        ScoringRequest before = Panels.with(Panels.usual().request(1), parameters());
        strategy().score(given);
        assertEquals("la estrategia cambió lo que recibió", before, given);
    }

    @Test
    public final void everyAnswerIsWholeFiniteAndAddsUp() {
        forAll((name, request) -> ScoringSamples.right(name, request, strategy().score(request)));
    }

    @Test
    public final void oddDataAreScoredOrRefusedButNeverThrown() {
        OddPanels.all().forEach((name, odd) -> {
            ScoringRequest request = with(odd);
            try {
                ScoringSamples.right(name, request, strategy().score(request));
            } catch (RuntimeException e) {
                throw new AssertionError(
                        name + ": lanza " + e + "; lo que no se puede puntuar se responde con Refused", e);
            }
        });
    }

    @Test
    public final void whatIsEqualScoresEqual() {
        Map<String, Double> scores = ScoringSamples.scores(strategy().score(with(OddPanels.equal())));
        scores.forEach((initiative, score) -> assertEquals(
                "evaluaciones iguales dan puntajes distintos: " + scores,
                scores.values().iterator().next(),
                score,
                toleranceOfNames()));
    }

    @Test
    public final void moreIsBetter() {
        Map<String, Double> scores = ScoringSamples.scores(strategy().score(with(OddPanels.clear())));
        assertTrue(
                "i0 tiene lo más alto de todos en todo y i6 lo más bajo, y i0 no queda sobre i6: " + scores,
                scores.isEmpty() || scores.get("i0") > scores.get("i6"));
    }

    @Test
    public final void anUsualContestIsNotRefused() {
        Scoring answer = strategy().score(with(Panels.of(60).request(5)));
        assertTrue("se niega ante un concurso corriente: " + ScoringLines.of(answer), answer instanceof Scored);
    }

    @Test
    public final void aLargeContestIsDoneInTime() throws InterruptedException {
        ScoringRequest request = with(largeContest());
        ExecutorService thread = Executors.newSingleThreadExecutor(work -> {
            Thread worker = new Thread(work, "large contest");
            worker.setDaemon(true);
            return worker;
        });
        try {
            Scoring answer =
                    thread.submit(() -> strategy().score(request)).get(secondsForALargeContest(), TimeUnit.SECONDS);
            ScoringSamples.right("un concurso de " + request.initiatives().size() + " iniciativas", request, answer);
        } catch (TimeoutException e) {
            fail("no terminó en " + secondsForALargeContest() + " s con "
                    + request.initiatives().size() + " iniciativas; la plataforma abandona el cálculo a los 60 s");
        } catch (ExecutionException e) {
            throw new AssertionError("lanza " + e.getCause() + " con un concurso grande", e.getCause());
        } finally {
            thread.shutdownNow();
        }
    }

    @Test
    public final void itIsDescribedForThoseWhoChooseIt() {
        Described described = Described.required(strategy().getClass());
        assertEquals(
                "@Component(service = ScoringStrategy.class)",
                List.of(ScoringStrategy.class.getName()),
                described.services());
        String id = described.text("id");
        assertTrue("id es de minúsculas, cifras y guiones: «" + id + "»", id.matches("[a-z0-9][a-z0-9-]*"));
        assertTrue("falta name en @StrategyDescription", !described.text("name").isEmpty());
        assertTrue(
                "falta description en @StrategyDescription",
                !described.text("description").isEmpty());
        described
                .parameters()
                .forEach((name, property) -> assertTrue(
                        "el parámetro " + name + " no dice qué es (description)",
                        property.get("description") instanceof String));
    }

    @Test
    public final void parametersThatTheSchemaAllowsAreNotRefused() {
        Map<String, Map<String, Object>> parameters =
                Described.required(strategy().getClass()).parameters();
        Map<String, Object> defaults = new LinkedHashMap<>(parameters());
        parameters.forEach((name, property) ->
                Optional.ofNullable(property.get("default")).ifPresent(value -> defaults.putIfAbsent(name, value)));
        parameters.forEach((name, property) -> {
            for (Object value : SchemaValues.of(property)) {
                Map<String, Object> tried = new LinkedHashMap<>(defaults);
                tried.put(name, value);
                ScoringRequest request = Panels.with(Panels.usual().request(1), tried);
                Scoring answer = strategy().score(request);
                ScoringSamples.right("con " + tried, request, answer);
                assertTrue(
                        "el esquema permite " + tried + " y la estrategia lo rechaza: " + ScoringLines.of(answer),
                        !(answer instanceof Refused refused) || refused.reason() != Refused.Reason.BAD_PARAMETERS);
            }
        });
    }

    /** With {@code -Dminka.data=file.zip} only. */
    @Test
    public final void theDataOfAFinishedContestAreScored() throws IOException {
        String file = System.getProperty(DATA, "");
        Assume.assumeFalse("sin -D" + DATA + "=archivo.zip", file.isEmpty());
        DryRun run = DryRun.of(strategy(), with(Exported.read(Path.of(file))));
        System.out.print(run.text());
        assertEquals(String.join("\n", run.defects()), 0, run.defects().size());
    }

    private interface Trial {
        void on(String name, ScoringRequest request);
    }

    /** Contests as they are, and the odd ones. */
    private void forAll(Trial trial) {
        ScoringSamples.all().forEach((name, request) -> trial.on(name, with(request)));
    }

    private ScoringRequest usual() {
        return with(Panels.usual().request(1));
    }

    private ScoringRequest with(ScoringRequest request) {
        return Panels.with(request, parameters());
    }

    private void close(String name, ScoringRequest request, RenamedPanel renamed) {
        Map<String, Double> before = ScoringSamples.scores(strategy().score(request));
        Map<String, Double> after = ScoringSamples.scores(strategy().score(renamed.request()));
        UnaryOperator<String> newName = renamed::initiative;
        assertEquals(name + ": puntúa a otras", before.size(), after.size());
        before.forEach((initiative, score) -> assertEquals(
                name + ": otro puntaje de " + initiative,
                score,
                after.getOrDefault(newName.apply(initiative), Double.NaN),
                toleranceOfNames()));
    }

    private static Scoring answer(Future<Scoring> future) throws InterruptedException {
        try {
            return future.get();
        } catch (ExecutionException e) {
            throw new AssertionError("lanza " + e.getCause() + " cuando la llaman varios hilos a la vez", e.getCause());
        }
    }
}
