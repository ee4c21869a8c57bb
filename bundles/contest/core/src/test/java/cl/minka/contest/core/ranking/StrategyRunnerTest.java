package cl.minka.contest.core.ranking;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertThrows;
import static org.junit.Assert.assertTrue;

import cl.minka.kernel.jpa.DirectGuard;
import cl.minka.kernel.jpa.Refused;
import cl.minka.kernel.jpa.strategy.ParameterSchema;
import cl.minka.kernel.jpa.strategy.StrategyShelf.Installed;
import cl.minka.kernel.plugin.Gate;
import cl.minka.kernel.plugin.PluginFailure.Reason;
import cl.minka.kernel.plugin.PluginVersion;
import cl.minka.plugin.scoring.Scored;
import cl.minka.plugin.scoring.Scoring;
import cl.minka.plugin.scoring.ScoringRequest;
import cl.minka.plugin.scoring.ScoringStrategy;
import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.Hashtable;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.Test;
import org.osgi.framework.Bundle;
import org.osgi.framework.ServiceReference;
import org.osgi.framework.Version;
import org.osgi.service.component.ComponentServiceObjects;

public class StrategyRunnerTest {
    private static final ScoringRequest NOTHING = new ScoringRequest(List.of(), List.of(), List.of(), Map.of(), 0);
    private static final PluginVersion OLD = new PluginVersion("cl.minka.scoring.mean", "1.0.0");
    private static final PluginVersion NEW = new PluginVersion("cl.minka.scoring.mean", "1.1.0");

    private final DirectGuard guard = new DirectGuard();
    private final StrategyDirectory strategies = new StrategyDirectory(guard);
    private final StrategyRunner runner = new StrategyRunner(guard);

    private static Scoring none(ScoringRequest request) {
        return new Scored(List.of(), Map.of(), List.of());
    }

    private String key() {
        return Refused.key(() -> runner.run(() -> strategies.find("mean"), NOTHING));
    }

    @Test
    public void everyFailureHasItsRefusal() {
        SomeStrategies.install(strategies, "mean", "1.0.0", StrategyRunnerTest::none);
        Map<Reason, String> keys = new EnumMap<>(Reason.class);
        for (Reason reason : Reason.values()) {
            guard.failing(reason);
            keys.put(reason, key());
        }
        assertEquals(
                Map.of(
                        Reason.THREW, "UNAVAILABLE contest.strategy-failed",
                        Reason.NO_ANSWER, "UNAVAILABLE contest.strategy-failed",
                        Reason.TOO_SLOW, "UNAVAILABLE contest.strategy-timeout",
                        Reason.TOO_LARGE, "UNAVAILABLE contest.strategy-too-large",
                        Reason.DIED, "UNAVAILABLE contest.strategy-failed",
                        Reason.NOT_ISOLABLE, "UNAVAILABLE contest.strategy-not-isolable",
                        Reason.BUSY, "UNAVAILABLE contest.strategies-busy",
                        Reason.CLOSED, "UNAVAILABLE contest.strategy-absent",
                        Reason.INTERRUPTED, "UNAVAILABLE contest.strategy-failed"),
                keys);
    }

    @Test
    public void whoseGateIsNotOpenIsNotFound() {
        SomeStrategies.install(strategies, "mean", "1.0.0", StrategyRunnerTest::none);
        SomeStrategies.install(strategies, "mean", "1.1.0", StrategyRunnerTest::none);
        assertEquals(NEW, strategies.find("mean").plugin());
        for (Gate gate : List.of(Gate.CHECKING, Gate.RETIRED, Gate.REFUSED, Gate.STOPPED)) {
            guard.set(NEW, gate);
            assertEquals(OLD, strategies.find("mean").plugin());
            assertEquals(1, strategies.newestOfEach().size());
        }
        guard.set(OLD, Gate.RETIRED);
        assertEquals("UNAVAILABLE contest.strategy-stopped", key());
        guard.set(NEW, Gate.RETIRED);
        assertEquals("UNAVAILABLE contest.strategy-absent", key());
        assertTrue(strategies.newestOfEach().isEmpty());
    }

