package cl.minka.contest.rest;

import cl.minka.contest.Contests;
import cl.minka.contest.Ranking;
import cl.minka.contest.Rankings;
import cl.minka.kernel.Kind;
import cl.minka.kernel.Slice;
import cl.minka.kernel.rest.Answer;
import cl.minka.kernel.rest.Answers;
import cl.minka.kernel.rest.Call;
import cl.minka.kernel.rest.Deferrals;
import cl.minka.kernel.rest.EmptyObject;
import cl.minka.kernel.rest.Fails;
import cl.minka.kernel.rest.Listing;
import cl.minka.kernel.rest.Media;
import cl.minka.kernel.rest.NoFields;
import cl.minka.kernel.rest.PageView;
import cl.minka.kernel.rest.Paged;
import io.swagger.v3.oas.annotations.Operation;
import javax.ws.rs.Consumes;
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

/** Rankings by pluggable strategies. */
@Component(service = RankingResource.class)
@JaxrsResource
@Path("v1/contests/{id}/rankings")
@Produces(Media.JSON)
public final class RankingResource {
    private static final int MOST_AT_ONCE = 20;

    private final Rankings rankings;
    private final Contests contests;
    private final RankingWork work;
    private final Deferrals deferrals;

    @Activate
    public RankingResource(
            @Reference Rankings rankings,
            @Reference Contests contests,
            @Reference RankingWork work,
            @Reference Deferrals deferrals) {
        this.rankings = rankings;
        this.contests = contests;
        this.work = work;
        this.deferrals = deferrals;
    }

    @POST
    @Consumes(Media.JSON)
    @Answers({201, 202})
    @Operation(summary = "Computes and stores a ranking over the final evaluations present; it never changes")
    @Fails(kind = Kind.NOT_FOUND, value = "contest.not-found")
    @Fails(
            kind = Kind.CONFLICT,
            value = {"contest.wrong-status", "contest.strategy-refused"})
    @Fails(
            kind = Kind.UNAVAILABLE,
            value = {
                "contest.strategy-absent",
                "contest.strategy-failed",
                "contest.strategy-timeout",
                "contest.strategy-too-large",
                "contest.strategy-stopped",
                "contest.strategy-not-isolable",
                "contest.strategies-busy"
            })
    public Answer<RankingView> compute(@PathParam("id") String id, RankingBody body, @Context Call call) {
        return deferrals.run(call, work, RankingWork.parameters(id));
    }

    @GET
    @Paged
    @Operation(summary = "The stored rankings, newest first")
    @Fails(kind = Kind.NOT_FOUND, value = "contest.not-found")
    public Answer<PageView<RankingView>> list(@PathParam("id") String id, @Context Call call) {
        return Listing.answer(call, slice -> rankings.list(call.caller(), id, capped(slice)), RankingView::of);
    }

    @GET
    @Path("{rid}")
    @Produces({Media.JSON, Media.CSV, Media.XLSX})
    @Operation(summary = "A stored ranking; as a table, its entries with a column for each criterion")
    @Fails(
            kind = Kind.NOT_FOUND,
            value = {"contest.not-found", "contest.ranking-not-found"})
    public Answer<RankingView> get(@PathParam("id") String id, @PathParam("rid") String ranking, @Context Call call) {
        Ranking stored = rankings.get(call.caller(), id, ranking);
        return call.format().isTable()
                ? Listing.table(
                        call,
                        () -> RankingView.of(stored),
                        stored.entries(),
                        Tables.ranking(contests.get(call.caller(), id)))
                : Answer.of(RankingView.of(stored));
    }

    @POST
    @EmptyObject
    @Path("{rid}/verification")
    @Answers(200)
    @Operation(summary = "Computes a ranking again from its stored input and compares bit for bit")
    @Fails(
            kind = Kind.NOT_FOUND,
            value = {"contest.not-found", "contest.ranking-not-found"})
    @Fails(
            kind = Kind.UNAVAILABLE,
            value = {
                "contest.strategy-absent",
                "contest.strategy-failed",
                "contest.strategy-timeout",
                "contest.strategy-too-large",
                "contest.strategy-stopped",
                "contest.strategy-not-isolable",
                "contest.strategies-busy"
            })
    public Answer<RankingVerificationView> verify(
            @PathParam("id") String id, @PathParam("rid") String ranking, @Context Call call) {
        NoFields.check(call.body());
        return Answer.of(RankingVerificationView.of(rankings.verify(call.caller(), id, ranking)));
    }

    /** A ranking is long: a page holds fewer of them than of other things. */
    private static Slice capped(Slice slice) {
        return new Slice(Math.min(slice.limit(), MOST_AT_ONCE), slice.after(), slice.sort(), slice.exactTotal());
    }
}
