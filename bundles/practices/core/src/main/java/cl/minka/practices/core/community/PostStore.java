package cl.minka.practices.core.community;

import cl.minka.kernel.Caller;
import cl.minka.kernel.Kind;
import cl.minka.kernel.Page;
import cl.minka.kernel.Refusal;
import cl.minka.kernel.Slice;
import cl.minka.kernel.jpa.Conditions;
import cl.minka.kernel.jpa.Keyset;
import cl.minka.kernel.people.Account;
import cl.minka.kernel.people.Accounts;
import cl.minka.practices.community.CommunityPosts;
import cl.minka.practices.community.Post;
import cl.minka.practices.community.PostReport;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import javax.persistence.EntityManager;

/** Finds what is written in communities. */
final class PostStore {
    private static final Map<String, Keyset.Key> KEYS =
            Map.of("createdAt", Keyset.Key.whole("createdAt"), "lastAt", Keyset.Key.whole("lastAt"));
    private static final Keyset<PostEntity> NEWEST = list(true);
    private static final Keyset<PostEntity> OLDEST = list(false);
    private static final Keyset<ReportEntity> REPORTS = new Keyset<>(
            ReportEntity.class,
            Keyset.Key.text("id"),
            ReportEntity::id,
            Map.of("createdAt", Keyset.Key.whole("createdAt")),
            new Slice.Sort("createdAt", false));

    private PostStore() {}

    private static Keyset<PostEntity> list(boolean newestFirst) {
        return new Keyset<>(
                PostEntity.class,
                Keyset.Key.text("id"),
                PostEntity::id,
                KEYS,
                new Slice.Sort("createdAt", newestFirst));
    }

    static Page<PostEntity> page(EntityManager manager, Circle circle, CommunityPosts.Filter filter, Slice slice) {
        CommunityEntity community = circle.community();
        if (filter.thread().isPresent()) {
            PostEntity thread = get(manager, community.id(), filter.thread().get());
            Conditions conditions = new Conditions().and("e.thread = :thread", "thread", thread.id());
            return OLDEST.page(manager, conditions, slice, thread.replies() + 1L);
        }
        Conditions conditions = new Conditions().and("e.community = :community", "community", community.id());
        if (filter.pinned()) {
            return NEWEST.page(manager, conditions.and("e.pinned = :pinned", "pinned", 1), slice);
        }
        if (filter.threads()) {
            return NEWEST.page(manager, conditions.and("e.depth = :depth", "depth", 0), slice, community.threads());
        }
        return NEWEST.page(manager, conditions, slice, community.posts());
    }

    static PostEntity get(EntityManager manager, String community, String id) {
        PostEntity post = manager.find(PostEntity.class, id);
        if (post == null || !post.community().equals(community)) {
            throw new Refusal(Kind.NOT_FOUND, "practices.post-not-found");
        }
        return post;
    }

    /** Persists it, and counts it in its community and thread. */
    static void add(EntityManager manager, PostEntity post, long now) {
        manager.persist(post);
        manager.flush();
        manager.createNativeQuery("UPDATE community SET posts = posts + 1, threads = threads + ? WHERE id = ?")
                .setParameter(1, post.beginsThread() ? 1 : 0)
                .setParameter(2, post.community())
                .executeUpdate();
        if (!post.beginsThread()) {
            manager.createNativeQuery("UPDATE community_post SET replies = replies + 1, last_at = ? WHERE id = ?")
                    .setParameter(1, now)
                    .setParameter(2, post.thread())
                    .executeUpdate();
        }
    }

    static boolean isReported(EntityManager manager, PostEntity post, long account) {
        return !manager.createQuery(
                        "SELECT r.id FROM ReportEntity r WHERE r.post = :post AND r.account = :account", String.class)
                .setParameter("post", post.id())
                .setParameter("account", account)
                .setMaxResults(1)
                .getResultList()
                .isEmpty();
    }

    static void add(EntityManager manager, ReportEntity report, PostEntity post) {
        manager.persist(report);
        manager.flush();
        manager.createNativeQuery("UPDATE community_post SET open_reports = open_reports + 1 WHERE id = ?")
                .setParameter(1, post.id())
                .executeUpdate();
    }

    /** What moderators did answers the reports that were open. */
    static void settle(EntityManager manager, PostEntity post, boolean hidden) {
        manager.createQuery("UPDATE ReportEntity r SET r.state = :state WHERE r.post = :post AND r.state = :open")
                .setParameter("state", hidden ? PostReport.State.UPHELD : PostReport.State.DISMISSED)
                .setParameter("post", post.id())
                .setParameter("open", PostReport.State.OPEN)
                .executeUpdate();
        manager.createNativeQuery("UPDATE community_post SET open_reports = 0 WHERE id = ?")
                .setParameter(1, post.id())
                .executeUpdate();
    }

    static Page<ReportEntity> reports(
            EntityManager manager, String community, Optional<PostReport.State> state, Slice slice) {
        Conditions conditions = new Conditions().and("e.community = :community", "community", community);
        state.ifPresent(wanted -> conditions.and("e.state = :state", "state", wanted));
        return REPORTS.page(manager, conditions, slice);
    }

    /** As the caller reads them: names of people are for members. */
    static Page<Post> views(Accounts accounts, Caller caller, Circle circle, Page<PostEntity> page) {
        Map<Long, Account> authors = circle.isMember() ? authors(accounts, page.items()) : Map.of();
        return page.map(post -> post.toRecord(
                post.account() > 0 && post.account() == caller.account(),
                circle.moderates(),
                Optional.ofNullable(authors.get(post.account())).map(Account::name)));
    }

    private static Map<Long, Account> authors(Accounts accounts, List<PostEntity> posts) {
        return accounts.byId(posts.stream()
                .map(PostEntity::account)
                .filter(account -> account > 0)
                .collect(Collectors.toSet()));
    }
}
