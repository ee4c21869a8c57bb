package cl.minka.practices.core.community;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertTrue;

import cl.minka.kernel.Caller;
import cl.minka.kernel.Expected;
import cl.minka.kernel.Slice;
import cl.minka.kernel.jpa.CountedDataSource;
import cl.minka.kernel.jpa.Refused;
import cl.minka.kernel.notice.Notice;
import cl.minka.kernel.privacy.PersonalData.Subject;
import cl.minka.practices.community.CommunityPosts.Filter;
import cl.minka.practices.community.CommunitySheet;
import cl.minka.practices.community.CommunitySheet.Admission;
import cl.minka.practices.community.CommunitySheet.Readers;
import cl.minka.practices.community.Moderation;
import cl.minka.practices.community.Post;
import cl.minka.practices.community.PostReport;
import cl.minka.practices.core.Databases;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.Before;
import org.junit.Test;
import org.junit.runner.RunWith;
import org.junit.runners.Parameterized;

@RunWith(Parameterized.class)
public class PostManagerTest {
    private static final String OUTSIDE = "FORBIDDEN practices.community-members-only";
    private static final Expected ANY = Expected.anyVersion();

    private final Databases database;
    private CommunityWorld all;
    private Caller valparaiso;
    private Caller temuco;
    private String id;

    public PostManagerTest(Databases database) {
        this.database = database;
    }

    @Parameterized.Parameters(name = "{0}")
    public static List<Object[]> databases() {
        return Databases.parameters();
    }

    @Before
    public void clear() {
        all = new CommunityWorld(database);
        valparaiso = all.world.valparaiso;
        temuco = all.world.temuco;
        id = all.founded(Admission.FREELY, Readers.MEMBERS).id();
        all.communities.putMember(temuco, id, "09101", Optional.empty(), Expected.nothing());
    }

    @Test
    public void membersWriteAndReadAndOthersAreToldHowToJoin() {
        Post made = all.posts.write(temuco, id, CommunityWorld.thread("Horarios", "¿Cómo lo hacen?\n<b>no</b>"));
        assertEquals("09101", made.municipality());
        assertEquals(Optional.of("Persona municipio-09101"), made.author());
        assertEquals(true, made.mine());
        Post read = all.posts.get(valparaiso, id, made.id());
        assertEquals("¿Cómo lo hacen?\n<b>no</b>", read.text());
        assertEquals(false, read.mine());
        assertEquals(Optional.of(0), read.openReports());
        assertEquals(Optional.empty(), made.openReports());
        assertEquals(OUTSIDE, Refused.key(() -> all.posts.list(all.quilpue, id, Filter.none(), Slice.first(5))));
        assertEquals(OUTSIDE, Refused.key(() -> all.posts.get(all.quilpue, id, made.id())));
        assertEquals(OUTSIDE, Refused.key(() -> all.posts.write(all.quilpue, id, CommunityWorld.text("Hola"))));
        assertEquals(1, all.communities.get(all.quilpue, id).posts());
    }

    @Test
    public void ofAPublicCommunityOthersReadTheWordsButNotThePerson() {
        CommunitySheet open = CommunityWorld.sheet("Salud", Admission.FREELY, Readers.PUBLIC);
        all.communities.put(valparaiso, id, open, ANY);
        Post made = all.posts.write(temuco, id, CommunityWorld.text("Hola"));
        Post read = all.posts.get(all.quilpue, id, made.id());
        assertEquals("Hola", read.text());
        assertEquals(Optional.empty(), read.author());
        assertEquals(OUTSIDE, Refused.key(() -> all.posts.write(all.quilpue, id, CommunityWorld.text("Hola"))));
    }

    @Test
    public void threadsAreReadInOrderAndListsNewestFirst() {
        Post first = write(temuco, "Primero");
        Post second = write(valparaiso, "Segundo");
        Post answer = answer(valparaiso, first.id(), "Uno");
        Post deeper = answer(temuco, answer.id(), "Dos");
        assertEquals(Optional.of(answer.id()), deeper.parent());
        assertEquals(first.id(), deeper.thread());
        assertEquals(
                List.of(first.id(), answer.id(), deeper.id()),
                ids(new Filter(Optional.of(first.id()), false, false), Slice.first(50)));
        assertEquals(List.of(deeper.id(), answer.id(), second.id(), first.id()), ids(Filter.none(), Slice.first(50)));
        Slice byLast = new Slice(50, Optional.empty(), List.of(new Slice.Sort("lastAt", true)), false);
        assertEquals(List.of(first.id(), second.id()), ids(new Filter(Optional.empty(), true, false), byLast));
        assertEquals(2, all.posts.get(temuco, id, first.id()).replies());
        assertEquals(
                4,
                all.posts
                        .list(temuco, id, Filter.none(), Slice.first(1))
                        .total()
                        .orElseThrow());
        assertEquals(
                3,
                all.posts
                        .list(temuco, id, new Filter(Optional.of(first.id()), false, false), Slice.first(1))
                        .total()
                        .orElseThrow());
    }

    @Test
    public void onlyTheAuthorEditsAndTakesAway() {
        Post made = write(temuco, "Primero");
        Post answer = answer(valparaiso, made.id(), "Uno");
        Expected one = Expected.version(made.version());
        assertEquals(
                "FORBIDDEN kernel.forbidden",
                Refused.key(() -> all.posts.edit(valparaiso, id, made.id(), CommunityWorld.text("Otra cosa"), one)));
        Post edited = all.posts.edit(temuco, id, made.id(), CommunityWorld.text("Otra cosa"), one);
        assertEquals("Otra cosa", edited.text());
        assertTrue(edited.editedAt().isPresent());
        assertEquals(
                "STALE kernel.stale",
                Refused.key(() -> all.posts.edit(temuco, id, made.id(), CommunityWorld.text("Otra más"), one)));
        all.posts.remove(temuco, id, made.id(), ANY);
        Post gone = all.posts.get(valparaiso, id, made.id());
        assertEquals(Post.State.REMOVED, gone.state());
        assertEquals("", gone.text());
        assertEquals(answer.text(), all.posts.get(temuco, id, answer.id()).text());
        assertEquals(
                "CONFLICT practices.post-not-visible", Refused.key(() -> all.posts.remove(temuco, id, made.id(), ANY)));
    }

