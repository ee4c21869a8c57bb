package cl.minka.plugin.testkit;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertTrue;

import cl.minka.plugin.scoring.InitiativeScore;
import cl.minka.plugin.scoring.Refused;
import cl.minka.plugin.scoring.Scored;
import cl.minka.plugin.scoring.Scoring;
import cl.minka.plugin.scoring.ScoringRequest;
import cl.minka.plugin.scoring.ScoringStrategy;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.TreeMap;
import java.util.function.Supplier;
import org.junit.Test;
import org.junit.runner.JUnitCore;
import org.junit.runner.Request;
import org.junit.runner.notification.Failure;

/** The contract finds each kind of misbehaviour, and says which. */
public class ScoringContractTest {
    /** What a partner writes; run by hand below. */
    public static final class Trial extends ScoringContract {
        private static Supplier<ScoringStrategy> spoilt = PlainMean::new;

        @Override
        protected ScoringStrategy strategy() {
            return spoilt.get();
        }

        @Override
        protected Map<String, Object> parameters() {
            return Map.of("weights", List.of(1.0, 2.0));
        }

        @Override
        protected ScoringRequest largeContest() {
            return new Panels(10, 10, 2, 1, 0).request(1);
        }

        @Override
        protected int secondsForALargeContest() {
            return 1;
        }
    }

    private static final class Counting extends PlainMean {
        private int calls;

        @Override
        double spoilt(String initiative, double score) {
            return score + calls++ % 3;
        }
    }

    @Test
    public void aGoodStrategyLacksItsDescriptionOnly() {
        assertEquals(
                List.of("itIsDescribedForThoseWhoChooseIt", "parametersThatTheSchemaAllowsAreNotRefused"),
                new ArrayList<>(failures(PlainMean::new).keySet()));
        assertSays(PlainMean::new, "itIsDescribedForThoseWhoChooseIt", "falta @Component");
    }

    @Test
    public void anAnswerThatChanges() {
        assertSays(Counting::new, "sameInputSameAnswerBitForBit", "otra respuesta la segunda vez: primero «i0");
        assertSays(Counting::new, "anAnswerDoesNotHangOnTheCallBefore", "algo queda guardado");
        assertSays(Counting::new, "theClassHoldsNothingThatChanges", "el campo calls");
    }

    @Test
    public void anAnswerThatHangsOnWhatItShouldNot() {
        assertSays(
                () -> by(request -> request.evaluations().get(0).evaluator().hashCode() % 7),
                "theNamesOfEvaluatorsDoNotMatter",
                "otros nombres de evaluadores");
        assertSays(
                () -> by(request -> request.initiatives().get(0).id().hashCode() % 7),
                "theNamesOfInitiativesDoNotMatter",
                "otros nombres de iniciativas");
        assertSays(
                () -> by(request -> request.evaluations().get(0).scores().size()
                        + request.evaluations()
                                .get(0)
                                .scores()
                                .values()
                                .iterator()
                                .next()),
                "theOrderOfTheInputDoesNotMatter",
                "en otro orden");
        assertSays(
                () -> by(request ->
                        String.format("%.1f", 0.5).length() + "I".toLowerCase().charAt(0)),
                "neitherLocaleNorZoneMatters",
                "otro idioma");
        assertSays(
                () -> by(request -> Thread.currentThread().getName().startsWith("pool") ? 1 : 0),
                "manyThreadsMayCallAtOnce",
                "varios hilos");
    }

