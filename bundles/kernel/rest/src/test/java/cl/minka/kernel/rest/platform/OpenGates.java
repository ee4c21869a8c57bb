package cl.minka.kernel.rest.platform;

import cl.minka.kernel.plugin.Gate;
import cl.minka.kernel.plugin.PluginCall;
import cl.minka.kernel.plugin.PluginGuard;
import cl.minka.kernel.plugin.PluginVersion;
import java.time.Duration;

/** Every gate is open; nothing is called. */
public final class OpenGates implements PluginGuard {
    @Override
    public <S, Q extends Record, A> A call(PluginCall<S, Q, A> call) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Gate gate(PluginVersion plugin) {
        return Gate.OPEN;
    }

    @Override
    public void set(PluginVersion plugin, Gate gate) {
        throw new UnsupportedOperationException();
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
    public void trust(String bundle, boolean trusted) {
        throw new UnsupportedOperationException();
    }
}
