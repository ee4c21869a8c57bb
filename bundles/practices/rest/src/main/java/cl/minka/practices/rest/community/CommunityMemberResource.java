package cl.minka.practices.rest.community;

import cl.minka.kernel.Kind;
import cl.minka.kernel.rest.Answer;
import cl.minka.kernel.rest.Answers;
import cl.minka.kernel.rest.Call;
import cl.minka.kernel.rest.Fails;
import cl.minka.kernel.rest.Listing;
import cl.minka.kernel.rest.Media;
import cl.minka.kernel.rest.PageView;
import cl.minka.kernel.rest.Paged;
import cl.minka.practices.community.Communities;
import cl.minka.practices.community.CommunityMember;
import io.swagger.v3.oas.annotations.Operation;
import java.util.List;
import javax.ws.rs.Consumes;
import javax.ws.rs.DELETE;
import javax.ws.rs.GET;
import javax.ws.rs.PUT;
import javax.ws.rs.Path;
import javax.ws.rs.PathParam;
import javax.ws.rs.Produces;
import javax.ws.rs.core.Context;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.jaxrs.whiteboard.propertytypes.JaxrsResource;

/** Who is in a community. */
@Component(service = CommunityMemberResource.class)
@JaxrsResource
@Path("v1/communities/{id}/members")
@Produces(Media.JSON)
public final class CommunityMemberResource {
    private final Communities communities;

    @Activate
    public CommunityMemberResource(@Reference Communities communities) {
        this.communities = communities;
    }

    @GET
    @Paged
    @Operation(summary = "The municipalities of a community, by code")
    @Fails(kind = Kind.NOT_FOUND, value = "practices.community-not-found")
    public Answer<PageView<MemberView>> list(@PathParam("id") String id, @Context Call call) {
        List<CommunityMember> all = communities.members(call.caller(), id);
        return Listing.answer(call, slice -> Listing.page(all, slice), MemberView::of);
    }

    @GET
    @Path("{cut}")
    @Answers({200, 304})
    @Operation(summary = "What a municipality is in a community")
    @Fails(
            kind = Kind.NOT_FOUND,
            value = {"practices.community-not-found", "practices.community-member-not-found"})
    public Answer<MemberView> get(@PathParam("id") String id, @PathParam("cut") String cut, @Context Call call) {
        CommunityMember member = communities.member(call.caller(), id, cut);
        return Answer.of(MemberView.of(member), member.version());
    }

    @PUT
    @Path("{cut}")
    @Consumes(Media.JSON)
    @Operation(summary = "Joins or asks to join (its municipality), accepts or names a moderator (moderators)")
    @Fails(kind = Kind.NOT_FOUND, value = "practices.community-not-found")
    @Fails(
            kind = Kind.CONFLICT,
            value = {"practices.community-closed", "practices.community-not-asked", "practices.community-last-moderator"
            })
    public Answer<MemberView> put(
            @PathParam("id") String id, @PathParam("cut") String cut, MemberBody body, @Context Call call) {
        CommunityMember member = communities.putMember(call.caller(), id, cut, body.role(), call.expected());
        MemberView view = MemberView.of(member);
        return Answer.stored(call, "communities/" + id + "/members/" + cut, view, member.version());
    }

    @DELETE
    @Path("{cut}")
    @Operation(summary = "Leaves or withdraws the request (its municipality), removes or declines (moderators)")
    @Fails(
            kind = Kind.NOT_FOUND,
            value = {"practices.community-not-found", "practices.community-member-not-found"})
    @Fails(
            kind = Kind.CONFLICT,
            value = {"practices.community-last-moderator"})
    public Answer<Void> delete(@PathParam("id") String id, @PathParam("cut") String cut, @Context Call call) {
        communities.removeMember(call.caller(), id, cut, call.expected());
        return Answer.none();
    }
}
