package cl.minka.contest.rest;

import cl.minka.contest.SavedSearch;
import cl.minka.contest.SearchCheck;
import cl.minka.contest.SearchFault;
import cl.minka.contest.SearchField;
import cl.minka.contest.SearchPhrase;
import cl.minka.contest.SearchScope;
import cl.minka.contest.Searches;
import cl.minka.kernel.Caller;
import cl.minka.kernel.Expected;
import cl.minka.kernel.Kind;
import cl.minka.kernel.Page;
import cl.minka.kernel.Refusal;
import cl.minka.kernel.Slice;
import cl.minka.kernel.rest.FakeJournal;
import cl.minka.kernel.rest.Listing;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Saved searches in memory; a search that begins with {@code averag} is wrong, any other is told the same. */
final class FakeSearches implements Searches {
    private static final String TOLD = "contest.search.told.";
    private final FakeJournal journal;
    private final Map<String, SavedSearch> saved = new TreeMap<>();
    Optional<SearchScope> over = Optional.empty();

    FakeSearches(FakeJournal journal) {
        this.journal = journal;
    }

    @Override
    public List<SearchField> fields(Caller caller, String contest, SearchScope scope) {
        over = Optional.of(scope);
        return List.of(new SearchField(
                "score.INN",
                SearchField.Type.FIGURE,
                List.of("nota.INN"),
                "contest.search.field.score",
                Optional.of("Innovación"),
                List.of(),
                List.of(":", ">="),
                true,
                List.of("2+ score.INN>=4")));
    }

    @Override
    public SearchCheck check(Caller caller, String contest, SearchScope scope, String search) {
        if (search.startsWith("averag")) {
            return new SearchCheck(
                    Optional.empty(),
                    List.of(new SearchFault(
                            0, 6, "contest.search.unknown-field", Map.of("field", "averag"), Optional.of("average"))));
        }
        SearchPhrase field = new SearchPhrase("contest.search.field.average.title", Map.of(), Map.of());
        SearchPhrase term = new SearchPhrase(TOLD + "at-least", Map.of("value", "70"), Map.of("field", field));
        SearchPhrase words = new SearchPhrase(TOLD + "words", Map.of("text", "agua"), Map.of());
        SearchPhrase or = new SearchPhrase(TOLD + "or", Map.of(), Map.of("left", term, "right", words));
        return new SearchCheck(
                Optional.of(new SearchPhrase(TOLD + "and", Map.of(), Map.of("left", or, "right", words))), List.of());
    }

    @Override
    public Page<SavedSearch> list(Caller caller, String contest, Slice slice) {
        return Listing.page(List.copyOf(saved.values()), slice);
    }

    @Override
    public SavedSearch get(Caller caller, String contest, String name) {
        return Optional.ofNullable(saved.get(name))
                .orElseThrow(() -> new Refusal(Kind.NOT_FOUND, "contest.search-not-found"));
    }

    @Override
    public SavedSearch create(Caller caller, String contest, SavedSearch.Draft draft) {
        SavedSearch made = of(caller, contest, draft, 1);
        saved.put(draft.name(), made);
        journal.write(caller, made);
        return made;
    }

    @Override
    public SavedSearch update(Caller caller, String contest, String name, SavedSearch.Draft draft, Expected expected) {
        long version = get(caller, contest, name).version();
        expected.check(version);
        saved.put(name, of(caller, contest, draft, version + 1));
        return saved.get(name);
    }

    @Override
    public void delete(Caller caller, String contest, String name, Expected expected) {
        expected.check(get(caller, contest, name).version());
        if (name.equals("usada")) {
            throw new Refusal(Kind.CONFLICT, "contest.search-used", Map.of("name", name, "users", "otra"));
        }
        saved.remove(name);
    }

    private static SavedSearch of(Caller caller, String contest, SavedSearch.Draft draft, long version) {
        return new SavedSearch(
                contest,
                draft.name(),
                draft.over(),
                draft.search(),
                draft.shared(),
                draft.description(),
                caller.username(),
                Samples.THEN,
                Samples.THEN,
                version);
    }
}
