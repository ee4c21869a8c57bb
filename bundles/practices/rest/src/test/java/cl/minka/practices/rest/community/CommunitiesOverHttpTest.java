package cl.minka.practices.rest.community;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertTrue;

import cl.minka.kernel.Kind;
import cl.minka.kernel.Page;
import cl.minka.kernel.Refusal;
import cl.minka.kernel.rest.Client;
import cl.minka.kernel.rest.Client.Reply;
import cl.minka.practices.community.Communities;
import cl.minka.practices.community.Community;
import cl.minka.practices.community.CommunityMember;
import cl.minka.practices.community.CommunityPosts;
import cl.minka.practices.community.CommunitySheet;
import cl.minka.practices.community.JointInitiative;
import cl.minka.practices.community.Meeting;
import cl.minka.practices.community.Moderation;
import cl.minka.practices.community.Post;
import cl.minka.practices.community.PostDraft;
import cl.minka.practices.community.PostReport;
import cl.minka.practices.rest.PracticesHost;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.junit.Rule;
import org.junit.Test;

public class CommunitiesOverHttpTest {
    private static final String PATH = "/api/v1/communities";
    private static final String ONE = PATH + "/c1";
    private static final Instant NOW = Instant.parse("2027-03-01T12:00:00Z");

    @Rule
    public final PracticesHost host = new PracticesHost();

    @Test
    public void onlyATitleIsNeededAndWhatIsReadMayBeSentBack() {
        host.communities
                .answer("create", community())
                .answer("get", community())
                .answer("put", community());
        Client municipality = host.as("municipio-05101");
        Reply made = municipality.post(PATH, "{\"title\": \"=Salud\"}");
        assertEquals(made.text(), 201, made.status());
        CommunitySheet sheet = (CommunitySheet) host.communities.given("create").get(1);
        assertEquals(CommunitySheet.Admission.FREELY, sheet.open());
        assertEquals(CommunitySheet.Readers.MEMBERS, sheet.readers());
        assertTrue(made.header("Location").endsWith(ONE));
        assertEquals("by-request", made.json().get("open"));
        assertEquals("active", made.json().get("state"));
        assertEquals("moderator", made.json().get("standing"));
        assertEquals(
                Map.of("municipality", "05101", "role", "moderator", "since", "2027-03-01T12:00:00Z"),
                ((List<?>) made.json().get("members")).get(0));
        Reply read = municipality.get(ONE);
        Reply put = municipality.with("If-Match", read.header("ETag")).put(ONE, read.text());
        assertEquals(put.text(), 200, put.status());
        assertEquals(community().sheet(), host.communities.given("put").get(2));
    }

    @Test
    public void theListTakesItsFiltersAndIsATable() {
        host.communities.answer("list", page(community()));
        Client organizer = host.as("organizadora");
        Reply list = organizer.get(PATH + "?topic=salud&member=05101&state=closed&q=noche&sort=-createdAt");
        assertEquals(list.text(), 200, list.status());
        assertEquals(
                new Communities.Filter(
                        Optional.of("salud"),
                        Optional.empty(),
                        Optional.of("05101"),
                        Optional.of(CommunitySheet.State.CLOSED),
                        Optional.of("noche")),
                host.communities.given("list").get(1));
        assertTrue(organizer.get(PATH + "?format=csv").text().contains("'=Salud"));
        assertEquals(400, organizer.get(PATH + "?open=freely").status());
    }

    @Test
    public void neitherThePublicNorEvaluatorsNorCommitteesComeIn() {
        for (String path : List.of("", "/c1", "/c1/members", "/c1/posts", "/c1/meetings", "/c1/initiatives")) {
            assertEquals(path, 401, host.anonymous().get(PATH + path).status());
            assertEquals(path, 403, host.as("evaluador-01").get(PATH + path).status());
            assertEquals(path, 403, host.as("comite-1").get(PATH + path).status());
        }
    }

    @Test
    public void aMunicipalityJoinsAndIsTaken() {
        host.communities.answer("putMember", member()).answer("member", member());
        Client municipality = host.as("municipio-05101");
        Reply joined = municipality.put(ONE + "/members/05101", "{}");
        assertEquals(joined.text(), 201, joined.status());
        Reply accepted = municipality
                .with("If-Match", joined.header("ETag"))
                .put(ONE + "/members/05101", "{\"role\": \"member\"}");
        assertEquals(accepted.text(), 200, accepted.status());
        assertEquals(
                Optional.of(CommunityMember.Role.MEMBER),
                host.communities.given("putMember").get(3));
        assertEquals(200, municipality.get(ONE + "/members/05101").status());
        assertEquals(
                204,
                municipality
                        .with("If-Match", "*")
                        .delete(ONE + "/members/05101")
                        .status());
    }

    @Test
    public void membersWriteAndOthersAreToldHowToJoin() {
        host.communities.answer("write", post()).answer("list", page(post())).answer("get", post());
        Client municipality = host.as("municipio-05101");
        Reply made = municipality.post(ONE + "/posts", "{\"text\": \"<script>\", \"parent\": \"p0\"}");
        assertEquals(made.text(), 201, made.status());
        PostDraft draft = (PostDraft) host.communities.given("write").get(2);
        assertEquals(Optional.of("p0"), draft.parent());
        assertEquals(PostDraft.Format.PLAIN, draft.format());
        assertEquals(null, made.json().get("author"));
        Reply list = municipality.get(ONE + "/posts?thread=p0&threads=false&sort=-lastAt");
        assertEquals(list.text(), 200, list.status());
        assertEquals(
                new CommunityPosts.Filter(Optional.of("p0"), false, false),
                host.communities.given("list").get(2));
        assertEquals(200, municipality.get(ONE + "/posts/p1").status());
        host.communities.answer(
                "write", new Refusal(Kind.FORBIDDEN, "practices.community-members-only", Map.of("community", "c1")));
        Reply outside = municipality.post(ONE + "/posts", "{\"text\": \"Hola\"}");
        assertEquals(403, outside.status());
        assertEquals(
                "urn:minka:problem:practices:community-members-only",
                outside.json().get("type"));
        assertTrue(
                outside.text(),
                outside.json().get("detail").toString().contains("PUT /api/v1/communities/c1/members/"));
    }

