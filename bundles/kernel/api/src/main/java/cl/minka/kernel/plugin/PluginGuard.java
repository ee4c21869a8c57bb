package cl.minka.kernel.plugin;

import java.time.Duration;
import org.osgi.annotation.versioning.ProviderType;

/**
 * Everything that a plugin is asked goes through here. Whatever it does (throw, loop, block, allocate without end, end the
 * process that it runs in), whoever asked gets a {@link PluginFailure} in time and nobody else is hurt: a plugin that is trusted
 * runs on threads of its own, is interrupted at its limit of time or memory and abandoned when it does not listen; any other runs
 * in a process of its own, with its own heap, that is killed. A plugin that was abandoned twice is stopped.
 */
@ProviderType
public interface PluginGuard {
    /**
     * Asks a plugin.
     *
     * @throws PluginFailure when there is no answer
     */
    <S, Q extends Record, A> A call(PluginCall<S, Q, A> call);

    /** {@link Gate#OPEN} for whatever was never closed. */
    Gate gate(PluginVersion plugin);

    /** Sets who may call from now on; what is running goes on. */
    void set(PluginVersion plugin, Gate gate);

    /**
     * Keeps a version for work of many calls: whoever holds it may call it until he lets go, also when it is retired meanwhile.
     *
     * @throws PluginFailure of reason {@code CLOSED} when its gate is not open
     */
    Hold hold(PluginVersion plugin);

    /**
     * Waits until nothing of it is running and nobody holds it.
     *
     * @return false when something still is after that time
     */
    boolean awaitIdle(PluginVersion plugin, Duration most);

    /** Whether plugins of that symbolic name run in the platform's process. */
    boolean isTrusted(String bundle);

    /** A version that is held. */
    interface Hold extends AutoCloseable {
        /** Lets go. */
        @Override
        void close();
    }

    /** Marks plugins of that symbolic name, of whatever version; what the configuration trusts stays trusted. */
    void trust(String bundle, boolean trusted);
}
