package cl.minka.kernel.rest.platform;

import cl.minka.kernel.rest.Answer;
import cl.minka.kernel.rest.Call;
import cl.minka.kernel.rest.Listing;
import cl.minka.kernel.rest.Media;
import cl.minka.kernel.rest.PageView;
import cl.minka.kernel.rest.Paged;
import cl.minka.kernel.rest.TableShape;
import cl.minka.kernel.territory.Municipalities;
import cl.minka.kernel.territory.Region;
import io.swagger.v3.oas.annotations.Operation;
import java.util.function.Function;
import javax.ws.rs.GET;
import javax.ws.rs.Path;
import javax.ws.rs.Produces;
import javax.ws.rs.core.Context;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.jaxrs.whiteboard.propertytypes.JaxrsResource;

/** The 16 regions from north to south. */
@Component(service = RegionResource.class)
@JaxrsResource
@Path("v1/regions")
@Produces({Media.JSON, Media.CSV, Media.XLSX})
public final class RegionResource {
    private static final TableShape<Region> TABLE = TableShape.<Region>named("regions")
            .column("code", Region::code)
            .column("name", Region::name)
            .column("officialName", Region::officialName)
            .column("romanNumber", Region::romanNumber)
            .column("capital", Region::capital)
            .column("order", Region::order);

    private final Municipalities municipalities;

    @Activate
    public RegionResource(@Reference Municipalities municipalities) {
        this.municipalities = municipalities;
    }

    @GET
    @Paged
    @Produces({Media.JSON, Media.CSV, Media.XLSX})
    @Operation(summary = "Lists the regions of Chile from north to south")
    public Answer<PageView<Region>> list(@Context Call call) {
        return Listing.answer(call, slice -> Listing.page(municipalities.regions(), slice), Function.identity(), TABLE);
    }
}
