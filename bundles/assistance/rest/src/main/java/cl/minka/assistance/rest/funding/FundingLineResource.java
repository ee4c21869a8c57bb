package cl.minka.assistance.rest.funding;

import cl.minka.assistance.funding.Eligibility;
import cl.minka.assistance.funding.FundingLine;
import cl.minka.assistance.funding.FundingLines;
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
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
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

/** Funding lines as dated sets of rules. */
@Component(service = FundingLineResource.class)
@JaxrsResource
@Path("v1/funding-lines")
@Produces(Media.JSON)
public final class FundingLineResource {
    private final FundingLines lines;
    private final Creations creations;

    @Activate
    public FundingLineResource(@Reference FundingLines lines, @Reference Creations creations) {
        this.lines = lines;
        this.creations = creations;
    }

    /** Values by name of fact. */
    public record SimulationBody(Map<String, Object> values) {}

    @GET
    @Paged(sort = {"id", "from"})
    @Operation(summary = "Sets of rules, those of all years")
    public Answer<PageView<FundingLineView>> list(
            @QueryParam("line") String line,
            @QueryParam("region") String region,
            @QueryParam("on") LocalDate on,
            @Context Call call) {
        FundingLines.Filter filter = new FundingLines.Filter(
                Optional.ofNullable(line), Optional.ofNullable(region), Optional.ofNullable(on));
        return Listing.answer(call, slice -> lines.list(call.caller(), filter, slice), FundingLineView::of);
    }

    @POST
    @Consumes(Media.JSON)
    @Answers(201)
    @Operation(summary = "Keeps a set of rules whose own examples come out")
    @Fails(kind = Kind.CONFLICT, value = "assistance.exists-already")
    public Answer<FundingLineView> create(FundingLineBody body, @Context Call call) {
        return creations.run(
                call,
                caller -> lines.create(caller, body.id(), body.toRules()),
                made -> Answer.created("funding-lines/" + made.id(), FundingLineView.of(made), made.version()));
    }

    @GET
    @Path("{id}")
    @Answers({200, 304})
    @Operation(summary = "A set of rules, each with its norm")
    @Fails(kind = Kind.NOT_FOUND, value = "assistance.funding-line-not-found")
    public Answer<FundingLineView> get(@PathParam("id") String id, @Context Call call) {
        FundingLine line = lines.get(call.caller(), id);
        return Answer.of(FundingLineView.of(line), line.version());
    }

    @PUT
    @Path("{id}")
    @Consumes(Media.JSON)
    @Answers(200)
    @Operation(summary = "Changes a set of rules that nobody has applied under")
    @Fails(kind = Kind.NOT_FOUND, value = "assistance.funding-line-not-found")
    @Fails(kind = Kind.CONFLICT, value = "assistance.funding-line-used")
    public Answer<FundingLineView> put(@PathParam("id") String id, FundingLineBody body, @Context Call call) {
        FundingLine line = lines.put(call.caller(), id, body.toRules(), call.expected());
        return Answer.of(FundingLineView.of(line), line.version());
    }

    @POST
    @Path("{id}/simulate")
    @Consumes(Media.JSON)
    @Answers(200)
    @Operation(summary = "What would come of these values, rule by rule; keeps nothing")
    @Fails(kind = Kind.NOT_FOUND, value = "assistance.funding-line-not-found")
    public Answer<Eligibility> simulate(@PathParam("id") String id, SimulationBody body, @Context Call call) {
        Map<String, Object> values = new HashMap<>(body.values() == null ? Map.of() : body.values());
        values.values().removeIf(Objects::isNull);
        return Answer.of(lines.simulate(call.caller(), id, values));
    }
}
