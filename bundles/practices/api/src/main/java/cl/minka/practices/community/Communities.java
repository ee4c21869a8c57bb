package cl.minka.practices.community;

import cl.minka.kernel.Caller;
import cl.minka.kernel.Expected;
import cl.minka.kernel.Page;
import cl.minka.kernel.Slice;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.osgi.annotation.versioning.ProviderType;

/**
 * Keeps communities and who is in them. Accounts of municipalities act for them; the association's organizer moderates every
 * community. The sheet and the members are seen by all who may call, what is written inside is not here.
 */
@ProviderType
public interface Communities {
    /** Sorted by {@code title}, {@code createdAt} or {@code changedAt}. */
    Page<Community> list(Caller caller, Filter filter, Slice slice);

    /** @throws cl.minka.kernel.Refusal when there is none ({@code practices.community-not-found}) */
    Community get(Caller caller, String id);

    /**
     * Founds one; the municipality becomes member and moderator.
     *
     * @param municipality for whom the caller founds it; empty for his own, or for the association
     */
    Community create(Caller caller, CommunitySheet sheet, Optional<String> municipality);

    /** By its moderators. */
    Community put(Caller caller, String id, CommunitySheet sheet, Expected expected);

    /** Removes one in which nothing was written; another is closed instead. */
    void delete(Caller caller, String id, Expected expected);

    /** In order of their code. */
    List<CommunityMember> members(Caller caller, String id);

    CommunityMember member(Caller caller, String id, String cut);

    /**
     * Joins or asks to join (its municipality), accepts, names a moderator (moderators), adds (the association).
     *
     * @param role {@code MEMBER} where nothing is asked; the answer says {@code REQUESTED} where a moderator is to accept
     */
    CommunityMember putMember(
            Caller caller, String id, String cut, Optional<CommunityMember.Role> role, Expected expected);

    /** Leaves, withdraws a request (its municipality), removes or declines (moderators). */
    void removeMember(Caller caller, String id, String cut, Expected expected);

    /**
     * Which communities are wanted; all that is given must hold.
     *
     * @param topic whatever its case and accents
     * @param member CUT code of a member
     * @param text words of the title
     */
    record Filter(
            Optional<String> topic,
            Optional<String> practice,
            Optional<String> member,
            Optional<CommunitySheet.State> state,
            Optional<String> text) {
        public Filter {
            Objects.requireNonNull(topic, "topic");
            Objects.requireNonNull(practice, "practice");
            Objects.requireNonNull(member, "member");
            Objects.requireNonNull(state, "state");
            Objects.requireNonNull(text, "text");
        }

        public static Filter none() {
            return new Filter(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());
        }
    }
}
