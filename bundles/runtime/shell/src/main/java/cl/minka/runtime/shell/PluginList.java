package cl.minka.runtime.shell;

import cl.minka.kernel.Caller;
import cl.minka.kernel.plugin.Plugins;
import java.io.PrintStream;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.lifecycle.Service;

/** {@code minka:plugin-list}. */
@Service
@Command(
        scope = "minka",
        name = "plugin-list",
        description = "Muestra las estrategias que se instalaron desde la plataforma")
public final class PluginList extends PluginCommand {

    @Override
    void run(Plugins service, Caller caller, PrintStream out) {
        service.list(caller).forEach(installation -> print(out, installation));
    }
}
