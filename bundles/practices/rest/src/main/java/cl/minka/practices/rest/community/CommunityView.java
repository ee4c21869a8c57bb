package cl.minka.practices.rest.community;

import cl.minka.kernel.rest.TableShape;
import cl.minka.practices.community.Community;
import cl.minka.practices.community.CommunitySheet;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** The sheet of a community and who is in it. */
public record CommunityView(
        String id,
        String title,
        List<String> topics,
        String purpose,
        Optional<String> practice,
        String convener,
        CommunitySheet.Admission open,
        CommunitySheet.Readers readers,
        CommunitySheet.State state,
        List<MemberView> members,
        long posts,
        Community.Standing standing,
        Instant createdAt,
        Instant changedAt) {
    static final TableShape<Community> TABLE = TableShape.<Community>named("communities")
            .column("id", Community::id)
            .column("title", community -> community.sheet().title())
            .column("topics", community -> String.join("; ", community.sheet().topics()))
            .column("convener", Community::convener)
            .column("open", community -> community.sheet().open())
            .column("state", community -> community.sheet().state())
            .column("members", community -> community.members().size())
            .column("posts", Community::posts)
            .column("createdAt", Community::createdAt);

    static CommunityView of(Community community) {
        CommunitySheet sheet = community.sheet();
        return new CommunityView(
                community.id(),
                sheet.title(),
                sheet.topics(),
                sheet.purpose(),
                sheet.practice(),
                community.convener(),
                sheet.open(),
                sheet.readers(),
                sheet.state(),
                community.members().stream().map(MemberView::of).toList(),
                community.posts(),
                community.standing(),
                community.createdAt(),
                community.changedAt());
    }
}
