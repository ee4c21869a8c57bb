package cl.minka.schools.rest;

import cl.minka.kernel.Kind;
import cl.minka.kernel.Page;
import cl.minka.kernel.rest.Answer;
import cl.minka.kernel.rest.Answers;
import cl.minka.kernel.rest.Call;
import cl.minka.kernel.rest.Creations;
import cl.minka.kernel.rest.Fails;
import cl.minka.kernel.rest.Listing;
import cl.minka.kernel.rest.Media;
import cl.minka.kernel.rest.PageView;
import cl.minka.kernel.rest.Paged;
import cl.minka.kernel.rest.Required;
import cl.minka.schools.enrolment.Invitations;
import io.swagger.v3.oas.annotations.Operation;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import javax.ws.rs.Consumes;
import javax.ws.rs.DELETE;
import javax.ws.rs.GET;
import javax.ws.rs.POST;
import javax.ws.rs.Path;
import javax.ws.rs.PathParam;
import javax.ws.rs.Produces;
import javax.ws.rs.core.Context;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.jaxrs.whiteboard.propertytypes.JaxrsResource;

/** Who is invited to an edition. */
@Component(service = InvitationResource.class)
@JaxrsResource
@Path("v1/editions/{id}/invitations")
@Produces(Media.JSON)
public final class InvitationResource {

    private final Invitations invitations;
    private final Creations creations;

    @Activate
    public InvitationResource(@Reference Invitations invitations, @Reference Creations creations) {
        this.invitations = invitations;
        this.creations = creations;
    }

    @GET
    @Paged
    @Operation(summary = "Who is invited, and the codes; the oldest first")
    @Fails(kind = Kind.NOT_FOUND, value = "schools.edition-not-found")
    public Answer<PageView<Invitations.Invitation>> list(@PathParam("id") String id, @Context Call call) {
        List<Invitations.Invitation> all = invitations.of(call.caller(), id);
        return Listing.answer(call, slice -> Listing.page(all, slice), one -> one);
    }

    @POST
    @Consumes(Media.JSON)
    @Answers(201)
    @Operation(summary = "Invites people, organizations, or whoever has the code that is made; answers all invitations")
    @Fails(kind = Kind.NOT_FOUND, value = "schools.edition-not-found")
    public Answer<PageView<Invitations.Invitation>> create(
            @PathParam("id") String id, InvitationBody body, @Context Call call) {
        return creations.run(
                call,
                caller -> invitations.invite(
                        caller,
                        id,
                        Required.list(body.persons()),
                        Required.list(body.organizations()),
                        Boolean.TRUE.equals(body.code())),
                all -> Answer.created(
                        "editions/" + id + "/invitations",
                        PageView.of(new Page<>(all, Optional.empty(), OptionalLong.of(all.size())), one -> one)));
    }

    @GET
    @Path("{invitation}")
    @Answers({200, 304})
    @Operation(summary = "An invitation")
    @Fails(kind = Kind.NOT_FOUND, value = "schools.invitation-not-found")
    public Answer<Invitations.Invitation> get(
            @PathParam("id") String id, @PathParam("invitation") String invitation, @Context Call call) {
        return Answer.of(invitations.invitation(call.caller(), id, invitation), Invitations.Invitation.VERSION);
    }

    @DELETE
    @Path("{invitation}")
    @Operation(summary = "Takes an invitation back; who enrolled by it stays")
    @Fails(kind = Kind.NOT_FOUND, value = "schools.invitation-not-found")
    public Answer<Void> delete(
            @PathParam("id") String id, @PathParam("invitation") String invitation, @Context Call call) {
        invitations.revoke(call.caller(), id, invitation, call.expected());
        return Answer.none();
    }
}
