package cl.minka.contest.rest;

import cl.minka.contest.BlindFile;
import cl.minka.contest.BlindFiles;
import cl.minka.kernel.Kind;
import cl.minka.kernel.rest.Answer;
import cl.minka.kernel.rest.Answers;
import cl.minka.kernel.rest.Call;
import cl.minka.kernel.rest.Download;
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
import javax.ws.rs.core.HttpHeaders;
import javax.ws.rs.core.MediaType;
import javax.ws.rs.core.StreamingOutput;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.jaxrs.whiteboard.propertytypes.JaxrsResource;

/** The files of an assignment as its evaluator gets them: cleaned copies under neutral names. */
@Component(service = BlindFileResource.class)
@JaxrsResource
@Path("v1/assignments/{aid}/attachments")
@Produces(Media.JSON)
public final class BlindFileResource {
    private final BlindFiles files;

    @Activate
    public BlindFileResource(@Reference BlindFiles files) {
        this.files = files;
    }

    @GET
    @Paged
    @Operation(summary = "The files of my assignment, as cleaned copies under neutral names")
    @Fails(kind = Kind.NOT_FOUND, value = "contest.assignment-not-found")
    public Answer<PageView<BlindFileView>> list(@PathParam("aid") String assignment, @Context Call call) {
        return Listing.answer(
                call, slice -> Listing.page(files.ofAssignment(call.caller(), assignment), slice), BlindFileView::of);
    }

    @GET
    @Path("{name}")
    @Produces(MediaType.WILDCARD)
    @Answers({200, 206})
    @Operation(summary = "The cleaned copy of a file of my assignment; one range of bytes may be asked for")
    @Fails(
            kind = Kind.NOT_FOUND,
            value = {"contest.assignment-not-found", "contest.attachment-not-found"})
    public Answer<StreamingOutput> get(
            @PathParam("aid") String assignment,
            @PathParam("name") String name,
            @Context HttpHeaders headers,
            @Context Call call) {
        BlindFile file = BlindDownload.named(name, files.ofAssignment(call.caller(), assignment));
        return Download.of(BlindDownload.file(file), headers, out -> files.write(call.caller(), assignment, file, out));
    }
}
