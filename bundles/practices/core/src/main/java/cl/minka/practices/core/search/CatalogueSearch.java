package cl.minka.practices.core.search;

import cl.minka.kernel.Caller;
import cl.minka.kernel.Page;
import cl.minka.kernel.Slice;
import cl.minka.kernel.time.WorkingDays;
import cl.minka.practices.Catalogue;
import cl.minka.practices.Practice;
import cl.minka.practices.Practices;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.apache.lucene.search.Query;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Searches this node's index; what is shown comes from the database. */
@Component(service = Catalogue.class)
public final class CatalogueSearch implements Catalogue {
    private final CatalogueIndex index;
    private final Practices practices;
    private final Clock clock;

    @Activate
    public CatalogueSearch(@Reference CatalogueIndex index, @Reference Practices practices, @Reference Clock clock) {
        this.index = index;
        this.practices = practices;
        this.clock = clock;
    }

    @Override
    public Page<Found> search(Caller caller, String text, Practices.Filter filter, Slice slice) {
        Page<String> ids = index.ask(searcher -> {
            Question question = new Question(searcher.getIndexReader(), text);
            Page<String> most = Hits.page(searcher, narrowed(question.strict(), filter), slice);
            boolean nothing = most.total().orElse(1) == 0;
            return nothing ? Hits.page(searcher, narrowed(question.loose(), filter), slice) : most;
        });
        Map<String, Practice> whole = practices.byId(caller, ids.items());
        Highlights highlights = new Highlights(text);
        return new Page<>(
                ids.items().stream()
                        .map(whole::get)
                        .filter(practice -> practice != null && practice.sheet().published())
                        .map(practice -> new Found(practice, highlights.of(practice.sheet())))
                        .toList(),
                ids.next(),
                ids.total());
    }

    /** As the search: where nothing has most of the words, what has one. */
    @Override
    public Facets facets(Optional<String> text, Practices.Filter filter) {
        return index.ask(searcher -> {
            if (text.isEmpty()) {
                return searcher.search(Filters.of(Optional.empty(), filter, today()), new FacetCount());
            }
            Question question = new Question(searcher.getIndexReader(), text.get());
            Facets most = searcher.search(narrowed(question.strict(), filter), new FacetCount());
            return most.total() > 0 ? most : searcher.search(narrowed(question.loose(), filter), new FacetCount());
        });
    }

    @Override
    public List<Practice> similar(Caller caller, String id, int limit) {
        practices.get(caller, id);
        Optional<Practice> open = Optional.ofNullable(practices
                .byId(Caller.anonymous(caller.requestId()), List.of(id))
                .get(id));
        Practice model = open.orElseGet(() -> practices.get(caller, id));
        List<String> ids =
                index.ask(searcher -> Hits.best(searcher, Likeness.query(searcher.getIndexReader(), model), limit));
        Map<String, Practice> found = practices.byId(caller, ids);
        return ids.stream().map(found::get).filter(Objects::nonNull).toList();
    }

    @Override
    public List<Suggestion> suggestions(String text, int limit) {
        return index.ask(searcher -> Suggestions.of(searcher, text, limit));
    }

    private Query narrowed(Query query, Practices.Filter filter) {
        return Filters.of(Optional.of(query), filter, today());
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), WorkingDays.ZONE);
    }
}
