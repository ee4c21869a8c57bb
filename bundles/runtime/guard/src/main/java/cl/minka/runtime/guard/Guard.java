package cl.minka.runtime.guard;

import cl.minka.kernel.plugin.Gate;
import cl.minka.kernel.plugin.PluginCall;
import cl.minka.kernel.plugin.PluginFailure;
import cl.minka.kernel.plugin.PluginFailure.Reason;
import cl.minka.kernel.plugin.PluginGuard;
import cl.minka.kernel.plugin.PluginVersion;
import cl.minka.runtime.guard.process.OwnProcesses;
import cl.minka.runtime.guard.process.Plans;
import cl.minka.runtime.guard.thread.OwnThreads;
import java.nio.file.Path;
import java.time.Duration;
import java.util.function.Consumer;

/** Lets calls in, has them made where the plugin may run, and draws the consequences. */
final class Guard implements PluginGuard {
    private final Gates gates = new Gates();
    private final Trust trust = new Trust();
    private final Happenings happenings;
    private final OwnThreads threads;
    private final OwnProcesses processes;
    private final Consumer<PluginVersion> stopper;
    private volatile Limits limits;

    /** @param stopper stops the bundle of a plugin; must not block */
    Guard(Limits limits, Plans plans, Path folder, Happenings happenings, Consumer<PluginVersion> stopper) {
        this.limits = limits;
        this.happenings = happenings;
        this.stopper = stopper;
        this.threads = new OwnThreads(gates);
        this.processes = new OwnProcesses(gates, plans, folder, happenings);
    }

    void configure(Limits newLimits, String... trusted) {
        limits = newLimits;
        trust.configure(trusted);
        processes.forgetAll();
    }

    @Override
    public <S, Q extends Record, A> A call(PluginCall<S, Q, A> call) {
        PluginVersion plugin = call.plugin();
        try {
            Object answer = ask(call);
            if (!Fit.fits(call.answer(), answer)) {
                throw NoAnswer.because(
                        Reason.NO_ANSWER, "not what " + call.answer().getName() + " promises");
            }
            return call.answer().cast(answer);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            happenings.failed(plugin, NoAnswer.because(Reason.INTERRUPTED, "who asked was interrupted"));
            throw new PluginFailure(plugin, Reason.INTERRUPTED);
        } catch (NoAnswer e) {
            happenings.failed(plugin, e);
            if (e.isAbandoned()) {
                abandon(plugin);
            }
            throw new PluginFailure(plugin, e.reason());
        }
    }

    private Object ask(PluginCall<?, ?, ?> call) throws NoAnswer, InterruptedException {
        // whoever finds the gate closed need not wait for his turn
        gates.enter(call.plugin(), call.probe()).close();
        if (!isTrusted(call.plugin().bundle())) {
            return processes.call(call, limits);
        }
        OwnThreads.Result result = threads.call(call, limits);
        if (result.left()) {
            abandon(call.plugin());
        }
        return result.answer();
    }

    private void abandon(PluginVersion plugin) {
        Gates.Abandonment abandonment = gates.abandon(plugin);
        happenings.abandoned(plugin, abandonment.count());
        if (abandonment.stops()) {
            processes.forget(plugin);
            stopper.accept(plugin);
            happenings.stopped(plugin, abandonment.count());
        }
    }

    @Override
    public Gate gate(PluginVersion plugin) {
        return gates.gate(plugin);
    }

    @Override
    public void set(PluginVersion plugin, Gate gate) {
        gates.set(plugin, gate);
        if (gate != Gate.OPEN && gate != Gate.CHECKING) {
            processes.forget(plugin);
        }
    }

    /** Its bundle was started by somebody who knows why. */
    void reopen(PluginVersion plugin) {
        if (gates.gate(plugin) == Gate.STOPPED) {
            gates.set(plugin, Gate.OPEN);
        }
    }

    /** Ends the processes of that version that nobody uses. */
    void forget(PluginVersion plugin) {
        processes.forget(plugin);
    }

    @Override
    public Hold hold(PluginVersion plugin) {
        try {
            return gates.hold(plugin);
        } catch (NoAnswer e) {
            throw new PluginFailure(plugin, e.reason());
        }
    }

    @Override
    public boolean awaitIdle(PluginVersion plugin, Duration most) {
        try {
            return gates.awaitIdle(plugin, most, threads::sweep);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    @Override
    public boolean isTrusted(String bundle) {
        return trust.isTrusted(bundle);
    }

    @Override
    public void trust(String bundle, boolean trusted) {
        trust.mark(bundle, trusted);
    }

    /** Threads that did not listen and still run. */
    int abandonedThreads() {
        return threads.abandoned();
    }

    void close() {
        threads.close();
        processes.close();
        happenings.close();
    }
}
