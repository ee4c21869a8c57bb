package cl.minka.kernel.core.people;

import cl.minka.kernel.core.journal.PlatformKey;
import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.security.SecureRandom;
import java.time.Duration;

/**
 * Remembers for a minute which pairs of name and password were right, by a digest under a key of this process. A pair
 * counts only while the account has the version that it had then, so a change on any node ends it.
 */
final class VerifiedLogins {
    private static final Duration REMEMBERED = Duration.ofSeconds(60);
    private static final int MOST = 10_000;

    private final PlatformKey key;
    private final Cache<String, Seen> seen =
            Caffeine.newBuilder().maximumSize(MOST).expireAfterWrite(REMEMBERED).build();

    VerifiedLogins() {
        byte[] secret = new byte[PlatformKey.LENGTH];
        new SecureRandom().nextBytes(secret);
        this.key = new PlatformKey(secret);
    }

    private record Seen(long account, long version) {}

    boolean knows(StoredAccount account, String password) {
        Seen found = seen.getIfPresent(digest(account, password));
        return found != null && found.equals(seen(account));
    }

    void remember(StoredAccount account, String password) {
        seen.put(digest(account, password), seen(account));
    }

    private String digest(StoredAccount account, String password) {
        return key.digest("login", account.account().id() + " " + password);
    }

    private static Seen seen(StoredAccount account) {
        return new Seen(account.account().id(), account.account().version());
    }
}
