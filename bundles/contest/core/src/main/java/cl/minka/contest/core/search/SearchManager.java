package cl.minka.contest.core.search;

import cl.minka.contest.SavedSearch;
import cl.minka.contest.SearchCheck;
import cl.minka.contest.SearchField;
import cl.minka.contest.SearchScope;
import cl.minka.contest.Searches;
import cl.minka.contest.core.initiative.InitiativeAccess;
import cl.minka.contest.core.persistence.ContestEntity;
import cl.minka.contest.core.persistence.ContestStore;
import cl.minka.contest.core.persistence.ContestTransactions;
import cl.minka.kernel.Caller;
import cl.minka.kernel.Expected;
import cl.minka.kernel.Forbidden;
import cl.minka.kernel.InvalidInput;
import cl.minka.kernel.Kind;
import cl.minka.kernel.Page;
import cl.minka.kernel.Refusal;
import cl.minka.kernel.Slice;
import cl.minka.kernel.journal.Change;
import cl.minka.kernel.jpa.Done;
import cl.minka.kernel.jpa.Times;
import cl.minka.kernel.people.Accounts;
import cl.minka.kernel.territory.Municipalities;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javax.persistence.EntityManager;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Tells the search language, and keeps saved searches. */
@Component(service = Searches.class)
public final class SearchManager implements Searches {
    private final ContestTransactions transactions;
    private final Searcher searcher;
    private final Clock clock;

    @Activate
    public SearchManager(
            @Reference ContestTransactions transactions,
            @Reference Accounts accounts,
            @Reference Municipalities territory,
            @Reference Clock clock) {
        this.transactions = transactions;
        this.searcher = new Searcher(accounts, territory);
        this.clock = clock;
    }

    @Override
    public List<SearchField> fields(Caller caller, String contest, SearchScope over) {
        return transactions.read(manager -> {
            FieldBook book = searcher.books(manager, caller, open(manager, caller, contest, over))
                    .fields(over);
            List<SearchField> fields =
                    book.fields().stream().map(Field::toRecord).toList();
            return book.hasSaved() ? withSaved(fields) : fields;
        });
    }

    private static List<SearchField> withSaved(List<SearchField> fields) {
        SearchField saved = new SearchField(
                "saved",
                SearchField.Type.SAVED,
                List.of("set", "guardada"),
                "contest.search.field." + "saved",
                Optional.empty(),
                List.of(),
                List.of(Operator.HAS.sign(), Operator.EQUAL.sign()),
                false,
                List.of("saved:atrasadas"));
        return java.util.stream.Stream.concat(fields.stream(), java.util.stream.Stream.of(saved))
                .sorted(java.util.Comparator.comparing(SearchField::name))
                .toList();
    }

    @Override
    public SearchCheck check(Caller caller, String contest, SearchScope over, String search) {
        return transactions.read(manager -> {
            ContestEntity within = open(manager, caller, contest, over);
            Searcher.Read read = Searcher.read(searcher.books(manager, caller, within), over, search);
            return read.faults().isEmpty()
                    ? new SearchCheck(Optional.of(Phrases.of(read.node())), List.of())
                    : new SearchCheck(Optional.empty(), read.faults());
        });
    }

    /** Who does not run the contest searches over initiatives only. */
    private static ContestEntity open(EntityManager manager, Caller caller, String contest, SearchScope over) {
        ContestEntity within = ContestStore.visible(manager, caller, contest);
        if (over != SearchScope.INITIATIVES && !InitiativeAccess.organizes(caller, within)) {
            throw new Forbidden();
        }
        return within;
    }

    @Override
    public Page<SavedSearch> list(Caller caller, String contest, Slice slice) {
        return transactions.read(manager -> {
            ContestStore.organized(manager, caller, contest);
            return SavedSearchStore.page(manager, caller, contest, slice);
        });
    }

    @Override
    public SavedSearch get(Caller caller, String contest, String name) {
        return transactions.read(manager -> {
            ContestStore.organized(manager, caller, contest);
            return present(manager, caller, contest, name).toRecord();
        });
    }

