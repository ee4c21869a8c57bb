package cl.minka.contest.core.search;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertThrows;
import static org.junit.Assert.assertTrue;

import cl.minka.contest.Initiative;
import cl.minka.contest.InitiativeDraft;
import cl.minka.contest.SearchScope;
import cl.minka.contest.core.Databases;
import cl.minka.contest.core.Stage;
import cl.minka.contest.core.persistence.ContestEntity;
import cl.minka.contest.core.persistence.ContestStore;
import cl.minka.contest.core.persistence.InitiativeStore;
import cl.minka.contest.core.search.PlainSearch.Thing;
import cl.minka.kernel.Cursor;
import cl.minka.kernel.Fault;
import cl.minka.kernel.InvalidInput;
import cl.minka.kernel.Page;
import cl.minka.kernel.Slice;
import cl.minka.kernel.jpa.CountedDataSource;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.Test;
import org.junit.runner.RunWith;
import org.junit.runners.Parameterized;

/** Searches of initiatives find what plain loops find, page by page, at the same cost. */
@RunWith(Parameterized.class)
public class InitiativeSearchTest {
    private final Databases database;
    private final SharedCrowd crowd;

    public InitiativeSearchTest(Databases database) {
        this.database = database;
        this.crowd = new SharedCrowd(database);
    }

    @Parameterized.Parameters(name = "{0}")
    public static List<Object[]> databases() {
        return Databases.parameters();
    }

    @Test
    public void conditionsFindWhatPlainLoopsFind() {
        Random random = new Random(8);
        int found = 0;
        for (int n = 0; n < 300; n++) {
            String search = Queries.draw(random, 3);
            Set<String> ids = crowd.get().find(search);
            assertEquals(search, plainly(search), ids);
            found += ids.isEmpty() || ids.size() == crowd.get().things.size() ? 0 : 1;
        }
        assertTrue("only " + found + " told something", found > 100);
    }

    @Test
    public void eachFieldByItselfFindsWhatPlainLoopsFind() {
        Random random = new Random(9);
        for (String template : Queries.TERMS) {
            for (int n = 0; n < 3; n++) {
                String search = Queries.fill(template, random);
                assertEquals(search, plainly(search), crowd.get().find(search));
                assertEquals(
                        "-" + search, plainly("-(" + search + ")"), crowd.get().find("-(" + search + ")"));
            }
        }
    }

    @Test
    public void whatWasChangedIsFoundAtOnce() {
        Crowd own = new Crowd(database, 3, 4);
        String id = own.things.get(0).id();
        assertEquals(Set.of(), own.find("title:inconfundible"));
        own.stage.transactions.quietly(manager -> {
            var entity = InitiativeStore.get(manager, Stage.CONTEST, id);
            InitiativeDraft before = entity.draft();
            entity.write(
                    new InitiativeDraft(
                            "Inconfundible",
                            before.category(),
                            before.municipalities(),
                            before.answers(),
                            before.startedOn(),
                            before.team(),
                            before.externalId()),
                    entity.region(),
                    own.stage.clock.instant());
            return id;
        });
        assertEquals(Set.of(id), own.find("title:INCONFUNDIBLE"));
        own.stage.ranked();
        assertEquals(own.find("finished>0"), own.find("rank:any"));
    }

    @Test
    public void pagesOfASearchGoOnAndCount() {
        Set<String> all = crowd.get().find("status:admitted -category:none");
        Set<String> paged = new TreeSet<>();
        Optional<Cursor> after = Optional.empty();
        do {
            Page<Initiative> page = crowd.get()
                    .initiatives
                    .list(
                            crowd.get().stage.organizer,
                            Stage.CONTEST,
                            Crowd.filter("status:admitted -category:none"),
                            new Slice(4, after, List.of(new Slice.Sort("title", true)), false));
            assertEquals(all.size(), page.total().orElseThrow());
            page.items().forEach(one -> assertTrue(paged.add(one.id())));
            after = page.next().map(Cursor::decode);
        } while (after.isPresent());
        assertEquals(all, paged);
    }

    @Test
    public void aPageCostsTheSameNumberOfStatementsWhateverIsFound() {
        crowd.get().find("score.INN>=3 title:a rank<50");
        int one = statements("score.INN>=3 title:a rank<50");
        int other = statements("any score.INN>=0 OR title:a OR rank:any OR evaluator:eva-1 OR file:*.pdf");
        assertEquals(one, other);
        assertTrue("statements: " + one, one <= 16);
    }

    @Test
    public void faultsOfASearchAreFaultsOfTheRequest() {
        List<Fault> faults = assertThrows(InvalidInput.class, () -> crowd.get().find("averag>1 estado:nada"))
                .faults();
        assertEquals(
                List.of("/query/search contest.search.unknown-field", "/query/search contest.search.bad-value.choice"),
                faults.stream()
                        .map(fault -> fault.pointer() + " " + fault.code())
                        .toList());
        assertEquals("average", faults.get(0).arguments().get("suggestion"));
        assertEquals(1, faults.get(0).arguments().get("at"));
    }

    private int statements(String search) {
        int before = CountedDataSource.STATEMENTS.get();
        crowd.get().find(search);
        return CountedDataSource.STATEMENTS.get() - before;
    }

    private Set<String> plainly(String search) {
        Crowd all = crowd.get();
        Node node = all.stage.transactions.read(manager -> {
            ContestEntity contest = ContestStore.find(manager, Stage.CONTEST).orElseThrow();
            Books books =
                    new Searcher(all.stage.accounts, all.stage.territory).books(manager, all.stage.organizer, contest);
            Searcher.Read read = Searcher.read(books, SearchScope.INITIATIVES, search);
            assertEquals(search, List.of(), read.faults());
            return read.node();
        });
        PlainSearch plain = new PlainSearch(all.conflicts, 20);
        return all.things.stream()
                .filter(thing -> plain.finds(node, thing))
                .map(Thing::id)
                .collect(Collectors.toSet());
    }
}
