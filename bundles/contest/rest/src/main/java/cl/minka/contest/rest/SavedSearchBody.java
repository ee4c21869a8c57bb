package cl.minka.contest.rest;

import cl.minka.contest.SavedSearch;
import cl.minka.contest.SearchScope;
import cl.minka.kernel.rest.Required;
import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.util.Optional;

/** A search that is given a name. */
@JsonIgnoreProperties({"owner", "createdAt", "updatedAt"})
public record SavedSearchBody(
        String name, SearchScope over, String search, Optional<Boolean> shared, String description) {
    SavedSearch.Draft toDraft() {
        new Required().check("/over", over).orThrow();
        return new SavedSearch.Draft(
                Required.text(name), over, Required.text(search), shared.orElse(false), Required.text(description));
    }
}
