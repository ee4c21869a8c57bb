package cl.minka.studies.rest.result;

import cl.minka.kernel.Caller;
import cl.minka.kernel.Slice;
import cl.minka.kernel.rest.Answer;
import cl.minka.kernel.rest.Call;
import cl.minka.kernel.rest.Media;
import cl.minka.kernel.rest.PublicAddress;
import cl.minka.studies.Studies;
import cl.minka.studies.Study;
import cl.minka.studies.StudyStatus;
import io.swagger.v3.oas.annotations.Operation;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.ws.rs.GET;
import javax.ws.rs.Path;
import javax.ws.rs.Produces;
import javax.ws.rs.core.Context;
import javax.ws.rs.core.UriInfo;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.jaxrs.whiteboard.propertytypes.JaxrsResource;

/** The catalogue of published studies. */
@Component(service = StudyCatalogResource.class)
@JaxrsResource
@Path("v1/studies/catalog")
public final class StudyCatalogResource {
    /** The newest are listed; all of them are at {@code /studies?status=published}. */
    private static final int MOST = 500;

    private final Studies studies;
    private final PublicAddress address;

    @Activate
    public StudyCatalogResource(@Reference Studies studies, @Reference PublicAddress address) {
        this.studies = studies;
        this.address = address;
    }

    @GET
    @Produces(Media.JSON_LD)
    @Operation(summary = "The data of published studies by DCAT 3, as JSON-LD, the newest 500")
    public Answer<Map<String, Object>> get(@Context UriInfo request, @Context Call call) {
        URI root = address.root(request).resolve("api/v1/");
        Studies.Filter published = new Studies.Filter(
                Optional.empty(), Optional.of(StudyStatus.PUBLISHED), Optional.empty(), Optional.empty());
        List<Study> all = studies.list(Caller.anonymous(call.requestId()), published, newest())
                .items();
        return Answer.of(StudyDatasets.catalogue(root, all))
                .with("Content-Type", Media.JSON_LD)
                .with("Cache-Control", "public, max-age=300");
    }

    private static Slice newest() {
        return new Slice(MOST, Optional.empty(), List.of(new Slice.Sort("changedAt", true)), false);
    }
}
