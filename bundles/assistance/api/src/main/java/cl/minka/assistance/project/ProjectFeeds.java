package cl.minka.assistance.project;

import cl.minka.kernel.Caller;
import cl.minka.kernel.Expected;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import org.osgi.annotation.versioning.ProviderType;

/**
 * Keeps the caller's secret address of a project's calendar, for programs that can not sign in. There is one at most for each project;
 * only a digest of it is kept, so it is shown once.
 */
@ProviderType
public interface ProjectFeeds {
    /** @throws cl.minka.kernel.Refusal {@code assistance.feed-not-found} when there is none */
    Feed get(Caller caller, String project);

    /** Makes a new address; the one before, if there was one, is worth nothing from now on. */
    Opened open(Caller caller, String project);

    /** From now on the address is worth nothing. */
    void close(Caller caller, String project, Expected expected);

    /**
     * What may be told of an address later.
     *
     * @param usedAt when it was last read, exact to the hour; empty: never
     */
    record Feed(Instant createdAt, Optional<Instant> usedAt, long version) {
        public Feed {
            Objects.requireNonNull(createdAt, "createdAt");
            Objects.requireNonNull(usedAt, "usedAt");
        }
    }

    /**
     * A new address.
     *
     * @param secret 43 characters; never to be logged
     */
    record Opened(String secret, Feed feed) {
        public Opened {
            Objects.requireNonNull(secret, "secret");
            Objects.requireNonNull(feed, "feed");
        }

        @Override
        public String toString() {
            return "Opened[" + feed + "]";
        }
    }
}
