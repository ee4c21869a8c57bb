package cl.minka.practices.core.search;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertTrue;

import cl.minka.kernel.Caller;
import cl.minka.kernel.Cursor;
import cl.minka.kernel.Expected;
import cl.minka.kernel.Page;
import cl.minka.kernel.Slice;
import cl.minka.practices.Catalogue.Count;
import cl.minka.practices.Catalogue.Facets;
import cl.minka.practices.Catalogue.Found;
import cl.minka.practices.Catalogue.Suggestion;
import cl.minka.practices.Confirmation;
import cl.minka.practices.Practice;
import cl.minka.practices.Practices;
import cl.minka.practices.SheetPart;
import cl.minka.practices.core.Databases;
import cl.minka.practices.core.Samples;
import cl.minka.practices.core.World;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.TreeSet;
import org.junit.After;
import org.junit.Before;
import org.junit.Test;
import org.junit.runner.RunWith;
import org.junit.runners.Parameterized;

@RunWith(Parameterized.class)
public class CatalogueSearchTest {
    private final Databases database;
    private World world;
    private Node node;

    public CatalogueSearchTest(Databases database) {
        this.database = database;
    }

    @Parameterized.Parameters(name = "{0}")
    public static List<Object[]> databases() {
        return Databases.parameters();
    }

    @Before
    public void open() {
        world = new World(database);
        node = new Node(world);
    }

    @After
    public void close() {
        node.close();
    }

    @Test
    public void inflectionAccentsCaseAndSlipsDoNotCount() {
        enter("Compostaje domiciliario", "Medio ambiente");
        enter("Farmacia popular", "Salud");
        assertEquals(List.of("Compostaje domiciliario"), titles("COMPOSTAJES"));
        assertEquals(List.of("Compostaje domiciliario"), titles("compotaje domisiliario"));
        assertEquals(List.of("Compostaje domiciliario"), titles("compost"));
        assertEquals(List.of("Farmacia popular"), titles("fármacias"));
        assertEquals(List.of("Farmacia popular"), titles("medicamentos"));
        assertEquals(List.of(), titles("orquesta"));
    }

    @Test
    public void whatStandsInTheTitleComesBeforeWhatStandsElsewhere() {
        enter("Radio comunitaria", "Cultura");
        enter("Difusión", "Cultura");
        enter("Consultorio nocturno", "Salud");
        assertEquals("Consultorio nocturno", titles("consultorio").get(0));
        assertEquals(3, titles("consultorio").size());
    }

    @Test
    public void aChangeIsFoundAtOnceOnEveryNode() {
        try (Node other = new Node(world)) {
            assertEquals(List.of(), titles(other, "ciclovía"));
            Practice made = enter("Ciclovía segura", "Transporte");
            assertEquals(List.of("Ciclovía segura"), titles(other, "ciclovía"));
            world.practices.put(
                    world.valparaiso,
                    made.id(),
                    Samples.sheet("Teatro itinerante", "05101", "Cultura"),
                    Expected.anyVersion());
            assertEquals(List.of(), titles(other, "ciclovía"));
            assertEquals(List.of("Teatro itinerante"), titles(other, "teatro"));
            world.practices.delete(world.valparaiso, made.id(), Expected.anyVersion());
            assertEquals(List.of(), titles(other, "teatro"));
            assertEquals(List.of(), titles("teatro"));
        }
    }

    @Test
    public void whatANodeMissedIsFoundWhenItCompares() {
        Practice made = enter("Ciclovía segura", "Transporte");
        titles("ciclovía");
        world.clock.advance(Duration.ofDays(-2));
        world.practices.put(
                world.valparaiso,
                made.id(),
                Samples.sheet("Teatro itinerante", "05101", "Cultura"),
                Expected.anyVersion());
        Practice gone = enter("Patrimonio", "Cultura");
        world.practices.delete(world.valparaiso, gone.id(), Expected.anyVersion());
        assertEquals(List.of(), titles("teatro"));
        node.compare();
        assertEquals(List.of("Teatro itinerante"), titles("teatro"));
        assertEquals(List.of(), titles("ciclovía"));
    }

    @Test
    public void neitherDraftsNorHiddenPartsAreFoundByAnybody() {
        world.practices.create(world.valparaiso, Samples.sheet("Quincho secreto", "05101", false, "Salud"));
        Practice open = enter("Abierta", "Salud");
        assertEquals(List.of("Abierta"), titles("registro"));
        world.practices.put(
                world.valparaiso,
                open.id(),
                Samples.hiding(open.sheet(), Set.of(SheetPart.RESULTS, SheetPart.STAFF, SheetPart.CONTACT)),
                Expected.anyVersion());
        for (Caller caller : List.of(world.nobody, world.valparaiso, world.organizer)) {
            assertEquals(List.of(), titles(node, caller, "quincho"));
            assertEquals(List.of(), titles(node, caller, "registro"));
            assertEquals(List.of(), titles(node, caller, "enfermera"));
        }
        world.practices.put(
                world.valparaiso, open.id(), Samples.sheet("Abierta", "05101", false, "Salud"), Expected.anyVersion());
        assertEquals(List.of(), titles("abierta"));
        assertEquals(
                0,
                node.catalogue.facets(Optional.empty(), Practices.Filter.none()).total());
    }

