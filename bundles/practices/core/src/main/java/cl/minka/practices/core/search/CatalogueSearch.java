package cl.minka.practices.core.search;

import cl.minka.kernel.Caller;
import cl.minka.kernel.Page;
import cl.minka.kernel.Slice;
import cl.minka.kernel.time.WorkingDays;
import cl.minka.practices.Catalogue;
import cl.minka.practices.Practice;
import cl.minka.practices.Practices;
import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.apache.lucene.search.IndexSearcher;
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
            Query query = narrowed(searcher, text, filter);
            return Hits.page(searcher, query, slice);
        });
        Map<String, Practice> shown = practices.byId(Caller.anonymous(caller.requestId()), ids.items());
        Map<String, Practice> whole = practices.byId(caller, ids.items());
        Highlights highlights = new Highlights(text);
        List<Found> found = new ArrayList<>();
        for (String id : ids.items()) {
            if (shown.containsKey(id) && whole.containsKey(id)) {
                found.add(new Found(whole.get(id), highlights.of(shown.get(id).sheet())));
            }
        }
        return new Page<>(found, ids.next(), ids.total());
    }

    @Override
    public Facets facets(Optional<String> text, Practices.Filter filter) {
        return index.ask(searcher -> {
            Query query = text.isPresent()
                    ? narrowed(searcher, text.get(), filter)
                    : Filters.of(Optional.empty(), filter, today());
            return searcher.search(query, new FacetCount());
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

    /** Where nothing has most of the words, what has one. */
    private Query narrowed(IndexSearcher searcher, String text, Practices.Filter filter) throws IOException {
        Question question = new Question(searcher.getIndexReader(), text);
        Query strict = Filters.of(Optional.of(question.strict()), filter, today());
        return searcher.search(strict, 1).scoreDocs.length > 0
                ? strict
                : Filters.of(Optional.of(question.loose()), filter, today());
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), WorkingDays.ZONE);
    }
}
