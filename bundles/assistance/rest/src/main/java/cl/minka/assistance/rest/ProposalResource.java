package cl.minka.assistance.rest;

import cl.minka.assistance.staff.Proposal;
import cl.minka.assistance.staff.Staff;
import cl.minka.kernel.Kind;
import cl.minka.kernel.rest.Answer;
import cl.minka.kernel.rest.Call;
import cl.minka.kernel.rest.Fails;
import cl.minka.kernel.rest.Listing;
import cl.minka.kernel.rest.Media;
import cl.minka.kernel.rest.PageView;
import cl.minka.kernel.rest.Paged;
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

/** To whom a request could be given. */
@Component(service = ProposalResource.class)
@JaxrsResource
@Path("v1/assistance/{id}/proposals")
@Produces(Media.JSON)
public final class ProposalResource {
    private final Staff staff;

    @Activate
    public ProposalResource(@Reference Staff staff) {
        this.staff = staff;
    }

    @GET
    @Paged
    @Operation(
            summary = "To whom the request could be given, by skill and load, each factor explained; a person decides")
    @Fails(kind = Kind.NOT_FOUND, value = "assistance.request-not-found")
    public Answer<PageView<Proposal>> list(@PathParam("id") String id, @Context Call call) {
        return Listing.answer(
                call, slice -> Listing.page(staff.proposals(call.caller(), id), slice), proposal -> proposal);
    }
}
