package cl.minka.kernel.core.plugin;

import cl.minka.kernel.plugin.Gate;
import cl.minka.kernel.plugin.PluginCall;
import cl.minka.kernel.plugin.PluginFailure;
import cl.minka.kernel.plugin.PluginFailure.Reason;
import cl.minka.kernel.plugin.PluginGuard;
import cl.minka.kernel.plugin.PluginVersion;
import java.time.Duration;

/** Calls plugins on the caller's thread, without any guard. */
final class DirectCalls implements PluginGuard {
    @Override
    public <S, Q extends Record, A> A call(PluginCall<S, Q, A> call) {
        A answer;
        try {
            answer = call.method().apply(call.service().get(), call.question());
        } catch (RuntimeException e) {
            throw new PluginFailure(call.plugin(), Reason.THREW);
        }
        if (answer == null) {
            throw new PluginFailure(call.plugin(), Reason.NO_ANSWER);
        }
        return answer;
    }

    @Override
    public Gate gate(PluginVersion plugin) {
        return Gate.OPEN;
    }

    @Override
    public void set(PluginVersion plugin, Gate gate) {}

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
