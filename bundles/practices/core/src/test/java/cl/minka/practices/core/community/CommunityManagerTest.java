package cl.minka.practices.core.community;

import static org.junit.Assert.assertEquals;

import cl.minka.kernel.Caller;
import cl.minka.kernel.Expected;
import cl.minka.kernel.Slice;
import cl.minka.kernel.jpa.Refused;
import cl.minka.practices.community.Communities;
import cl.minka.practices.community.Community;
import cl.minka.practices.community.Community.Standing;
import cl.minka.practices.community.CommunityMember;
import cl.minka.practices.community.CommunityMember.Role;
import cl.minka.practices.community.CommunitySheet;
import cl.minka.practices.community.CommunitySheet.Admission;
import cl.minka.practices.community.CommunitySheet.Readers;
import cl.minka.practices.community.CommunitySheet.State;
import cl.minka.practices.core.Databases;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.Before;
import org.junit.Test;
import org.junit.runner.RunWith;
import org.junit.runners.Parameterized;

@RunWith(Parameterized.class)
public class CommunityManagerTest {
    private static final Optional<Role> NO_WISH = Optional.empty();

    private final Databases database;
    private CommunityWorld all;
    private Caller valparaiso;
    private Caller temuco;

    public CommunityManagerTest(Databases database) {
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
    }

    @Test
    public void whoFoundsModeratesAndOthersJoinFreely() {
        Community made = all.founded(Admission.FREELY, Readers.MEMBERS);
        assertEquals("05101", made.convener());
        assertEquals(List.of("05101 MODERATOR"), members(valparaiso, made.id()));
        assertEquals(Standing.NONE, all.communities.get(temuco, made.id()).standing());
        assertEquals(Role.MEMBER, join(temuco, made.id(), "09101").role());
        assertEquals(Standing.MEMBER, all.communities.get(temuco, made.id()).standing());
        assertEquals(List.of("05101 MODERATOR", "09101 MEMBER"), members(all.quilpue, made.id()));
    }

    @Test
    public void byRequestAModeratorAcceptsAndBothAreTold() {
        String id = all.founded(Admission.BY_REQUEST, Readers.MEMBERS).id();
        CommunityMember asked = join(temuco, id, "09101");
        assertEquals(Role.REQUESTED, asked.role());
        assertEquals(List.of("practices.notice.community.request/" + valparaiso.account()), told());
        assertEquals(List.of("05101 MODERATOR"), members(all.quilpue, id));
        assertEquals(List.of("05101 MODERATOR", "09101 REQUESTED"), members(valparaiso, id));
        assertEquals(Standing.REQUESTED, all.communities.get(temuco, id).standing());
        Expected version = Expected.version(asked.version());
        assertEquals(
                "FORBIDDEN kernel.forbidden",
                Refused.key(() -> all.communities.putMember(temuco, id, "09101", Optional.of(Role.MEMBER), version)));
        assertEquals(
                Role.MEMBER,
                all.communities
                        .putMember(valparaiso, id, "09101", NO_WISH, version)
                        .role());
        assertEquals(List.of("practices.notice.community.accepted/" + temuco.account()), told());
    }

    @Test
    public void nobodyIsMadeAMemberUnaskedButByTheAssociation() {
        String id = all.founded(Admission.FREELY, Readers.MEMBERS).id();
        assertEquals("CONFLICT practices.community-not-asked", Refused.key(() -> join(valparaiso, id, "09101")));
        assertEquals("FORBIDDEN kernel.forbidden", Refused.key(() -> join(all.quilpue, id, "09101")));
        assertEquals(Role.MEMBER, join(all.world.organizer, id, "09101").role());
        assertEquals(
                Set.of("/cut practices.unknown-municipality"),
                Refused.faults(() -> join(all.world.organizer, id, "99999")));
    }

    @Test
    public void theLastModeratorStaysUntilAnotherIsNamed() {
        String id = all.founded(Admission.FREELY, Readers.MEMBERS).id();
        CommunityMember member = join(temuco, id, "09101");
        Expected any = Expected.anyVersion();
        assertEquals(
                "CONFLICT practices.community-last-moderator",
                Refused.key(() -> all.communities.removeMember(valparaiso, id, "05101", any)));
        assertEquals(
                "CONFLICT practices.community-last-moderator",
                Refused.key(() -> all.communities.putMember(valparaiso, id, "05101", Optional.of(Role.MEMBER), any)));
        assertEquals(
                "PRECONDITION_REQUIRED kernel.precondition-required",
                Refused.key(() -> all.communities.removeMember(temuco, id, "09101", Expected.nothing())));
        all.communities.putMember(
                valparaiso, id, "09101", Optional.of(Role.MODERATOR), Expected.version(member.version()));
        all.communities.removeMember(valparaiso, id, "05101", any);
        assertEquals(List.of("09101 MODERATOR"), members(valparaiso, id));
        assertEquals(
                "NOT_FOUND practices.community-member-not-found",
                Refused.key(() -> all.communities.member(temuco, id, "05101")));
    }

