package cl.minka.practices.rest;

import cl.minka.kernel.Kind;
import cl.minka.kernel.rest.Answer;
import cl.minka.kernel.rest.Answers;
import cl.minka.kernel.rest.Call;
import cl.minka.kernel.rest.Fails;
import cl.minka.kernel.rest.Listing;
import cl.minka.kernel.rest.Media;
import cl.minka.practices.matching.MatchList;
import cl.minka.practices.matching.MatchOrder;
import cl.minka.practices.matching.Matches;
import io.swagger.v3.oas.annotations.Operation;
import javax.ws.rs.Consumes;
import javax.ws.rs.GET;
import javax.ws.rs.POST;
import javax.ws.rs.Path;
import javax.ws.rs.PathParam;
import javax.ws.rs.Produces;
import javax.ws.rs.QueryParam;
import javax.ws.rs.core.Context;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.jaxrs.whiteboard.propertytypes.JaxrsResource;

/** Practices and municipalities that can help with a need, by a transfer strategy. */
@Component(service = NeedMatchResource.class)
@JaxrsResource
@Path("v1/needs/{id}/matches")
@Produces(Media.JSON)
public final class NeedMatchResource {
    private final Matches matches;

    @Activate
    public NeedMatchResource(@Reference Matches matches) {
        this.matches = matches;
    }

    @GET
    @Produces({Media.JSON, Media.CSV, Media.XLSX})
    @Operation(summary = "Practices and municipalities that can help with a need, by a transfer strategy")
    @Fails(kind = Kind.NOT_FOUND, value = "practices.need-not-found")
    @Fails(kind = Kind.CONFLICT, value = "practices.strategy-refused")
    @Fails(
            kind = Kind.UNAVAILABLE,
            value = {"practices.strategy-absent", "practices.strategy-failed", "practices.strategies-busy"})
    public Answer<MatchListView> get(
            @PathParam("id") String id,
            @QueryParam("strategy") String strategy,
            @QueryParam("region") String region,
            @QueryParam("limit") Integer limit,
            @Context Call call) {
        return answer(id, new MatchBody(strategy, null, region, limit).toOrder("/query"), call);
    }

    @POST
    @Produces({Media.JSON, Media.CSV, Media.XLSX})
    @Consumes(Media.JSON)
    @Answers(200)
    @Operation(summary = "The same with parameters of the strategy; stores nothing")
    @Fails(kind = Kind.NOT_FOUND, value = "practices.need-not-found")
    @Fails(kind = Kind.CONFLICT, value = "practices.strategy-refused")
    @Fails(
            kind = Kind.UNAVAILABLE,
            value = {"practices.strategy-absent", "practices.strategy-failed", "practices.strategies-busy"})
    public Answer<MatchListView> ask(@PathParam("id") String id, MatchBody body, @Context Call call) {
        return answer(id, body.toOrder(""), call);
    }

    private Answer<MatchListView> answer(String id, MatchOrder order, Call call) {
        MatchList list = matches.ofNeed(call.caller(), id, order);
        return Listing.table(call, () -> MatchListView.of(list), list.matches(), MatchListView.TABLE);
    }
}
