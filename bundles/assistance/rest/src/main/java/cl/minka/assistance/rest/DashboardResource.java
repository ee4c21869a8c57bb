package cl.minka.assistance.rest;

import cl.minka.assistance.staff.Staff;
import cl.minka.kernel.rest.Answer;
import cl.minka.kernel.rest.Call;
import cl.minka.kernel.rest.Media;
import io.swagger.v3.oas.annotations.Operation;
import javax.ws.rs.GET;
import javax.ws.rs.Path;
import javax.ws.rs.Produces;
import javax.ws.rs.core.Context;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.jaxrs.whiteboard.propertytypes.JaxrsResource;

/** What waits for those who assist. */
@Component(service = DashboardResource.class)
@JaxrsResource
@Path("v1/assistance/dashboard")
@Produces(Media.JSON)
public final class DashboardResource {
    private final Staff staff;

    @Activate
    public DashboardResource(@Reference Staff staff) {
        this.staff = staff;
    }

    @GET
    @Operation(
            summary = "What waits for those who assist: open by state, unassigned, late, due within a day, by adviser")
    public Answer<DashboardView> get(@Context Call call) {
        return Answer.of(DashboardView.of(staff.desk(call.caller())));
    }
}
