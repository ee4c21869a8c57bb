package cl.minka.practices.rest;

import cl.minka.kernel.Kind;
import cl.minka.kernel.rest.Answer;
import cl.minka.kernel.rest.Call;
import cl.minka.kernel.rest.Fails;
import cl.minka.kernel.rest.Media;
import cl.minka.practices.Catalogue;
import cl.minka.practices.Confirmation;
import cl.minka.practices.CostBand;
import cl.minka.practices.EvidenceLevel;
import cl.minka.practices.PracticeStatus;
import cl.minka.practices.Practices;
import io.swagger.v3.oas.annotations.Operation;
import java.util.Optional;
import javax.ws.rs.GET;
import javax.ws.rs.Path;
import javax.ws.rs.Produces;
import javax.ws.rs.QueryParam;
import javax.ws.rs.core.Context;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.jaxrs.whiteboard.propertytypes.JaxrsResource;

/** How many practices fall under each filter. */
@Component(service = FacetResource.class)
@JaxrsResource
@Path("v1/practices/facets")
@Produces(Media.JSON)
public final class FacetResource {
    private final Catalogue catalogue;

    @Activate
    public FacetResource(@Reference Catalogue catalogue) {
        this.catalogue = catalogue;
    }

    @GET
    @Operation(summary = "How many of the public practices under a question have each value of each filter")
    @Fails(kind = Kind.UNAVAILABLE, value = "practices.search-not-ready")
    public Answer<Catalogue.Facets> get(
            @QueryParam("q") String q,
            @QueryParam("topic") String topic,
            @QueryParam("region") String region,
            @QueryParam("municipality") String municipality,
            @QueryParam("contest") String contest,
            @QueryParam("status") PracticeStatus status,
            @QueryParam("evidence") EvidenceLevel evidence,
            @QueryParam("cost") CostBand cost,
            @QueryParam("recognised") Boolean recognised,
            @QueryParam("confirmed") Confirmation confirmed,
            @Context Call call) {
        Practices.Filter filter = new Practices.Filter(
                Optional.ofNullable(topic),
                Optional.ofNullable(region),
                Optional.ofNullable(municipality),
                Optional.ofNullable(contest),
                Optional.ofNullable(status),
                Optional.ofNullable(evidence),
                Optional.ofNullable(cost),
                Optional.ofNullable(recognised),
                Optional.ofNullable(confirmed));
        Question question = Question.of(q, filter);
        return Answer.of(catalogue.facets(question.text(), filter));
    }
}
