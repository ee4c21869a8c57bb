package cl.minka.assistance.rest.project;

import cl.minka.assistance.project.ProjectTimes;
import cl.minka.kernel.rest.Answer;
import cl.minka.kernel.rest.Call;
import cl.minka.kernel.rest.Listing;
import cl.minka.kernel.rest.Media;
import cl.minka.kernel.rest.PageView;
import cl.minka.kernel.rest.Paged;
import io.swagger.v3.oas.annotations.Operation;
import java.util.Optional;
import javax.ws.rs.GET;
import javax.ws.rs.Path;
import javax.ws.rs.Produces;
import javax.ws.rs.QueryParam;
import javax.ws.rs.core.Context;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.jaxrs.whiteboard.propertytypes.JaxrsResource;

/** The projects of municipalities, each together. */
@Component(service = PortfolioResource.class)
@JaxrsResource
@Path("v1/projects/portfolio")
@Produces(Media.JSON)
public final class PortfolioResource {
    private final ProjectTimes times;

    @Activate
    public PortfolioResource(@Reference ProjectTimes times) {
        this.times = times;
    }

    @GET
    @Paged(sort = "municipality")
    @Produces({Media.JSON, Media.CSV, Media.XLSX})
    @Operation(
            summary =
                    "Municipalities that have projects: how many in each stage, the budget by source, and the milestones that are late")
    public Answer<PageView<PortfolioView>> list(@QueryParam("municipality") String municipality, @Context Call call) {
        return Listing.answer(
                call,
                slice -> times.portfolios(call.caller(), Optional.ofNullable(municipality), slice),
                PortfolioView::of,
                PortfolioView.TABLE);
    }
}
