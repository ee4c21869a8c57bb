package cl.minka.schools.rest.record;

import cl.minka.kernel.Kind;
import cl.minka.kernel.rest.Answer;
import cl.minka.kernel.rest.Call;
import cl.minka.kernel.rest.Fails;
import cl.minka.kernel.rest.Format;
import cl.minka.kernel.rest.Listing;
import cl.minka.kernel.rest.Media;
import cl.minka.schools.record.LearningRecords;
import cl.minka.schools.record.OrganizationRecord;
import io.swagger.v3.oas.annotations.Operation;
import javax.ws.rs.GET;
import javax.ws.rs.Path;
import javax.ws.rs.PathParam;
import javax.ws.rs.Produces;
import javax.ws.rs.core.Context;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.jaxrs.whiteboard.propertytypes.JaxrsResource;

/** What the people of an organization have learnt over the years. */
@Component(service = OrganizationRecordResource.class)
@JaxrsResource
@Path("v1/organizations/{id}/record")
@Produces(Media.JSON)
public final class OrganizationRecordResource {
    private final LearningRecords records;

    @Activate
    public OrganizationRecordResource(@Reference LearningRecords records) {
        this.records = records;
    }

    @GET
    @Produces({Media.JSON, Media.CSV, Media.XLSX, Media.PDF})
    @Operation(summary = "The learning record of those who came for an organization, without their names")
    @Fails(kind = Kind.NOT_FOUND, value = "schools.organization-not-found")
    @Fails(kind = Kind.UNAVAILABLE, value = "kernel.papers-absent")
    public Answer<OrganizationRecordView> get(@PathParam("id") String id, @Context Call call) {
        if (call.format() == Format.PDF) {
            byte[] file = records.printOrganization(call.caller(), id);
            return Answer.<OrganizationRecordView>stream(Media.PDF, out -> out.write(file))
                    .with("Content-Length", Integer.toString(file.length))
                    .savedAs("registro-" + id + ".pdf");
        }
        OrganizationRecord record = records.ofOrganization(call.caller(), id);
        return Listing.table(
                call, () -> OrganizationRecordView.of(record), record.entries(), OrganizationRecordView.TABLE);
    }
}
