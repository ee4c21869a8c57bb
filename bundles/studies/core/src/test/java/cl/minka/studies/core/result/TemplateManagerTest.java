package cl.minka.studies.core.result;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertTrue;

import cl.minka.kernel.jpa.WeekDays;
import cl.minka.studies.StudyDraft;
import cl.minka.studies.StudyDraft.Part;
import cl.minka.studies.StudyDraft.Stage;
import cl.minka.studies.StudyDraft.Terms;
import cl.minka.studies.StudyDraft.Universe;
import cl.minka.studies.StudyKind;
import cl.minka.studies.core.Databases;
import cl.minka.studies.core.World;
import cl.minka.studies.result.StudyTemplate;
import cl.minka.studies.result.StudyTemplates.Form;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.Test;

public class TemplateManagerTest {
    private final World world = new World(Databases.DERBY);
    private final TemplateManager templates =
            new TemplateManager(world.transactions, new WeekDays(), null, world.clock);

    @Test
    public void thereIsOneForEachKindWithAllThatTheDesignAsksFor() {
        assertEquals(
                List.of(StudyKind.values()),
                templates.all().stream().map(StudyTemplate::kind).toList());
        for (StudyTemplate one : templates.all()) {
            assertTrue(one.kind() + "", one.parts().contains(Part.LEAD));
            assertTrue(one.kind() + "", one.protection().retentionDays().isPresent());
            assertTrue(one.kind() + "", one.stages().size() > 3);
        }
    }

    @Test
    public void stagesFollowEachOtherInWorkingDaysAndWhatIsWrittenStays() {
        StudyDraft filled = templates.filled(draft(List.of()), Optional.of(LocalDate.of(2027, 4, 3)));
        assertEquals(
                List.of(
                        new Stage("Cuestionario y muestra", LocalDate.of(2027, 4, 5), LocalDate.of(2027, 4, 9)),
                        new Stage("Trabajo de campo", LocalDate.of(2027, 4, 12), LocalDate.of(2027, 4, 20))),
                filled.timetable().subList(0, 2));
        assertEquals(List.of("Saber"), filled.terms().objectives());
        assertEquals(
                30,
                filled.protection().orElseThrow().retentionDays().orElseThrow().intValue());
        List<Stage> own = List.of(new Stage("Una", LocalDate.of(2027, 1, 4), LocalDate.of(2027, 1, 5)));
        assertEquals(own, templates.filled(draft(own), Optional.empty()).timetable());
    }

    @Test
    public void termsOfReferenceAreADocument() {
        world.studies.create(world.valparaiso, templates.filled(draft(List.of()), Optional.empty()));
        String page =
                new String(templates.termsOfReference(world.valparaiso, "rapido", Form.PAGE), StandardCharsets.UTF_8);
        assertTrue(page, page.contains("<li>Saber</li>"));
        assertTrue(page, page.contains("Cuestionario y muestra"));
        assertTrue(page, page.contains("30 días desde el fin del trabajo de campo"));
    }

    private static StudyDraft draft(List<Stage> timetable) {
        return new StudyDraft(
                Optional.of("rapido"),
                "Una pregunta",
                StudyKind.AD_HOC,
                "05101",
                "Decidir",
                new Terms("", List.of("Saber"), List.of(), "", List.of(), Optional.empty()),
                List.of(),
                timetable,
                Universe.unknown(),
                Optional.empty());
    }
}
