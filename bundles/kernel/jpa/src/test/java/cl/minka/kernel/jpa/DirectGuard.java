package cl.minka.kernel.jpa;

import cl.minka.kernel.plugin.Gate;
import cl.minka.kernel.plugin.PluginCall;
import cl.minka.kernel.plugin.PluginFailure;
import cl.minka.kernel.plugin.PluginGuard;
import cl.minka.kernel.plugin.PluginVersion;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Asks plugins on the caller's thread, without any limit; fails as a test wants. */
public final class DirectGuard implements PluginGuard {
    private final Map<PluginVersion, Gate> gates = new ConcurrentHashMap<>();
    private PluginFailure.Reason failure;

    public DirectGuard failing(PluginFailure.Reason reason) {
        failure = reason;
        return this;
    }

    @Override
    public <S, Q extends Record, A> A call(PluginCall<S, Q, A> call) {
        S service = call.service().get();
        if (failure != null || gate(call.plugin()) != Gate.OPEN || service == null) {
            throw new PluginFailure(call.plugin(), failure != null ? failure : PluginFailure.Reason.CLOSED);
        }
        A answer;
        try {
            answer = call.method().apply(service, call.question());
        } catch (RuntimeException e) {
            throw new PluginFailure(call.plugin(), PluginFailure.Reason.THREW);
        }
        if (answer == null) {
            throw new PluginFailure(call.plugin(), PluginFailure.Reason.NO_ANSWER);
        }
        return answer;
    }

    @Override
    public Gate gate(PluginVersion plugin) {
        return gates.getOrDefault(plugin, Gate.OPEN);
    }

    @Override
    public void set(PluginVersion plugin, Gate gate) {
        gates.put(plugin, gate);
    }

    @Override
    public Hold hold(PluginVersion plugin) {
        return () -> {};
    }

    @Override
    public boolean awaitIdle(PluginVersion plugin, Duration most) {
        return true;
    }

    @Override
    public boolean isTrusted(String bundle) {
        return true;
    }

    @Override
    public void trust(String bundle, boolean trusted) {}
}
