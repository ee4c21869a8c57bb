package cl.minka.contest.core.search;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertThrows;
import static org.junit.Assert.assertTrue;

import cl.minka.contest.Initiative;
import cl.minka.contest.SearchScope;
import cl.minka.contest.core.Databases;
import cl.minka.contest.core.Stage;
import cl.minka.contest.core.persistence.ContestEntity;
import cl.minka.contest.core.persistence.ContestStore;
import cl.minka.contest.core.search.PlainSearch.Thing;
import cl.minka.kernel.Caller;
import cl.minka.kernel.Fault;
import cl.minka.kernel.Grant;
import cl.minka.kernel.InvalidInput;
import cl.minka.kernel.Page;
import cl.minka.kernel.Role;
import cl.minka.kernel.Slice;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import javax.persistence.EntityManager;
import org.junit.Test;
import org.junit.runner.RunWith;
import org.junit.runners.Parameterized;

/** A municipality learns nothing by a search of what it may not see. */
@RunWith(Parameterized.class)
public class SearchSecrecyTest {
    private final Databases database;
    private final SharedCrowd crowd;

    public SearchSecrecyTest(Databases database) {
        this.database = database;
        this.crowd = new SharedCrowd(database);
    }

    @Parameterized.Parameters(name = "{0}")
    public static List<Object[]> databases() {
        return Databases.parameters();
    }

    @Test
    public void aMunicipalityFindsItsOwnOnlyAndIsToldNothingOfTheRest() {
        Caller municipality =
                crowd.get().stage.accounts.caller("municipio-05101", Grant.of(Role.MUNICIPALITY, "05101"));
        Set<String> own = crowd.get().things.stream()
                .filter(thing -> thing.municipalities().contains("05101"))
                .map(Thing::id)
                .collect(Collectors.toSet());
        assertEquals(own, crowd.get().find(municipality, "status:draft OR -status:draft"));
        Set<String> known = crowd.get().stage.transactions.read(manager -> names(manager, municipality));
        for (String hidden : List.of(
                "average>0",
                "finished>0",
                "assigned>0",
                "pending>0",
                "2+ total>1",
                "score.INN>1",
                "spread>1",
                "discrepancy:yes",
                "consensus:any",
                "evaluator:eva-1",
                "recused:any",
                "conflict:eva-1",
                "rank<3",
                "in:shortlist",
                "outcome:winner",
                "code:C00001",
                "blind:stale",
                "cleared:yes",
                "saved:x")) {
            InvalidInput refused =
                    assertThrows(hidden, InvalidInput.class, () -> crowd.get().find(municipality, hidden));
            Fault fault = refused.faults().get(0);
            assertEquals(hidden, "contest.search.unknown-field", fault.code());
            String suggestion = fault.arguments().get("suggestion").toString();
            assertTrue(hidden + " → " + suggestion, suggestion.equals("—") || known.contains(suggestion));
        }
        for (String word : List.of("has:evaluator", "has:discrepancy", "has:consensus", "has:evaluation")) {
            assertEquals(
                    "contest.search.bad-value.choice",
                    assertThrows(InvalidInput.class, () -> crowd.get().find(municipality, word))
                            .faults()
                            .get(0)
                            .code());
        }
    }

    @Test
    public void whatAMunicipalityFindsDoesNotChangeWithWhatItCanNotSee() {
        Crowd own = new Crowd(database, 5, 12);
        Caller municipality = own.stage.accounts.caller("municipio-05101", Grant.of(Role.MUNICIPALITY, "05101"));
        List<String> searches = new ArrayList<>();
        Random random = new Random(10);
        for (String template : Queries.OPEN) {
            searches.add(Queries.fill(template, random));
        }
        searches.add("canario");
        List<Object> before = answers(own, municipality, searches);
        own.stage.evaluator("canario", 50);
        own.things.stream()
                .filter(thing -> thing.status().equals("admitted"))
                .filter(thing -> thing.municipalities().contains("05101"))
                .forEach(thing -> own.stage.evaluated(thing.externalId().orElse(thing.id()) + ",canario,5,0"));
        own.stage.ranked();
        own.stage.initiative("canario", "gestion", "13101");
        assertEquals(before, answers(own, municipality, searches));
    }

    private static List<Object> answers(Crowd crowd, Caller caller, List<String> searches) {
        List<Object> answers = new ArrayList<>();
        for (String search : searches) {
            Page<Initiative> page =
                    crowd.initiatives.list(caller, Stage.CONTEST, Crowd.filter(search), Slice.first(500));
            answers.add(search + " " + page.total() + " "
                    + page.items().stream().map(Initiative::id).toList());
        }
        return answers;
    }

    private Set<String> names(EntityManager manager, Caller caller) {
        ContestEntity contest = ContestStore.find(manager, Stage.CONTEST).orElseThrow();
        return new Searcher(crowd.get().stage.accounts, crowd.get().stage.territory)
                .books(manager, caller, contest).fields(SearchScope.INITIATIVES).fields().stream()
                        .flatMap(Field::names)
                        .collect(Collectors.toSet());
    }
}
