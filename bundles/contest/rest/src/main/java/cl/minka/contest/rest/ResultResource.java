package cl.minka.contest.rest;

import cl.minka.contest.Results;
import cl.minka.contest.Selections;
import cl.minka.kernel.Kind;
import cl.minka.kernel.rest.Answer;
import cl.minka.kernel.rest.Call;
import cl.minka.kernel.rest.Fails;
import cl.minka.kernel.rest.Format;
import cl.minka.kernel.rest.Listing;
import cl.minka.kernel.rest.Media;
import cl.minka.kernel.rest.Texts;
import io.swagger.v3.oas.annotations.Operation;
import javax.ws.rs.GET;
import javax.ws.rs.Path;
import javax.ws.rs.PathParam;
import javax.ws.rs.Produces;
import javax.ws.rs.core.Context;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.jaxrs.whiteboard.propertytypes.JaxrsResource;

/** The published results. */
@Component(service = ResultResource.class)
@JaxrsResource
@Path("v1/contests/{id}/results")
@Produces(Media.JSON)
public final class ResultResource {
    private final Selections selections;
    private final Texts texts;
    private final ContestPapers papers;

    @Activate
    public ResultResource(@Reference Selections selections, @Reference Texts texts, @Reference ContestPapers papers) {
        this.selections = selections;
        this.texts = texts;
        this.papers = papers;
    }

    @GET
    @Produces({Media.JSON, Media.CSV, Media.XLSX, Media.PDF})
    @Operation(summary = "Winners and mentions, once published")
    @Fails(
            kind = Kind.NOT_FOUND,
            value = {"contest.not-found", "contest.results-not-published"})
    @Fails(kind = Kind.UNAVAILABLE, value = "kernel.papers-absent")
    public Answer<ResultsView> get(@PathParam("id") String id, @Context Call call) {
        if (call.format() == Format.PDF) {
            return papers.results(call.caller(), id);
        }
        Results results = selections.results(call.caller(), id);
        return Listing.table(
                call,
                () -> ResultsView.of(results, texts, call.locale()),
                Tables.Award.of(results),
                Tables.results(results));
    }
}
