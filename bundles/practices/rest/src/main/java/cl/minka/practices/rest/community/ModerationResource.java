package cl.minka.practices.rest.community;

import cl.minka.kernel.Kind;
import cl.minka.kernel.rest.Answer;
import cl.minka.kernel.rest.Answers;
import cl.minka.kernel.rest.Call;
import cl.minka.kernel.rest.Fails;
import cl.minka.kernel.rest.Media;
import cl.minka.practices.community.CommunityPosts;
import cl.minka.practices.community.Moderation;
import io.swagger.v3.oas.annotations.Operation;
import javax.ws.rs.Consumes;
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

/** What moderators decide of a post. */
@Component(service = ModerationResource.class)
@JaxrsResource
@Path("v1/communities/{id}/posts/{pid}/moderation")
@Produces(Media.JSON)
public final class ModerationResource {
    private final CommunityPosts posts;

    @Activate
    public ModerationResource(@Reference CommunityPosts posts) {
        this.posts = posts;
    }

    @GET
    @Answers({200, 304})
    @Operation(summary = "What moderators said of a post")
    @Fails(
            kind = Kind.NOT_FOUND,
            value = {"practices.community-not-found", "practices.post-not-found"})
    public Answer<ModerationView> get(@PathParam("id") String id, @PathParam("pid") String post, @Context Call call) {
        Moderation moderation = posts.moderation(call.caller(), id, post);
        return Answer.of(ModerationView.of(moderation), moderation.version());
    }

    @PUT
    @Consumes(Media.JSON)
    @Answers(200)
    @Operation(summary = "Hides a post with a reason, pins or closes a thread; settles the open reports of the post")
    @Fails(
            kind = Kind.NOT_FOUND,
            value = {"practices.community-not-found", "practices.post-not-found"})
    public Answer<ModerationView> put(
            @PathParam("id") String id, @PathParam("pid") String post, ModerationView body, @Context Call call) {
        Moderation moderation = posts.moderate(call.caller(), id, post, body.toModeration(), call.expected());
        return Answer.of(ModerationView.of(moderation), moderation.version());
    }
}
