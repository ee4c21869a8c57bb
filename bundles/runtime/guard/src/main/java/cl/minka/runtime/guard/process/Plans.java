package cl.minka.runtime.guard.process;

import cl.minka.kernel.plugin.PluginCall;
import cl.minka.runtime.guard.NoAnswer;

/** Finds out what a process needs. */
@FunctionalInterface
public interface Plans {
    /** @throws NoAnswer when it can not run in a process of its own */
    Plan of(PluginCall<?, ?, ?> call) throws NoAnswer;
}
