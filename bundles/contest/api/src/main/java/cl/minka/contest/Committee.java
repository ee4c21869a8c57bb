package cl.minka.contest;

import java.util.List;
import java.util.Optional;

/**
 * The expert committee of a contest.
 *
 * @param members user names
 * @param ranking id of the ranking from which the shortlist comes
 * @param shortlist ids of initiatives, in order of rank; for a member without those in which he is conflicted
 */
public record Committee(
        List<Member> members, int quorum, Optional<String> ranking, List<Item> shortlist, long version) {
    public Committee {
        members = List.copyOf(members);
        shortlist = List.copyOf(shortlist);
    }

    /** A member. */
    public record Member(String username, String name) {}

    /** An initiative on the shortlist. */
    public record Item(String initiative, String code, String title, String category, int rank, double score) {}

    /**
     * What the organiser writes.
     *
     * @param ranking the newest one when absent
     * @param shortlist ids of initiatives; the best of the ranking, as many as the rules say, when absent
     */
    public record Draft(List<String> members, int quorum, Optional<String> ranking, Optional<List<String>> shortlist) {
        public Draft {
            members = List.copyOf(members);
        }
    }
}
