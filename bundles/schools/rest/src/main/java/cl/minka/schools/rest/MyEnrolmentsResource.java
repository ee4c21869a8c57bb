package cl.minka.schools.rest;

import cl.minka.kernel.rest.Answer;
import cl.minka.kernel.rest.Call;
import cl.minka.kernel.rest.Listing;
import cl.minka.kernel.rest.Media;
import cl.minka.kernel.rest.PageView;
import cl.minka.kernel.rest.Paged;
import cl.minka.schools.enrolment.Enrolments;
import io.swagger.v3.oas.annotations.Operation;
import javax.ws.rs.GET;
import javax.ws.rs.Path;
import javax.ws.rs.Produces;
import javax.ws.rs.core.Context;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.jaxrs.whiteboard.propertytypes.JaxrsResource;

/** The caller's own enrolments. */
@Component(service = MyEnrolmentsResource.class)
@JaxrsResource
@Path("v1/me/enrolments")
@Produces(Media.JSON)
public final class MyEnrolmentsResource {

    private final Enrolments enrolments;

    @Activate
    public MyEnrolmentsResource(@Reference Enrolments enrolments) {
        this.enrolments = enrolments;
    }

    @GET
    @Paged
    @Operation(summary = "In what the caller takes part or waits for a seat, the newest first")
    public Answer<PageView<EnrolmentView>> list(@Context Call call) {
        return Listing.answer(call, slice -> enrolments.own(call.caller(), slice), EnrolmentView::of);
    }
}
