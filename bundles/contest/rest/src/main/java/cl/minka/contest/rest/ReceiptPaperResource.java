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

/** The receipt of a submission as a paper. */
@Component(service = ReceiptPaperResource.class)
@JaxrsResource
@Path("v1/contests/{id}/initiatives/{iid}/submission/receipt.pdf")
@Produces(Media.PDF)
public final class ReceiptPaperResource {
    private final ContestPapers papers;

    @Activate
    public ReceiptPaperResource(@Reference ContestPapers papers) {
        this.papers = papers;
    }

    @GET
    @Operation(summary = "The receipt as an accessible PDF that anyone can check by its code")
    @Fails(
            kind = Kind.NOT_FOUND,
            value = {"contest.not-found", "contest.initiative-not-found", "contest.not-submitted"})
    @Fails(kind = Kind.UNAVAILABLE, value = "kernel.papers-absent")
    public Answer<StreamingOutput> get(
            @PathParam("id") String id, @PathParam("iid") String initiative, @Context Call call) {
        return papers.receipt(call.caller(), id, initiative);
    }
}
