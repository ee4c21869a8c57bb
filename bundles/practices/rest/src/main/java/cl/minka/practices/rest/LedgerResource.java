package cl.minka.practices.rest;

import cl.minka.kernel.rest.Answer;
import cl.minka.kernel.rest.Call;
import cl.minka.kernel.rest.Listing;
import cl.minka.kernel.rest.Media;
import cl.minka.kernel.rest.PageView;
import cl.minka.kernel.rest.Paged;
import cl.minka.practices.transfer.LedgerLine;
import cl.minka.practices.transfer.TransferHours;
import io.swagger.v3.oas.annotations.Operation;
import java.util.List;
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

/** The ledger of hours between municipalities. */
@Component(service = LedgerResource.class)
@JaxrsResource
@Path("v1/transfers/ledger")
@Produces(Media.JSON)
public final class LedgerResource {
    private final TransferHours hours;

    @Activate
    public LedgerResource(@Reference TransferHours hours) {
        this.hours = hours;
    }

    @GET
    @Paged
    @Produces({Media.JSON, Media.CSV, Media.XLSX})
    @Operation(summary = "Hours that municipalities gave each other, pair by pair; disputed ones do not count")
    public Answer<PageView<LedgerView>> list(
            @QueryParam("municipality") String municipality, @QueryParam("year") Integer year, @Context Call call) {
        List<LedgerLine> lines =
                hours.ledger(call.caller(), Optional.ofNullable(municipality), Years.check("year", year));
        return Listing.answer(call, slice -> Listing.page(lines, slice), LedgerView::of, LedgerView.TABLE);
    }
}
