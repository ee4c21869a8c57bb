package cl.minka.runtime.shell;

import cl.minka.kernel.Caller;
import cl.minka.kernel.plugin.Plugins;
import java.io.PrintStream;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.lifecycle.Service;

/** {@code minka:plugin-install}. */
@Service
@Command(
        scope = "minka",
        name = "plugin-install",
        description = "Instala una versión de un feature con estrategias al lado de las que hay, después de probarla")
public final class PluginInstall extends PluginArrival {
    @Override
    void run(Plugins service, Caller caller, PrintStream out) {
        print(out, service.install(caller, order(false), progress(out)));
    }
}
