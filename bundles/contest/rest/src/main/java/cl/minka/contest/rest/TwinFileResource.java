package cl.minka.contest.rest;

import cl.minka.contest.BlindFile;
import cl.minka.contest.BlindFiles;
import cl.minka.kernel.Kind;
import cl.minka.kernel.rest.Answer;
import cl.minka.kernel.rest.Answers;
import cl.minka.kernel.rest.Call;
import cl.minka.kernel.rest.Download;
import cl.minka.kernel.rest.Fails;
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

/** A cleaned copy, for the organiser who looks it over and for the committee. */
@Component(service = TwinFileResource.class)
@JaxrsResource
@Path("v1/contests/{id}/initiatives/{iid}/blind/attachments/{name}")
public final class TwinFileResource {
    private final BlindFiles files;

    @Activate
    public TwinFileResource(@Reference BlindFiles files) {
        this.files = files;
    }

    @GET
    @Produces(MediaType.WILDCARD)
    @Answers({200, 206})
    @Operation(summary = "The cleaned copy of a file under its neutral name, as evaluators get it")
    @Fails(
            kind = Kind.NOT_FOUND,
            value = {"contest.not-found", "contest.initiative-not-found", "contest.attachment-not-found"})
    public Answer<StreamingOutput> get(
            @PathParam("id") String id,
            @PathParam("iid") String initiative,
            @PathParam("name") String name,
            @Context HttpHeaders headers,
            @Context Call call) {
        BlindFile file = BlindDownload.named(name, files.ofInitiative(call.caller(), id, initiative));
        return Download.of(
                BlindDownload.file(file), headers, out -> files.write(call.caller(), id, initiative, file, out));
    }
}
