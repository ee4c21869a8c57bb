package cl.minka.kernel.rest.platform;

import cl.minka.kernel.Grant;
import cl.minka.kernel.Kind;
import cl.minka.kernel.Role;
import cl.minka.kernel.people.Account;
import cl.minka.kernel.people.Accounts;
import cl.minka.kernel.rest.Answer;
import cl.minka.kernel.rest.Answers;
import cl.minka.kernel.rest.Call;
import cl.minka.kernel.rest.Creations;
import cl.minka.kernel.rest.Deferrals;
import cl.minka.kernel.rest.Fails;
import cl.minka.kernel.rest.ImportReportView;
import cl.minka.kernel.rest.ImportWork;
import cl.minka.kernel.rest.Listing;
import cl.minka.kernel.rest.Media;
import cl.minka.kernel.rest.PageView;
import cl.minka.kernel.rest.Paged;
import cl.minka.kernel.rest.TableShape;
import io.swagger.v3.oas.annotations.Operation;
import java.util.Map;
import java.util.Optional;
import javax.ws.rs.Consumes;
import javax.ws.rs.DELETE;
import javax.ws.rs.DefaultValue;
import javax.ws.rs.GET;
import javax.ws.rs.POST;
import javax.ws.rs.PUT;
import javax.ws.rs.Path;
import javax.ws.rs.PathParam;
import javax.ws.rs.Produces;
import javax.ws.rs.QueryParam;
import javax.ws.rs.core.Context;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.jaxrs.whiteboard.propertytypes.JaxrsResource;

/** Accounts and their roles. */
@Component(service = AccountResource.class)
@JaxrsResource
@Path("v1/users")
@Produces(Media.JSON)
public final class AccountResource {
    private static final TableShape<Account> TABLE = TableShape.<Account>named("users")
            .column("username", Account::username)
            .column("name", Account::name)
            .column("email", Account::email)
            .column("roles", account -> account.grants().stream()
                    .map(AccountResource::text)
                    .toList());

    private final Accounts accounts;
    private final Creations creations;
    private final Deferrals deferrals;
    private final AccountImport work;

    @Activate
    public AccountResource(
            @Reference Accounts accounts,
            @Reference Creations creations,
            @Reference Deferrals deferrals,
            @Reference AccountImport work) {
        this.accounts = accounts;
        this.creations = creations;
        this.deferrals = deferrals;
        this.work = work;
    }

    @GET
    @Paged(sort = {"username", "name"})
    @Produces({Media.JSON, Media.CSV, Media.XLSX})
    @Operation(summary = "Lists accounts; an organizer sees those of the own organisation")
    public Answer<PageView<AccountView>> list(
            @QueryParam("role") Role role,
            @QueryParam("organization") String organization,
            @QueryParam("q") String text,
            @Context Call call) {
        Accounts.Filter filter = new Accounts.Filter(
                Optional.ofNullable(role), Optional.ofNullable(organization), Optional.ofNullable(text));
        return Listing.answer(call, slice -> accounts.list(call.caller(), filter, slice), AccountView::of, TABLE);
    }

    @POST
    @Consumes(Media.JSON)
    @Answers(201)
    @Operation(summary = "Creates an account")
    @Fails(kind = Kind.CONFLICT, value = "kernel.account-exists")
    public Answer<AccountView> create(AccountBody body, @Context Call call) {
        return creations.run(call, caller -> accounts.create(caller, body.toDraft()), AccountResource::created);
    }

    @GET
    @Path("{username}")
    @Operation(summary = "Shows an account")
    @Fails(kind = Kind.NOT_FOUND, value = "kernel.account-not-found")
    public Answer<AccountView> get(@PathParam("username") String username, @Context Call call) {
        Account account = accounts.get(call.caller(), username);
        return Answer.of(AccountView.of(account), account.version());
    }

    @PUT
    @Path("{username}")
    @Consumes(Media.JSON)
    @Operation(summary = "Changes an account, or creates it when there is none of that name")
    @Fails(kind = Kind.NOT_FOUND, value = "kernel.account-not-found")
    @Fails(kind = Kind.CONFLICT, value = "kernel.last-admin")
    public Answer<AccountView> put(@PathParam("username") String username, AccountBody body, @Context Call call) {
        Account account = accounts.put(call.caller(), body.toDraft(username), call.expected());
        return call.expected().stated() ? Answer.of(AccountView.of(account), account.version()) : created(account);
    }

    @DELETE
    @Path("{username}")
    @Operation(summary = "Removes an account")
    @Fails(kind = Kind.NOT_FOUND, value = "kernel.account-not-found")
    @Fails(kind = Kind.CONFLICT, value = "kernel.last-admin")
    public Answer<Void> delete(@PathParam("username") String username, @Context Call call) {
        accounts.delete(call.caller(), username, call.expected());
        return Answer.none();
    }

    @POST
    @Path("import")
    @Consumes({Media.CSV, Media.XLSX})
    @Operation(summary = "Imports accounts: username,name,email,role,organization,password; one role a line")
    public Answer<ImportReportView> load(
            @QueryParam("dryRun") @DefaultValue("false") boolean dryRun, @Context Call call) {
        return deferrals.run(call, work, Map.of(ImportWork.DRY_RUN, Boolean.toString(dryRun)));
    }

    private static Answer<AccountView> created(Account account) {
        return Answer.created("users/" + account.username(), AccountView.of(account), account.version());
    }

    private static String text(Grant grant) {
        String role = grant.role().name().toLowerCase(java.util.Locale.ROOT);
        return grant.organization()
                .map(organization -> role + ":" + organization)
                .orElse(role);
    }
}
