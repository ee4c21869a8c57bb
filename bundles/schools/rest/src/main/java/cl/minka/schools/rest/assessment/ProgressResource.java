package cl.minka.schools.rest.assessment;

import cl.minka.kernel.Kind;
import cl.minka.kernel.rest.Answer;
import cl.minka.kernel.rest.Call;
import cl.minka.kernel.rest.Fails;
import cl.minka.kernel.rest.Listing;
import cl.minka.kernel.rest.Media;
import cl.minka.kernel.rest.PageView;
import cl.minka.kernel.rest.Paged;
import cl.minka.schools.assessment.Progress;
import cl.minka.schools.assessment.ProgressBook;
import io.swagger.v3.oas.annotations.Operation;
import java.util.List;
import javax.ws.rs.GET;
import javax.ws.rs.Path;
import javax.ws.rs.PathParam;
import javax.ws.rs.Produces;
import javax.ws.rs.core.Context;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.jaxrs.whiteboard.propertytypes.JaxrsResource;

/** How far people are in an edition. */
@Component(service = ProgressResource.class)
@JaxrsResource
@Path("v1/editions/{id}/progress")
@Produces(Media.JSON)
public final class ProgressResource {
    private final ProgressBook progress;

    @Activate
    public ProgressResource(@Reference ProgressBook progress) {
        this.progress = progress;
    }

    @GET
    @Paged
    @Produces({Media.JSON, Media.CSV, Media.XLSX})
    @Operation(summary = "How far everybody is, in the order of the sheet; for who teaches or organizes the edition")
    @Fails(kind = Kind.NOT_FOUND, value = "schools.edition-not-found")
    public Answer<PageView<ProgressView>> list(@PathParam("id") String id, @Context Call call) {
        List<Progress> all = progress.of(call.caller(), id);
        return Listing.answer(call, slice -> Listing.page(all, slice), ProgressView::of, ProgressView.TABLE);
    }

    @GET
    @Path("mine")
    @Operation(summary = "How far the caller is, who takes part")
    @Fails(
            kind = Kind.NOT_FOUND,
            value = {"schools.edition-not-found", "schools.not-taking-part"})
    public Answer<ProgressView> mine(@PathParam("id") String id, @Context Call call) {
        return Answer.of(ProgressView.of(progress.own(call.caller(), id)));
    }
}
