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
import cl.minka.practices.community.Meeting;
import cl.minka.practices.community.Meetings;
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

/** The meetings of a community. */
@Component(service = MeetingResource.class)
@JaxrsResource
@Path("v1/communities/{id}/meetings")
@Produces(Media.JSON)
public final class MeetingResource {
    private final Meetings meetings;
    private final Creations creations;

    @Activate
    public MeetingResource(@Reference Meetings meetings, @Reference Creations creations) {
        this.meetings = meetings;
        this.creations = creations;
    }

    @GET
    @Paged(sort = "startsAt")
    @Operation(summary = "The meetings of a community, last first")
    @Fails(kind = Kind.NOT_FOUND, value = "practices.community-not-found")
    @Fails(kind = Kind.FORBIDDEN, value = "practices.community-members-only")
    public Answer<PageView<MeetingView>> list(@PathParam("id") String id, @Context Call call) {
        return Listing.answer(call, slice -> meetings.list(call.caller(), id, slice), MeetingView::of);
    }

    @POST
    @Consumes(Media.JSON)
    @Answers(201)
    @Operation(summary = "Calls a meeting; by members")
    @Fails(kind = Kind.NOT_FOUND, value = "practices.community-not-found")
    @Fails(kind = Kind.FORBIDDEN, value = "practices.community-members-only")
    @Fails(
            kind = Kind.CONFLICT,
            value = {"practices.community-closed"})
    public Answer<MeetingView> create(@PathParam("id") String id, MeetingBody body, @Context Call call) {
        return creations.run(
                call,
                caller -> meetings.call(caller, id, body.toSheet()),
                made -> Answer.created(
                        "communities/" + id + "/meetings/" + made.id(), MeetingView.of(made), made.version()));
    }

    @GET
    @Path("{meeting}")
    @Answers({200, 304})
    @Operation(summary = "A meeting")
    @Fails(
            kind = Kind.NOT_FOUND,
            value = {"practices.community-not-found", "practices.meeting-not-found"})
    @Fails(kind = Kind.FORBIDDEN, value = "practices.community-members-only")
    public Answer<MeetingView> get(@PathParam("id") String id, @PathParam("meeting") String one, @Context Call call) {
        Meeting found = meetings.get(call.caller(), id, one);
        return Answer.of(MeetingView.of(found), found.version());
    }

    @PUT
    @Path("{meeting}")
    @Consumes(Media.JSON)
    @Answers(200)
    @Operation(summary = "Changes a meeting: agenda, minutes, who came; by moderators and by who called it")
    @Fails(
            kind = Kind.NOT_FOUND,
            value = {"practices.community-not-found", "practices.meeting-not-found"})
    @Fails(kind = Kind.FORBIDDEN, value = "practices.community-members-only")
    public Answer<MeetingView> put(
            @PathParam("id") String id, @PathParam("meeting") String one, MeetingBody body, @Context Call call) {
        Meeting changed = meetings.put(call.caller(), id, one, body.toSheet(), call.expected());
        return Answer.of(MeetingView.of(changed), changed.version());
    }

    @DELETE
    @Path("{meeting}")
    @Operation(summary = "Removes a meeting")
    @Fails(
            kind = Kind.NOT_FOUND,
            value = {"practices.community-not-found", "practices.meeting-not-found"})
    @Fails(kind = Kind.FORBIDDEN, value = "practices.community-members-only")
    public Answer<Void> delete(@PathParam("id") String id, @PathParam("meeting") String one, @Context Call call) {
        meetings.delete(call.caller(), id, one, call.expected());
        return Answer.none();
    }
}
