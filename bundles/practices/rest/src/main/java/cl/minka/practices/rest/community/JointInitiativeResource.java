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
import cl.minka.practices.community.JointInitiative;
import cl.minka.practices.community.JointInitiatives;
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

/** What members of a community do together. */
@Component(service = JointInitiativeResource.class)
@JaxrsResource
@Path("v1/communities/{id}/initiatives")
@Produces(Media.JSON)
public final class JointInitiativeResource {
    private final JointInitiatives initiatives;
    private final Creations creations;

    @Activate
    public JointInitiativeResource(@Reference JointInitiatives initiatives, @Reference Creations creations) {
        this.initiatives = initiatives;
        this.creations = creations;
    }

    @GET
    @Paged(sort = "createdAt")
    @Operation(summary = "What members do together, newest first; only for members")
    @Fails(kind = Kind.NOT_FOUND, value = "practices.community-not-found")
    @Fails(kind = Kind.FORBIDDEN, value = "practices.community-members-only")
    public Answer<PageView<JointInitiativeView>> list(@PathParam("id") String id, @Context Call call) {
        return Listing.answer(call, slice -> initiatives.list(call.caller(), id, slice), JointInitiativeView::of);
    }

    @POST
    @Consumes(Media.JSON)
    @Answers(201)
    @Operation(summary = "Begins something together; only who presents an initiative links it")
    @Fails(kind = Kind.NOT_FOUND, value = "practices.community-not-found")
    @Fails(kind = Kind.FORBIDDEN, value = "practices.community-members-only")
    @Fails(
            kind = Kind.CONFLICT,
            value = {"practices.community-closed"})
    @Fails(kind = Kind.UNAVAILABLE, value = "practices.contests-away")
    public Answer<JointInitiativeView> create(
            @PathParam("id") String id, JointInitiativeBody body, @Context Call call) {
        return creations.run(
                call,
                caller -> initiatives.create(caller, id, body.toSheet()),
                made -> Answer.created(
                        "communities/" + id + "/initiatives/" + made.id(),
                        JointInitiativeView.of(made),
                        made.version()));
    }

    @GET
    @Path("{joint}")
    @Answers({200, 304})
    @Operation(summary = "Something that members do together; the contest is told to the municipalities named")
    @Fails(
            kind = Kind.NOT_FOUND,
            value = {"practices.community-not-found", "practices.joint-initiative-not-found"})
    @Fails(kind = Kind.FORBIDDEN, value = "practices.community-members-only")
    public Answer<JointInitiativeView> get(
            @PathParam("id") String id, @PathParam("joint") String one, @Context Call call) {
        JointInitiative found = initiatives.get(call.caller(), id, one);
        return Answer.of(JointInitiativeView.of(found), found.version());
    }

    @PUT
    @Path("{joint}")
    @Consumes(Media.JSON)
    @Answers(200)
    @Operation(summary = "Changes it; by the municipalities named")
    @Fails(
            kind = Kind.NOT_FOUND,
            value = {"practices.community-not-found", "practices.joint-initiative-not-found"})
    @Fails(kind = Kind.FORBIDDEN, value = "practices.community-members-only")
    @Fails(kind = Kind.UNAVAILABLE, value = "practices.contests-away")
    public Answer<JointInitiativeView> put(
            @PathParam("id") String id, @PathParam("joint") String one, JointInitiativeBody body, @Context Call call) {
        JointInitiative changed = initiatives.put(call.caller(), id, one, body.toSheet(), call.expected());
        return Answer.of(JointInitiativeView.of(changed), changed.version());
    }

    @DELETE
    @Path("{joint}")
    @Operation(summary = "Removes it; by the municipalities named")
    @Fails(
            kind = Kind.NOT_FOUND,
            value = {"practices.community-not-found", "practices.joint-initiative-not-found"})
    @Fails(kind = Kind.FORBIDDEN, value = "practices.community-members-only")
    public Answer<Void> delete(@PathParam("id") String id, @PathParam("joint") String one, @Context Call call) {
        initiatives.delete(call.caller(), id, one, call.expected());
        return Answer.none();
    }
}