    @Test
    public void anAnswerThatCanNotBeRight() {
        assertSays(() -> spoilt((initiative, score) -> Double.NaN), "everyAnswerIsWholeFiniteAndAddsUp", "es NaN");
        assertSays(() -> request -> null, "everyAnswerIsWholeFiniteAndAddsUp", "responde null");
        assertSays(
                () -> request -> new Refused(Refused.Reason.TOO_FEW_DATA, " "),
                "everyAnswerIsWholeFiniteAndAddsUp",
                "sin decir por qué");
        assertSays(
                () -> request -> new Scored(List.of(), Map.of(), List.of()),
                "everyAnswerIsWholeFiniteAndAddsUp",
                "no puntúa a [");
        assertSays(
                () -> request -> shortened(new PlainMean().score(request)),
                "everyAnswerIsWholeFiniteAndAddsUp",
                "suman");
        assertSays(() -> spoilt((initiative, score) -> 100 - score), "moreIsBetter", "i0 no queda sobre i6");
        assertSays(
                () -> spoilt((initiative, score) -> score + initiative.charAt(initiative.length() - 1) % 7),
                "whatIsEqualScoresEqual",
                "puntajes distintos");
        assertSays(
                () -> request -> new Refused(Refused.Reason.TOO_FEW_DATA, "Nunca."),
                "anUsualContestIsNotRefused",
                "Nunca.");
    }

    @Test
    public void aStrategyThatThrowsTakesLongOrMeddles() {
        assertSays(
                () -> request -> {
                    request.evaluations().get(0);
                    return new PlainMean().score(request);
                },
                "oddDataAreScoredOrRefusedButNeverThrown",
                "ninguna iniciativa: lanza java.lang.");
        assertSays(
                () -> request -> {
                    ((List<?>) request.parameters().get("weights")).clear();
                    return new PlainMean().score(request);
                },
                "whatItIsGivenIsLeftAsItWas",
                "cambió lo que recibió");
        assertSays(
                () -> request -> {
                    long end = System.nanoTime() + 3_000_000_000L;
                    while (System.nanoTime() < end && !Thread.currentThread().isInterrupted()) {
                        Thread.onSpinWait();
                    }
                    return new PlainMean().score(request);
                },
                "aLargeContestIsDoneInTime",
                "no terminó en 1 s");
    }

    private interface Extra {
        double of(ScoringRequest request);
    }

    private interface Spoil {
        double of(String initiative, double score);
    }

    /** Adds to every score something that hangs on the request. */
    private static ScoringStrategy by(Extra extra) {
        return request -> {
            double more = request.evaluations().isEmpty()
                            || request.evaluations().get(0).scores().isEmpty()
                    ? 0
                    : extra.of(request);
            return spoilt((initiative, score) -> score + more).score(request);
        };
    }

    private static ScoringStrategy spoilt(Spoil spoil) {
        return new PlainMean() {
            @Override
            double spoilt(String initiative, double score) {
                return spoil.of(initiative, score);
            }
        };
    }

    private static Scoring shortened(Scoring answer) {
        return answer instanceof Scored scored
                ? new Scored(
                        scored.scores().stream()
                                .map(one -> new InitiativeScore(
                                        one.initiative(),
                                        one.score() + 1,
                                        OptionalDouble.empty(),
                                        Map.of(),
                                        one.explanation()))
                                .toList(),
                        Map.of(),
                        List.of())
                : answer;
    }

    private static void assertSays(Supplier<ScoringStrategy> strategy, String test, String part) {
        Trial.spoilt = strategy;
        List<Failure> failures =
                new JUnitCore().run(Request.method(Trial.class, test)).getFailures();
        assertEquals(test + " passes", 1, failures.size());
        String message = String.valueOf(failures.get(0).getMessage());
        assertTrue(message, message.contains(part));
    }

    private static Map<String, String> failures(Supplier<ScoringStrategy> strategy) {
        Trial.spoilt = strategy;
        Map<String, String> failures = new TreeMap<>();
        for (Failure failure : new JUnitCore().run(Trial.class).getFailures()) {
            failures.put(failure.getDescription().getMethodName(), failure.getMessage());
        }
        long tests = Arrays.stream(ScoringContract.class.getDeclaredMethods())
                .filter(ScoringContractTest::isTest)
                .count();
        assertEquals("tests of the contract", 18, tests);
        return failures;
    }

    private static boolean isTest(Method method) {
        return method.isAnnotationPresent(Test.class);
    }
}
