package cl.minka.contest.rest;

import cl.minka.contest.SearchScope;
import cl.minka.contest.Searches;
import cl.minka.kernel.Kind;
import cl.minka.kernel.rest.Answer;
import cl.minka.kernel.rest.Answers;
import cl.minka.kernel.rest.Call;
import cl.minka.kernel.rest.Fails;
import cl.minka.kernel.rest.Media;
import cl.minka.kernel.rest.Texts;
import io.swagger.v3.oas.annotations.Operation;
import javax.ws.rs.Consumes;
import javax.ws.rs.GET;
import javax.ws.rs.POST;
import javax.ws.rs.Path;
import javax.ws.rs.PathParam;
import javax.ws.rs.Produces;
import javax.ws.rs.QueryParam;
import javax.ws.rs.core.Context;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.jaxrs.whiteboard.propertytypes.JaxrsResource;

/** Help with the search language of a contest. */
@Component(service = SearchResource.class)
@JaxrsResource
@Path("v1/contests/{id}/search")
@Produces(Media.JSON)
public final class SearchResource {
    private final Searches searches;
    private final Texts texts;

    @Activate
    public SearchResource(@Reference Searches searches, @Reference Texts texts) {
        this.searches = searches;
        this.texts = texts;
    }

    @GET
    @Path("fields")
    @Operation(
            summary = "The fields that one may search by, with their values and examples; over initiatives by default")
    @Fails(kind = Kind.NOT_FOUND, value = "contest.not-found")
    public Answer<SearchFieldsView> fields(
            @PathParam("id") String id, @QueryParam("over") SearchScope over, @Context Call call) {
        SearchScope scope = over == null ? SearchScope.INITIATIVES : over;
        return Answer.of(SearchFieldsView.of(scope, searches.fields(call.caller(), id, scope), texts, call.locale()));
    }

    @POST
    @Path("check")
    @Consumes(Media.JSON)
    @Answers(200)
    @Operation(summary = "Tells a search in words, or all that is wrong with it and where; finds nothing")
    @Fails(kind = Kind.NOT_FOUND, value = "contest.not-found")
    public Answer<SearchCheckView> check(@PathParam("id") String id, SearchQueryBody body, @Context Call call) {
        body.check("");
        return Answer.of(SearchCheckView.of(
                body, searches.check(call.caller(), id, body.over(), body.search()), texts, call.locale()));
    }
}
