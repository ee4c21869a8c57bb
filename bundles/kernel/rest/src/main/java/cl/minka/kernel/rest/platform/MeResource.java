package cl.minka.kernel.rest.platform;

import cl.minka.kernel.people.Account;
import cl.minka.kernel.people.Accounts;
import cl.minka.kernel.privacy.DataSubjects;
import cl.minka.kernel.rest.Answer;
import cl.minka.kernel.rest.Call;
import cl.minka.kernel.rest.Media;
import cl.minka.kernel.rest.OpenTasks;
import cl.minka.kernel.rest.Required;
import cl.minka.kernel.rest.filter.Credentials;
import io.swagger.v3.oas.annotations.Operation;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import javax.ws.rs.Consumes;
import javax.ws.rs.GET;
import javax.ws.rs.HeaderParam;
import javax.ws.rs.PUT;
import javax.ws.rs.Path;
import javax.ws.rs.Produces;
import javax.ws.rs.core.Context;
import javax.ws.rs.core.HttpHeaders;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.osgi.service.component.annotations.ReferencePolicyOption;
import org.osgi.service.jaxrs.whiteboard.propertytypes.JaxrsResource;

/** Who am I, what is to be done, what is held of me. */
@Component(service = MeResource.class)
@JaxrsResource
@Path("v1/me")
@Produces(Media.JSON)
public final class MeResource {
    private final Accounts accounts;
    private final DataSubjects subjects;
    private final List<OpenTasks> tasks = new CopyOnWriteArrayList<>();

    @Activate
    public MeResource(@Reference Accounts accounts, @Reference DataSubjects subjects) {
        this.accounts = accounts;
        this.subjects = subjects;
    }

    @Reference(
            cardinality = ReferenceCardinality.MULTIPLE,
            policy = ReferencePolicy.DYNAMIC,
            policyOption = ReferencePolicyOption.GREEDY)
    public void addTasks(OpenTasks added) {
        tasks.add(added);
    }

    public void removeTasks(OpenTasks removed) {
        tasks.remove(removed);
    }

    @GET
    @Operation(summary = "Shows the caller's account, roles and open tasks")
    public Answer<MeView> get(@Context Call call) {
        Account account = Optional.ofNullable(accounts.byId(Set.of(call.caller().account()))
                        .get(call.caller().account()))
                .orElseThrow(() ->
                        new cl.minka.kernel.Refusal(cl.minka.kernel.Kind.UNAUTHENTICATED, "kernel.unauthenticated"));
        List<OpenTasks.Task> open = tasks.stream()
                .flatMap(source -> source.of(call.caller()).stream())
                .sorted(Comparator.comparing((OpenTasks.Task task) -> task.due().orElse(java.time.Instant.MAX)))
                .toList();
        return Answer.of(new MeView(
                account.username(),
                account.name(),
                account.email(),
                GrantView.of(account.grants()),
                account.mustChangePassword(),
                open));
    }

    @PUT
    @Path("password")
    @Consumes(Media.JSON)
    @Operation(summary = "Changes the caller's own password; all tokens but the one of this request become worthless")
    public Answer<Void> password(
            PasswordChange body, @HeaderParam(HttpHeaders.AUTHORIZATION) String header, @Context Call call) {
        new Required()
                .check("/current", body.current())
                .check("/password", body.password())
                .orThrow();
        accounts.changePassword(
                call.caller(), body.current(), body.password(), Credentials.bearer(Required.text(header)));
        return Answer.none();
    }

    @GET
    @Path("personal-data")
    @Operation(summary = "Gives all that the platform holds of the caller")
    public Answer<PersonalDataResource.Export> personalData(@Context Call call) {
        String username = call.caller().username();
        return Answer.of(new PersonalDataResource.Export(username, subjects.export(call.caller(), username)));
    }

    /** The caller. */
    public record MeView(
            String username,
            String name,
            Optional<String> email,
            List<GrantView> roles,
            boolean mustChangePassword,
            List<OpenTasks.Task> tasks) {}

    /** The present and the new password. */
    public record PasswordChange(String current, String password) {
        @Override
        public String toString() {
            return "PasswordChange[]";
        }
    }
}
