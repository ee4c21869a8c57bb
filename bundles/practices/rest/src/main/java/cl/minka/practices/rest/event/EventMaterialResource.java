package cl.minka.practices.rest.event;

import cl.minka.kernel.Kind;
import cl.minka.kernel.rest.Announced;
import cl.minka.kernel.rest.Answer;
import cl.minka.kernel.rest.Answers;
import cl.minka.kernel.rest.Call;
import cl.minka.kernel.rest.Download;
import cl.minka.kernel.rest.Fails;
import cl.minka.kernel.rest.Listing;
import cl.minka.kernel.rest.Media;
import cl.minka.kernel.rest.PageView;
import cl.minka.kernel.rest.Paged;
import cl.minka.kernel.rest.StreamedBody;
import cl.minka.practices.event.EventMaterial;
import cl.minka.practices.event.EventMaterial.Access;
import cl.minka.practices.event.EventMaterials;
import cl.minka.practices.event.EventMaterials.NewMaterial;
import cl.minka.practices.event.EventMaterials.Reader;
import io.swagger.v3.oas.annotations.Operation;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import javax.ws.rs.Consumes;
import javax.ws.rs.DELETE;
import javax.ws.rs.GET;
import javax.ws.rs.HeaderParam;
import javax.ws.rs.PUT;
import javax.ws.rs.Path;
import javax.ws.rs.PathParam;
import javax.ws.rs.Produces;
import javax.ws.rs.QueryParam;
import javax.ws.rs.core.Context;
import javax.ws.rs.core.HttpHeaders;
import javax.ws.rs.core.MediaType;
import javax.ws.rs.core.StreamingOutput;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.jaxrs.whiteboard.propertytypes.JaxrsResource;

/** The files of an event, streamed both ways; who has no account shows number and token of the registration in headers. */
@Component(service = EventMaterialResource.class)
@JaxrsResource
@Path("v1/events/{id}/materials")
@Produces(Media.JSON)
public final class EventMaterialResource {
    private static final String NUMBER = "Registration";

    private final EventMaterials materials;

    @Activate
    public EventMaterialResource(@Reference EventMaterials materials) {
        this.materials = materials;
    }

    @GET
    @Paged
    @Operation(summary = "The files of an event and its sessions that the reader may read")
    @Fails(kind = Kind.NOT_FOUND, value = "practices.event-not-found")
    public Answer<PageView<EventMaterialView>> list(
            @PathParam("id") String id,
            @HeaderParam(NUMBER) String registration,
            @HeaderParam(RegistrationResource.TOKEN) String token,
            @Context Call call) {
        Reader reader = reader(call, registration, token);
        return Listing.answer(call, slice -> Listing.page(materials.list(reader, id), slice), EventMaterialView::of);
    }

    @GET
    @Path("{name}")
    @Produces(MediaType.WILDCARD)
    @Answers({200, 206})
    @Operation(summary = "The content of a file; one range of bytes may be asked for")
    @Fails(
            kind = Kind.NOT_FOUND,
            value = {"practices.event-not-found", "practices.file-not-found"})
    public Answer<StreamingOutput> get(
            @PathParam("id") String id,
            @PathParam("name") String name,
            @HeaderParam(NUMBER) String registration,
            @HeaderParam(RegistrationResource.TOKEN) String token,
            @Context HttpHeaders headers,
            @Context Call call) {
        Reader reader = reader(call, registration, token);
        EventMaterial found = materials.get(reader, id, name);
        return Download.of(
                new Download.File(
                        found.file().name(),
                        found.file().mediaType(),
                        found.file().size(),
                        found.file().version()),
                headers,
                out -> materials.write(reader, id, found, out));
    }

    @PUT
    @Path("{name}")
    @Consumes(MediaType.WILDCARD)
    @StreamedBody
    @Operation(
            summary =
                    "Stores a file whole, or not at all, for everybody or for who is registered (default); by organizers")
    @Fails(kind = Kind.NOT_FOUND, value = "practices.event-not-found")
    @Fails(kind = Kind.UNSUPPORTED_TYPE, value = "practices.file-type")
    @Fails(kind = Kind.TOO_LARGE, value = "practices.file-too-large")
    @Fails(
            kind = Kind.CONFLICT,
            value = {"practices.too-many-files", "practices.files-too-large"})
    public Answer<EventMaterialView> put(
            @PathParam("id") String id,
            @PathParam("name") String name,
            @QueryParam("session") String session,
            @QueryParam("access") Access access,
            InputStream content,
            @Context HttpHeaders headers,
            @Context Call call)
            throws IOException {
        NewMaterial material = new NewMaterial(
                name,
                Announced.type(headers),
                Announced.length(headers),
                Optional.ofNullable(session),
                Optional.ofNullable(access).orElse(Access.REGISTERED));
        EventMaterial stored = materials.put(call.caller(), id, material, content, call.expected());
        EventMaterialView view = EventMaterialView.of(stored);
        long version = stored.file().version();
        return Answer.stored(call, "events/" + id + "/materials/" + Download.escaped(name), view, version);
    }

    @DELETE
    @Path("{name}")
    @Operation(summary = "Removes a file; by organizers")
    @Fails(
            kind = Kind.NOT_FOUND,
            value = {"practices.event-not-found", "practices.file-not-found"})
    public Answer<Void> delete(@PathParam("id") String id, @PathParam("name") String name, @Context Call call) {
        materials.delete(call.caller(), id, name, call.expected());
        return Answer.none();
    }

    private static Reader reader(Call call, String registration, String token) {
        return new Reader(call.caller(), Optional.ofNullable(registration), Optional.ofNullable(token));
    }
}