    @Test
    public void filtersNarrowWhatIsFoundAndFacetsCountIt() {
        enter("Teatro de sala", "Cultura", "Educación");
        enter("Teatro de calle", "Cultura");
        world.practices.create(world.temuco, Samples.sheet("Teatro mapuche", "09101", "Cultura"));
        enter("Farmacia", "Salud");
        assertEquals(3, titles("teatro").size());
        assertEquals(List.of("Teatro mapuche"), titles("teatro", filter(Optional.empty(), Optional.of("09"))));
        assertEquals(List.of("Teatro de sala"), titles("teatro", filter(Optional.of("EDUCACION"), Optional.empty())));
        Facets facets = node.catalogue.facets(Optional.of("teatro"), Practices.Filter.none());
        assertEquals(3, facets.total());
        assertEquals(
                List.of(new Count("cultura", 3), new Count("educacion", 1)),
                facets.values().get("topic"));
        assertEquals(
                List.of(new Count("05", 2), new Count("09", 1)), facets.values().get("region"));
        assertEquals(List.of(), facets.values().get("cost"));
        assertEquals(List.of(new Count("false", 3)), facets.values().get("recognised"));
        for (String vain : List.of("***", "-")) {
            Slice few = Slice.first(5);
            assertEquals(
                    OptionalLong.of(0),
                    node.catalogue
                            .search(world.nobody, vain, Practices.Filter.none(), few)
                            .total());
            assertEquals(
                    0,
                    node.catalogue
                            .facets(Optional.of(vain), Practices.Filter.none())
                            .total());
            assertEquals(List.of(), node.catalogue.suggestions(vain, 9));
        }
        world.clock.advance(Duration.ofDays(400));
        assertEquals(List.of(), titles("teatro", confirmed(Confirmation.CURRENT)));
        assertEquals(3, titles("teatro", confirmed(Confirmation.OVERDUE)).size());
    }

    @Test
    public void pagesGoOnWhereTheLastEndedInEveryOrder() {
        Set<String> all = new TreeSet<>();
        for (int n = 0; n < 23; n++) {
            enter("Teatro " + n, "Cultura");
            all.add("Teatro " + n);
        }
        for (List<Slice.Sort> sort : List.of(
                List.<Slice.Sort>of(),
                List.of(new Slice.Sort("title", true)),
                List.of(new Slice.Sort("adoptions", false), new Slice.Sort("createdAt", true)))) {
            List<String> seen = new ArrayList<>();
            Optional<Cursor> after = Optional.empty();
            do {
                Page<Found> page = node.catalogue.search(
                        world.nobody, "teatro", Practices.Filter.none(), new Slice(5, after, sort, false));
                assertEquals(23, page.total().getAsLong());
                page.items().forEach(found -> seen.add(found.practice().sheet().title()));
                after = page.next().map(Cursor::decode);
            } while (after.isPresent());
            assertEquals(23, seen.size());
            assertEquals(all, new TreeSet<>(seen));
        }
    }

    @Test
    public void theWordsAreShownWhereTheyStand() {
        enter("Atención nocturna", "Salud");
        Found found = node.catalogue
                .search(world.nobody, "consultorios de noche", Practices.Filter.none(), Slice.first(5))
                .items()
                .get(0);
        assertEquals(
                List.of("Una consulta que abre de ⟦noche⟧."), found.highlights().get("summary"));
        assertEquals(
                List.of("El ⟦consultorio⟧ abre tres tardes por semana hasta las once."),
                found.highlights().get("solution"));
    }

    @Test
    public void similarOnesShareRareWordsAndSuggestionsBeginAlike() {
        Practice theatre = enter("Teatro itinerante en plazas", "Cultura");
        enter("Teatro escolar itinerante", "Cultura");
        enter("Reciclaje de vidrio", "Residuos");
        enter("Reciclaje de papel", "Residuos");
        assertEquals(
                "Teatro escolar itinerante",
                node.catalogue
                        .similar(world.nobody, theatre.id(), 5)
                        .get(0)
                        .sheet()
                        .title());
        List<Suggestion> suggestions = node.catalogue.suggestions("reci", 5);
        assertTrue(suggestions.toString(), suggestions.stream().anyMatch(one -> one.text()
                .equals("Reciclaje de papel")));
        assertEquals(
                List.of("residuos"),
                node.catalogue.suggestions("resid", 1).stream()
                        .map(Suggestion::text)
                        .toList());
        assertEquals(List.of(), node.catalogue.suggestions("zzz", 5));
    }

    private Practice enter(String title, String... topics) {
        return world.practices.create(world.valparaiso, Samples.sheet(title, "05101", topics));
    }

    private List<String> titles(String text) {
        return titles(node, text);
    }

    private List<String> titles(Node at, String text) {
        return titles(at, world.nobody, text);
    }

    private List<String> titles(Node at, Caller caller, String text) {
        return at.catalogue.search(caller, text, Practices.Filter.none(), Slice.first(50)).items().stream()
                .map(found -> found.practice().sheet().title())
                .toList();
    }

    private List<String> titles(String text, Practices.Filter filter) {
        return node.catalogue.search(world.nobody, text, filter, Slice.first(50)).items().stream()
                .map(found -> found.practice().sheet().title())
                .toList();
    }

    private static Practices.Filter filter(Optional<String> topic, Optional<String> region) {
        return new Practices.Filter(
                topic,
                region,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }

    private static Practices.Filter confirmed(Confirmation confirmed) {
        return new Practices.Filter(
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.of(confirmed));
    }
}