    @Test
    public void whoIsReplacedAtThisMomentIsLookedForAgain() {
        SomeStrategies.install(strategies, "mean", "1.0.0", StrategyRunnerTest::none);
        SomeStrategies.install(strategies, "mean", "1.1.0", StrategyRunnerTest::none);
        List<Installed<ScoringStrategy>> found = new ArrayList<>();
        StrategyRunner.Run run = runner.run(
                () -> {
                    Installed<ScoringStrategy> next = strategies.find("mean");
                    found.add(next);
                    guard.set(NEW, Gate.RETIRED);
                    return next;
                },
                NOTHING);
        assertEquals(2, found.size());
        assertEquals(OLD, run.strategy().plugin());
    }

    @Test
    public void anEndlessRaceEnds() {
        SomeStrategies.install(strategies, "mean", "1.0.0", StrategyRunnerTest::none);
        Installed<ScoringStrategy> gone = strategies.find("mean");
        guard.set(OLD, Gate.STOPPED);
        int[] looked = {0};
        assertEquals(
                "UNAVAILABLE contest.strategy-stopped",
                Refused.key(() -> runner.run(
                        () -> {
                            looked[0]++;
                            return gone;
                        },
                        NOTHING)));
        assertEquals(3, looked[0]);
    }

    @Test
    public void anObjectIsMadeWhenItIsAskedAndGivenBackWhenItGoes() {
        Services services = new Services();
        strategies.addStrategy(services, services.getServiceReference());
        Installed<ScoringStrategy> installed = strategies.find("odd");
        assertEquals("cl.ejemplo.odd/2.0.0", installed.bundle());
        assertEquals("cl.ejemplo.Odd", installed.component());
        assertEquals(0, services.made);
        assertEquals(
                List.of(),
                runner.run(() -> strategies.find("odd"), NOTHING).scored().scores());
        runner.run(() -> strategies.find("odd"), NOTHING);
        assertEquals(1, services.made);
        strategies.removeStrategy(services.getServiceReference());
        assertEquals(1, services.givenBack);
        services.gone = true;
        assertEquals(Optional.empty(), Optional.ofNullable(installed.service().get()));
    }

    @Test
    public void parametersCanNotBeChangedByWhoReadsThem() {
        Map<String, Object> json = ParameterSchema.asked(Map.of("a", new Hashtable<>(Map.of("b", 1))));
        Map<?, ?> inner = (Map<?, ?>) json.get("a");
        assertEquals(1.0, inner.get("b"));
        assertThrows(UnsupportedOperationException.class, inner::clear);
        assertFalse(inner.isEmpty());
    }

    /** As the component runtime gives them. */
    private static final class Services implements ComponentServiceObjects<ScoringStrategy> {
        private final ServiceReference<ScoringStrategy> reference = reference();
        private int made;
        private int givenBack;
        private boolean gone;

        @Override
        public ScoringStrategy getService() {
            if (gone) {
                throw new IllegalStateException("deactivated");
            }
            made++;
            return StrategyRunnerTest::none;
        }

        @Override
        public void ungetService(ScoringStrategy service) {
            givenBack++;
        }

        @Override
        public ServiceReference<ScoringStrategy> getServiceReference() {
            return reference;
        }

        @SuppressWarnings("unchecked")
        private static ServiceReference<ScoringStrategy> reference() {
            Map<String, Object> properties = Map.of("minka.strategy.id", "odd", "component.name", "cl.ejemplo.Odd");
            Bundle bundle = (Bundle) Proxy.newProxyInstance(
                    Bundle.class.getClassLoader(),
                    new Class<?>[] {Bundle.class},
                    (proxy, method, arguments) -> switch (method.getName()) {
                        case "getSymbolicName" -> "cl.ejemplo.odd";
                        case "getVersion" -> new Version("2.0.0");
                        default -> throw new UnsupportedOperationException(method.getName());
                    });
            return (ServiceReference<ScoringStrategy>) Proxy.newProxyInstance(
                    ServiceReference.class.getClassLoader(),
                    new Class<?>[] {ServiceReference.class},
                    (proxy, method, arguments) -> switch (method.getName()) {
                        case "getBundle" -> bundle;
                        case "getProperty" -> properties.get(arguments[0]);
                        case "hashCode" -> 7;
                        case "equals" -> proxy == arguments[0];
                        default -> throw new UnsupportedOperationException(method.getName());
                    });
        }
    }
}
