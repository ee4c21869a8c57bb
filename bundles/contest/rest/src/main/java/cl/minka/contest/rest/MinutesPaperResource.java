package cl.minka.contest.rest;

import cl.minka.kernel.Kind;
import cl.minka.kernel.rest.Answer;
import cl.minka.kernel.rest.Call;
import cl.minka.kernel.rest.Fails;
import cl.minka.kernel.rest.Media;
import io.swagger.v3.oas.annotations.Operation;
import javax.ws.rs.GET;
import javax.ws.rs.Path;
import javax.ws.rs.PathParam;
import javax.ws.rs.Produces;
import javax.ws.rs.core.Context;
import javax.ws.rs.core.StreamingOutput;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.jaxrs.whiteboard.propertytypes.JaxrsResource;

/** The committee's minutes as a paper. */
@Component(service = MinutesPaperResource.class)
@JaxrsResource
@Path("v1/contests/{id}/committee/minutes.pdf")
@Produces(Media.PDF)
public final class MinutesPaperResource {
    private final ContestPapers papers;

    @Activate
    public MinutesPaperResource(@Reference ContestPapers papers) {
        this.papers = papers;
    }

    @GET
    @Operation(
            summary =
                    "The minutes as an accessible PDF, with room for a signature; the same as the JSON shows to the reader")
    @Fails(
            kind = Kind.NOT_FOUND,
            value = {"contest.not-found", "contest.committee-not-found"})
    @Fails(kind = Kind.UNAVAILABLE, value = "kernel.papers-absent")
    public Answer<StreamingOutput> get(@PathParam("id") String id, @Context Call call) {
        return papers.minutes(call.caller(), id);
    }
}
