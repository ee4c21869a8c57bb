package cl.minka.schools.rest.record;

import cl.minka.kernel.Kind;
import cl.minka.kernel.rest.Answer;
import cl.minka.kernel.rest.Call;
import cl.minka.kernel.rest.Fails;
import cl.minka.kernel.rest.Format;
import cl.minka.kernel.rest.Listing;
import cl.minka.kernel.rest.Media;
import cl.minka.schools.record.LearningRecords;
import cl.minka.schools.record.PersonRecord;
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

/** What a person has learnt over the years. */
@Component(service = PersonRecordResource.class)
@JaxrsResource
@Path("v1/people/{id}/record")
@Produces(Media.JSON)
public final class PersonRecordResource {
    private final LearningRecords records;

    @Activate
    public PersonRecordResource(@Reference LearningRecords records) {
        this.records = records;
    }

    @GET
    @Produces({Media.JSON, Media.CSV, Media.XLSX, Media.PDF})
    @Operation(
            summary =
                    "The learning record of a person, for the person and for who organizes and sees the person; every reading is audited")
    @Fails(kind = Kind.NOT_FOUND, value = "schools.person-not-found")
    @Fails(kind = Kind.UNAVAILABLE, value = "kernel.papers-absent")
    public Answer<PersonRecordView> get(@PathParam("id") String id, @Context Call call) {
        if (call.format() == Format.PDF) {
            byte[] file = records.printPerson(call.caller(), id);
            return Answer.<PersonRecordView>stream(Media.PDF, out -> out.write(file))
                    .with("Content-Length", Integer.toString(file.length))
                    .savedAs("registro-" + id + ".pdf");
        }
        PersonRecord record = records.ofPerson(call.caller(), id);
        return Listing.table(call, () -> PersonRecordView.of(record), record.entries(), PersonRecordView.TABLE);
    }
}
