package cl.minka.practices.community;

import java.time.Instant;
import java.util.List;
import java.util.Objects;

/**
 * A community as the caller may see it.
 *
 * @param convener CUT code of who called it together, or {@code amuch}
 * @param members in order of their code; requests only for moderators and for who asks
 * @param posts how many were written
 * @param standing what the caller is in it
 * @param version of the sheet; members and posts do not change it
 */
public record Community(
        String id,
        CommunitySheet sheet,
        String convener,
        List<CommunityMember> members,
        long posts,
        Standing standing,
        Instant createdAt,
        Instant changedAt,
        long version) {
    public Community {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(sheet, "sheet");
        Objects.requireNonNull(convener, "convener");
        members = List.copyOf(members);
        Objects.requireNonNull(standing, "standing");
        Objects.requireNonNull(createdAt, "createdAt");
        Objects.requireNonNull(changedAt, "changedAt");
    }

    /** What the caller is in a community; in JSON in lower case. */
    public enum Standing {
        NONE,
        /** Asked to join and waits. */
        REQUESTED,
        MEMBER,
        /** Also the association's organizer, who moderates every community. */
        MODERATOR
    }
}
