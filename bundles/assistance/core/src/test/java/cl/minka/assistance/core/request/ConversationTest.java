package cl.minka.assistance.core.request;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertThrows;
import static org.junit.Assert.assertTrue;

import cl.minka.assistance.Attachments.NewAttachment;
import cl.minka.assistance.Request;
import cl.minka.assistance.RequestStatus;
import cl.minka.assistance.Requests;
import cl.minka.assistance.TimelineKind;
import cl.minka.assistance.core.Databases;
import cl.minka.assistance.core.World;
import cl.minka.assistance.given.Activity;
import cl.minka.assistance.given.WorkDraft;
import cl.minka.kernel.Expected;
import cl.minka.kernel.Refusal;
import cl.minka.kernel.Slice;
import cl.minka.kernel.journal.Change;
import cl.minka.kernel.jpa.Refused;
import cl.minka.kernel.notice.Notice;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.Before;
import org.junit.Test;
import org.junit.runner.RunWith;
import org.junit.runners.Parameterized;

@RunWith(Parameterized.class)
public class ConversationTest {
    private final Databases database;
    private World world;
    private Request request;

    public ConversationTest(Databases database) {
        this.database = database;
    }

    @Parameterized.Parameters(name = "{0}")
    public static List<Object[]> databases() {
        return Databases.parameters();
    }

    @Before
    public void ask() {
        world = new World(database);
        request = world.requests.create(world.valparaiso, World.draft("Bases", "Compras"));
    }

    /** An organizer of the municipality reads what its journal is told. */
    @Test
    public void whatTheMunicipalityDoesNotSeeIsTheAssociationsInTheJournalToo() throws IOException {
        int before = world.journal.changes().size();
        world.conversation.write(world.adviser, request.id(), "Entre nosotros", true);
        world.progress.escalate(world.adviser, request.id(), "Presionan");
        world.attachments.put(
                world.adviser,
                request.id(),
                new NewAttachment("informe.txt", "text/plain", 1, Optional.empty(), Optional.of(true)),
                new ByteArrayInputStream(new byte[] {'x'}),
                Expected.nothing());
        LocalDate yesterday =
                LocalDate.ofInstant(world.clock.instant(), ZoneOffset.UTC).minusDays(1);
        world.hours.record(
                world.adviser, request.id(), new WorkDraft(yesterday, Activity.RESEARCH, 30, "", Optional.empty()));
        List<Change> told =
                world.journal.changes().subList(before, world.journal.changes().size());
        assertEquals(
                List.of(
                        "assistance.message-written",
                        "assistance.noted-escalation",
                        "assistance.file-stored",
                        "assistance.work-recorded"),
                told.stream().map(Change::action).toList());
        assertTrue(told.stream().allMatch(change -> change.organization().equals("amuch")));
        world.conversation.write(world.adviser, request.id(), "Para todos", false);
        assertTrue(world.journal.changes().stream().skip(before + 4).allMatch(change -> change.organization()
                .equals("05101")));
    }

    @Test
    public void onlyThoseWhoAssistLearnOfEscalations() {
        world.progress.escalate(world.adviser, request.id(), "Presionan");
        Request seen = world.requests.get(world.adviser, request.id());
        assertEquals(Optional.of(1), seen.escalation());
        assertEquals(
                Optional.empty(),
                world.requests.get(world.valparaiso, request.id()).escalation());
        List<Request> listed = world.requests
                .list(
                        world.valparaiso,
                        new Requests.Filter(
                                Optional.empty(),
                                Optional.empty(),
                                Optional.empty(),
                                Optional.empty(),
                                Optional.empty(),
                                Optional.empty(),
                                Optional.empty(),
                                Optional.empty()),
                        Slice.first(9))
                .items();
        assertEquals(
                List.of(Optional.empty()),
                listed.stream().map(Request::escalation).toList());
        world.progress.move(world.adviser, request.id(), RequestStatus.SOLVED, Optional.of("Así"));
        Request moved = world.progress.move(world.valparaiso, request.id(), RequestStatus.CLOSED, Optional.empty());
        assertEquals(Optional.empty(), moved.escalation());
    }

    @Test
    public void whatIsSolvedIsStillTalkedAboutAndWhatIsClosedIsNot() {
        world.progress.move(world.adviser, request.id(), RequestStatus.SOLVED, Optional.of("Así"));
        world.conversation.write(world.valparaiso, request.id(), "Gracias", false);
        world.progress.move(world.valparaiso, request.id(), RequestStatus.CLOSED, Optional.empty());
        Refusal refusal = assertThrows(
                Refusal.class, () -> world.conversation.write(world.valparaiso, request.id(), "Otra cosa", false));
        assertEquals("assistance.wrong-status", refusal.key());
        assertEquals(
                "received, assigned, in-progress, waiting-requester, waiting-third-party, solved, reopened",
                refusal.arguments().get("allowed"));
    }

    @Test
    public void whatThoseWhoAssistWroteDownIsToldToThoseOfTheMunicipality() {
        Request byPhone = world.requests.create(
                world.adviser, World.draft("Por teléfono", "Compras").of("05101"));
        world.notices.taken();
        world.conversation.write(world.organizer, byPhone.id(), "Veinte días", false);
        assertEquals(Set.of(world.valparaiso.account(), world.adviser.account()), told("assistance.notice.message"));
        world.progress.move(world.organizer, byPhone.id(), RequestStatus.SOLVED, Optional.empty());
        List<Notice> solved = world.notices.taken();
        assertEquals(
                List.of(world.valparaiso.account()),
                solved.stream()
                        .filter(notice -> notice.key().equals("assistance.notice.rate"))
                        .map(Notice::account)
                        .toList());
        world.progress.move(world.organizer, request.id(), RequestStatus.SOLVED, Optional.of("Así"));
        assertEquals(Set.of(world.valparaiso.account()), told("assistance.notice.rate"));
    }

    private Set<Long> told(String key) {
        return world.notices.taken().stream()
                .filter(notice -> notice.key().equals(key))
                .map(Notice::account)
                .collect(Collectors.toSet());
    }

    @Test
    public void whoIsGivenARequestAgainIsToldOnce() {
        world.notices.taken();
        world.progress.assign(world.organizer, request.id(), "asesora", Optional.empty());
        Request again = world.progress.assign(world.organizer, request.id(), "asesora", Optional.empty());
        assertEquals(world.requests.get(world.adviser, request.id()), again);
        assertEquals(
                1,
                world.notices.taken().stream()
                        .map(Notice::key)
                        .filter("assistance.notice.assigned"::equals)
                        .count());
        assertEquals(
                1,
                world.progress
                        .timeline(world.adviser, request.id(), Optional.of(TimelineKind.ASSIGNMENT), Slice.first(50))
                        .items()
                        .size());
        assertEquals(
                Set.of("/adviser kernel.required"),
                Refused.faults(() -> world.progress.assign(world.organizer, request.id(), " ", Optional.empty())));
    }
}
