package cl.minka.kernel.rest.platform;

import cl.minka.kernel.journal.AuditEntry;
import cl.minka.kernel.journal.AuditFilter;
import cl.minka.kernel.journal.AuditTrail;
import cl.minka.kernel.rest.Answer;
import cl.minka.kernel.rest.Call;
import cl.minka.kernel.rest.Listing;
import cl.minka.kernel.rest.Media;
import cl.minka.kernel.rest.PageView;
import cl.minka.kernel.rest.Paged;
import cl.minka.kernel.rest.TableShape;
import io.swagger.v3.oas.annotations.Operation;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import javax.ws.rs.GET;
import javax.ws.rs.Path;
import javax.ws.rs.Produces;
import javax.ws.rs.QueryParam;
import javax.ws.rs.core.Context;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.jaxrs.whiteboard.propertytypes.JaxrsResource;

/** The append-only trail of every change. */
@Component(service = AuditResource.class)
@JaxrsResource
@Path("v1/audit")
@Produces(Media.JSON)
public final class AuditResource {
    private static final TableShape<AuditEntry> TABLE = TableShape.<AuditEntry>named("audit")
            .column("number", AuditEntry::number)
            .column("at", AuditEntry::at)
            .column("actor", AuditEntry::actor)
            .column("action", AuditEntry::action)
            .column("resource", AuditEntry::resource)
            .column("organization", AuditEntry::organization)
            .column("fields", entry -> new TreeSet<>(entry.fields()))
            .column("requestId", AuditEntry::requestId)
            .column("hash", AuditEntry::hash);

    private final AuditTrail trail;

    @Activate
    public AuditResource(@Reference AuditTrail trail) {
        this.trail = trail;
    }

    @GET
    @Paged
    @Produces({Media.JSON, Media.CSV, Media.XLSX})
    @Operation(summary = "Lists the audit trail, newest first; an organizer sees what belongs to the own organisation")
    public Answer<PageView<EntryView>> list(
            @QueryParam("resource") String resource,
            @QueryParam("actor") String actor,
            @QueryParam("from") Instant from,
            @QueryParam("to") Instant to,
            @Context Call call) {
        AuditFilter filter = new AuditFilter(
                Optional.ofNullable(resource),
                Optional.ofNullable(actor),
                Optional.ofNullable(from),
                Optional.ofNullable(to));
        return Listing.answer(call, slice -> trail.list(call.caller(), filter, slice), EntryView::of, TABLE);
    }

    @GET
    @Path("verification")
    @Operation(summary = "Recomputes the whole chain and tells the first entry that does not fit")
    public Answer<AuditTrail.Verification> verify(@Context Call call) {
        return Answer.of(trail.verify(call.caller()));
    }

    /** One entry of the trail. */
    public record EntryView(
            long number,
            Instant at,
            String actor,
            String action,
            String resource,
            String organization,
            List<String> fields,
            String digest,
            String requestId,
            String hash) {
        static EntryView of(AuditEntry entry) {
            return new EntryView(
                    entry.number(),
                    entry.at(),
                    entry.actor(),
                    entry.action(),
                    entry.resource(),
                    entry.organization(),
                    entry.fields().stream().sorted().toList(),
                    entry.digest(),
                    entry.requestId(),
                    entry.hash());
        }
    }
}
