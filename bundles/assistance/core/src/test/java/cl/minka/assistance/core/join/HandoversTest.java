package cl.minka.assistance.core.join;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertTrue;

import cl.minka.assistance.Request;
import cl.minka.assistance.RequestStatus;
import cl.minka.assistance.core.Databases;
import cl.minka.assistance.core.World;
import cl.minka.assistance.join.CourseWish;
import cl.minka.assistance.join.Handover;
import cl.minka.assistance.join.Handover.State;
import cl.minka.assistance.join.Handover.Target;
import cl.minka.assistance.knowledge.NoteDraft;
import cl.minka.kernel.Caller;
import cl.minka.kernel.Expected;
import cl.minka.kernel.Fault;
import cl.minka.kernel.InvalidInput;
import cl.minka.kernel.Page;
import cl.minka.kernel.Slice;
import cl.minka.kernel.jpa.Refused;
import cl.minka.kernel.privacy.PersonalData.Subject;
import cl.minka.practices.intake.PracticeDraft;
import cl.minka.schools.training.TrainingDraft;
import cl.minka.schools.training.TrainingRequest;
import cl.minka.schools.training.TrainingRequests;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.junit.Before;
import org.junit.Test;
import org.junit.runner.RunWith;
import org.junit.runners.Parameterized;

@RunWith(Parameterized.class)
public class HandoversTest {
    private final Databases database;
    private final Map<String, PracticeDraft> sheets = new TreeMap<>();
    private final List<TrainingDraft> courses = new ArrayList<>();
    private World world;
    private HandoverDelivery delivery;
    private HandoverManager handovers;

    public HandoversTest(Databases database) {
        this.database = database;
    }

    @Parameterized.Parameters(name = "{0}")
    public static List<Object[]> databases() {
        return Databases.parameters();
    }

    @Before
    public void clear() {
        world = new World(database);
        delivery = new HandoverDelivery(world.transactions, world.clock);
        handovers =
                new HandoverManager(world.transactions, delivery, world.municipalities, world.accounts, world.clock);
    }

    private String solved() {
        Request made = world.requests.create(world.valparaiso, World.draft("Feria libre sin basura", "Residuos"));
        world.conversation.write(world.adviser, made.id(), "Apunte interno", true);
        world.progress.move(
                world.adviser, made.id(), RequestStatus.SOLVED, Optional.of("Se separó la basura en origen."));
        return made.id();
    }

    @Test
    public void aSolvedRequestWaitsForPracticesAndBecomesOneDraft() {
        String id = solved();
        Handover asked = handovers.practiceOfRequest(world.valparaiso, id, "", "");
        assertEquals(State.WAITING, asked.state());
        assertEquals(Optional.of("municipio-05101"), asked.askedBy());
        delivery.catchUp();
        assertEquals(
                State.WAITING,
                handovers.ofRequest(world.valparaiso, id, Target.PRACTICE).state());
        delivery.practices = this::begin;
        delivery.catchUp();
        delivery.catchUp();
        Handover done = handovers.ofRequest(world.adviser, id, Target.PRACTICE);
        assertEquals(State.DONE, done.state());
        assertEquals(Optional.of("practices/p1"), done.made());
        PracticeDraft sheet = sheets.get("assistance/" + id);
        assertEquals("05101", sheet.municipality());
        assertEquals("Feria libre sin basura", sheet.title());
        assertEquals("Se separó la basura en origen.", sheet.solution());
        assertEquals(
                "CONFLICT assistance.handed-over",
                Refused.key(() -> handovers.practiceOfRequest(world.valparaiso, id, "", "")));
        assertEquals(1, count("assistance.handover-asked"));
        assertEquals(1, count("assistance.handover-done"));
    }

    @Test
    public void whoAssistsTellsWhereTheMunicipalityAgreedAndOnlySolvedRequestsAreHandedOver() {
        String id = solved();
        assertEquals(
                Set.of("/basis assistance.basis-needed"),
                Refused.faults(() -> handovers.practiceOfRequest(world.adviser, id, "", "")));
        assertEquals(
                "NOT_FOUND assistance.request-not-found",
                Refused.key(() -> handovers.practiceOfRequest(world.natales, id, "", "")));
        Request open = world.requests.create(world.valparaiso, World.draft("Otra", "Residuos"));
        assertEquals(
                "CONFLICT assistance.wrong-status",
                Refused.key(() -> handovers.practiceOfRequest(world.valparaiso, open.id(), "Se hizo", "")));
        delivery.practices = this::begin;
        assertEquals(
                State.DONE,
                handovers
                        .practiceOfRequest(world.adviser, id, "Otra redacción", "Oficio 12 de 2027")
                        .state());
        assertEquals("Otra redacción", sheets.get("assistance/" + id).solution());
    }

