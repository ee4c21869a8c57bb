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
import cl.minka.practices.community.CommunityPosts;
import cl.minka.practices.community.Post;
import io.swagger.v3.oas.annotations.Operation;
import java.util.Optional;
import javax.ws.rs.Consumes;
import javax.ws.rs.DELETE;
import javax.ws.rs.DefaultValue;
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

/** What is written in a community. */
@Component(service = PostResource.class)
@JaxrsResource
@Path("v1/communities/{id}/posts")
@Produces(Media.JSON)
public final class PostResource {
    private final CommunityPosts posts;
    private final Creations creations;

    @Activate
    public PostResource(@Reference CommunityPosts posts, @Reference Creations creations) {
        this.posts = posts;
        this.creations = creations;
    }

    @GET
    @Paged(sort = {"createdAt", "lastAt"})
    @Operation(summary = "What members wrote: newest first, or one thread from its beginning")
    @Fails(
            kind = Kind.NOT_FOUND,
            value = {"practices.community-not-found", "practices.post-not-found"})
    @Fails(kind = Kind.FORBIDDEN, value = "practices.community-members-only")
    public Answer<PageView<PostView>> list(
            @PathParam("id") String id,
            @QueryParam("thread") String thread,
            @QueryParam("threads") @DefaultValue("false") boolean threads,
            @QueryParam("pinned") @DefaultValue("false") boolean pinned,
            @Context Call call) {
        CommunityPosts.Filter filter = new CommunityPosts.Filter(Optional.ofNullable(thread), threads, pinned);
        return Listing.answer(call, slice -> posts.list(call.caller(), id, filter, slice), PostView::of);
    }

    @POST
    @Consumes(Media.JSON)
    @Answers(201)
    @Operation(summary = "Begins a thread, or answers a post (parent)")
    @Fails(kind = Kind.NOT_FOUND, value = "practices.community-not-found")
    @Fails(kind = Kind.FORBIDDEN, value = "practices.community-members-only")
    @Fails(
            kind = Kind.CONFLICT,
            value = {"practices.community-closed", "practices.thread-closed"})
    public Answer<PostView> write(@PathParam("id") String id, PostBody body, @Context Call call) {
        return creations.run(
                call,
                caller -> posts.write(caller, id, body.toDraft()),
                made -> Answer.created("communities/" + id + "/posts/" + made.id(), PostView.of(made), made.version()));
    }

    @GET
    @Path("{pid}")
    @Answers({200, 304})
    @Operation(summary = "One post; what is hidden only for its author and moderators")
    @Fails(
            kind = Kind.NOT_FOUND,
            value = {"practices.community-not-found", "practices.post-not-found"})
    @Fails(kind = Kind.FORBIDDEN, value = "practices.community-members-only")
    public Answer<PostView> get(@PathParam("id") String id, @PathParam("pid") String post, @Context Call call) {
        Post found = posts.get(call.caller(), id, post);
        return Answer.of(PostView.of(found), found.version());
    }

    @PUT
    @Path("{pid}")
    @Consumes(Media.JSON)
    @Answers(200)
    @Operation(summary = "Changes one's own words; readers see that they were edited")
    @Fails(
            kind = Kind.NOT_FOUND,
            value = {"practices.community-not-found", "practices.post-not-found"})
    @Fails(kind = Kind.FORBIDDEN, value = "practices.community-members-only")
    @Fails(
            kind = Kind.CONFLICT,
            value = {"practices.community-closed", "practices.post-not-visible"})
    public Answer<PostView> put(
            @PathParam("id") String id, @PathParam("pid") String post, PostBody body, @Context Call call) {
        Post edited = posts.edit(call.caller(), id, post, body.toDraft(), call.expected());
        return Answer.of(PostView.of(edited), edited.version());
    }

    @DELETE
    @Path("{pid}")
    @Operation(summary = "Takes one's own words away; their place stays, for the answers")
    @Fails(
            kind = Kind.NOT_FOUND,
            value = {"practices.community-not-found", "practices.post-not-found"})
    @Fails(kind = Kind.FORBIDDEN, value = "practices.community-members-only")
    @Fails(
            kind = Kind.CONFLICT,
            value = {"practices.post-not-visible"})
    public Answer<Void> delete(@PathParam("id") String id, @PathParam("pid") String post, @Context Call call) {
        posts.remove(call.caller(), id, post, call.expected());
        return Answer.none();
    }
}
