package cl.minka.assistance.core.join;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertTrue;

import cl.minka.assistance.core.Databases;
import cl.minka.assistance.core.World;
import cl.minka.assistance.core.project.ProjectManager;
import cl.minka.assistance.project.Project;
import cl.minka.assistance.project.Projects;
import cl.minka.kernel.Slice;
import cl.minka.kernel.jpa.Refused;
import cl.minka.kernel.jpa.WeekDays;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.Before;
import org.junit.Test;
import org.junit.runner.RunWith;
import org.junit.runners.Parameterized;

@RunWith(Parameterized.class)
public class ProductProjectsTest {
    private static final Optional<String> VALPARAISO = Optional.of("05101");

    private final Databases database;
    private final SomeShelf shelf = new SomeShelf();
    private World world;
    private ProjectManager projects;
    private ProductProjects join;

    public ProductProjectsTest(Databases database) {
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
        join = join();
    }

    private ProductProjects join() {
        return new ProductProjects(world.transactions, world.municipalities, world.clock);
    }

    @Test
    public void productsThatWereAcceptedWhileNobodyReadBecomeProjectsOnceAndBothSidesKnow() {
        shelf.put("ana", true, VALPARAISO);
        shelf.put("beto", true, VALPARAISO);
        shelf.put("carla", true, VALPARAISO);
        shelf.put("dario", true, VALPARAISO);
        shelf.put("dario", false, VALPARAISO);
        join.catchUp();
        assertEquals("schools are away", List.of(), all());
        join.products = shelf;
        join.catchUp();
        join.catchUp();
        List<Project> opened = all();
        assertEquals(
                List.of("Huerto de ana", "Huerto de beto", "Huerto de carla"),
                opened.stream().map(one -> one.draft().title()).toList());
        Project first = opened.get(0);
        assertEquals(
                "editions/lideres-2027/products/ana/proyecto", first.draft().origin());
        assertEquals(List.of("editions/lideres-2027"), first.draft().links());
        assertEquals("05101", first.draft().municipality());
        assertEquals(Optional.of("projects/" + first.id()), shelf.project("ana"));
        assertEquals(List.of("ana", "beto", "carla"), shelf.told);
        assertEquals(3, count("assistance.project-created"));
    }

    @Test
    public void whoDiesBeforeTheSchoolsWereToldTellsThemAfterwards() {
        shelf.put("ana", true, VALPARAISO);
        join.products = shelf;
        shelf.failsWhenTold = true;
        assertEquals("UNAVAILABLE kernel.unavailable", Refused.key(join::catchUp));
        assertEquals(1, all().size());
        shelf.failsWhenTold = false;
        join.catchUp();
        assertEquals(Optional.of("projects/" + all().get(0).id()), shelf.project("ana"));
        assertEquals(1, all().size());
    }

    @Test
    public void aProductKeepsItsProjectAndTheLogTellsWhatBecameOfIt() {
        shelf.put("ana", true, VALPARAISO);
        join.products = shelf;
        join.catchUp();
        shelf.put("ana", false, VALPARAISO);
        join.catchUp();
        shelf.put("ana", true, VALPARAISO);
        join.catchUp();
        String id = all().get(0).id();
        assertEquals(1, all().size());
        assertEquals(
                2, projects.log(world.valparaiso, id, Slice.first(5)).items().size());
        assertEquals(
                "",
                projects.log(world.valparaiso, id, Slice.first(5))
                        .items()
                        .get(0)
                        .author());
    }

    @Test
    public void aProductOfNoKnownPlaceWaitsUntilItsEditionHasOne() {
        shelf.put("ana", true, Optional.empty());
        join.products = shelf;
        join.catchUp();
        assertEquals(List.of(), all());
        shelf.place("ana", "05101");
        world.clock.advance(Duration.ofMinutes(2));
        join.catchUp();
        assertEquals(1, all().size());
        assertTrue(shelf.project("ana").isPresent());
    }

    @Test
    public void twoNodesAtOnceOpenOneProject() throws Exception {
        shelf.put("ana", true, VALPARAISO);
        shelf.put("beto", true, VALPARAISO);
        List<ProductProjects> nodes = List.of(join(), join(), join());
        nodes.forEach(node -> node.products = shelf);
        ExecutorService threads = Executors.newFixedThreadPool(nodes.size());
        try {
            List<Callable<Object>> runs = nodes.stream()
                    .map(node -> (Callable<Object>) () -> {
                        try {
                            node.catchUp();
                        } catch (RuntimeException e) {
                            return e;
                        }
                        return "";
                    })
                    .toList();
            for (Future<Object> run : threads.invokeAll(runs)) {
                run.get();
            }
        } finally {
            threads.shutdown();
        }
        join.products = shelf;
        join.catchUp();
        assertEquals(2, all().size());
    }

    private long count(String action) {
        return world.journal.actions().stream().filter(action::equals).count();
    }

    private List<Project> all() {
        return projects.list(world.organizer, new Projects.Filter(Optional.empty(), Optional.empty()), Slice.first(10))
                .items();
    }
}
