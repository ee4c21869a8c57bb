package cl.minka.practices.rest.community;

import cl.minka.kernel.Kind;
import cl.minka.kernel.rest.Answer;
import cl.minka.kernel.rest.Call;
import cl.minka.kernel.rest.Fails;
import cl.minka.kernel.rest.Listing;
import cl.minka.kernel.rest.Media;
import cl.minka.kernel.rest.PageView;
import cl.minka.kernel.rest.Paged;
import cl.minka.practices.community.CommunityPosts;
import cl.minka.practices.community.PostReport;
import io.swagger.v3.oas.annotations.Operation;
import java.util.Optional;
import javax.ws.rs.GET;
import javax.ws.rs.Path;
import javax.ws.rs.PathParam;
import javax.ws.rs.Produces;
import javax.ws.rs.QueryParam;
import javax.ws.rs.core.Context;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.jaxrs.whiteboard.propertytypes.JaxrsResource;

/** What was reported in a community. */
@Component(service = ReportListResource.class)
@JaxrsResource
@Path("v1/communities/{id}/reports")
@Produces(Media.JSON)
public final class ReportListResource {
    private final CommunityPosts posts;

    @Activate
    public ReportListResource(@Reference CommunityPosts posts) {
        this.posts = posts;
    }

    @GET
    @Paged
    @Operation(summary = "What was reported, oldest first; for moderators")
    @Fails(kind = Kind.NOT_FOUND, value = "practices.community-not-found")
    public Answer<PageView<PostReport>> reports(
            @PathParam("id") String id, @QueryParam("state") PostReport.State state, @Context Call call) {
        return Listing.answer(
                call, slice -> posts.reports(call.caller(), id, Optional.ofNullable(state), slice), one -> one);
    }
}
