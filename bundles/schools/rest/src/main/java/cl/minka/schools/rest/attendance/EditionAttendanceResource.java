package cl.minka.schools.rest.attendance;

import cl.minka.kernel.Kind;
import cl.minka.kernel.rest.Answer;
import cl.minka.kernel.rest.Call;
import cl.minka.kernel.rest.Fails;
import cl.minka.kernel.rest.Listing;
import cl.minka.kernel.rest.Media;
import cl.minka.kernel.rest.PageView;
import cl.minka.kernel.rest.Paged;
import cl.minka.kernel.rest.Texts;
import cl.minka.schools.attendance.AttendanceMatrices;
import cl.minka.schools.attendance.AttendanceMatrix;
import cl.minka.schools.attendance.AttendanceWarning;
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

/** The attendance of a whole edition. */
@Component(service = EditionAttendanceResource.class)
@JaxrsResource
@Path("v1/editions/{id}/attendance")
@Produces(Media.JSON)
public final class EditionAttendanceResource {
    private final AttendanceMatrices matrices;
    private final Texts texts;

    @Activate
    public EditionAttendanceResource(@Reference AttendanceMatrices matrices, @Reference Texts texts) {
        this.matrices = matrices;
        this.texts = texts;
    }

    @GET
    @Produces({Media.JSON, Media.CSV, Media.XLSX})
    @Operation(
            summary =
                    "People by sessions, with two rates each: attendance, and commitment, where an excused absence counts too")
    @Fails(kind = Kind.NOT_FOUND, value = "schools.edition-not-found")
    public Answer<MatrixView> get(@PathParam("id") String id, @Context Call call) {
        AttendanceMatrix matrix = matrices.of(call.caller(), id);
        return Listing.table(call, () -> MatrixView.of(matrix), matrix.lines(), MatrixView.table(matrix.sessions()));
    }

    @GET
    @Path("warnings")
    @Paged
    @Operation(summary = "Who may be about to leave, or can no longer reach the certificate, with the reasons in words")
    @Fails(kind = Kind.NOT_FOUND, value = "schools.edition-not-found")
    public Answer<PageView<WarningView>> warnings(@PathParam("id") String id, @Context Call call) {
        List<AttendanceWarning> warnings = matrices.warnings(call.caller(), id);
        return Listing.answer(
                call, slice -> Listing.page(warnings, slice), warning -> WarningView.of(warning, texts, call.locale()));
    }
}
