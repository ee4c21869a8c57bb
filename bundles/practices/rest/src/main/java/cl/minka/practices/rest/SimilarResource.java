package cl.minka.practices.rest;

import cl.minka.kernel.Kind;
import cl.minka.kernel.rest.Answer;
import cl.minka.kernel.rest.Call;
import cl.minka.kernel.rest.Fails;
import cl.minka.kernel.rest.Listing;
import cl.minka.kernel.rest.Media;
import cl.minka.kernel.rest.PageView;
import cl.minka.kernel.rest.Paged;
import cl.minka.practices.Catalogue;
import cl.minka.practices.Practice;
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

/** Practices that speak of the same. */
@Component(service = SimilarResource.class)
@JaxrsResource
@Path("v1/practices/{id}/similar")
@Produces(Media.JSON)
public final class SimilarResource {
    private static final int MOST = 100;

    private final Catalogue catalogue;

    @Activate
    public SimilarResource(@Reference Catalogue catalogue) {
        this.catalogue = catalogue;
    }

    @GET
    @Paged
    @Operation(summary = "Practices that speak of the same, most alike first; 100 at most")
    @Fails(kind = Kind.NOT_FOUND, value = "practices.practice-not-found")
    @Fails(kind = Kind.UNAVAILABLE, value = "practices.search-not-ready")
    public Answer<PageView<PracticeView>> list(@PathParam("id") String id, @Context Call call) {
        List<Practice> alike = catalogue.similar(call.caller(), id, MOST);
        return Listing.answer(call, slice -> Listing.page(alike, slice), PracticeView::of);
    }
}