    @Test
    public void listsAreFilteredByTopicMemberStateAndWords() {
        String first = all.founded(Admission.FREELY, Readers.MEMBERS).id();
        Community other = all.communities.create(
                all.world.organizer,
                new CommunitySheet(
                        "Ñandú y árboles",
                        List.of("Medio ambiente"),
                        "",
                        Optional.empty(),
                        Admission.FREELY,
                        Readers.PUBLIC,
                        State.CLOSED),
                Optional.empty());
        assertEquals("amuch", other.convener());
        assertEquals(List.of(), other.members());
        assertEquals(List.of(other.id(), first), ids(Communities.Filter.none()));
        assertEquals(List.of(first), ids(filter("SALUD", null, null, null)));
        assertEquals(List.of(first), ids(filter(null, "05101", null, null)));
        assertEquals(List.of(other.id()), ids(filter(null, null, State.CLOSED, null)));
        assertEquals(List.of(other.id()), ids(filter(null, null, null, "arbol")));
        assertEquals(List.of(), ids(filter(null, null, null, "***")));
        assertEquals(List.of(other.id(), first), ids(filter(null, null, null, " ")));
        assertEquals("CONFLICT practices.community-closed", Refused.key(() -> join(temuco, other.id(), "09101")));
    }

    @Test
    public void theSheetIsChangedByModeratorsAndRemovedWhileNothingIsWritten() {
        Community made = all.founded(Admission.FREELY, Readers.MEMBERS);
        join(temuco, made.id(), "09101");
        CommunitySheet sheet = CommunityWorld.sheet("Otra", Admission.FREELY, Readers.PUBLIC);
        Expected one = Expected.version(made.version());
        assertEquals(
                "FORBIDDEN kernel.forbidden", Refused.key(() -> all.communities.put(temuco, made.id(), sheet, one)));
        assertEquals(
                sheet, all.communities.put(valparaiso, made.id(), sheet, one).sheet());
        assertEquals("STALE kernel.stale", Refused.key(() -> all.communities.put(valparaiso, made.id(), sheet, one)));
        all.posts.write(temuco, made.id(), CommunityWorld.text("Hola"));
        assertEquals(
                "CONFLICT practices.community-used",
                Refused.key(() -> all.communities.delete(valparaiso, made.id(), Expected.anyVersion())));
        String empty = all.founded(Admission.FREELY, Readers.MEMBERS).id();
        all.communities.delete(valparaiso, empty, Expected.anyVersion());
        assertEquals(
                "NOT_FOUND practices.community-not-found", Refused.key(() -> all.communities.get(valparaiso, empty)));
    }

    @Test
    public void allThatIsWrongIsToldAtOnce() {
        CommunitySheet bad = new CommunitySheet(
                " ",
                List.of("Salud", "SALUD"),
                "",
                Optional.of("no-hay"),
                Admission.FREELY,
                Readers.MEMBERS,
                State.ACTIVE);
        assertEquals(
                Set.of("/title kernel.required", "/topics/1 practices.twice", "/practice practices.unknown-practice"),
                Refused.faults(() -> all.communities.create(valparaiso, bad, Optional.empty())));
        assertEquals(
                "FORBIDDEN kernel.forbidden",
                Refused.key(() -> all.communities.create(valparaiso, bad, Optional.of("09101"))));
    }

    private CommunityMember join(Caller caller, String id, String cut) {
        return all.communities.putMember(caller, id, cut, NO_WISH, Expected.nothing());
    }

    private List<String> members(Caller caller, String id) {
        return all.communities.members(caller, id).stream()
                .map(one -> one.municipality() + " " + one.role())
                .toList();
    }

    private List<String> told() {
        return all.notices.taken().stream()
                .map(notice -> notice.key() + "/" + notice.account())
                .toList();
    }

    private List<String> ids(Communities.Filter filter) {
        return all.communities.list(temuco, filter, Slice.first(50)).items().stream()
                .map(Community::id)
                .toList();
    }

    private static Communities.Filter filter(String topic, String member, State state, String text) {
        return new Communities.Filter(
                Optional.ofNullable(topic),
                Optional.empty(),
                Optional.ofNullable(member),
                Optional.ofNullable(state),
                Optional.ofNullable(text));
    }
}
