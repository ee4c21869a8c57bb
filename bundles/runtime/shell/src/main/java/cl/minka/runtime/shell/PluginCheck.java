package cl.minka.runtime.shell;

import cl.minka.kernel.Caller;
import cl.minka.kernel.plugin.Plugins;
import java.io.PrintStream;
import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.lifecycle.Service;

/** {@code minka:plugin-check}. */
@Service
@Command(
        scope = "minka",
        name = "plugin-check",
        description = "Vuelve a probar una versión activa con los datos de quienes la usan")
public final class PluginCheck extends PluginCommand {
    @Argument(index = 0, name = "feature", description = "Nombre del feature", required = true)
    private String feature;

    @Argument(index = 1, name = "version", description = "Versión, por ejemplo 1.2.0", required = true)
    private String version;

    @Override
    void run(Plugins service, Caller caller, PrintStream out) {
        print(out, service.check(caller, feature, version, progress(out)));
    }
}
