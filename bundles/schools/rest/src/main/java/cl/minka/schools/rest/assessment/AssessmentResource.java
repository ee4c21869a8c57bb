package cl.minka.schools.rest.assessment;

import cl.minka.kernel.Kind;
import cl.minka.kernel.rest.Answer;
import cl.minka.kernel.rest.Answers;
import cl.minka.kernel.rest.Call;
import cl.minka.kernel.rest.Fails;
import cl.minka.kernel.rest.Listing;
import cl.minka.kernel.rest.Media;
import cl.minka.schools.assessment.AssessmentBook;
import cl.minka.schools.assessment.Assessments;
import cl.minka.schools.assessment.Grade;
import io.swagger.v3.oas.annotations.Operation;
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

/** Instruments and grades of an edition. */
@Component(service = AssessmentResource.class)
@JaxrsResource
@Path("v1/editions/{id}/assessments")
@Produces(Media.JSON)
public final class AssessmentResource {
    private final Assessments assessments;

    @Activate
    public AssessmentResource(@Reference Assessments assessments) {
        this.assessments = assessments;
    }

    @GET
    @Produces({Media.JSON, Media.CSV, Media.XLSX})
    @Answers({200, 304})
    @Operation(summary = "Instruments, grades and final grades of an edition, for who teaches or organizes it")
    @Fails(kind = Kind.NOT_FOUND, value = "schools.edition-not-found")
    public Answer<AssessmentView> get(@PathParam("id") String id, @Context Call call) {
        AssessmentBook book = assessments.get(call.caller(), id);
        Answer<AssessmentView> answer =
                Listing.table(call, () -> AssessmentView.of(book), book.grades(), AssessmentView.TABLE);
        return answer.with("ETag", '"' + Long.toString(book.version()) + '"');
    }

    @PUT
    @Consumes(Media.JSON)
    @Answers(200)
    @Operation(
            summary =
                    "Writes instruments (all of them) and grades (those that are named) together; the first time needs no If-Match")
    @Fails(kind = Kind.NOT_FOUND, value = "schools.edition-not-found")
    @Fails(kind = Kind.CONFLICT, value = "schools.instrument-graded")
    public Answer<AssessmentView> put(@PathParam("id") String id, AssessmentBody body, @Context Call call) {
        AssessmentBook book = assessments.put(call.caller(), id, body.toDraft(), call.expected());
        return Answer.of(AssessmentView.of(book), book.version());
    }

    @GET
    @Path("{instrument}/grades/{eid}")
    @Answers({200, 304})
    @Operation(summary = "What one person has under one instrument")
    @Fails(
            kind = Kind.NOT_FOUND,
            value = {"schools.edition-not-found", "schools.grade-not-found"})
    public Answer<GradeView> grade(
            @PathParam("id") String id,
            @PathParam("instrument") String instrument,
            @PathParam("eid") String enrolment,
            @Context Call call) {
        Grade grade = assessments.grade(call.caller(), id, instrument, enrolment);
        return Answer.of(GradeView.of(grade), grade.version());
    }

    @PUT
    @Path("{instrument}/grades/{eid}")
    @Consumes(Media.JSON)
    @Answers(200)
    @Operation(summary = "Writes what one person has under one instrument; a first one needs no If-Match")
    @Fails(
            kind = Kind.NOT_FOUND,
            value = {"schools.edition-not-found", "schools.instrument-not-found", "schools.not-taking-part"})
    public Answer<GradeView> putGrade(
            @PathParam("id") String id,
            @PathParam("instrument") String instrument,
            @PathParam("eid") String enrolment,
            GradeBody body,
            @Context Call call) {
        Grade grade = assessments.put(call.caller(), id, instrument, enrolment, body.toDraft(), call.expected());
        return Answer.of(GradeView.of(grade), grade.version());
    }
}
