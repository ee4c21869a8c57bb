package cl.minka.kernel.rest.platform;

import cl.minka.kernel.Fault;
import cl.minka.kernel.InvalidInput;
import cl.minka.kernel.notice.Inbox;
import cl.minka.kernel.notice.NoticeChoice;
import cl.minka.kernel.notice.NoticeKind;
import cl.minka.kernel.notice.NoticePreferences;
import cl.minka.kernel.rest.Answer;
import cl.minka.kernel.rest.Call;
import cl.minka.kernel.rest.Media;
import cl.minka.kernel.rest.Required;
import cl.minka.kernel.rest.Texts;
import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import io.swagger.v3.oas.annotations.Operation;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.ws.rs.Consumes;
import javax.ws.rs.GET;
import javax.ws.rs.PUT;
import javax.ws.rs.Path;
import javax.ws.rs.Produces;
import javax.ws.rs.core.Context;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.jaxrs.whiteboard.propertytypes.JaxrsResource;

/** How the caller wants to be told. */
@Component(service = NoticePreferenceResource.class)
@JaxrsResource
@Path("v1/me/notice-preferences")
@Produces(Media.JSON)
public final class NoticePreferenceResource {
    private final Inbox inbox;
    private final Texts texts;

    @Activate
    public NoticePreferenceResource(@Reference Inbox inbox, @Reference Texts texts) {
        this.inbox = inbox;
        this.texts = texts;
    }

    @GET
    @Operation(summary = "Shows how the caller gets each kind of notice by mail, and in which language")
    public Answer<PreferencesView> get(@Context Call call) {
        return answer(inbox.preferences(call.caller()), call);
    }

    @PUT
    @Consumes(Media.JSON)
    @Operation(summary = "Chooses language and, by kind, mail at once, in the daily digest or none")
    public Answer<PreferencesView> put(PreferencesBody body, @Context Call call) {
        Map<String, NoticeChoice> kinds = new LinkedHashMap<>();
        List<Fault> faults = new ArrayList<>();
        List<KindChoice> choices = body.kinds() == null ? List.of() : body.kinds();
        for (int i = 0; i < choices.size(); i++) {
            KindChoice choice = choices.get(i);
            if (choice == null || choice.kind() == null || choice.delivery() == null) {
                faults.add(Fault.at("/kinds/" + i, "kernel.required"));
            } else if (kinds.put(choice.kind(), choice.delivery()) != null) {
                faults.add(Fault.at("/kinds/" + i + "/kind", "kernel.duplicate"));
            }
        }
        InvalidInput.throwIfAny(faults);
        return answer(inbox.prefer(call.caller(), Required.text(body.language()), kinds, call.expected()), call);
    }

    private Answer<PreferencesView> answer(NoticePreferences chosen, Call call) {
        List<KindView> kinds = inbox.kinds().stream()
                .map(kind -> new KindView(kind.key(), name(kind, call), kind.mandatory(), chosen.of(kind)))
                .toList();
        return Answer.of(new PreferencesView(chosen.language(), kinds), chosen.version());
    }

    private String name(NoticeKind kind, Call call) {
        return texts.find(kind.key() + ".kind.title", call.locale(), Map.of()).orElse(kind.key());
    }

    /** The language, {@code es} or {@code en}, and all kinds. */
    public record PreferencesView(String language, List<KindView> kinds) {}

    /** A kind of notice; a mandatory one can not be {@code none}. */
    public record KindView(String kind, String name, boolean mandatory, NoticeChoice delivery) {}

    /** The language, and the kinds that are not to come at once. */
    public record PreferencesBody(String language, List<KindChoice> kinds) {}

    /** How a kind is wanted. */
    @JsonIgnoreProperties({"name", "mandatory"})
    public record KindChoice(String kind, NoticeChoice delivery) {}
}
