package cl.minka.assistance.core.project;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertNotEquals;
import static org.junit.Assert.assertTrue;

import cl.minka.assistance.core.Databases;
import cl.minka.assistance.core.World;
import cl.minka.assistance.project.Gantt;
import cl.minka.assistance.project.Milestone;
import cl.minka.assistance.project.Portfolio;
import cl.minka.assistance.project.Project;
import cl.minka.assistance.project.ProjectDraft;
import cl.minka.assistance.project.ProjectDraft.BudgetItem;
import cl.minka.assistance.project.ProjectFeeds.Opened;
import cl.minka.assistance.project.ProjectStage;
import cl.minka.kernel.Caller;
import cl.minka.kernel.Expected;
import cl.minka.kernel.Grant;
import cl.minka.kernel.Page;
import cl.minka.kernel.Role;
import cl.minka.kernel.Slice;
import cl.minka.kernel.calendar.CalendarEvent;
import cl.minka.kernel.calendar.CalendarFeed;
import cl.minka.kernel.jpa.Refused;
import cl.minka.kernel.jpa.WeekDays;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.Before;
import org.junit.Test;
import org.junit.runner.RunWith;
import org.junit.runners.Parameterized;

@RunWith(Parameterized.class)
public class ProjectTimesTest {
    private final Databases database;
    private World world;
    private ProjectManager projects;
    private ProjectFeedManager feeds;
    private ProjectTimeManager times;
    private CalendarFeed written;

    public ProjectTimesTest(Databases database) {
        this.database = database;
    }

    @Parameterized.Parameters(name = "{0}")
    public static List<Object[]> databases() {
        return Databases.parameters();
    }

    @Before
    public void clear() {
        world = new World(database);
        WeekDays days = new WeekDays();
        projects = new ProjectManager(world.transactions, world.municipalities, world.accounts, days, world.clock);
        feeds = new ProjectFeedManager(world.transactions, world.accounts, world.clock);
        times = new ProjectTimeManager(
                world.transactions,
                feeds,
                world.municipalities,
                days,
                feed -> {
                    written = feed;
                    return new byte[0];
                },
                world.clock);
    }

    /** Monday 1 March 2027: five days of terms and ten of work, a week-end between them; four of notices have six of slack. */
    @Test
    public void aProjectIsSeenInTime() {
        String id = works(world.valparaiso);
        Gantt gantt = times.gantt(world.valparaiso, id);
        assertEquals(Optional.of(LocalDate.of(2027, 3, 1)), gantt.from());
        assertEquals(Optional.of(LocalDate.of(2027, 3, 19)), gantt.to());
        assertEquals(15, gantt.days());
        assertEquals(List.of("bases", "obra"), gantt.criticalPath());
        assertEquals(
                Map.of("bases", 0, "obra", 0, "aviso", 6),
                gantt.milestones().stream()
                        .collect(Collectors.toMap(one -> one.milestone().key(), one -> one.slack())));
        assertEquals("NOT_FOUND assistance.project-not-found", Refused.key(() -> times.gantt(world.natales, id)));
        Project undated = projects.create(world.valparaiso, draft("Sin fecha", Optional.empty(), List.of()));
        add(undated.id(), "idea", 3, List.of());
        Gantt without = times.gantt(world.valparaiso, undated.id());
        assertEquals(Optional.empty(), without.to());
        assertEquals(3, without.days());
    }

    @Test
    public void milestonesStandInACalendarUnderTheSameUidEverAfter() {
        String id = works(world.valparaiso);
        times.calendar(world.valparaiso, id);
        CalendarEvent before = event("obra");
        assertEquals(3, written.events().size());
        assertEquals("Luces", written.name());
        assertEquals("projects/" + id + "/milestones/obra", before.uid());
        assertEquals(Instant.parse("2027-03-08T03:00:00Z"), before.begins());
        assertEquals(Instant.parse("2027-03-20T03:00:00Z"), before.ends());
        projects.add(world.valparaiso, id, milestone("cierre", 1, List.of("obra")));
        times.calendar(world.valparaiso, id);
        assertTrue(event("obra").sequence() > before.sequence());
    }

    @Test
    public void aSecretAddressIsWorthWhatItsOwnerMay() {
        String id = works(world.valparaiso);
        assertEquals("NOT_FOUND assistance.feed-not-found", Refused.key(() -> feeds.get(world.valparaiso, id)));
        Opened first = feeds.open(world.valparaiso, id);
        times.calendar(first.secret());
        assertEquals("Luces", written.name());
        assertTrue(feeds.get(world.valparaiso, id).usedAt().isPresent());
        Opened second = feeds.open(world.valparaiso, id);
        assertNotEquals(first.secret(), second.secret());
        assertEquals("NOT_FOUND assistance.feed-not-found", Refused.key(() -> times.calendar(first.secret())));
        assertEquals("NOT_FOUND assistance.project-not-found", Refused.key(() -> feeds.open(world.natales, id)));
        feeds.close(world.valparaiso, id, Expected.version(second.feed().version()));
        assertEquals("NOT_FOUND assistance.feed-not-found", Refused.key(() -> times.calendar(second.secret())));
        Caller gone = new Caller(9_999, "se-fue", Set.of(Grant.of(Role.ADVISER, "05101")), "test", Optional.empty());
        Opened orphan = feeds.open(gone, id);
        assertEquals("NOT_FOUND assistance.feed-not-found", Refused.key(() -> times.calendar(orphan.secret())));
    }

