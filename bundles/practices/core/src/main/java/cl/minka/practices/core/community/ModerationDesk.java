package cl.minka.practices.core.community;

import cl.minka.kernel.Caller;
import cl.minka.kernel.InvalidInput;
import cl.minka.kernel.Kind;
import cl.minka.kernel.Refusal;
import cl.minka.kernel.jpa.Times;
import cl.minka.practices.community.Moderation;
import cl.minka.practices.community.Post;
import cl.minka.practices.community.PostReport;
import java.time.Clock;
import java.util.Optional;
import javax.persistence.EntityManager;

/** What members report and moderators decide. */
final class ModerationDesk {
    private final CommunityNotices notices;
    private final Clock clock;

    ModerationDesk(CommunityNotices notices, Clock clock) {
        this.notices = notices;
        this.clock = clock;
    }

    Moderation moderate(EntityManager manager, Circle circle, PostEntity post, Moderation moderation) {
        CommunityCheck check = new CommunityCheck();
        if (moderation.hidden()) {
            check.needed("/reason", moderation.reason().orElse(""), CommunityCheck.REASON);
        }
        if (!post.beginsThread() && moderation.pinned()) {
            check.add("/pinned", "practices.post-no-thread");
        }
        if (!post.beginsThread() && moderation.closed()) {
            check.add("/closed", "practices.post-no-thread");
        }
        InvalidInput.throwIfAny(check.faults());
        boolean wasVisible = post.state() == Post.State.VISIBLE;
        post.moderate(moderation);
        manager.flush();
        PostStore.settle(manager, post, moderation.hidden());
        if (wasVisible && moderation.hidden()) {
            notices.hidden(
                    manager, circle.community(), post, moderation.reason().orElse(""));
        }
        return post.moderation();
    }

    PostReport report(EntityManager manager, Caller caller, Circle circle, PostEntity post, String reason) {
        InvalidInput.throwIfAny(new CommunityCheck()
                .needed("/reason", reason, CommunityCheck.REASON)
                .faults());
        if (post.state() != Post.State.VISIBLE) {
            throw new Refusal(Kind.CONFLICT, "practices.post-not-visible");
        }
        if (PostStore.isReported(manager, post, caller.account())) {
            throw new Refusal(Kind.CONFLICT, "practices.post-reported-already");
        }
        ReportEntity report =
                new ReportEntity(post, caller.account(), circle.speaker(Optional.empty()), reason, Times.now(clock));
        PostStore.add(manager, report, post);
        return report.toRecord();
    }
}
