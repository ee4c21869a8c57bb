package cl.minka.runtime.shell;

import static org.junit.Assert.assertThrows;
import static org.junit.Assert.assertTrue;

import cl.minka.kernel.Caller;
import cl.minka.kernel.Grant;
import cl.minka.kernel.Role;
import cl.minka.kernel.people.Authentication;
import java.lang.reflect.Proxy;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javax.security.auth.Subject;
import javax.security.auth.callback.Callback;
import javax.security.auth.callback.NameCallback;
import javax.security.auth.callback.PasswordCallback;
import javax.security.auth.login.FailedLoginException;
import org.apache.karaf.jaas.boot.principal.RolePrincipal;
import org.apache.karaf.jaas.boot.principal.UserPrincipal;
import org.junit.Test;

public class AdministratorLoginTest {
    private final Subject subject = new Subject();

    @Test
    public void anAdministratorGetsTheRolesOfTheShell() throws Exception {
        AdministratorLogin login = login(Role.ADMIN);
        assertTrue(login.login());
        assertTrue(login.commit());
        assertTrue(subject.getPrincipals().contains(new UserPrincipal("ana")));
        assertTrue(subject.getPrincipals().contains(new RolePrincipal("ssh")));
        assertTrue(login.logout());
        assertTrue(subject.getPrincipals().isEmpty());
    }

    @Test
    public void nobodyElseGetsIn() {
        AdministratorLogin login = login(Role.ORGANIZER);
        assertThrows(FailedLoginException.class, login::login);
        assertTrue(subject.getPrincipals().isEmpty());
    }

    private AdministratorLogin login(Role role) {
        Caller caller = new Caller(1, "ana", Set.of(Grant.of(role)), "r", Optional.empty());
        Authentication authentication = (Authentication) Proxy.newProxyInstance(
                getClass().getClassLoader(),
                new Class<?>[] {Authentication.class},
                (proxy, method, arguments) -> caller);
        AdministratorLogin login = new AdministratorLogin();
        login.initialize(
                subject,
                callbacks -> {
                    for (Callback callback : callbacks) {
                        if (callback instanceof NameCallback name) {
                            name.setName("ana");
                        } else if (callback instanceof PasswordCallback password) {
                            password.setPassword("secreta".toCharArray());
                        }
                    }
                },
                Map.of(),
                Map.of(Authentication.class.getName(), authentication));
        return login;
    }
}
