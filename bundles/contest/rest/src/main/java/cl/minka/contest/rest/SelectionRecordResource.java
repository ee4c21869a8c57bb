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

/** How a selection was decided, as a paper. */
@Component(service = SelectionRecordResource.class)
@JaxrsResource
@Path("v1/contests/{id}/selection/record.pdf")
@Produces(Media.PDF)
public final class SelectionRecordResource {
    private final ContestPapers papers;

    @Activate
    public SelectionRecordResource(@Reference ContestPapers papers) {
        this.papers = papers;
    }

    @GET
    @Operation(
            summary = "The record of the selection, step by step, as an accessible PDF: whole for an organizer once"
                    + " confirmed, for everybody once published as far as the contest's rules of publication say")
    @Fails(
            kind = Kind.NOT_FOUND,
            value = {"contest.not-found", "contest.selection-not-found", "contest.results-not-published"})
    @Fails(kind = Kind.UNAVAILABLE, value = "kernel.papers-absent")
    public Answer<StreamingOutput> get(@PathParam("id") String id, @Context Call call) {
        return papers.record(call.caller(), id);
    }
}
