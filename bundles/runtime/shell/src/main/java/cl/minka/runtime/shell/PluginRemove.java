package cl.minka.runtime.shell;

import cl.minka.kernel.Caller;
import cl.minka.kernel.plugin.Plugins;
import java.io.PrintStream;
import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Option;
import org.apache.karaf.shell.api.action.lifecycle.Service;

/** {@code minka:plugin-remove}. */
@Service
@Command(scope = "minka", name = "plugin-remove", description = "Retira una versión cuando nada de ella corre")
public final class PluginRemove extends PluginCommand {
    @Argument(index = 0, name = "feature", description = "Nombre del feature", required = true)
    private String feature;

    @Argument(index = 1, name = "version", description = "Versión, por ejemplo 1.2.0", required = true)
    private String version;

    @Option(name = "--force", description = "También si algún concurso la usa")
    private boolean force;

    @Override
    void run(Plugins service, Caller caller, PrintStream out) {
        print(out, service.remove(caller, feature, version, force, progress(out)));
    }
}
