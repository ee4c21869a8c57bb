package cl.minka.practices.core.community;

import cl.minka.kernel.Caller;
import cl.minka.kernel.Expected;
import cl.minka.kernel.Forbidden;
import cl.minka.kernel.Kind;
import cl.minka.kernel.Page;
import cl.minka.kernel.Refusal;
import cl.minka.kernel.Slice;
import cl.minka.kernel.journal.Change;
import cl.minka.kernel.jpa.Done;
import cl.minka.kernel.jpa.Times;
import cl.minka.kernel.notice.Notices;
import cl.minka.kernel.people.Accounts;
import cl.minka.kernel.territory.Municipalities;
import cl.minka.practices.community.CommunityPosts;
import cl.minka.practices.community.Moderation;
import cl.minka.practices.community.Post;
import cl.minka.practices.community.PostDraft;
import cl.minka.practices.community.PostReport;
import cl.minka.practices.core.file.FileStore;
import cl.minka.practices.core.file.StoredFile;
import cl.minka.practices.core.persistence.PracticeTransactions;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.Collectors;
import javax.persistence.EntityManager;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Keeps what is written in communities. */
@Component(service = CommunityPosts.class)
public final class PostManager implements CommunityPosts {
    private final PracticeTransactions transactions;
    private final Accounts accounts;
    private final FileStore files;
    private final ModerationDesk desk;
    private final Clock clock;

    @Activate
    public PostManager(
            @Reference PracticeTransactions transactions,
            @Reference Municipalities municipalities,
            @Reference Accounts accounts,
            @Reference Notices notices,
            @Reference FileStore files,
            @Reference Clock clock) {
        this.transactions = transactions;
        this.accounts = accounts;
        this.files = files;
        this.desk = new ModerationDesk(new CommunityNotices(accounts, notices, municipalities), clock);
        this.clock = clock;
    }

    @Override
    public Page<Post> list(Caller caller, String community, Filter filter, Slice slice) {
        return transactions.read(manager -> {
            Circle circle = Circle.of(manager, caller, community).readable();
            return PostStore.views(accounts, caller, circle, PostStore.page(manager, circle, filter, slice));
        });
    }

    @Override
    public Post get(Caller caller, String community, String id) {
        return transactions.read(manager -> {
            Circle circle = Circle.of(manager, caller, community).readable();
            return view(caller, circle, PostStore.get(manager, community, id));
        });
    }

    @Override
    public Post write(Caller caller, String community, PostDraft draft) {
        Set<String> documents = documents(community, draft);
        return transactions.change(caller, manager -> {
            Circle circle =
                    Circle.forChange(manager, caller, community).members().active();
            String speaker = circle.speaker(draft.municipality());
            Optional<PostEntity> parent = draft.parent().flatMap(id -> PostCheck.parent(manager, community, id));
            PostCheck.throwIfWrong(draft, parent, documents);
            requireOpen(manager, parent);
            Instant now = Times.now(clock);
            PostEntity post = new PostEntity(community, parent, caller.account(), speaker, draft, now);
            PostStore.add(manager, post, now.toEpochMilli());
            return Done.of(view(caller, circle, post), told("written", post));
        });
    }

    @Override
    public Post edit(Caller caller, String community, String id, PostDraft draft, Expected expected) {
        Set<String> documents = documents(community, draft);
        return transactions.change(caller, manager -> {
            Circle circle = Circle.of(manager, caller, community).members();
            PostEntity post = own(manager, caller, community, id);
            expected.check(post.version());
            circle.active();
            requireThere(post);
            PostCheck.throwIfWrong(draft, post.beginsThread() ? Optional.empty() : Optional.of(post), documents);
            post.edit(draft, Times.now(clock));
            manager.flush();
            return Done.of(view(caller, circle, post), told("edited", post));
        });
    }

    @Override
    public void remove(Caller caller, String community, String id, Expected expected) {
        transactions.change(caller, manager -> {
            Circle.of(manager, caller, community).members();
            PostEntity post = own(manager, caller, community, id);
            expected.check(post.version());
            requireThere(post);
            post.remove();
            return Done.of(null, told("removed", post));
        });
    }

    @Override
    public Moderation moderation(Caller caller, String community, String id) {
        return transactions.read(manager -> {
            Circle.of(manager, caller, community).moderated();
            return PostStore.get(manager, community, id).moderation();
        });
    }

    @Override
    public Moderation moderate(Caller caller, String community, String id, Moderation moderation, Expected expected) {
        return transactions.change(caller, manager -> {
            Circle circle = Circle.of(manager, caller, community).moderated();
            PostEntity post = PostStore.get(manager, community, id);
            expected.check(post.version());
            return Done.of(desk.moderate(manager, circle, post, moderation), told("moderated", post));
        });
    }

    @Override
    public PostReport report(Caller caller, String community, String id, String reason) {
        return transactions.change(caller, manager -> {
            Circle circle = Circle.forChange(manager, caller, community).members();
            PostEntity post = PostStore.get(manager, community, id);
            return Done.of(desk.report(manager, caller, circle, post, reason), told("reported", post));
        });
    }

    @Override
    public Page<PostReport> reports(Caller caller, String community, Optional<PostReport.State> state, Slice slice) {
        return transactions.read(manager -> {
            Circle.of(manager, caller, community).moderated();
            return PostStore.reports(manager, community, state, slice).map(ReportEntity::toRecord);
        });
    }

    /** Names of the documents of the community, where the draft names any. */
    private Set<String> documents(String community, PostDraft draft) {
        return draft.attachments().isEmpty()
                ? Set.of()
                : files.list(DocumentManager.owner(community)).stream()
                        .map(StoredFile::name)
                        .collect(Collectors.toSet());
    }

    private Post view(Caller caller, Circle circle, PostEntity post) {
        Page<PostEntity> one = new Page<>(List.of(post), Optional.empty(), OptionalLong.of(1));
        return PostStore.views(accounts, caller, circle, one).items().get(0);
    }

    private static PostEntity own(EntityManager manager, Caller caller, String community, String id) {
        PostEntity post = PostStore.get(manager, community, id);
        if (post.account() <= 0 || post.account() != caller.account()) {
            throw new Forbidden();
        }
        return post;
    }

    private static void requireThere(PostEntity post) {
        if (post.state() != Post.State.VISIBLE) {
            throw new Refusal(Kind.CONFLICT, "practices.post-not-visible");
        }
    }

    private static void requireOpen(EntityManager manager, Optional<PostEntity> parent) {
        if (parent.map(one -> manager.find(PostEntity.class, one.thread()))
                .filter(PostEntity::isClosed)
                .isPresent()) {
            throw new Refusal(Kind.CONFLICT, "practices.thread-closed");
        }
    }

    private static Change told(String fact, PostEntity post) {
        String path = "communities/" + post.community() + "/posts/" + post.id();
        return Change.of("practices.community-post-" + fact, path, post.municipality())
                .facts(Map.of("community", post.community(), "post", post.id()));
    }
}
