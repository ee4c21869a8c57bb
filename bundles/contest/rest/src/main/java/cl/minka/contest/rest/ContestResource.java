package cl.minka.contest.rest;

import cl.minka.contest.Contest;
import cl.minka.contest.ContestStatus;
import cl.minka.contest.Contests;
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
import java.util.Optional;
import javax.ws.rs.Consumes;
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

/** Editions of contests. */
@Component(service = ContestResource.class)
@JaxrsResource
@Path("v1/contests")
@Produces(Media.JSON)
public final class ContestResource {
    private final Contests contests;
    private final Creations creations;

    @Activate
    public ContestResource(@Reference Contests contests, @Reference Creations creations) {
        this.contests = contests;
        this.creations = creations;
    }

    @GET
    @Paged(sort = {"id", "title", "createdAt"})
    @Produces({Media.JSON, Media.CSV, Media.XLSX})
    @Operation(summary = "Contests; drafts are seen by their organizers only")
    public Answer<PageView<ContestView>> list(
            @QueryParam("status") ContestStatus status,
            @QueryParam("organizer") String organizer,
            @QueryParam("q") String text,
            @Context Call call) {
        Contests.Filter filter = new Contests.Filter(
                Optional.ofNullable(status), Optional.ofNullable(organizer), Optional.ofNullable(text));
        return Listing.answer(
                call, slice -> contests.list(call.caller(), filter, slice), ContestView::of, Tables.CONTESTS);
    }

    @GET
    @Path("{id}")
    @Operation(summary = "A contest")
    @Fails(kind = Kind.NOT_FOUND, value = "contest.not-found")
    public Answer<ContestView> get(@PathParam("id") String id, @Context Call call) {
        return answer(contests.get(call.caller(), id));
    }

    @POST
    @Consumes(Media.JSON)
    @Answers(201)
    @Operation(summary = "Makes a contest, in status draft")
    @Fails(kind = Kind.CONFLICT, value = "contest.id-taken")
    public Answer<ContestView> create(ContestBody body, @Context Call call) {
        return creations.run(
                call,
                caller -> contests.create(caller, body.toDefinition()),
                made -> Answer.created("contests/" + made.id(), ContestView.of(made), made.version()));
    }

    @PUT
    @Path("{id}")
    @Consumes(Media.JSON)
    @Answers(200)
    @Operation(summary = "Changes a contest; once open, what applicants relied upon stays as it is")
    @Fails(kind = Kind.NOT_FOUND, value = "contest.not-found")
    @Fails(kind = Kind.CONFLICT, value = "contest.frozen")
    public Answer<ContestView> put(@PathParam("id") String id, ContestBody body, @Context Call call) {
        return answer(contests.update(call.caller(), body.toDefinition(id), call.expected()));
    }

    private static Answer<ContestView> answer(Contest contest) {
        return Answer.of(ContestView.of(contest), contest.version());
    }
}
