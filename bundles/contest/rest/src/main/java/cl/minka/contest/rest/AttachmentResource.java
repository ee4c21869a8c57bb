package cl.minka.contest.rest;

import cl.minka.contest.Attachment;
import cl.minka.contest.Attachments;
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
import io.swagger.v3.oas.annotations.Operation;
import java.io.IOException;
import java.io.InputStream;
import javax.ws.rs.Consumes;
import javax.ws.rs.DELETE;
import javax.ws.rs.GET;
import javax.ws.rs.PUT;
import javax.ws.rs.Path;
import javax.ws.rs.PathParam;
import javax.ws.rs.Produces;
import javax.ws.rs.core.Context;
import javax.ws.rs.core.HttpHeaders;
import javax.ws.rs.core.MediaType;
import javax.ws.rs.core.StreamingOutput;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.jaxrs.whiteboard.propertytypes.JaxrsResource;

/** The files of an initiative, streamed both ways. */
@Component(service = AttachmentResource.class)
@JaxrsResource
@Path("v1/contests/{id}/initiatives/{iid}/attachments")
@Produces(Media.JSON)
public final class AttachmentResource {
    private final Attachments attachments;

    @Activate
    public AttachmentResource(@Reference Attachments attachments) {
        this.attachments = attachments;
    }

    @GET
    @Paged
    @Operation(summary = "The files of an initiative")
    @Fails(
            kind = Kind.NOT_FOUND,
            value = {"contest.not-found", "contest.initiative-not-found"})
    public Answer<PageView<AttachmentView>> list(
            @PathParam("id") String id, @PathParam("iid") String initiative, @Context Call call) {
        return Listing.answer(
                call, slice -> attachments.list(call.caller(), id, initiative, slice), AttachmentView::of);
    }

    @GET
    @Path("{name}")
    @Produces(MediaType.WILDCARD)
    @Answers({200, 206})
    @Operation(summary = "The content of a file; one range of bytes may be asked for")
    @Fails(
            kind = Kind.NOT_FOUND,
            value = {"contest.not-found", "contest.initiative-not-found", "contest.attachment-not-found"})
    public Answer<StreamingOutput> get(
            @PathParam("id") String id,
            @PathParam("iid") String initiative,
            @PathParam("name") String name,
            @Context HttpHeaders headers,
            @Context Call call) {
        Attachment file = attachments.get(call.caller(), id, initiative, name);
        return Download.of(
                new Download.File(file.name(), file.mediaType(), file.size(), file.version()),
                headers,
                out -> attachments.write(call.caller(), id, initiative, file, out));
    }

    @PUT
    @Path("{name}")
    @Consumes(MediaType.WILDCARD)
    @StreamedBody
    @Operation(summary = "Stores a file whole, or not at all; the content must be what its media type says")
    @Fails(
            kind = Kind.NOT_FOUND,
            value = {"contest.not-found", "contest.initiative-not-found"})
    @Fails(kind = Kind.UNSUPPORTED_TYPE, value = "contest.attachment-type")
    @Fails(kind = Kind.TOO_LARGE, value = "contest.attachment-too-large")
    @Fails(
            kind = Kind.CONFLICT,
            value = {
                "contest.wrong-status",
                "contest.too-many-attachments",
                "contest.not-reopened",
                "contest.cure-term-ended"
            })
    public Answer<AttachmentView> put(
            @PathParam("id") String id,
            @PathParam("iid") String initiative,
            @PathParam("name") String name,
            InputStream content,
            @Context HttpHeaders headers,
            @Context Call call)
            throws IOException {
        Attachment stored = attachments.put(
                call.caller(),
                id,
                initiative,
                name,
                Announced.type(headers),
                Announced.length(headers),
                content,
                call.expected());
        AttachmentView view = AttachmentView.of(stored);
        return Answer.stored(
                call,
                "contests/" + id + "/initiatives/" + initiative + "/attachments/" + Download.escaped(name),
                view,
                stored.version());
    }

    @DELETE
    @Path("{name}")
    @Operation(summary = "Removes a file")
    @Fails(
            kind = Kind.NOT_FOUND,
            value = {"contest.not-found", "contest.initiative-not-found", "contest.attachment-not-found"})
    @Fails(
            kind = Kind.CONFLICT,
            value = {"contest.wrong-status", "contest.not-reopened", "contest.cure-term-ended"})
    public Answer<Void> delete(
            @PathParam("id") String id,
            @PathParam("iid") String initiative,
            @PathParam("name") String name,
            @Context Call call) {
        attachments.delete(call.caller(), id, initiative, name, call.expected());
        return Answer.none();
    }
}
