package cl.minka.runtime.shell;

import cl.minka.kernel.Caller;
import cl.minka.kernel.Refusal;
import cl.minka.kernel.plugin.PluginInstallation;
import cl.minka.kernel.plugin.PluginTrial.Outcome;
import cl.minka.kernel.plugin.Plugins;
import java.io.PrintStream;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.DoubleConsumer;
import org.apache.karaf.shell.api.action.Action;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.console.Session;

/** What the commands on plugins share: who asks, how progress and refusals are told. */
abstract class PluginCommand implements Action {
    private static final int STEPS = 10;

    @Reference
    private Plugins plugins;

    @Reference
    private Session session;

    private int told;

    /** Does the work; what it refuses is told and fails the command. */
    abstract void run(Plugins service, Caller caller, PrintStream out);

    @Override
    public final Object execute() throws Exception {
        try {
            run(plugins, Caller.system("shell"), session.getConsole());
            return null;
        } catch (Refusal refusal) {
            StringBuilder reason = new StringBuilder("No se hizo: ").append(refusal.key());
            Map<String, Object> arguments = new TreeMap<>(refusal.arguments());
            arguments.forEach((name, value) ->
                    reason.append("\n  ").append(name).append(": ").append(value));
            refusal.faults().forEach(fault -> reason.append("\n  ")
                    .append(fault.pointer())
                    .append(' ')
                    .append(new TreeMap<>(fault.arguments())));
            throw new Exception(reason.toString());
        }
    }

    /** Prints a dot for every tenth that is done. */
    DoubleConsumer progress(PrintStream out) {
        return fraction -> {
            while (told < (int) (fraction * STEPS)) {
                out.print('.');
                out.flush();
                told++;
            }
        };
    }

    static void print(PrintStream out, PluginInstallation installation) {
        out.println();
        out.printf(
                "%-28s %-16s %-9s %s%n",
                installation.feature(),
                installation.version(),
                word(installation.state()),
                installation.trusted() ? "de confianza" : "en proceso aparte");
        for (Outcome outcome : installation.outcomes()) {
            out.printf(
                    "  %-26s %-16s %s (%d ms)%n",
                    outcome.strategy(), outcome.data(), outcome.passed() ? "bien" : outcome.defect(), outcome.millis());
        }
    }

    static String word(PluginInstallation.State state) {
        return switch (state) {
            case CHECKING -> "a prueba";
            case ACTIVE -> "activa";
            case RETIRED -> "anterior";
            case REFUSED -> "rechazada";
            case STOPPED -> "detenida";
            case REMOVED -> "retirada";
        };
    }
}
