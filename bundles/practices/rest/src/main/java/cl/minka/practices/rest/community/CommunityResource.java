package cl.minka.practices.rest.community;

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
import cl.minka.practices.community.Communities;
import cl.minka.practices.community.Community;
import cl.minka.practices.community.CommunitySheet;
import io.swagger.v3.oas.annotations.Operation;
import java.util.Optional;
import javax.ws.rs.Consumes;
import javax.ws.rs.DELETE;
import javax.ws.rs.GET;
import javax.ws.rs.POST;
import javax.ws.rs.PUT;
import javax.ws.rs.Path;
import javax.ws.rs.PathParam;
import javax.ws.rs.Produces;
import javax.ws.rs.QueryParam;
import javax.ws.rs.core.Context;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.jaxrs.whiteboard.propertytypes.JaxrsResource;

/** Communities of practice: topic groups of municipalities. */
@Component(service = CommunityResource.class)
@JaxrsResource
@Path("v1/communities")
@Produces(Media.JSON)
public final class CommunityResource {
    private final Communities communities;
    private final Creations creations;

    @Activate
    public CommunityResource(@Reference Communities communities, @Reference Creations creations) {
        this.communities = communities;
        this.creations = creations;
    }

    @GET
    @Paged(sort = {"title", "createdAt", "changedAt"})
    @Produces({Media.JSON, Media.CSV, Media.XLSX})
    @Operation(summary = "Communities of practice; the sheets of all of them, whoever is in")
    public Answer<PageView<CommunityView>> list(
            @QueryParam("topic") String topic,
            @QueryParam("practice") String practice,
            @QueryParam("member") String member,
            @QueryParam("state") CommunitySheet.State state,
            @QueryParam("q") String text,
            @Context Call call) {
        Communities.Filter filter = new Communities.Filter(
                Optional.ofNullable(topic),
                Optional.ofNullable(practice),
                Optional.ofNullable(member),
                Optional.ofNullable(state),
                Optional.ofNullable(text));
        return Listing.answer(
                call, slice -> communities.list(call.caller(), filter, slice), CommunityView::of, CommunityView.TABLE);
    }

    @POST
    @Consumes(Media.JSON)
    @Answers(201)
    @Operation(summary = "Founds a community; its municipality becomes member and moderator")
    public Answer<CommunityView> create(CommunityBody body, @Context Call call) {
        return creations.run(
                call,
                caller -> communities.create(caller, body.toSheet(), Optional.ofNullable(body.municipality())),
                made -> Answer.created("communities/" + made.id(), CommunityView.of(made), made.version()));
    }

    @GET
    @Path("{id}")
    @Answers({200, 304})
    @Operation(
            summary = "The sheet of a community and its members; requests to join only for moderators and for who asks")
    @Fails(kind = Kind.NOT_FOUND, value = "practices.community-not-found")
    public Answer<CommunityView> get(@PathParam("id") String id, @Context Call call) {
        Community community = communities.get(call.caller(), id);
        return Answer.of(CommunityView.of(community), community.version());
    }

    @PUT
    @Path("{id}")
    @Consumes(Media.JSON)
    @Answers(200)
    @Operation(summary = "Changes the sheet of a community, also to close it; by its moderators")
    @Fails(kind = Kind.NOT_FOUND, value = "practices.community-not-found")
    public Answer<CommunityView> put(@PathParam("id") String id, CommunityBody body, @Context Call call) {
        Community community = communities.put(call.caller(), id, body.toSheet(), call.expected());
        return Answer.of(CommunityView.of(community), community.version());
    }

    @DELETE
    @Path("{id}")
    @Operation(summary = "Removes a community in which nothing was written")
    @Fails(kind = Kind.NOT_FOUND, value = "practices.community-not-found")
    @Fails(
            kind = Kind.CONFLICT,
            value = {"practices.community-used"})
    public Answer<Void> delete(@PathParam("id") String id, @Context Call call) {
        communities.delete(call.caller(), id, call.expected());
        return Answer.none();
    }
}
