package cl.minka.runtime.shell;

import cl.minka.kernel.Caller;
import cl.minka.kernel.Refusal;
import cl.minka.kernel.people.Authentication;
import java.io.IOException;
import java.security.Principal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.security.auth.Subject;
import javax.security.auth.callback.Callback;
import javax.security.auth.callback.CallbackHandler;
import javax.security.auth.callback.NameCallback;
import javax.security.auth.callback.PasswordCallback;
import javax.security.auth.callback.UnsupportedCallbackException;
import javax.security.auth.login.FailedLoginException;
import javax.security.auth.login.LoginException;
import javax.security.auth.spi.LoginModule;
import org.apache.karaf.jaas.boot.principal.RolePrincipal;
import org.apache.karaf.jaas.boot.principal.UserPrincipal;

/** Lets in who is an administrator of Minka, with the password of the platform and its lock-out. */
public final class AdministratorLogin implements LoginModule {
    private static final List<String> ROLES = List.of("admin", "manager", "viewer", "systembundles", "ssh");

    private Subject subject;
    private CallbackHandler callbacks;
    private Authentication authentication;
    private List<Principal> principals = List.of();

    @Override
    public void initialize(
            Subject newSubject, CallbackHandler handler, Map<String, ?> sharedState, Map<String, ?> options) {
        subject = newSubject;
        callbacks = handler;
        authentication = (Authentication) options.get(Authentication.class.getName());
    }

    @Override
    public boolean login() throws LoginException {
        NameCallback name = new NameCallback("User: ");
        PasswordCallback password = new PasswordCallback("Password: ", false);
        try {
            callbacks.handle(new Callback[] {name, password});
        } catch (IOException | UnsupportedCallbackException e) {
            throw new FailedLoginException("Only a name and a password are accepted");
        }
        if (name.getName() == null || password.getPassword() == null) {
            throw new FailedLoginException();
        }
        Caller caller = authenticate(name.getName(), new String(password.getPassword()));
        password.clearPassword();
        if (!caller.isAdmin()) {
            throw new FailedLoginException();
        }
        principals = new ArrayList<>(List.of(new UserPrincipal(caller.username())));
        ROLES.forEach(role -> principals.add(new RolePrincipal(role)));
        return true;
    }

    private Caller authenticate(String name, String password) throws FailedLoginException {
        try {
            return authentication.password(name, password, "shell-" + UUID.randomUUID());
        } catch (Refusal e) {
            throw new FailedLoginException();
        }
    }

    @Override
    public boolean commit() {
        subject.getPrincipals().addAll(principals);
        return !principals.isEmpty();
    }

    @Override
    public boolean abort() {
        return logout();
    }

    @Override
    public boolean logout() {
        subject.getPrincipals().removeAll(principals);
        principals = List.of();
        return true;
    }
}
