package cl.minka.kernel.plugin;

import org.osgi.annotation.versioning.ConsumerType;

/** Hears what goes wrong with plugins; registered as a service. Called on a thread of the guard: be quick, throw nothing. */
@ConsumerType
public interface PluginListener {
    /** A call gave no answer. */
    void failed(PluginVersion plugin, PluginFailure.Reason reason);

    /** Its gate was set to {@link Gate#STOPPED}, for it was abandoned so many times. */
    void stopped(PluginVersion plugin, int abandonments);
}