    @Override
    public SavedSearch create(Caller caller, String contest, SavedSearch.Draft draft) {
        return transactions.change(caller, manager -> {
            ContestEntity within = ContestStore.organizedForChange(manager, caller, contest);
            InvalidInput.throwIfAny(SavedSearchCheck.faults(draft));
            Set<String> uses = uses(manager, caller, within, draft);
            Uses all = new Uses(SavedSearchStore.all(manager, contest));
            if (SavedSearchStore.find(manager, contest, draft.name()).isPresent()) {
                throw new Refusal(Kind.CONFLICT, "contest.search-name-taken", Map.of("name", draft.name()));
            }
            all.refuseCycle(draft.name(), uses);
            SavedSearchEntity saved =
                    new SavedSearchEntity(contest, draft.name(), caller.account(), caller.username(), Times.now(clock));
            saved.write(draft, uses, Times.now(clock));
            manager.persist(saved);
            return done(manager, within, saved, "contest.search-saved");
        });
    }

    @Override
    public SavedSearch update(Caller caller, String contest, String name, SavedSearch.Draft draft, Expected expected) {
        return transactions.change(caller, manager -> {
            ContestEntity within = ContestStore.organizedForChange(manager, caller, contest);
            SavedSearchEntity saved = own(manager, caller, contest, name);
            expected.check(saved.version());
            InvalidInput.throwIfAny(SavedSearchCheck.faults(draft, name));
            Set<String> uses = uses(manager, caller, within, draft);
            Uses all = new Uses(SavedSearchStore.all(manager, contest));
            Uses.refuseIfAny(
                    name,
                    all.usersOf(name).stream()
                            .filter(user -> breaks(saved, draft, user))
                            .toList());
            all.refuseCycle(name, uses);
            saved.write(draft, uses, Times.now(clock));
            return done(manager, within, saved, "contest.search-changed");
        });
    }

    private static boolean breaks(SavedSearchEntity saved, SavedSearch.Draft draft, SavedSearchEntity user) {
        return !SavedSearchStore.fits(saved.scope(), draft.over())
                || !draft.shared() && (user.isShared() || user.account() != saved.account());
    }

    @Override
    public void delete(Caller caller, String contest, String name, Expected expected) {
        transactions.change(caller, manager -> {
            ContestEntity within = ContestStore.organizedForChange(manager, caller, contest);
            SavedSearchEntity saved = own(manager, caller, contest, name);
            expected.check(saved.version());
            Uses.refuseIfAny(name, new Uses(SavedSearchStore.all(manager, contest)).usersOf(name));
            manager.remove(saved);
            return Done.of(name, change(within, saved, "contest.search-deleted"));
        });
    }

    private static SavedSearchEntity present(EntityManager manager, Caller caller, String contest, String name) {
        return SavedSearchStore.visible(manager, caller, contest, name)
                .orElseThrow(() -> new Refusal(Kind.NOT_FOUND, "contest.search-not-found"));
    }

    /** One that the caller may change. */
    private static SavedSearchEntity own(EntityManager manager, Caller caller, String contest, String name) {
        SavedSearchEntity saved = present(manager, caller, contest, name);
        if (saved.account() != caller.account() && !caller.isAdmin()) {
            throw new Forbidden();
        }
        return saved;
    }

    /** What a search is made of, once it was found to be in order; a shared one of shared ones only. */
    private Set<String> uses(EntityManager manager, Caller caller, ContestEntity contest, SavedSearch.Draft draft) {
        Searcher.Read read = Searcher.read(searcher.books(manager, caller, contest), draft.over(), draft.search());
        InvalidInput.throwIfAny(Faults.of(read.faults(), "/search"));
        Set<String> uses = Uses.of(read.node());
        if (draft.shared()) {
            InvalidInput.throwIfAny(SavedSearchCheck.notShared(uses.stream()
                    .flatMap(name -> SavedSearchStore.find(manager, contest.id(), name).stream())
                    .filter(used -> !used.isShared())
                    .map(SavedSearchEntity::name)
                    .toList()));
        }
        return uses;
    }

    private static Done<SavedSearch> done(
            EntityManager manager, ContestEntity contest, SavedSearchEntity saved, String action) {
        manager.flush();
        return Done.of(
                saved.toRecord(),
                change(contest, saved, action)
                        .fields(Set.of("over", "search", "shared", "description"))
                        .state(saved.search()));
    }

    private static Change change(ContestEntity contest, SavedSearchEntity saved, String action) {
        return Change.of(action, "contests/" + contest.id() + "/searches/" + saved.name(), contest.organizer())
                .facts(Map.of(
                        "over", saved.scope().name().toLowerCase(Locale.ROOT),
                        "shared", Boolean.toString(saved.isShared())));
    }
}
