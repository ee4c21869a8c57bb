package cl.minka.contest.rest;

import cl.minka.contest.Committee;
import java.util.List;
import java.util.Optional;

/**
 * The committee; a member does not see the shortlisted initiatives in which he is conflicted, and ranks are counted among
 * what he sees.
 */
public record CommitteeView(
        List<MemberView> members, int quorum, Optional<String> ranking, List<ShortlistItemView> shortlist) {
    /** A member of the committee. */
    public record MemberView(String username, String name) {}

    /** An initiative on the shortlist. */
    public record ShortlistItemView(
            String initiative, String code, String title, String category, int rank, double score) {
        static ShortlistItemView of(Committee.Item item) {
            return new ShortlistItemView(
                    item.initiative(), item.code(), item.title(), item.category(), item.rank(), item.score());
        }
    }

    static CommitteeView of(Committee committee) {
        return new CommitteeView(
                committee.members().stream()
                        .map(member -> new MemberView(member.username(), member.name()))
                        .toList(),
                committee.quorum(),
                committee.ranking(),
                committee.shortlist().stream().map(ShortlistItemView::of).toList());
    }
}
