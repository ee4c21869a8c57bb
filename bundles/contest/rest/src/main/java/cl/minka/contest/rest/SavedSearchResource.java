package cl.minka.contest.rest;

import cl.minka.contest.SavedSearch;
import cl.minka.contest.Searches;
import cl.minka.kernel.Kind;
import cl.minka.kernel.rest.Answer;
import cl.minka.kernel.rest.Answers;
import cl.minka.kernel.rest.Call;
import cl.minka.kernel.rest.Creations;
import cl.minka.kernel.rest.Fails;
import cl.minka.kernel.rest.Listing;
import cl.minka.kernel.rest.Media;
import cl.minka.kernel.rest.PageView;
import cl.minka.kernel.rest.Paged;
import io.swagger.v3.oas.annotations.Operation;
import javax.ws.rs.Consumes;
import javax.ws.rs.DELETE;
import javax.ws.rs.GET;
import javax.ws.rs.POST;
import javax.ws.rs.PUT;
import javax.ws.rs.Path;
import javax.ws.rs.PathParam;
import javax.ws.rs.Produces;
import javax.ws.rs.core.Context;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.jaxrs.whiteboard.propertytypes.JaxrsResource;

/** The searches that organisers saved. */
@Component(service = SavedSearchResource.class)
@JaxrsResource
@Path("v1/contests/{id}/searches")
@Produces(Media.JSON)
public final class SavedSearchResource {
    private final Searches searches;
    private final Creations creations;

    @Activate
    public SavedSearchResource(@Reference Searches searches, @Reference Creations creations) {
        this.searches = searches;
        this.creations = creations;
    }

    @GET
    @Paged(sort = "name")
    @Operation(summary = "Saved searches: one's own and those that are shared")
    @Fails(kind = Kind.NOT_FOUND, value = "contest.not-found")
    public Answer<PageView<SavedSearchView>> list(@PathParam("id") String id, @Context Call call) {
        return Listing.answer(call, slice -> searches.list(call.caller(), id, slice), SavedSearchView::of);
    }

    @GET
    @Path("{name}")
    @Operation(summary = "A saved search")
    @Fails(
            kind = Kind.NOT_FOUND,
            value = {"contest.not-found", "contest.search-not-found"})
    public Answer<SavedSearchView> get(@PathParam("id") String id, @PathParam("name") String name, @Context Call call) {
        return answer(searches.get(call.caller(), id, name));
    }

    @POST
    @Consumes(Media.JSON)
    @Answers(201)
    @Operation(summary = "Saves a search under a name, for oneself or for all who organise the contest")
    @Fails(kind = Kind.NOT_FOUND, value = "contest.not-found")
    @Fails(
            kind = Kind.CONFLICT,
            value = {"contest.search-name-taken", "contest.search-cycle"})
    public Answer<SavedSearchView> create(@PathParam("id") String id, SavedSearchBody body, @Context Call call) {
        return creations.run(
                call,
                caller -> searches.create(caller, id, body.toDraft()),
                saved -> Answer.created(
                        "contests/" + id + "/searches/" + saved.name(), SavedSearchView.of(saved), saved.version()));
    }

    @PUT
    @Path("{name}")
    @Consumes(Media.JSON)
    @Answers(200)
    @Operation(summary = "Changes an own saved search, unless that breaks one that uses it")
    @Fails(
            kind = Kind.NOT_FOUND,
            value = {"contest.not-found", "contest.search-not-found"})
    @Fails(
            kind = Kind.CONFLICT,
            value = {"contest.search-used", "contest.search-cycle"})
    public Answer<SavedSearchView> put(
            @PathParam("id") String id, @PathParam("name") String name, SavedSearchBody body, @Context Call call) {
        return answer(searches.update(call.caller(), id, name, body.toDraft(), call.expected()));
    }

    @DELETE
    @Path("{name}")
    @Operation(summary = "Removes an own saved search that no other uses")
    @Fails(
            kind = Kind.NOT_FOUND,
            value = {"contest.not-found", "contest.search-not-found"})
    @Fails(kind = Kind.CONFLICT, value = "contest.search-used")
    public Answer<Void> delete(@PathParam("id") String id, @PathParam("name") String name, @Context Call call) {
        searches.delete(call.caller(), id, name, call.expected());
        return Answer.none();
    }

    private static Answer<SavedSearchView> answer(SavedSearch saved) {
        return Answer.of(SavedSearchView.of(saved), saved.version());
    }
}
