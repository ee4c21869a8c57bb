package cl.minka.practices.core.community;

import cl.minka.contest.Initiative;
import cl.minka.contest.InitiativeDraft;
import cl.minka.contest.InitiativeNotFound;
import cl.minka.contest.InitiativeStatus;
import cl.minka.contest.Initiatives;
import cl.minka.kernel.Caller;
import cl.minka.kernel.Grant;
import cl.minka.kernel.Role;
import cl.minka.kernel.calendar.CalendarFeed;
import cl.minka.kernel.jpa.PostedNotices;
import cl.minka.practices.community.Community;
import cl.minka.practices.community.CommunitySheet;
import cl.minka.practices.community.CommunitySheet.Admission;
import cl.minka.practices.community.CommunitySheet.Readers;
import cl.minka.practices.community.CommunitySheet.State;
import cl.minka.practices.community.PostDraft;
import cl.minka.practices.core.Databases;
import cl.minka.practices.core.World;
import java.lang.reflect.Proxy;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Communities on one database, and people of three municipalities. */
final class CommunityWorld {
    static final String CONTEST = "2027";
    static final String PRESENTED = "presentada";

    final World world;
    final PostedNotices notices = new PostedNotices();
    final CommunityManager communities;
    final PostManager posts;
    final DocumentManager documents;
    final MeetingManager meetings;
    final JointInitiativeManager initiatives;
    final CommunityDigest digest;
    final Caller quilpue;
    final Caller evaluator;

    final List<CalendarFeed> feeds = new ArrayList<>();

    CommunityWorld(Databases database) {
        world = new World(database);
        quilpue = world.accounts.caller("municipio-05801", Grant.of(Role.MUNICIPALITY, "05801"));
        evaluator =
                world.accounts.caller("evaluador-01", Grant.of(Role.EVALUATOR), Grant.of(Role.MUNICIPALITY, "05801"));
        communities = new CommunityManager(
                world.transactions, world.municipalities, world.accounts, notices, world.files, world.clock);
        posts = new PostManager(
                world.transactions, world.municipalities, world.accounts, notices, world.files, world.clock);
        documents = new DocumentManager(world.transactions, world.files);
        meetings = new MeetingManager(world.transactions, this::write, world.clock);
        initiatives = new JointInitiativeManager(world.transactions, world.clock, contests());
        digest = new CommunityDigest(world.transactions, world.accounts, notices, world.clock);
    }

    private byte[] write(CalendarFeed feed) {
        feeds.add(feed);
        return new byte[0];
    }

    static CommunitySheet sheet(String title, Admission open, Readers readers) {
        return new CommunitySheet(title, List.of("Salud"), "Aprender", Optional.empty(), open, readers, State.ACTIVE);
    }

    /** Founded by Valparaíso. */
    Community founded(Admission open, Readers readers) {
        return communities.create(world.valparaiso, sheet("Salud nocturna", open, readers), Optional.empty());
    }

    static PostDraft text(String text) {
        return new PostDraft(
                Optional.empty(), Optional.empty(), Optional.empty(), text, PostDraft.Format.PLAIN, List.of());
    }

    static PostDraft thread(String title, String text) {
        return new PostDraft(
                Optional.empty(), Optional.empty(), Optional.of(title), text, PostDraft.Format.PLAIN, List.of());
    }

    static PostDraft answer(String parent, String text) {
        return new PostDraft(
                Optional.of(parent), Optional.empty(), Optional.empty(), text, PostDraft.Format.MARKDOWN, List.of());
    }

    /** One initiative, presented by Valparaíso and Temuco, which they and the association read. */
    private Initiatives contests() {
        return (Initiatives) Proxy.newProxyInstance(
                getClass().getClassLoader(), new Class<?>[] {Initiatives.class}, (proxy, method, arguments) -> {
                    Caller caller = (Caller) arguments[0];
                    boolean reads = caller.organizes("amuch")
                            || caller.is(Role.MUNICIPALITY, "05101")
                            || caller.is(Role.MUNICIPALITY, "09101");
                    if (!method.getName().equals("get") || !arguments[2].equals(PRESENTED) || !reads) {
                        throw new InitiativeNotFound();
                    }
                    return new Initiative(
                            PRESENTED,
                            CONTEST,
                            Optional.empty(),
                            new InitiativeDraft(
                                    "Juntas",
                                    Optional.empty(),
                                    List.of("05101", "09101"),
                                    Map.of(),
                                    Optional.empty(),
                                    List.of(),
                                    Optional.empty()),
                            InitiativeStatus.SUBMITTED,
                            Optional.empty(),
                            Optional.empty(),
                            List.of(),
                            Optional.empty(),
                            Instant.EPOCH,
                            Instant.EPOCH,
                            1);
                });
    }
}
