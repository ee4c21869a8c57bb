package cl.minka.kernel.rest.platform;

import cl.minka.kernel.Kind;
import cl.minka.kernel.privacy.DataSubjects;
import cl.minka.kernel.rest.Answer;
import cl.minka.kernel.rest.Answers;
import cl.minka.kernel.rest.Call;
import cl.minka.kernel.rest.Fails;
import cl.minka.kernel.rest.Media;
import cl.minka.kernel.rest.Required;
import cl.minka.kernel.rest.Texts;
import io.swagger.v3.oas.annotations.Operation;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.ws.rs.Consumes;
import javax.ws.rs.POST;
import javax.ws.rs.Path;
import javax.ws.rs.Produces;
import javax.ws.rs.core.Context;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.jaxrs.whiteboard.propertytypes.JaxrsResource;

/** Requests of people over their data (Ley 21.719), carried out by an administrator. The name never stands in an address. */
@Component(service = PersonalDataResource.class)
@JaxrsResource
@Path("v1/personal-data")
@Produces(Media.JSON)
@Consumes(Media.JSON)
public final class PersonalDataResource {
    private static final String UNKNOWN = "kernel.account-not-found";

    private final DataSubjects subjects;
    private final Texts texts;

    @Activate
    public PersonalDataResource(@Reference DataSubjects subjects, @Reference Texts texts) {
        this.subjects = subjects;
        this.texts = texts;
    }

    @POST
    @Path("search")
    @Answers(200)
    @Operation(summary = "Tells what kinds of records are held of a person")
    @Fails(kind = Kind.NOT_FOUND, value = UNKNOWN)
    public Answer<Found> search(Person body, @Context Call call) {
        List<HoldingView> holdings = subjects.find(call.caller(), body.checked()).stream()
                .map(holding -> new HoldingView(
                        holding.holder(), holding.kind(), holding.records(), purpose(holding.purpose(), call)))
                .toList();
        return Answer.of(new Found(body.checked(), holdings));
    }

    @POST
    @Path("export")
    @Answers(200)
    @Operation(summary = "Gives all that is held of a person")
    @Fails(kind = Kind.NOT_FOUND, value = UNKNOWN)
    public Answer<Export> export(Person body, @Context Call call) {
        return Answer.of(new Export(body.checked(), subjects.export(call.caller(), body.checked())));
    }

    @POST
    @Path("rectification")
    @Answers(200)
    @Operation(summary = "Corrects what is wrong about a person")
    @Fails(kind = Kind.NOT_FOUND, value = UNKNOWN)
    public Answer<Done> rectify(Correction body, @Context Call call) {
        new Required()
                .check("/username", body.username())
                .check("/corrections", body.corrections())
                .orThrow();
        return Answer.of(new Done(subjects.rectify(call.caller(), body.username(), body.corrections())));
    }

    @POST
    @Path("erasure")
    @Answers(200)
    @Operation(summary = "Erases or makes anonymous what no law obliges to keep of a person")
    @Fails(kind = Kind.NOT_FOUND, value = UNKNOWN)
    @Fails(kind = Kind.CONFLICT, value = "kernel.last-admin")
    public Answer<Done> erase(Person body, @Context Call call) {
        return Answer.of(new Done(subjects.erase(call.caller(), body.checked())));
    }

    @POST
    @Path("block")
    @Answers(200)
    @Operation(summary = "Suspends every use of a person's data, or with blocked: false resumes it")
    @Fails(kind = Kind.NOT_FOUND, value = UNKNOWN)
    public Answer<Done> block(Block body, @Context Call call) {
        new Required().check("/username", body.username()).orThrow();
        int records =
                subjects.block(call.caller(), body.username(), body.blocked().orElse(true));
        return Answer.of(new Done(records));
    }

    private String purpose(String key, Call call) {
        return texts.find(key, call.locale(), Map.of()).orElse(key);
    }

    /** Whose data. */
    public record Person(String username) {
        String checked() {
            new Required().check("/username", username).orThrow();
            return username;
        }
    }

    /** Whose data, and what is right. */
    public record Correction(String username, Map<String, String> corrections) {}

    /** Whose data, and whether they are blocked. */
    public record Block(String username, Optional<Boolean> blocked) {}

    /** Kinds of records that are held. */
    public record Found(String username, List<HoldingView> holdings) {}

    /** A kind of record that is held, and what for. */
    public record HoldingView(String holder, String kind, long records, String purpose) {}

    /** All that is held, by domain and kind of record. */
    public record Export(String username, Map<String, Map<String, List<Map<String, Object>>>> data) {}

    /** How many records changed. */
    public record Done(int records) {}
}
