package cl.minka.runtime.operation;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertTrue;

import cl.minka.kernel.Caller;
import cl.minka.kernel.Grant;
import cl.minka.kernel.Role;
import cl.minka.kernel.people.Authentication;
import java.lang.reflect.Proxy;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletResponse;
import org.junit.Test;

public class OperatorAccessTest {
    // base64 of "x:x"
    private static final String BASIC = "Basic eDp4";

    private final AtomicInteger status = new AtomicInteger(200);

    @Test
    public void aPeerOfThisMachineIsLetIn() throws Exception {
        assertTrue(granted("127.0.0.1", Map.of(), Role.CITIZEN));
        assertTrue(granted("0:0:0:0:0:0:0:1", Map.of(), Role.CITIZEN));
    }

    @Test
    public void whatAProxyForwardsIsNotLocal() throws Exception {
        assertFalse(granted("127.0.0.1", Map.of("X-Forwarded-For", "203.0.113.7"), Role.ADMIN));
        assertEquals(401, status.get());
        assertFalse(granted("127.0.0.1", Map.of("Forwarded", "for=203.0.113.7"), Role.ADMIN));
    }

    @Test
    public void fromAfarOnlyAnAdministrator() throws Exception {
        assertFalse(granted("203.0.113.7", Map.of(), Role.ADMIN));
        assertEquals(401, status.get());
        assertFalse(granted("203.0.113.7", Map.of("Authorization", BASIC), Role.ORGANIZER));
        assertEquals(403, status.get());
        assertFalse(granted("203.0.113.7", Map.of("Authorization", "Nonsense"), Role.ADMIN));
        assertEquals(401, status.get());
        assertTrue(granted("203.0.113.7", Map.of("Authorization", BASIC), Role.ADMIN));
        assertTrue(granted("203.0.113.7", Map.of("Authorization", "Bearer abc"), Role.ADMIN));
    }

    private boolean granted(String peer, Map<String, String> headers, Role role) throws Exception {
        Caller caller = new Caller(1, "x", Set.of(Grant.of(role)), "r", Optional.empty());
        Authentication authentication = fake(Authentication.class, Map.of("password", caller, "token", caller));
        Map<String, Object> answers = new HashMap<>(Map.of("getRemoteAddr", peer));
        HttpServletRequest request = (HttpServletRequest) Proxy.newProxyInstance(
                getClass().getClassLoader(),
                new Class<?>[] {HttpServletRequest.class},
                (proxy, method, arguments) -> method.getName().equals("getHeader")
                        ? headers.get(arguments[0])
                        : answers.get(method.getName()));
        HttpServletResponse response = (HttpServletResponse) Proxy.newProxyInstance(
                getClass().getClassLoader(), new Class<?>[] {HttpServletResponse.class}, (proxy, method, arguments) -> {
                    if (method.getName().equals("setStatus")) {
                        status.set((Integer) arguments[0]);
                    }
                    return null;
                });
        return new OperatorAccess(authentication).granted(request, response);
    }

    private static <T> T fake(Class<T> type, Map<String, Object> answers) {
        return type.cast(Proxy.newProxyInstance(
                type.getClassLoader(),
                new Class<?>[] {type},
                (proxy, method, arguments) -> answers.get(method.getName())));
    }
}
