package cl.minka.schools.rest;

import cl.minka.kernel.rest.Answer;
import cl.minka.kernel.rest.Call;
import cl.minka.kernel.rest.Listing;
import cl.minka.kernel.rest.Media;
import cl.minka.kernel.rest.PageView;
import cl.minka.kernel.rest.Paged;
import cl.minka.schools.people.People;
import io.swagger.v3.oas.annotations.Operation;
import javax.ws.rs.GET;
import javax.ws.rs.Path;
import javax.ws.rs.Produces;
import javax.ws.rs.core.Context;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.jaxrs.whiteboard.propertytypes.JaxrsResource;

/** People who may be there twice. */
@Component(service = DuplicateResource.class)
@JaxrsResource
@Path("v1/people/duplicates")
@Produces(Media.JSON)
public final class DuplicateResource {

    private final People people;

    @Activate
    public DuplicateResource(@Reference People people) {
        this.people = people;
    }

    @GET
    @Paged(sort = "foundAt")
    @Operation(summary = "Pairs that may be one person, with the reasons, on which nobody has decided yet")
    public Answer<PageView<DuplicateView>> list(@Context Call call) {
        return Listing.answer(call, slice -> people.duplicates(call.caller(), slice), DuplicateView::of);
    }
}
