package cl.minka.runtime.shell;

import cl.minka.kernel.plugin.PluginOrder;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Option;

/** A command that brings a version of a feature. */
abstract class PluginArrival extends PluginCommand {
    @Argument(index = 0, name = "feature", description = "Nombre del feature", required = true)
    private String feature;

    @Argument(index = 1, name = "version", description = "Versión, por ejemplo 1.2.0", required = true)
    private String version;

    @Argument(
            index = 2,
            name = "source",
            description = "Dirección del repositorio de features, por ejemplo mvn:grupo/artefacto/1.2.0/xml/features")
    private String source;

    @Option(name = "--trusted", description = "Corre dentro de la plataforma y no en un proceso aparte")
    private boolean trusted;

    @Option(name = "--sha256", description = "SHA-256 que puede tener el archivo; se puede repetir", multiValued = true)
    private List<String> hashes = new ArrayList<>();

    PluginOrder order(boolean replace) {
        return new PluginOrder(feature, version, Optional.ofNullable(source), Set.copyOf(hashes), trusted, replace);
    }
}
