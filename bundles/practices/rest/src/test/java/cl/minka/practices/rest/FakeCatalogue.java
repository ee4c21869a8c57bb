package cl.minka.practices.rest;

import cl.minka.kernel.Caller;
import cl.minka.kernel.Page;
import cl.minka.kernel.Slice;
import cl.minka.practices.Catalogue;
import cl.minka.practices.Practice;
import cl.minka.practices.Practices;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Finds whatever is there, and remembers by what. */
final class FakeCatalogue implements Catalogue {
    private final Practices practices;
    Optional<String> asked = Optional.empty();

    FakeCatalogue(Practices practices) {
        this.practices = practices;
    }

    @Override
    public Page<Found> search(Caller caller, String text, Practices.Filter filter, Slice slice) {
        asked = Optional.of(text);
        return practices
                .list(caller, filter, slice)
                .map(practice -> new Found(practice, Map.of("title", List.of("⟦Atención⟧ nocturna"))));
    }

    @Override
    public Facets facets(Optional<String> text, Practices.Filter filter) {
        return new Facets(1, Map.of("topic", List.of(new Count("salud", 1))));
    }

    @Override
    public List<Practice> similar(Caller caller, String practice, int limit) {
        return List.of(practices.get(caller, practice));
    }

    @Override
    public List<Suggestion> suggestions(String text, int limit) {
        return List.of(new Suggestion("salud", Optional.empty()));
    }
}
