package cl.minka.assistance.core.project;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertTrue;

import cl.minka.assistance.core.Databases;
import cl.minka.assistance.core.World;
import cl.minka.assistance.project.Milestone;
import cl.minka.assistance.project.PlannedMilestone;
import cl.minka.assistance.project.Project;
import cl.minka.assistance.project.ProjectDraft;
import cl.minka.assistance.project.ProjectDraft.BudgetItem;
import cl.minka.assistance.project.ProjectDraft.Risk;
import cl.minka.assistance.project.ProjectStage;
import cl.minka.assistance.project.Projects;
import cl.minka.assistance.project.VersionedMilestone;
import cl.minka.kernel.Caller;
import cl.minka.kernel.Expected;
import cl.minka.kernel.Slice;
import cl.minka.kernel.jpa.Refused;
import cl.minka.kernel.jpa.WeekDays;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.Before;
import org.junit.Test;
import org.junit.runner.RunWith;
import org.junit.runners.Parameterized;

@RunWith(Parameterized.class)
public class ProjectManagerTest {
    private static final Projects.Filter ALL = new Projects.Filter(Optional.empty(), Optional.empty());

    private final Databases database;
    private World world;
    private ProjectManager projects;

    public ProjectManagerTest(Databases database) {
        this.database = database;
    }

    @Parameterized.Parameters(name = "{0}")
    public static List<Object[]> databases() {
        return Databases.parameters();
    }

    @Before
    public void clear() {
        world = new World(database);
        projects = new ProjectManager(
                world.transactions, world.municipalities, world.accounts, new WeekDays(), world.clock);
    }

    @Test
    public void aProjectGoesThroughItsStagesAndEachAsksForMore() {
        Project idea = projects.create(world.valparaiso, draft("", List.of(), Optional.empty()));
        String id = idea.id();
        assertEquals("05101", idea.draft().municipality());
        assertEquals(
                Set.of("/summary kernel.required", "/objective kernel.required"), missing(id, ProjectStage.PROFILE));
        write(id, draft("Iluminar tres plazas", List.of(item("", Optional.empty())), Optional.empty()));
        projects.move(world.valparaiso, id, ProjectStage.PROFILE, Optional.empty());
        assertEquals(Set.of("/to assistance.project.next-stage"), missing(id, ProjectStage.EXECUTION));
        assertEquals(Set.of("/milestones kernel.required"), missing(id, ProjectStage.DESIGN));
        projects.add(world.valparaiso, id, milestone("obra", 5));
        projects.move(world.valparaiso, id, ProjectStage.DESIGN, Optional.empty());
        assertEquals(Set.of("/budget/0/source kernel.required"), missing(id, ProjectStage.FUNDED));
        write(id, draft("Iluminar tres plazas", List.of(item("FRIL", Optional.empty())), Optional.empty()));
        projects.move(world.adviser, id, ProjectStage.FUNDED, Optional.empty());
        assertEquals(Set.of("/startsOn kernel.required"), missing(id, ProjectStage.EXECUTION));
        write(id, draft("Iluminar tres plazas", List.of(item("FRIL", Optional.empty())), monday()));
        projects.move(world.valparaiso, id, ProjectStage.EXECUTION, Optional.empty());
        assertEquals(
                Set.of("/milestones/obra/doneOn kernel.required", "/budget/0/spent kernel.required"),
                missing(id, ProjectStage.CLOSED));
        assertEquals(Set.of("/reason assistance.move.reason"), missing(id, ProjectStage.ABANDONED));
        projects.change(
                world.valparaiso,
                id,
                "obra",
                new Milestone("", "Obra", 5, List.of(), Optional.of(LocalDate.of(2027, 3, 8))),
                Expected.anyVersion());
        write(id, draft("Iluminar tres plazas", List.of(item("FRIL", Optional.of(900L))), monday()));
        Project closed = projects.move(world.valparaiso, id, ProjectStage.CLOSED, Optional.empty());
        assertEquals(ProjectStage.CLOSED, closed.stage());
        assertEquals("CONFLICT assistance.wrong-stage", Refused.key(() -> write(id, closed.draft())));
        assertTrue(
                world.journal.toString(),
                projects.list(world.organizer, ALL, Slice.first(5)).items().size() == 1);
    }

