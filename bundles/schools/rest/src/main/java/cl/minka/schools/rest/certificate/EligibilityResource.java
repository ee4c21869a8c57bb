package cl.minka.schools.rest.certificate;

import cl.minka.kernel.Kind;
import cl.minka.kernel.rest.Answer;
import cl.minka.kernel.rest.Call;
import cl.minka.kernel.rest.Fails;
import cl.minka.kernel.rest.Listing;
import cl.minka.kernel.rest.Media;
import cl.minka.kernel.rest.PageView;
import cl.minka.kernel.rest.Paged;
import cl.minka.kernel.rest.Texts;
import cl.minka.schools.certificate.Eligibilities;
import cl.minka.schools.certificate.Eligibility;
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

/** Who has done what the certificate of an edition asks for. */
@Component(service = EligibilityResource.class)
@JaxrsResource
@Path("v1/editions/{id}/eligibility")
@Produces(Media.JSON)
public final class EligibilityResource {
    private final Eligibilities eligibilities;
    private final Texts texts;

    @Activate
    public EligibilityResource(@Reference Eligibilities eligibilities, @Reference Texts texts) {
        this.eligibilities = eligibilities;
        this.texts = texts;
    }

    @GET
    @Paged
    @Produces({Media.JSON, Media.CSV, Media.XLSX})
    @Operation(
            summary =
                    "The certificate rule, judged person by person in the order of the sheet: each condition with what the person has, what is asked and the reason in words")
    @Fails(kind = Kind.NOT_FOUND, value = "schools.edition-not-found")
    public Answer<PageView<EligibilityView>> list(@PathParam("id") String id, @Context Call call) {
        List<Eligibility> all = eligibilities.of(call.caller(), id);
        return Listing.answer(
                call,
                slice -> Listing.page(all, slice),
                one -> EligibilityView.of(one, texts, call.locale()),
                EligibilityView.table(texts, call.locale()));
    }
}
