package cl.minka.practices.rest;

import cl.minka.kernel.Kind;
import cl.minka.kernel.rest.Answer;
import cl.minka.kernel.rest.Answers;
import cl.minka.kernel.rest.Call;
import cl.minka.kernel.rest.Fails;
import cl.minka.kernel.rest.Media;
import cl.minka.practices.matching.TransferChoice;
import cl.minka.practices.matching.TransferChoices;
import io.swagger.v3.oas.annotations.Operation;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import javax.ws.rs.Consumes;
import javax.ws.rs.GET;
import javax.ws.rs.PUT;
import javax.ws.rs.Path;
import javax.ws.rs.PathParam;
import javax.ws.rs.Produces;
import javax.ws.rs.core.Context;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.jaxrs.whiteboard.propertytypes.JaxrsResource;

/** The transfer strategy that serves a municipality when it names none. */
@Component(service = TransferChoiceResource.class)
@JaxrsResource
@Path("v1/municipalities/{cut}/transfer-strategy")
@Produces(Media.JSON)
public final class TransferChoiceResource {
    private final TransferChoices choices;

    @Activate
    public TransferChoiceResource(@Reference TransferChoices choices) {
        this.choices = choices;
    }

    @GET
    @Answers({200, 304})
    @Operation(summary = "The municipality's own choice of a transfer strategy; null for the platform's usual ones")
    @Fails(kind = Kind.NOT_FOUND, value = "practices.municipality-not-found")
    public Answer<ChoiceView> get(@PathParam("cut") String cut, @Context Call call) {
        TransferChoice choice = choices.get(call.caller(), cut);
        return Answer.of(ChoiceView.of(choice), choice.version());
    }

    @PUT
    @Consumes(Media.JSON)
    @Answers(200)
    @Operation(summary = "Chooses a transfer strategy, or the platform's usual ones again")
    @Fails(kind = Kind.NOT_FOUND, value = "practices.municipality-not-found")
    public Answer<ChoiceView> put(@PathParam("cut") String cut, ChoiceBody body, @Context Call call) {
        TransferChoice choice = choices.put(call.caller(), cut, body.toChoice(), call.expected());
        return Answer.of(ChoiceView.of(choice), choice.version());
    }

    /** A choice; {@code version} is an interval such as {@code [1.2,2.0)} or exactly one. */
    public record ChoiceBody(String strategy, String version, Map<String, Object> parameters) {
        TransferChoice toChoice() {
            Map<String, Object> given = new LinkedHashMap<>(parameters == null ? Map.of() : parameters);
            given.values().removeIf(Objects::isNull);
            return new TransferChoice(Optional.ofNullable(strategy), Optional.ofNullable(version), given, 0);
        }
    }

    /** A choice. */
    public record ChoiceView(Optional<String> strategy, Optional<String> version, Map<String, Object> parameters) {
        static ChoiceView of(TransferChoice choice) {
            return new ChoiceView(choice.strategy(), choice.versions(), choice.parameters());
        }
    }
}
