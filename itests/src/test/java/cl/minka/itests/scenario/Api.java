package cl.minka.itests.scenario;

import cl.minka.itests.Client;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** The REST interface at {@code /api/v1}, with a token for each user. */
public final class Api {
    private final Client anonymous;
    private final Map<String, String> tokens = new ConcurrentHashMap<>();

    public Api(Client anonymous) {
        this.anonymous = anonymous;
    }

    public User anonymous() {
        return new User("anonymous", anonymous);
    }

    /** Signs in with every request. */
    public User direct(String username, String password) {
        return new User(username, anonymous.as(username, password));
    }

    /** Signs in, once for each user. */
    public User user(String username, String password) {
        String token = tokens.computeIfAbsent(username, name -> anonymous()
                .post("/auth/tokens", Map.of("username", name, "password", password))
                .string("/token"));
        return new User(username, anonymous.with("Authorization", "Bearer " + token));
    }
}
