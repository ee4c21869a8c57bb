package cl.minka.runtime.shell;

import cl.minka.kernel.people.Accounts;
import org.apache.karaf.shell.api.action.Action;
import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.apache.karaf.shell.api.console.Session;

/** {@code minka:user-reset}: a new generated password for an account, shown once. */
@Service
@Command(
        scope = "minka",
        name = "user-reset",
        description = "Da a una cuenta una contraseña generada, que se muestra una sola vez, y la desbloquea")
public final class UserReset implements Action {
    @Argument(name = "usuario", description = "Nombre de usuario, por ejemplo admin", required = true)
    private String username;

    @Reference
    private Accounts accounts;

    @Reference
    private Session session;

    @Override
    public Object execute() {
        String password = accounts.reset(username);
        session.getConsole().println("Contraseña nueva de " + username + ": " + password);
        session.getConsole().println("Se muestra solo esta vez; debe cambiarse al entrar.");
        return null;
    }
}
