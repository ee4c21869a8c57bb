package cl.minka.schools.rest.training;

import cl.minka.kernel.Kind;
import cl.minka.kernel.rest.Answer;
import cl.minka.kernel.rest.Call;
import cl.minka.kernel.rest.Fails;
import cl.minka.kernel.rest.Listing;
import cl.minka.kernel.rest.Media;
import cl.minka.kernel.rest.PageView;
import cl.minka.kernel.rest.Paged;
import cl.minka.schools.product.SchoolProduct;
import cl.minka.schools.product.SchoolProducts;
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

/** Accepted products of an edition. */
@Component(service = ProductResource.class)
@JaxrsResource
@Path("v1/editions/{id}/products")
@Produces(Media.JSON)
public final class ProductResource {
    private final SchoolProducts products;

    @Activate
    public ProductResource(@Reference SchoolProducts products) {
        this.products = products;
    }

    @GET
    @Paged
    @Operation(summary = "Products that were accepted, the last first, with the project that was opened of each")
    @Fails(kind = Kind.NOT_FOUND, value = "schools.edition-not-found")
    public Answer<PageView<SchoolProduct>> get(@PathParam("id") String id, @Context Call call) {
        return Listing.answer(call, slice -> Listing.page(products.of(call.caller(), id), slice), product -> product);
    }
}
