package cl.minka.practices.rest;

import cl.minka.kernel.Kind;
import cl.minka.kernel.rest.Answer;
import cl.minka.kernel.rest.Call;
import cl.minka.kernel.rest.Fails;
import cl.minka.kernel.rest.Listing;
import cl.minka.kernel.rest.Media;
import cl.minka.kernel.rest.PageView;
import cl.minka.kernel.rest.Paged;
import cl.minka.practices.Catalogue;
import cl.minka.practices.Catalogue.Suggestion;
import cl.minka.practices.Practices;
import io.swagger.v3.oas.annotations.Operation;
import java.util.List;
import java.util.function.Function;
import javax.ws.rs.GET;
import javax.ws.rs.Path;
import javax.ws.rs.Produces;
import javax.ws.rs.QueryParam;
import javax.ws.rs.core.Context;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.jaxrs.whiteboard.propertytypes.JaxrsResource;

/** What somebody who is typing may look for. */
@Component(service = SuggestionResource.class)
@JaxrsResource
@Path("v1/practices/suggestions")
@Produces(Media.JSON)
public final class SuggestionResource {
    private static final int MOST = 10;

    private final Catalogue catalogue;

    @Activate
    public SuggestionResource(@Reference Catalogue catalogue) {
        this.catalogue = catalogue;
    }

    @GET
    @Paged
    @Operation(summary = "Topics and titles that begin as the text does; 10 at most")
    @Fails(kind = Kind.UNAVAILABLE, value = "practices.search-not-ready")
    public Answer<PageView<Suggestion>> list(@QueryParam("q") String q, @Context Call call) {
        Question question = Question.of(q, Practices.Filter.none());
        List<Suggestion> all =
                question.text().map(text -> catalogue.suggestions(text, MOST)).orElse(List.of());
        return Listing.answer(call, slice -> Listing.page(all, slice), Function.identity());
    }
}
