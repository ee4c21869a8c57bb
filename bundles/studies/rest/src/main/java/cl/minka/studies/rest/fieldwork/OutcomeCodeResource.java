package cl.minka.studies.rest.fieldwork;

import cl.minka.kernel.rest.Answer;
import cl.minka.kernel.rest.Call;
import cl.minka.kernel.rest.Listing;
import cl.minka.kernel.rest.Media;
import cl.minka.kernel.rest.PageView;
import cl.minka.kernel.rest.Paged;
import cl.minka.kernel.rest.Texts;
import cl.minka.studies.fieldwork.OutcomeCode;
import cl.minka.studies.fieldwork.OutcomeCode.Mode;
import cl.minka.studies.fieldwork.Outcomes;
import io.swagger.v3.oas.annotations.Operation;
import java.util.List;
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

/** The codes of outcomes. */
@Component(service = OutcomeCodeResource.class)
@JaxrsResource
@Path("v1/outcome-codes")
@Produces(Media.JSON)
public final class OutcomeCodeResource {
    private final Outcomes outcomes;
    private final Texts texts;

    @Activate
    public OutcomeCodeResource(@Reference Outcomes outcomes, @Reference Texts texts) {
        this.outcomes = outcomes;
        this.texts = texts;
    }

    /** A code; {@code group} is that of the rates: I, P, R, NC, O, UH, UO, NE. */
    public record OutcomeCodeView(String code, String group, String text, List<Mode> modes) {}

    @GET
    @Paged
    @Operation(summary = "The final disposition codes of AAPOR, all or those of one mode of asking")
    public Answer<PageView<OutcomeCodeView>> list(@QueryParam("mode") Mode mode, @Context Call call) {
        return Listing.answer(
                call, slice -> Listing.page(outcomes.codes(Optional.ofNullable(mode)), slice), one -> view(one, call));
    }

    private OutcomeCodeView view(OutcomeCode one, Call call) {
        return new OutcomeCodeView(
                one.code(),
                one.group().name(),
                OutcomeView.text(one.code(), texts, call.locale()),
                one.modes().stream().sorted().toList());
    }
}