    @Test
    public void aNoteBecomesAPracticeAndACourse() {
        String note = world.notes
                .create(
                        world.adviser,
                        new NoteDraft("Compras", "¿Cómo se licita?", "Por etapas.", Optional.empty(), true))
                .id();
        CourseWish wish = new CourseWish("amuch", Optional.of("05101"), "local-projects", Optional.of(30));
        assertEquals(
                "FORBIDDEN kernel.forbidden", Refused.key(() -> handovers.courseOfNote(world.valparaiso, note, wish)));
        assertEquals(
                Set.of("/municipality kernel.required", "/basis assistance.basis-needed"),
                Refused.faults(() -> handovers.practiceOfNote(world.adviser, note, "", "")));
        assertEquals(
                Set.of("/area assistance.bad-area", "/organizer assistance.unknown-municipality"),
                Refused.faults(() -> handovers.courseOfNote(
                        world.adviser, note, new CourseWish("99999", Optional.empty(), "Ñandú", Optional.empty()))));
        delivery.trainings = trainings();
        Handover course = handovers.courseOfNote(world.adviser, note, wish);
        assertEquals(Optional.of("training-requests/t1"), course.made());
        assertEquals(Optional.of("assistance/notes/" + note), courses.get(0).source());
        assertEquals("¿Cómo se licita?", courses.get(0).title());
        assertEquals(
                State.WAITING,
                handovers
                        .practiceOfNote(world.adviser, note, "05101", "Oficio 13")
                        .state());
        delivery.practices = this::begin;
        delivery.catchUp();
        assertEquals(
                State.DONE,
                handovers.ofNote(world.adviser, note, Target.PRACTICE).state());
    }

    @Test
    public void whatIsRefusedMayBeHandedOverAgainAndWhatFailsIsTriedLater() {
        String id = solved();
        delivery.practices = (caller, draft) -> {
            throw new InvalidInput(Fault.at("/title", "practices.too-long"));
        };
        Handover refused = handovers.practiceOfRequest(world.valparaiso, id, "", "");
        assertEquals(State.REFUSED, refused.state());
        assertTrue(refused.toString(), refused.reason().orElseThrow().contains("/title practices.too-long"));
        delivery.practices = (caller, draft) -> {
            throw new IllegalStateException("going away");
        };
        assertEquals(
                State.WAITING,
                handovers.practiceOfRequest(world.valparaiso, id, "", "").state());
        delivery.practices = this::begin;
        world.clock.advance(Duration.ofMinutes(2));
        delivery.catchUp();
        assertEquals(
                State.DONE,
                handovers.ofRequest(world.valparaiso, id, Target.PRACTICE).state());
    }

    @Test
    public void whoIsErasedLeavesTheHandoverAndNoName() {
        String id = solved();
        handovers.practiceOfRequest(world.valparaiso, id, "", "");
        HandoverData data = new HandoverData();
        Subject subject = new Subject(world.valparaiso.account(), world.valparaiso.username());
        assertEquals(
                1L,
                world.transactions
                        .read(manager -> data.find(manager, subject))
                        .get(0)
                        .records());
        assertEquals(
                Set.of("assistance-handovers"),
                world.transactions
                        .read(manager -> data.export(manager, subject))
                        .keySet());
        assertEquals(
                1,
                world.transactions
                        .quietly(manager -> data.erase(manager, subject))
                        .intValue());
        assertEquals(
                Optional.empty(),
                handovers.ofRequest(world.adviser, id, Target.PRACTICE).askedBy());
        assertEquals(List.of(), world.transactions.read(manager -> data.find(manager, subject)));
    }

    private String begin(Caller caller, PracticeDraft draft) {
        sheets.putIfAbsent(draft.source(), draft);
        return "p" + sheets.size();
    }

    private long count(String action) {
        return world.journal.actions().stream().filter(action::equals).count();
    }

    private TrainingRequests trainings() {
        return new TrainingRequests() {
            @Override
            public TrainingRequest ask(Caller caller, TrainingDraft draft) {
                courses.add(draft);
                return new TrainingRequest(
                        "t" + courses.size(),
                        draft,
                        Optional.empty(),
                        TrainingRequest.State.ASKED,
                        Optional.empty(),
                        Optional.empty(),
                        Instant.EPOCH,
                        Instant.EPOCH,
                        1);
            }

            @Override
            public Page<TrainingRequest> list(Caller caller, Filter filter, Slice slice) {
                throw new UnsupportedOperationException();
            }

            @Override
            public TrainingRequest get(Caller caller, String id) {
                throw new UnsupportedOperationException();
            }

            @Override
            public TrainingRequest open(Caller caller, String id, String course, Expected expected) {
                throw new UnsupportedOperationException();
            }

            @Override
            public TrainingRequest decline(Caller caller, String id, String answer, Expected expected) {
                throw new UnsupportedOperationException();
            }
        };
    }
}
