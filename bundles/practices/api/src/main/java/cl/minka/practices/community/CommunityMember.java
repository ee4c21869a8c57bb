package cl.minka.practices.community;

import java.time.Instant;
import java.util.Objects;

/**
 * A municipality in a community.
 *
 * @param municipality CUT code
 * @param since when it joined, or asked to
 */
public record CommunityMember(String municipality, Role role, Instant since, long version) {
    public CommunityMember {
        Objects.requireNonNull(municipality, "municipality");
        Objects.requireNonNull(role, "role");
        Objects.requireNonNull(since, "since");
    }

    /** What a municipality is in a community; in JSON in lower case. */
    public enum Role {
        /** Waits for a moderator to accept it. */
        REQUESTED,
        MEMBER,
        MODERATOR
    }
}
