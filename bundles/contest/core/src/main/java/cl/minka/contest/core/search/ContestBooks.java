package cl.minka.contest.core.search;

import cl.minka.contest.SearchScope;
import cl.minka.contest.core.initiative.InitiativeAccess;
import cl.minka.contest.core.persistence.ContestEntity;
import cl.minka.kernel.Caller;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.persistence.EntityManager;

/** The fields and saved searches of a contest that a caller may use. */
final class ContestBooks implements Books {
    private final EntityManager manager;
    private final Caller caller;
    private final ContestEntity contest;
    private final Places places;
    private final boolean organizer;
    private final Map<SearchScope, FieldBook> books = new EnumMap<>(SearchScope.class);

    ContestBooks(EntityManager manager, Caller caller, ContestEntity contest, Places places) {
        this.manager = manager;
        this.caller = caller;
        this.contest = contest;
        this.places = places;
        this.organizer = InitiativeAccess.organizes(caller, contest);
    }

    @Override
    public FieldBook fields(SearchScope scope) {
        return books.computeIfAbsent(scope, this::book);
    }

    private FieldBook book(SearchScope scope) {
        if (!organizer) {
            return new FieldBook(
                    scope,
                    scope == SearchScope.INITIATIVES ? new InitiativeFields(contest, places).open() : List.of(),
                    InitiativeWords::of,
                    false);
        }
        return switch (scope) {
            case INITIATIVES -> new FieldBook(
                    scope, new InitiativeFields(contest, places).all(), InitiativeWords::of, true);
            case EVALUATORS -> new FieldBook(
                    scope, EvaluatorFields.all(contest.definition(), places), EvaluatorFields::words, true);
            default -> new FieldBook(scope, AssignmentFields.all(contest.definition()), AssignmentFields::words, true);
        };
    }

    @Override
    public Optional<String> saved(SearchScope scope, String name) {
        return organizer
                ? SavedSearchStore.visible(manager, caller, contest.id(), name)
                        .filter(saved -> SavedSearchStore.fits(saved.scope(), scope))
                        .map(SavedSearchEntity::search)
                : Optional.empty();
    }
}
