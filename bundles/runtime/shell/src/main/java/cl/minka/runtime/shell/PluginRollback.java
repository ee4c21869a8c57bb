package cl.minka.runtime.shell;

import cl.minka.kernel.Caller;
import cl.minka.kernel.plugin.Plugins;
import java.io.PrintStream;
import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.lifecycle.Service;

/** {@code minka:plugin-rollback}. */
@Service
@Command(scope = "minka", name = "plugin-rollback", description = "Vuelve a la versión que la actual reemplazó")
public final class PluginRollback extends PluginCommand {
    @Argument(index = 0, name = "feature", description = "Nombre del feature", required = true)
    private String feature;

    @Override
    void run(Plugins service, Caller caller, PrintStream out) {
        print(out, service.rollback(caller, feature, progress(out)));
    }
}