    @Test
    public void milestonesStandInWorkingDaysOfTheMunicipality() {
        String id = projects.create(world.valparaiso, draft("Plaza", List.of(), monday()))
                .id();
        assertEquals(
                "m1",
                projects.add(world.valparaiso, id, milestone("", 5))
                        .planned()
                        .milestone()
                        .key());
        VersionedMilestone added = projects.add(
                world.valparaiso, id, new Milestone("entrega", "Entrega", 1, List.of("m1"), Optional.empty()));
        assertEquals(added, projects.milestone(world.valparaiso, id, "entrega"));
        assertEquals(projects.get(world.valparaiso, id).version(), added.version());
        PlannedMilestone second = added.planned();
        assertEquals(Optional.of(LocalDate.of(2027, 3, 8)), second.from());
        assertEquals(
                Optional.of(LocalDate.of(2027, 3, 1)),
                projects.plan(world.valparaiso, id).get(0).from());
        assertEquals(
                Optional.of(LocalDate.of(2027, 3, 5)),
                projects.plan(world.valparaiso, id).get(0).to());
        assertEquals(
                Set.of("/after assistance.circle"),
                Refused.faults(() -> projects.change(
                        world.valparaiso,
                        id,
                        "m1",
                        new Milestone("", "Obra", 5, List.of("entrega"), Optional.empty()),
                        Expected.version(added.version()))));
        assertEquals(
                Set.of("/after/0 assistance.unknown-milestone"),
                Refused.faults(() -> projects.add(
                        world.valparaiso, id, new Milestone("x", "X", 1, List.of("nadie"), Optional.empty()))));
        assertEquals(
                "CONFLICT assistance.milestone-needed",
                Refused.key(() -> projects.remove(world.valparaiso, id, "m1", Expected.version(added.version()))));
        projects.remove(world.valparaiso, id, "entrega", Expected.version(added.version()));
        assertEquals(
                "STALE kernel.stale",
                Refused.key(() -> projects.remove(world.valparaiso, id, "m1", Expected.version(added.version()))));
        assertEquals(
                "PRECONDITION_REQUIRED kernel.precondition-required",
                Refused.key(() -> projects.remove(world.valparaiso, id, "m1", Expected.nothing())));
        assertEquals(
                "NOT_FOUND assistance.milestone-not-found",
                Refused.key(() -> projects.remove(world.valparaiso, id, "entrega", Expected.nothing())));
        projects.remove(world.valparaiso, id, "m1", Expected.anyVersion());
        assertEquals(List.of(), projects.plan(world.valparaiso, id));
    }

    @Test
    public void othersDoNotKnowOfIt() {
        String id = projects.create(world.valparaiso, draft("Plaza", List.of(), Optional.empty()))
                .id();
        assertEquals("NOT_FOUND assistance.project-not-found", Refused.key(() -> projects.get(world.natales, id)));
        assertEquals(
                0, projects.list(world.natales, ALL, Slice.first(5)).items().size());
        assertEquals(
                "FORBIDDEN kernel.forbidden",
                Refused.key(() -> projects.create(
                        world.natales, draft("P", List.of(), Optional.empty()).of("05101"))));
        assertEquals(
                1, projects.list(world.adviser, ALL, Slice.first(5)).items().size());
        assertEquals(0, projects.list(world.local, ALL, Slice.first(5)).items().size());
    }

    @Test
    public void theLogIsKeptInOrderAndAnIdeaCanBeRemoved() {
        Project project = projects.create(world.valparaiso, draft("Plaza", List.of(), Optional.empty()));
        projects.note(world.valparaiso, project.id(), "Reunión con vecinos");
        projects.note(world.adviser, project.id(), "Falta el terreno");
        assertEquals(
                List.of("1 municipio-05101", "2 asesora"),
                projects.log(world.valparaiso, project.id(), Slice.first(5)).items().stream()
                        .map(line -> line.number() + " " + line.author())
                        .toList());
        projects.delete(
                world.valparaiso,
                project.id(),
                Expected.version(projects.get(world.valparaiso, project.id()).version()));
        assertEquals(
                "NOT_FOUND assistance.project-not-found",
                Refused.key(() -> projects.log(world.valparaiso, project.id(), Slice.first(5))));
    }

    @Test
    public void everythingWrongIsToldAtOnce() {
        ProjectDraft wrong = new ProjectDraft(
                "99999",
                "",
                "",
                "",
                Optional.empty(),
                "no es ruta",
                List.of(),
                List.of(new BudgetItem("", "", 1800, -1, Optional.of(-5L))),
                List.of(new Risk("Lluvia", 6, 0, "")));
        assertEquals(
                Set.of(
                        "/municipality assistance.unknown-municipality",
                        "/title kernel.required",
                        "/origin assistance.bad-link",
                        "/budget/0/title kernel.required",
                        "/budget/0/year assistance.out-of-range",
                        "/budget/0/planned assistance.out-of-range",
                        "/budget/0/spent assistance.out-of-range",
                        "/risks/0/probability assistance.out-of-range",
                        "/risks/0/impact assistance.out-of-range"),
                Refused.faults(() -> projects.create(world.adviser, wrong)));
    }

    private Set<String> missing(String id, ProjectStage to) {
        return Refused.faults(() -> projects.move(world.valparaiso, id, to, Optional.empty()));
    }

    private void write(String id, ProjectDraft draft) {
        Caller caller = world.valparaiso;
        projects.put(
                caller, id, draft, Expected.version(projects.get(caller, id).version()));
    }

    private static Optional<LocalDate> monday() {
        return Optional.of(LocalDate.of(2027, 3, 1));
    }

    private static Milestone milestone(String key, int days) {
        return new Milestone(key, "Obra", days, List.of(), Optional.empty());
    }

    private static BudgetItem item(String source, Optional<Long> spent) {
        return new BudgetItem("Luminarias", source, 2027, 1_000, spent);
    }

    private static ProjectDraft draft(String text, List<BudgetItem> budget, Optional<LocalDate> startsOn) {
        return new ProjectDraft("", "Luces en las plazas", text, text, startsOn, "", List.of(), budget, List.of());
    }
}
