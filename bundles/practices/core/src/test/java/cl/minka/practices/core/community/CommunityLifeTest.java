package cl.minka.practices.core.community;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertTrue;

import cl.minka.kernel.Caller;
import cl.minka.kernel.Expected;
import cl.minka.kernel.Slice;
import cl.minka.kernel.calendar.CalendarEvent;
import cl.minka.kernel.calendar.CalendarFeed;
import cl.minka.kernel.file.SentFile;
import cl.minka.kernel.jpa.Refused;
import cl.minka.kernel.notice.Notice;
import cl.minka.practices.PracticeFile;
import cl.minka.practices.community.CommunitySheet.Admission;
import cl.minka.practices.community.CommunitySheet.Readers;
import cl.minka.practices.community.JointInitiative;
import cl.minka.practices.community.JointInitiative.Presented;
import cl.minka.practices.community.JointInitiative.State;
import cl.minka.practices.community.Meeting;
import cl.minka.practices.community.PostDraft;
import cl.minka.practices.core.Databases;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.Before;
import org.junit.Test;
import org.junit.runner.RunWith;
import org.junit.runners.Parameterized;

/** Meetings, what is done together, and the weekly digest. */
@RunWith(Parameterized.class)
public class CommunityLifeTest {
    private static final Instant NINE = Instant.parse("2027-04-01T12:00:00Z");
    private static final Optional<Presented> LINK =
            Optional.of(new Presented(CommunityWorld.CONTEST, CommunityWorld.PRESENTED));

    private final Databases database;
    private CommunityWorld all;
    private Caller valparaiso;
    private Caller temuco;
    private String id;

    public CommunityLifeTest(Databases database) {
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
        all.communities.putMember(all.quilpue, id, "05801", Optional.empty(), Expected.nothing());
    }

    @Test
    public void aMemberCallsAMeetingAndItOrAModeratorKeepsIt() {
        Meeting made = all.meetings.call(temuco, id, meeting("Reunión", NINE, List.of()));
        Meeting later = all.meetings.call(temuco, id, meeting("Segunda", NINE.plusSeconds(60), List.of()));
        assertEquals(
                List.of(later, made),
                all.meetings.list(all.quilpue, id, Slice.first(5)).items());
        Meeting.Sheet held = meeting("Reunión", NINE, List.of("05101", "09101"));
        assertEquals(
                "FORBIDDEN kernel.forbidden",
                Refused.key(() -> all.meetings.put(all.quilpue, id, made.id(), held, Expected.anyVersion())));
        assertEquals(
                held,
                all.meetings
                        .put(valparaiso, id, made.id(), held, Expected.version(made.version()))
                        .sheet());
        assertEquals(
                Set.of("/attendance/0 practices.community-no-member", "/attendance/2 practices.twice"),
                Refused.faults(() -> all.meetings.put(
                        temuco,
                        id,
                        made.id(),
                        meeting("R", NINE, List.of("13101", "05101", "05101")),
                        Expected.anyVersion())));
        all.meetings.delete(temuco, id, made.id(), Expected.anyVersion());
        assertEquals(
                "NOT_FOUND practices.meeting-not-found", Refused.key(() -> all.meetings.get(temuco, id, made.id())));
    }

    @Test
    public void membersShareDocumentsThatPostsMayName() throws IOException {
        byte[] content = "acta".getBytes(StandardCharsets.UTF_8);
        PracticeFile stored = all.documents.put(
                temuco,
                id,
                new SentFile("acta.txt", "text/plain", 4),
                new ByteArrayInputStream(content),
                Expected.nothing());
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        all.documents.write(valparaiso, id, all.documents.get(valparaiso, id, "acta.txt"), out);
        assertEquals("acta", out.toString(StandardCharsets.UTF_8));
        assertEquals(List.of(stored), all.documents.list(all.quilpue, id));
        Caller outside = all.world.accounts.caller(
                "municipio-13101", cl.minka.kernel.Grant.of(cl.minka.kernel.Role.MUNICIPALITY, "13101"));
        assertEquals("FORBIDDEN practices.community-members-only", Refused.key(() -> all.documents.list(outside, id)));
        assertEquals(
                List.of("acta.txt"),
                all.posts.write(temuco, id, attached("acta.txt")).attachments());
        assertEquals(
                Set.of("/attachments/0 practices.unknown-document"),
                Refused.faults(() -> all.posts.write(temuco, id, attached("nada.txt"))));
        assertEquals(
                "FORBIDDEN kernel.forbidden",
                Refused.key(() -> all.documents.delete(temuco, id, "acta.txt", Expected.anyVersion())));
        all.documents.delete(valparaiso, id, "acta.txt", Expected.version(stored.version()));
        assertEquals(
                "NOT_FOUND practices.file-not-found", Refused.key(() -> all.documents.get(temuco, id, "acta.txt")));
    }

    private static PostDraft attached(String name) {
        return new PostDraft(
                Optional.empty(), Optional.empty(), Optional.empty(), "Adjunto", PostDraft.Format.PLAIN, List.of(name));
    }