    @Test
    public void moderatorsHideWithAReasonThatTheAuthorReads() {
        Post made = write(temuco, "Compre aquí");
        all.posts.report(valparaiso, id, made.id(), "Publicidad");
        assertEquals(
                "CONFLICT practices.post-reported-already",
                Refused.key(() -> all.posts.report(valparaiso, id, made.id(), "Otra vez")));
        assertEquals(Optional.of(1), all.posts.get(valparaiso, id, made.id()).openReports());
        assertEquals(
                "FORBIDDEN kernel.forbidden",
                Refused.key(() -> all.posts.reports(temuco, id, Optional.empty(), Slice.first(5))));
        Moderation hide = new Moderation(true, Optional.of("Es publicidad"), false, false, 0);
        assertEquals(
                "FORBIDDEN kernel.forbidden", Refused.key(() -> all.posts.moderate(temuco, id, made.id(), hide, ANY)));
        assertEquals(
                Set.of("/reason kernel.required"),
                Refused.faults(() -> all.posts.moderate(
                        valparaiso, id, made.id(), new Moderation(true, Optional.empty(), false, false, 0), ANY)));
        all.notices.taken();
        all.posts.moderate(valparaiso, id, made.id(), hide, ANY);
        Notice notice = all.notices.taken().get(0);
        assertEquals(temuco.account(), notice.account());
        assertEquals("Es publicidad", notice.arguments().get("reason"));
        assertEquals(
                Optional.of("Es publicidad"),
                all.posts.get(temuco, id, made.id()).reason());
        assertEquals(
                List.of(PostReport.State.UPHELD),
                all.posts.reports(valparaiso, id, Optional.empty(), Slice.first(5)).items().stream()
                        .map(PostReport::state)
                        .toList());
        all.communities.putMember(all.quilpue, id, "05801", Optional.empty(), Expected.nothing());
        Post hidden = all.posts.get(all.quilpue, id, made.id());
        assertEquals("", hidden.text());
        assertEquals(Optional.empty(), hidden.reason());
        all.posts.moderate(valparaiso, id, made.id(), new Moderation(false, Optional.empty(), true, true, 0), ANY);
        assertEquals(List.of(made.id()), ids(new Filter(Optional.empty(), false, true), Slice.first(5)));
        assertEquals("CONFLICT practices.thread-closed", Refused.key(() -> answer(valparaiso, made.id(), "Uno más")));
    }

    @Test
    public void whatIsWrongIsToldAtOnce() {
        String elsewhere = all.founded(Admission.FREELY, Readers.MEMBERS).id();
        Post other = all.posts.write(valparaiso, elsewhere, CommunityWorld.text("Otra"));
        assertEquals(
                Set.of("/parent practices.unknown-post", "/text kernel.required"),
                Refused.faults(() -> all.posts.write(temuco, id, CommunityWorld.answer(other.id(), " "))));
        assertEquals("NOT_FOUND practices.post-not-found", Refused.key(() -> all.posts.get(temuco, id, other.id())));
    }

    @Test
    public void erasingMakesTheAuthorNobodyAndLeavesTheWords() {
        Post made = write(temuco, "Palabras");
        all.posts.report(temuco, id, write(valparaiso, "Otras").id(), "Razón");
        CommunityData data = new CommunityData();
        Subject subject = new Subject(temuco.account(), temuco.username());
        assertEquals(
                2,
                all.world
                        .transactions
                        .read(manager -> data.find(manager, subject))
                        .size());
        Map<String, List<Map<String, Object>>> export =
                all.world.transactions.read(manager -> data.export(manager, subject));
        assertEquals("Palabras", export.get("community-posts").get(0).get("body"));
        assertEquals("Razón", export.get("community-reports").get(0).get("reason"));
        assertEquals(2, (int) all.world.transactions.quietly(manager -> data.erase(manager, subject)));
        Post left = all.posts.get(valparaiso, id, made.id());
        assertEquals("Palabras", left.text());
        assertEquals(Optional.empty(), left.author());
        assertEquals(List.of(), all.world.transactions.read(manager -> data.find(manager, subject)));
    }

    @Test
    public void aPageCostsTheSameStatementsHoweverManyWrote() {
        write(temuco, "Uno");
        int few = statements();
        write(valparaiso, "Dos");
        write(temuco, "Tres");
        assertEquals(few, statements());
    }

    private int statements() {
        int before = CountedDataSource.STATEMENTS.get();
        all.posts.list(temuco, id, Filter.none(), Slice.first(50));
        return CountedDataSource.STATEMENTS.get() - before;
    }

    private Post write(Caller caller, String text) {
        all.world.clock.advance(Duration.ofMinutes(1));
        return all.posts.write(caller, id, CommunityWorld.text(text));
    }

    private Post answer(Caller caller, String parent, String text) {
        all.world.clock.advance(Duration.ofMinutes(1));
        return all.posts.write(caller, id, CommunityWorld.answer(parent, text));
    }

    private List<String> ids(Filter filter, Slice slice) {
        return all.posts.list(temuco, id, filter, slice).items().stream()
                .map(Post::id)
                .toList();
    }
}
