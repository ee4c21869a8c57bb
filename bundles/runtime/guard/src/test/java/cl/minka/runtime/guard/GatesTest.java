package cl.minka.runtime.guard;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertThrows;
import static org.junit.Assert.assertTrue;

import cl.minka.kernel.plugin.Gate;
import cl.minka.kernel.plugin.PluginFailure.Reason;
import cl.minka.kernel.plugin.PluginGuard;
import cl.minka.kernel.plugin.PluginVersion;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.Test;

public class GatesTest {
    private static final PluginVersion PLUGIN = Desk.version("a");

    private final Gates gates = new Gates();

    private String enter(boolean probe) {
        try {
            gates.enter(PLUGIN, probe).close();
            return "in";
        } catch (NoAnswer e) {
            assertEquals(Reason.CLOSED, e.reason());
            return "closed";
        }
    }

    @Test
    public void everyGateLetsInWhomItShould() {
        assertEquals(Gate.OPEN, gates.gate(PLUGIN));
        assertEquals("in", enter(false));
        assertEquals("in", enter(true));
        gates.set(PLUGIN, Gate.CHECKING);
        assertEquals("closed", enter(false));
        assertEquals("in", enter(true));
        for (Gate gate : new Gate[] {Gate.RETIRED, Gate.REFUSED, Gate.STOPPED}) {
            gates.set(PLUGIN, gate);
            assertEquals(gate, gates.gate(PLUGIN));
            assertEquals("closed", enter(false));
            assertEquals("closed", enter(true));
        }
        assertEquals("another version is another matter", Gate.OPEN, gates.gate(new PluginVersion("a", "1.0.1")));
    }

    @Test
    public void whatIsRunningIsWaitedFor() throws Exception {
        Gates.Pass pass = gates.enter(PLUGIN, false);
        gates.set(PLUGIN, Gate.RETIRED);
        assertFalse(gates.awaitIdle(PLUGIN, Duration.ofMillis(20), () -> {}));
        Thread later = new Thread(() -> {
            pass.close();
            pass.close();
        });
        later.start();
        assertTrue(gates.awaitIdle(PLUGIN, Duration.ofSeconds(10), () -> {}));
        later.join();
        gates.set(PLUGIN, Gate.OPEN);
        gates.enter(PLUGIN, false);
        assertFalse("closed twice counts once", gates.awaitIdle(PLUGIN, Duration.ZERO, () -> {}));
    }

    @Test
    public void afterRetirementNothingBegins() throws Exception {
        AtomicBoolean over = new AtomicBoolean();
        AtomicInteger entered = new AtomicInteger();
        Runnable caller = () -> {
            while (!over.get()) {
                try {
                    Gates.Pass pass = gates.enter(PLUGIN, false);
                    entered.incrementAndGet();
                    pass.close();
                } catch (NoAnswer e) {
                    Thread.onSpinWait();
                }
            }
        };
        Thread[] callers = {new Thread(caller), new Thread(caller)};
        for (Thread thread : callers) {
            thread.start();
        }
        for (int i = 0; i < 200; i++) {
            gates.set(PLUGIN, Gate.RETIRED);
            assertTrue(gates.awaitIdle(PLUGIN, Duration.ofSeconds(10), () -> {}));
            int before = entered.get();
            Thread.sleep(1);
            assertEquals(before, entered.get());
            gates.set(PLUGIN, Gate.OPEN);
            while (entered.get() == before) {
                Thread.onSpinWait();
            }
        }
        over.set(true);
        for (Thread thread : callers) {
            thread.join();
        }
    }

    @Test
    public void theSecondAbandonmentStopsAndOpeningForgives() {
        assertEquals(new Gates.Abandonment(1, false), gates.abandon(PLUGIN));
        assertEquals(Gate.OPEN, gates.gate(PLUGIN));
        gates.set(PLUGIN, Gate.OPEN);
        assertEquals(new Gates.Abandonment(1, false), gates.abandon(PLUGIN));
        assertEquals(new Gates.Abandonment(2, true), gates.abandon(PLUGIN));
        assertEquals(Gate.STOPPED, gates.gate(PLUGIN));
        assertEquals("told once", new Gates.Abandonment(3, false), gates.abandon(PLUGIN));
    }

    @Test
    public void whoHoldsARetiredVersionMayCallItUntilHeLetsGo() throws Exception {
        Gates held = new Gates();
        PluginVersion plugin = new PluginVersion("org.ejemplo.retenido", "1.0.0");
        PluginGuard.Hold hold = held.hold(plugin);
        held.set(plugin, Gate.RETIRED);
        held.enter(plugin, false).close();
        assertFalse(held.awaitIdle(plugin, Duration.ofMillis(1), () -> {}));
        hold.close();
        hold.close();
        assertTrue(held.awaitIdle(plugin, Duration.ofMillis(1), () -> {}));
        assertThrows(NoAnswer.class, () -> held.enter(plugin, false));
        assertThrows(NoAnswer.class, () -> held.hold(plugin));
    }
}
