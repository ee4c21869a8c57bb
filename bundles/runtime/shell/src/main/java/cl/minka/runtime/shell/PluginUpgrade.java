package cl.minka.runtime.shell;

import cl.minka.kernel.Caller;
import cl.minka.kernel.plugin.Plugins;
import java.io.PrintStream;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.lifecycle.Service;

/** {@code minka:plugin-upgrade}. */
@Service
@Command(
        scope = "minka",
        name = "plugin-upgrade",
        description = "Instala una versión en lugar de las que hay, después de probarla y sin cortar lo que corre")
public final class PluginUpgrade extends PluginArrival {
    @Override
    void run(Plugins service, Caller caller, PrintStream out) {
        print(out, service.install(caller, order(true), progress(out)));
    }
}
