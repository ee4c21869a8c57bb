package cl.minka.studies.rest.result;

import cl.minka.kernel.rest.Answer;
import cl.minka.kernel.rest.Media;
import cl.minka.studies.StudyDraft;
import cl.minka.studies.StudyKind;
import cl.minka.studies.result.StudyTemplate;
import cl.minka.studies.result.StudyTemplates;
import io.swagger.v3.oas.annotations.Operation;
import java.util.List;
import javax.ws.rs.GET;
import javax.ws.rs.Path;
import javax.ws.rs.Produces;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.jaxrs.whiteboard.propertytypes.JaxrsResource;

/** Templates of studies. */
@Component(service = StudyTemplateResource.class)
@JaxrsResource
@Path("v1/studies/templates")
@Produces(Media.JSON)
public final class StudyTemplateResource {
    private final StudyTemplates templates;

    @Activate
    public StudyTemplateResource(@Reference StudyTemplates templates) {
        this.templates = templates;
    }

    /** All templates. */
    public record StudyTemplatesView(List<StudyTemplateView> items) {}

    /** A template, named as in a study. */
    public record StudyTemplateView(
            StudyKind kind,
            String name,
            String description,
            StudyDraft.Terms termsOfReference,
            List<StudyDraft.Part> team,
            List<StudyTemplate.Stage> timetable,
            StudyDraft.Protection protection) {
        static StudyTemplateView of(StudyTemplate one) {
            return new StudyTemplateView(
                    one.kind(),
                    one.name(),
                    one.description(),
                    one.terms(),
                    one.parts(),
                    one.stages(),
                    one.protection());
        }
    }

    @GET
    @Operation(
            summary =
                    "What a study of each kind usually looks like; POST /studies with template fills in what is left empty")
    public Answer<StudyTemplatesView> get() {
        return Answer.of(new StudyTemplatesView(
                templates.all().stream().map(StudyTemplateView::of).toList()));
    }
}
