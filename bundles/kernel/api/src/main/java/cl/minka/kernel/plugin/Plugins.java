package cl.minka.kernel.plugin;

import cl.minka.kernel.Caller;
import java.util.List;
import java.util.function.DoubleConsumer;
import org.osgi.annotation.versioning.ProviderType;

/**
 * The life of plugins while people work; for administrators. One operation at a time: another one waits. A plugin is tried on the
 * data of those who would get it before anyone gets it; when it fails, what was there stays. No call is lost: what is running ends
 * with the version that it began with, and what comes then gets the other.
 */
@ProviderType
public interface Plugins {
    /** What was ever installed by this service, by feature and version. */
    List<PluginInstallation> list(Caller caller);

    /** @throws cl.minka.kernel.Refusal {@code kernel.plugin-not-installed} */
    PluginInstallation get(Caller caller, String feature, String version);

    /**
     * Installs a version and tries it. Whoever orders what is active already gets it as it is, with the trust he now gives.
     *
     * @param progress told from 0 to 1
     * @throws cl.minka.kernel.Refusal with the reason: unreadable source, unknown feature, wrong hash, missing signature, an API that the
     *     platform does not offer, checks that failed
     */
    PluginInstallation install(Caller caller, PluginOrder order, DoubleConsumer progress);

    /** Brings back the version that the active one replaced last. */
    PluginInstallation rollback(Caller caller, String feature, DoubleConsumer progress);

    /**
     * Takes a version out, once nothing of it is running.
     *
     * @param force also when contests use what only it brings
     * @throws cl.minka.kernel.Refusal {@code kernel.plugin-in-use}
     */
    PluginInstallation remove(Caller caller, String feature, String version, boolean force, DoubleConsumer progress);

    /** Tries an active version again; it stays as it is whatever comes out. */
    PluginInstallation check(Caller caller, String feature, String version, DoubleConsumer progress);
}
