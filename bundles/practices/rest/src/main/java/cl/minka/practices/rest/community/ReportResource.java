package cl.minka.practices.rest.community;

import cl.minka.kernel.Kind;
import cl.minka.kernel.rest.Answer;
import cl.minka.kernel.rest.Answers;
import cl.minka.kernel.rest.Call;
import cl.minka.kernel.rest.Creations;
import cl.minka.kernel.rest.Fails;
import cl.minka.kernel.rest.Media;
import cl.minka.kernel.rest.Required;
import cl.minka.practices.community.CommunityPosts;
import cl.minka.practices.community.PostReport;
import io.swagger.v3.oas.annotations.Operation;
import javax.ws.rs.Consumes;
import javax.ws.rs.POST;
import javax.ws.rs.Path;
import javax.ws.rs.PathParam;
import javax.ws.rs.Produces;
import javax.ws.rs.core.Context;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.jaxrs.whiteboard.propertytypes.JaxrsResource;

/** What members say of a post that does not belong there. */
@Component(service = ReportResource.class)
@JaxrsResource
@Path("v1/communities/{id}/posts/{pid}/reports")
@Produces(Media.JSON)
public final class ReportResource {
    private final CommunityPosts posts;
    private final Creations creations;

    @Activate
    public ReportResource(@Reference CommunityPosts posts, @Reference Creations creations) {
        this.posts = posts;
        this.creations = creations;
    }

    @POST
    @Consumes(Media.JSON)
    @Answers(201)
    @Operation(summary = "Tells moderators that a post does not belong there")
    @Fails(
            kind = Kind.NOT_FOUND,
            value = {"practices.community-not-found", "practices.post-not-found"})
    @Fails(kind = Kind.FORBIDDEN, value = "practices.community-members-only")
    @Fails(
            kind = Kind.CONFLICT,
            value = {"practices.post-not-visible", "practices.post-reported-already"})
    public Answer<PostReport> report(
            @PathParam("id") String id, @PathParam("pid") String post, ReportBody body, @Context Call call) {
        return creations.run(
                call,
                caller -> posts.report(caller, id, post, Required.text(body.reason())),
                made -> Answer.created("communities/" + id + "/reports", made));
    }
}