    @Test
    public void postsAreReportedAndModerated() {
        PostReport report = new PostReport("r1", "p1", "05101", "Publicidad", PostReport.State.OPEN, NOW);
        host.communities
                .answer("report", report)
                .answer("reports", page(report))
                .answer("moderate", new Moderation(true, Optional.of("Sí"), false, false, 3));
        Client municipality = host.as("municipio-05101");
        Reply reported = municipality.post(ONE + "/posts/p1/reports", "{\"reason\": \"Publicidad\"}");
        assertEquals(reported.text(), 201, reported.status());
        assertEquals("open", reported.json().get("state"));
        assertEquals(200, municipality.get(ONE + "/reports?state=open&limit=5").status());
        Reply moderated = municipality
                .with("If-Match", "\"2\"")
                .put(ONE + "/posts/p1/moderation", "{\"hidden\": true, \"reason\": \"Sí\"}");
        assertEquals(moderated.text(), 200, moderated.status());
        assertEquals("\"3\"", moderated.header("ETag"));
    }

    @Test
    public void meetingsAreCalendars() {
        host.communities.answer("calendar", "BEGIN:VCALENDAR".getBytes(StandardCharsets.US_ASCII));
        Client municipality = host.as("municipio-05101");
        Reply all = municipality.get(ONE + "/meetings/calendar.ics");
        assertEquals(all.text(), 200, all.status());
        assertTrue(all.header("Content-Type").startsWith("text/calendar"));
        assertEquals(2, host.communities.given("calendar").size());
        assertEquals(200, municipality.get(ONE + "/meetings/m1/calendar.ics").status());
        assertEquals("m1", host.communities.given("calendar").get(2));
        assertEquals(401, host.anonymous().get(ONE + "/meetings/calendar.ics").status());
    }

    @Test
    public void meetingsAndJointInitiativesAreKept() {
        Meeting.Sheet sheet = new Meeting.Sheet(
                "Reunión", NOW, Optional.empty(), Optional.empty(), Optional.empty(), "", "", List.of());
        host.communities.answer("call", new Meeting("m1", sheet, NOW, NOW, 1));
        Client municipality = host.as("municipio-05101");
        Reply called = municipality.post(
                ONE + "/meetings", "{\"title\": \"Reunión\", \"startsAt\": \"2027-03-01T12:00:00Z\"}");
        assertEquals(called.text(), 201, called.status());
        assertEquals(
                "/startsAt kernel.required",
                municipality.post(ONE + "/meetings", "{\"title\": \"R\"}").firstError());
        JointInitiative joint = new JointInitiative(
                "j1",
                new JointInitiative.Sheet(
                        "Juntas",
                        List.of("05101"),
                        "",
                        JointInitiative.State.IDEA,
                        Optional.of(new JointInitiative.Presented("2027", "i1")),
                        Optional.empty()),
                NOW,
                NOW,
                1);
        host.communities.answer("create", joint);
        Reply begun = municipality.post(
                ONE + "/initiatives",
                "{\"title\": \"Juntas\", \"municipalities\": [\"05101\"], \"contest\": \"2027\", \"initiative\": \"i1\"}");
        assertEquals(begun.text(), 201, begun.status());
        assertEquals("i1", begun.json().get("initiative"));
        assertEquals(joint.sheet(), host.communities.given("create").get(2));
        assertEquals(
                "/initiative kernel.required",
                municipality
                        .post(ONE + "/initiatives", "{\"title\": \"J\", \"contest\": \"2027\"}")
                        .firstError());
    }

    private static Community community() {
        CommunitySheet sheet = new CommunitySheet(
                "=Salud",
                List.of("Salud"),
                "",
                Optional.empty(),
                CommunitySheet.Admission.BY_REQUEST,
                CommunitySheet.Readers.MEMBERS,
                CommunitySheet.State.ACTIVE);
        CommunityMember first = new CommunityMember("05101", CommunityMember.Role.MODERATOR, NOW, 1);
        return new Community("c1", sheet, "05101", List.of(first), 0, Community.Standing.MODERATOR, NOW, NOW, 1);
    }

    private static CommunityMember member() {
        return new CommunityMember("05101", CommunityMember.Role.MEMBER, NOW, 1);
    }

    private static Post post() {
        return new Post(
                "p1",
                "p0",
                Optional.of("p0"),
                Optional.empty(),
                "<script>",
                PostDraft.Format.PLAIN,
                List.of(),
                "05101",
                Optional.empty(),
                true,
                Post.State.VISIBLE,
                Optional.empty(),
                false,
                false,
                Optional.empty(),
                0,
                NOW,
                Optional.empty(),
                NOW,
                1);
    }

    private static <T> Page<T> page(T one) {
        return new Page<>(List.of(one), Optional.empty(), OptionalLong.of(1));
    }
}
