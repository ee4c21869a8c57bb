package cl.minka.contest.core.search;

import cl.minka.contest.SearchFault;
import cl.minka.contest.SearchScope;
import cl.minka.contest.core.persistence.ContestEntity;
import cl.minka.kernel.Caller;
import cl.minka.kernel.InvalidInput;
import cl.minka.kernel.jpa.Conditions;
import cl.minka.kernel.people.Accounts;
import cl.minka.kernel.territory.Municipalities;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javax.persistence.EntityManager;

/**
 * Applies searches to lists. Organisers search over everything; for others only the fields that they can read exist, and
 * the list itself holds only what they may see.
 */
public final class Searcher {
    private final Accounts accounts;
    private final Municipalities territory;
    private final Places places;

    public Searcher(Accounts accounts, Municipalities territory) {
        this.accounts = accounts;
        this.territory = territory;
        this.places = new Places(territory);
    }

    /** A search that was read, with what is wrong with it. */
    record Read(Node node, List<SearchFault> faults) {}

    Books books(EntityManager manager, Caller caller, ContestEntity contest) {
        return new ContestBooks(manager, caller, contest, places);
    }

    static Read read(Books books, SearchScope scope, String search) {
        Faults faults = new Faults();
        Node node = Parser.parse(books, scope, search, faults);
        return new Read(node, faults.all());
    }

    /**
     * Restricts a list over the alias {@code e} to what a search finds.
     *
     * @param pointer of the search in the request
     * @throws InvalidInput with all that is wrong with it
     */
    public void restrict(
            EntityManager manager,
            Caller caller,
            ContestEntity contest,
            SearchScope scope,
            Search search,
            Conditions conditions) {
        Books books = books(manager, caller, contest);
        Read read = read(books, scope, search.text());
        InvalidInput.throwIfAny(Faults.of(read.faults(), search.pointer()));
        Facts.bringUpToDate(manager, contest, Compiler.parts(read.node()));
        Scene scene = new Scene(manager, contest, accounts, territory);
        String condition = condition(scene, books, read.node(), scope);
        conditions.and(condition);
        scene.parameters().forEach(conditions::parameter);
    }

    private static String condition(Scene scene, Books books, Node node, SearchScope scope) {
        Compiler compiler = new Compiler(scene, books);
        return scope == SearchScope.EVALUATIONS ? compiler.evaluations(node, "e") : compiler.compile(node, scope, "e");
    }

    /** The ids of the initiatives that a search finds; of all when there is none. */
    public Optional<Set<String>> initiatives(
            EntityManager manager, Caller caller, ContestEntity contest, Optional<Search> search) {
        return search.map(wanted -> {
            Conditions conditions = new Conditions().and("e.contest = :contest", "contest", contest.id());
            restrict(manager, caller, contest, SearchScope.INITIATIVES, wanted, conditions);
            return new HashSet<>(conditions
                    .select(manager, "SELECT e.id FROM InitiativeEntity e", String.class)
                    .getResultList());
        });
    }

    /** The accounts of the members of the panel whom a search finds; of all when there is none. */
    public Optional<Set<Long>> evaluators(
            EntityManager manager, Caller caller, ContestEntity contest, Optional<Search> search) {
        return search.map(wanted -> {
            Conditions conditions = new Conditions().and("e.contest = :contest", "contest", contest.id());
            restrict(manager, caller, contest, SearchScope.EVALUATORS, wanted, conditions);
            return new HashSet<>(conditions
                    .select(manager, "SELECT e.account FROM EvaluatorEntity e", Long.class)
                    .getResultList());
        });
    }

    /** The initiative, the account and the state of each assignment that a search finds. */
    public List<Object[]> assignments(EntityManager manager, Caller caller, ContestEntity contest, Search search) {
        Conditions conditions = new Conditions().and("e.contest = :contest", "contest", contest.id());
        restrict(manager, caller, contest, SearchScope.ASSIGNMENTS, search, conditions);
        return conditions
                .select(manager, "SELECT e.initiative, e.account, e.state FROM AssignmentEntity e", Object[].class)
                .getResultList();
    }
}
