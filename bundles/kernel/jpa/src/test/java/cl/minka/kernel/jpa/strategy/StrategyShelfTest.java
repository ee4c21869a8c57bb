package cl.minka.kernel.jpa.strategy;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertTrue;

import cl.minka.kernel.jpa.strategy.StrategyShelf.Installed;
import cl.minka.kernel.plugin.Gate;
import cl.minka.kernel.plugin.PluginFailure;
import cl.minka.kernel.plugin.PluginGuard;
import cl.minka.kernel.plugin.PluginVersion;
import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.Test;
import org.osgi.framework.Version;

public class StrategyShelfTest {
    private final Map<PluginVersion, Gate> gates = new HashMap<>();
    private Runnable beforeNextLook = () -> {};
    private final StrategyShelf<Runnable> shelf = new StrategyShelf<>(guard());

    @Test
    public void theNewestThatIsOpenIsFound() {
        put("1.9.0");
        put("1.10.0");
        put("2.0.0");
        gates.put(plugin("2.0.0"), Gate.CHECKING);
        assertEquals(Optional.of("1.10.0"), newest());
        assertEquals(List.of("1.10.0", "1.9.0"), shelf.versions("some"));
        assertTrue(shelf.isOfferedWithout(plugin("1.10.0"), "some", VersionPin.any()));
        shelf.remove((Object) "1.9.0");
        assertFalse(shelf.isOfferedWithout(plugin("1.10.0"), "some", VersionPin.any()));
        gates.put(plugin("1.10.0"), Gate.RETIRED);
        assertEquals(Optional.empty(), newest());
    }

    @Test
    public void whoComesWhileOneLooksIsFound() {
        put("1.0.0");
        beforeNextLook = () -> {
            put("1.1.0");
            gates.put(plugin("1.0.0"), Gate.RETIRED);
            shelf.remove((Object) "1.0.0");
        };
        assertEquals(Optional.of("1.1.0"), newest());
    }

    @Test
    public void whoOpensWhileOneLooksIsFound() {
        put("1.0.0");
        put("1.1.0");
        gates.put(plugin("1.0.0"), Gate.RETIRED);
        gates.put(plugin("1.1.0"), Gate.CHECKING);
        // The first two are told the gates that they have now: 1.1.0 before it opened, 1.0.0 after it closed.
        beforeNextLook = () -> beforeNextLook = () -> beforeNextLook = () -> gates.put(plugin("1.1.0"), Gate.OPEN);
        assertEquals(Optional.of("1.1.0"), newest());
    }

    @Test
    public void anAskerFollowsAsManyChangesAsThereAre() {
        put("1.0.0");
        List<String> asked = new ArrayList<>();
        String answer = StrategyTurns.ask(
                () -> shelf.newest("some", VersionPin.any()).orElseThrow(),
                strategy -> {
                    asked.add(strategy.version().toString());
                    if (asked.size() < 10) {
                        put("1.0." + asked.size());
                        gates.put(strategy.plugin(), Gate.RETIRED);
                        throw new PluginFailure(strategy.plugin(), PluginFailure.Reason.CLOSED);
                    }
                    return strategy.version().toString();
                },
                (strategy, failure) -> {
                    throw new AssertionError(strategy.bundle(), failure);
                });
        assertEquals("1.0.9", answer);
        assertEquals(10, asked.size());
    }

    /** Tells the gates; something may happen before it tells the next one. */
    private PluginGuard guard() {
        return (PluginGuard) Proxy.newProxyInstance(
                PluginGuard.class.getClassLoader(), new Class<?>[] {PluginGuard.class}, (proxy, method, arguments) -> {
                    Runnable now = beforeNextLook;
                    beforeNextLook = () -> {};
                    now.run();
                    return gates.getOrDefault(arguments[0], Gate.OPEN);
                });
    }

    private Optional<String> newest() {
        return shelf.newest("some", VersionPin.any())
                .map(strategy -> strategy.version().toString());
    }

    private void put(String version) {
        shelf.put(
                version,
                new Installed<>(
                        "some",
                        plugin(version),
                        "org.ejemplo.Some",
                        () -> () -> {},
                        Version.parseVersion(version),
                        0,
                        ParameterSchema.of("some", "{}")));
    }

    private static PluginVersion plugin(String version) {
        return new PluginVersion("org.ejemplo.some", version);
    }
}
