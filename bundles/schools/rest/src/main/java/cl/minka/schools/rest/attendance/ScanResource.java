package cl.minka.schools.rest.attendance;

import cl.minka.kernel.Kind;
import cl.minka.kernel.rest.Answer;
import cl.minka.kernel.rest.Answers;
import cl.minka.kernel.rest.Call;
import cl.minka.kernel.rest.Fails;
import cl.minka.kernel.rest.Media;
import cl.minka.kernel.rest.StreamedBody;
import cl.minka.schools.attendance.AttendanceScan;
import cl.minka.schools.attendance.AttendanceScans;
import io.swagger.v3.oas.annotations.Operation;
import java.io.IOException;
import java.io.InputStream;
import javax.ws.rs.Consumes;
import javax.ws.rs.GET;
import javax.ws.rs.PUT;
import javax.ws.rs.Path;
import javax.ws.rs.PathParam;
import javax.ws.rs.Produces;
import javax.ws.rs.core.Context;
import javax.ws.rs.core.MediaType;
import javax.ws.rs.core.StreamingOutput;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.jaxrs.whiteboard.propertytypes.JaxrsResource;

/** The signed sheet of a session, scanned. */
@Component(service = ScanResource.class)
@JaxrsResource
@Path("v1/editions/{id}/sessions/{n}/attendance/scan")
@Produces(Media.JSON)
public final class ScanResource {
    private final AttendanceScans scans;

    @Activate
    public ScanResource(@Reference AttendanceScans scans) {
        this.scans = scans;
    }

    @GET
    @Produces(MediaType.WILDCARD)
    @Operation(summary = "The signed sheet of a session, scanned")
    @Fails(
            kind = Kind.NOT_FOUND,
            value = {"schools.edition-not-found", "schools.session-not-found", "schools.scan-not-found"})
    public Answer<StreamingOutput> get(@PathParam("id") String id, @PathParam("n") int session, @Context Call call) {
        AttendanceScan scan = scans.get(call.caller(), id, session);
        return Answer.<StreamingOutput>stream(scan.mediaType(), out -> scans.write(call.caller(), id, session, out))
                .with("Content-Length", Long.toString(scan.size()))
                .with("ETag", '"' + Long.toString(scan.version()) + '"')
                .savedAs("asistencia-" + id + "-" + session + "."
                        + scan.mediaType().replaceAll(".*/", ""));
    }

    @PUT
    @Consumes(MediaType.WILDCARD)
    @StreamedBody
    @Answers({200, 201})
    @Operation(
            summary =
                    "Stores the signed sheet whole or not at all: PDF, JPEG or PNG, 20 MiB at most; answers its SHA-256")
    @Fails(
            kind = Kind.NOT_FOUND,
            value = {"schools.edition-not-found", "schools.session-not-found"})
    @Fails(
            kind = Kind.CONFLICT,
            value = {"schools.edition-not-held"})
    @Fails(kind = Kind.UNSUPPORTED_TYPE, value = "schools.scan-type")
    @Fails(kind = Kind.TOO_LARGE, value = "schools.scan-too-large")
    public Answer<AttendanceView.ScanView> put(
            @PathParam("id") String id, @PathParam("n") int session, InputStream content, @Context Call call)
            throws IOException {
        AttendanceScan scan = scans.put(call.caller(), id, session, content, call.expected());
        AttendanceView.ScanView view = AttendanceView.ScanView.of(scan);
        return Answer.stored(
                call, "editions/" + id + "/sessions/" + session + "/attendance/scan", view, scan.version());
    }
}