    @Test
    public void onlyWhoPresentsLinksAContestAndOnlyTheNamedSeeIt() {
        JointInitiative.Sheet presented = initiative(List.of("05101", "09101"), State.PRESENTED, LINK);
        JointInitiative made = all.initiatives.create(valparaiso, id, presented);
        assertEquals(presented, all.initiatives.get(temuco, id, made.id()).sheet());
        assertEquals(
                presented,
                all.initiatives.get(all.world.organizer, id, made.id()).sheet());
        JointInitiative seen = all.initiatives.get(all.quilpue, id, made.id());
        assertEquals(Optional.empty(), seen.sheet().presented());
        assertEquals(State.PREPARING, seen.sheet().state());
        assertEquals(
                Set.of("/initiative practices.joint-initiative-link"),
                Refused.faults(
                        () -> all.initiatives.create(all.quilpue, id, initiative(List.of("05801"), State.IDEA, LINK))));
        assertEquals(
                Set.of("/initiative practices.joint-initiative-link"),
                Refused.faults(() ->
                        all.initiatives.create(temuco, id, initiative(List.of("09101", "05801"), State.IDEA, LINK))));
        assertEquals(
                "FORBIDDEN kernel.forbidden",
                Refused.key(() -> all.initiatives.put(all.quilpue, id, made.id(), presented, Expected.anyVersion())));
        assertEquals("UNAVAILABLE practices.contests-away", Refused.key(() -> new JointInitiativeManager(
                        all.world.transactions, all.world.clock)
                .create(valparaiso, id, presented)));
    }

    @Test
    public void whoEvaluatesFindsOnlyWhatNamesHisOwnMunicipality() {
        JointInitiative others = all.initiatives.create(
                valparaiso, id, initiative(List.of("05101", "09101"), State.IDEA, Optional.empty()));
        JointInitiative own =
                all.initiatives.create(all.quilpue, id, initiative(List.of("05801"), State.IDEA, Optional.empty()));
        assertEquals(
                List.of(own),
                all.initiatives.list(all.evaluator, id, Slice.first(5)).items());
        assertEquals(
                1,
                all.initiatives.list(all.evaluator, id, Slice.first(5)).total().orElseThrow());
        assertEquals(
                "NOT_FOUND practices.joint-initiative-not-found",
                Refused.key(() -> all.initiatives.get(all.evaluator, id, others.id())));
        assertEquals(
                2, all.initiatives.list(all.quilpue, id, Slice.first(5)).items().size());
        all.initiatives.delete(all.quilpue, id, own.id(), Expected.version(own.version()));
        assertEquals(
                List.of(),
                all.initiatives.list(all.evaluator, id, Slice.first(5)).items());
    }

    @Test
    public void membersAreToldOnceOfTheWeekBefore() {
        all.world.clock.set(Instant.parse("2027-03-03T12:00:00Z"));
        all.posts.write(temuco, id, CommunityWorld.thread("Horarios", "Texto largo que no se cuenta"));
        all.posts.write(valparaiso, id, CommunityWorld.text("Sin título"));
        all.meetings.call(temuco, id, meeting("Reunión de marzo", NINE, List.of()));
        all.digest.run();
        assertEquals(List.of(), all.notices.taken());
        all.world.clock.set(Instant.parse("2027-03-08T12:00:00Z"));
        all.digest.run();
        List<Notice> told = all.notices.taken();
        assertEquals(
                Set.of(valparaiso.account(), temuco.account(), all.quilpue.account(), all.evaluator.account()),
                told.stream().map(Notice::account).collect(java.util.stream.Collectors.toSet()));
        assertEquals(4, told.size());
        assertEquals(
                "Salud nocturna (2): «Reunión de marzo», «Horarios»",
                told.get(0).arguments().get("news"));
        assertEquals("2027-03-01", told.get(0).arguments().get("from"));
        all.world.clock.advance(Duration.ofDays(1));
        all.digest.run();
        new CommunityDigest(all.world.transactions, all.world.accounts, all.notices, all.world.clock).run();
        assertEquals(List.of(), all.notices.taken());
    }

    @Test
    public void meetingsAreACalendarForMembers() {
        Meeting first = all.meetings.call(temuco, id, meeting("Antigua", NINE.minus(Duration.ofDays(120)), List.of()));
        Meeting made = all.meetings.call(temuco, id, meeting("Reunión", NINE, List.of()));
        all.world.clock.set(NINE.minus(Duration.ofDays(1)));
        Meeting moved = all.meetings.put(
                temuco, id, made.id(), meeting("Reunión", NINE.plusSeconds(60), List.of()), Expected.anyVersion());
        all.meetings.calendar(all.quilpue, id);
        CalendarFeed feed = all.feeds.get(0);
        assertEquals("Salud nocturna", feed.name());
        assertEquals(1, feed.events().size());
        CalendarEvent entry = feed.events().get(0);
        assertEquals("communities/" + id + "/meetings/" + made.id(), entry.uid());
        assertEquals(moved.version() - 1, entry.sequence());
        assertTrue(entry.sequence() > made.version() - 1);
        assertEquals(all.world.clock.instant(), entry.changedAt());
        assertEquals(NINE.plusSeconds(3660), entry.ends());
        assertEquals(Optional.of("Sala 1, https://reunion.example/1"), entry.location());
        all.meetings.calendar(all.quilpue, id, first.id());
        assertEquals("Antigua", all.feeds.get(1).events().get(0).summary());
        assertEquals(
                "FORBIDDEN practices.community-members-only",
                Refused.key(() -> all.meetings.calendar(all.world.nobody, id)));
    }

    private static Meeting.Sheet meeting(String title, Instant starts, List<String> attendance) {
        return new Meeting.Sheet(
                title,
                starts,
                Optional.of(starts.plusSeconds(3600)),
                Optional.of("Sala 1"),
                Optional.of("https://reunion.example/1"),
                "Tabla",
                "",
                attendance);
    }

    private static JointInitiative.Sheet initiative(
            List<String> municipalities, State state, Optional<Presented> presented) {
        return new JointInitiative.Sheet("Juntas", municipalities, "", state, presented, Optional.empty());
    }
}
