package cl.minka.studies.rest.openrosa;

import cl.minka.kernel.Kind;
import cl.minka.kernel.paper.QrCodes;
import cl.minka.kernel.rest.Answer;
import cl.minka.kernel.rest.Answers;
import cl.minka.kernel.rest.Call;
import cl.minka.kernel.rest.Fails;
import cl.minka.kernel.rest.Listing;
import cl.minka.kernel.rest.Media;
import cl.minka.kernel.rest.PageView;
import cl.minka.kernel.rest.Paged;
import cl.minka.kernel.rest.PublicAddress;
import cl.minka.studies.openrosa.Device;
import cl.minka.studies.openrosa.Devices;
import io.swagger.v3.oas.annotations.Operation;
import java.util.Base64;
import javax.ws.rs.Consumes;
import javax.ws.rs.DELETE;
import javax.ws.rs.GET;
import javax.ws.rs.POST;
import javax.ws.rs.Path;
import javax.ws.rs.PathParam;
import javax.ws.rs.Produces;
import javax.ws.rs.core.Context;
import javax.ws.rs.core.UriInfo;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.jaxrs.whiteboard.propertytypes.JaxrsResource;

/** Devices that collect for a survey with credentials of their own. */
@Component(service = DeviceResource.class)
@JaxrsResource
@Path("v1/surveys/{id}/devices")
@Produces(Media.JSON)
public final class DeviceResource {
    private final Devices devices;
    private final QrCodes codes;
    private final PublicAddress address;

    @Activate
    public DeviceResource(@Reference Devices devices, @Reference QrCodes codes, @Reference PublicAddress address) {
        this.devices = devices;
        this.codes = codes;
        this.address = address;
    }

    @GET
    @Paged(sort = "createdAt")
    @Operation(summary = "The devices that collect for a survey, revoked ones too, without their secrets")
    @Fails(kind = Kind.NOT_FOUND, value = "studies.survey-not-found")
    public Answer<PageView<DeviceView>> list(@PathParam("id") String id, @Context Call call) {
        return Listing.answer(call, slice -> devices.list(call.caller(), id, slice), DeviceView::of);
    }

    /** The answer is not kept for an Idempotency-Key: it is a secret. */
    @POST
    @Consumes(Media.JSON)
    @Answers(201)
    @Operation(summary = "Lets a device in: its secret and the QR code for ODK Collect are shown here only")
    @Fails(kind = Kind.NOT_FOUND, value = "studies.survey-not-found")
    @Fails(kind = Kind.CONFLICT, value = "studies.too-many-devices")
    public Answer<DeviceSecretView> create(
            @PathParam("id") String id, DeviceBody body, @Context Call call, @Context UriInfo uri) {
        Device.Made made = devices.create(call.caller(), id, body.toDraft());
        String server = address.root(uri).resolve("/openrosa").toString();
        String settings = CollectSettings.of(made, server);
        Device device = made.device();
        DeviceSecretView view = new DeviceSecretView(
                device.id(),
                device.name(),
                device.interviewer(),
                device.createdAt(),
                made.secret(),
                server,
                settings,
                "data:image/png;base64," + Base64.getEncoder().encodeToString(codes.png(settings)));
        return Answer.<DeviceSecretView>created("surveys/" + id + "/devices/" + device.id(), view, device.version())
                .with("Cache-Control", "no-store");
    }

    @GET
    @Path("{device}")
    @Answers({200, 304})
    @Operation(summary = "A device, without its secret")
    @Fails(
            kind = Kind.NOT_FOUND,
            value = {"studies.survey-not-found", "studies.device-not-found"})
    public Answer<DeviceView> get(@PathParam("id") String id, @PathParam("device") String name, @Context Call call) {
        Device device = devices.get(call.caller(), id, name);
        return Answer.of(DeviceView.of(device), device.version());
    }

    @DELETE
    @Path("{device}")
    @Operation(summary = "Revokes a device: its credentials are worth nothing from now on; what it sent stays")
    @Fails(
            kind = Kind.NOT_FOUND,
            value = {"studies.survey-not-found", "studies.device-not-found"})
    public Answer<Void> revoke(@PathParam("id") String id, @PathParam("device") String device, @Context Call call) {
        devices.revoke(call.caller(), id, device, call.expected());
        return Answer.none();
    }
}
