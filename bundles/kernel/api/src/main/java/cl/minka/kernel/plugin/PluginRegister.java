package cl.minka.kernel.plugin;

import cl.minka.kernel.Caller;
import cl.minka.kernel.journal.Change;
import java.util.List;
import java.util.Optional;
import org.osgi.annotation.versioning.ProviderType;

/** Keeps what was installed; for the service that installs. */
@ProviderType
public interface PluginRegister {
    /** By feature, then by the time of the last change. */
    List<PluginInstallation> all();

    Optional<PluginInstallation> find(String feature, String version);

    /**
     * Writes an installation, new or changed, whatever stood there.
     *
     * @return with its revision and the time
     */
    PluginInstallation write(Caller caller, PluginInstallation installation, List<Change> changes);
}
