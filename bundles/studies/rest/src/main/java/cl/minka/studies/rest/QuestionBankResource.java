package cl.minka.studies.rest;

import cl.minka.kernel.rest.Answer;
import cl.minka.kernel.rest.Call;
import cl.minka.kernel.rest.Listing;
import cl.minka.kernel.rest.Media;
import cl.minka.kernel.rest.PageView;
import cl.minka.kernel.rest.Paged;
import cl.minka.studies.questionnaire.BankQuestion;
import cl.minka.studies.questionnaire.Questionnaires;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
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

/** The questions of all questionnaires. */
@Component(service = QuestionBankResource.class)
@JaxrsResource
@Path("v1/questionnaires/bank")
@Produces(Media.JSON)
public final class QuestionBankResource {
    private final Questionnaires questionnaires;

    @Activate
    public QuestionBankResource(@Reference Questionnaires questionnaires) {
        this.questionnaires = questionnaires;
    }

    @GET
    @Paged(sort = "label")
    @Operation(summary = "Questions asked before, with those of the same series and whether these are worded alike")
    public Answer<PageView<BankQuestion>> list(
            @QueryParam("q") String words,
            @Parameter(description = "what the column series says") @QueryParam("series") String series,
            @Context Call call) {
        return Listing.answer(
                call,
                slice -> questionnaires.bank(
                        call.caller(), Optional.ofNullable(words), Optional.ofNullable(series), slice),
                question -> question);
    }
}