    @Test
    public void theProjectsOfAMunicipalityAreAddedUp() throws SQLException {
        String id = works(world.valparaiso);
        projects.change(
                world.valparaiso,
                id,
                "bases",
                new Milestone("bases", "bases", 5, List.of(), Optional.of(LocalDate.of(2027, 3, 5))),
                Expected.anyVersion());
        projects.create(
                world.valparaiso,
                draft(
                        "Otro",
                        Optional.empty(),
                        List.of(item("FRIL", 500, Optional.of(7L)), item("", 30, Optional.empty()))));
        Project left = projects.create(
                world.valparaiso, draft("Se dejó", Optional.empty(), List.of(item("PMU", 900, Optional.empty()))));
        projects.move(world.valparaiso, left.id(), ProjectStage.ABANDONED, Optional.of("Sin terreno"));
        works(world.natales);
        world.clock.set(Instant.parse("2027-03-12T12:00:00Z"));
        Page<Portfolio> all = times.portfolios(world.adviser, Optional.empty(), Slice.first(1));
        assertEquals("05101", all.items().get(0).municipality());
        assertTrue(all.next().isPresent());
        Portfolio one = times.portfolios(world.valparaiso, Optional.empty(), Slice.first(50))
                .items()
                .get(0);
        assertEquals(Map.of(ProjectStage.IDEA, 2L, ProjectStage.ABANDONED, 1L), one.stages());
        assertEquals(List.of(new Portfolio.Source("", 30, 0), new Portfolio.Source("FRIL", 1_500, 7)), one.budget());
        assertEquals(
                List.of("aviso 2027-03-11 false"),
                one.late().stream()
                        .map(late -> late.key() + " " + late.dueOn() + " " + late.delays())
                        .toList());
        world.clock.set(Instant.parse("2027-03-22T12:00:00Z"));
        assertEquals(
                List.of("aviso 2027-03-11 true", "obra 2027-03-19 true"),
                times.portfolios(world.adviser, Optional.of("05101"), Slice.first(50)).items().get(0).late().stream()
                        .map(late -> late.key() + " " + late.dueOn() + " " + late.delays())
                        .toList());
        assertEquals(
                1,
                times.portfolios(world.natales, Optional.empty(), Slice.first(50))
                        .items()
                        .size());
        List<Portfolio> kept = times.portfolios(world.adviser, Optional.empty(), Slice.first(50))
                .items();
        for (String entry : new String[] {null, " ".repeat(40_000) + "{}"}) {
            try (Connection connection = database.source().getConnection();
                    PreparedStatement change = connection.prepareStatement("UPDATE project SET portfolio = ?")) {
                change.setString(1, entry);
                change.executeUpdate();
            }
            assertEquals(
                    "without one, or with one that is not read whole",
                    kept,
                    times.portfolios(world.adviser, Optional.empty(), Slice.first(50))
                            .items());
        }
    }

    private String works(Caller caller) {
        String id = projects.create(
                        caller,
                        draft(
                                "Luces",
                                Optional.of(LocalDate.of(2027, 3, 1)),
                                List.of(item("FRIL", 1_000, Optional.empty()))))
                .id();
        projects.add(caller, id, milestone("bases", 5, List.of()));
        projects.add(caller, id, milestone("obra", 10, List.of("bases")));
        projects.add(caller, id, milestone("aviso", 4, List.of("bases")));
        return id;
    }

    private CalendarEvent event(String key) {
        return written.events().stream()
                .filter(one -> one.uid().endsWith("/" + key))
                .findFirst()
                .orElseThrow();
    }

    private void add(String id, String key, int days, List<String> after) {
        projects.add(world.valparaiso, id, milestone(key, days, after));
    }

    private static Milestone milestone(String key, int days, List<String> after) {
        return new Milestone(key, key, days, after, Optional.empty());
    }

    private static BudgetItem item(String source, long planned, Optional<Long> spent) {
        return new BudgetItem("Obra", source, 2027, planned, spent);
    }

    private static ProjectDraft draft(String title, Optional<LocalDate> startsOn, List<BudgetItem> budget) {
        return new ProjectDraft("", title, "", "", startsOn, "", List.of(), budget, List.of());
    }
}
