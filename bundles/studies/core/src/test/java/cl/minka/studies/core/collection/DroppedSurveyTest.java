package cl.minka.studies.core.collection;

import static org.junit.Assert.assertEquals;

import cl.minka.kernel.Expected;
import cl.minka.kernel.Slice;
import cl.minka.kernel.jpa.Refused;
import cl.minka.studies.StudyStatus;
import cl.minka.studies.collection.Survey;
import cl.minka.studies.collection.SurveyStatus;
import cl.minka.studies.collection.Surveys;
import cl.minka.studies.core.Databases;
import cl.minka.studies.core.inference.OwnSurveys;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.Before;
import org.junit.Test;
import org.junit.runner.RunWith;
import org.junit.runners.Parameterized;
import org.junit.runners.Parameterized.Parameters;

/** A survey that was planned and never opened. */
@RunWith(Parameterized.class)
public class DroppedSurveyTest {
    private static final String STUDY = "percepcion";
    private static final Optional<String> NO_REASON = Optional.empty();

    private final Databases database;
    private Field field;
    private Survey planned;

    public DroppedSurveyTest(Databases database) {
        this.database = database;
    }

    @Parameters(name = "{0}")
    public static List<Object[]> databases() {
        return Databases.parameters();
    }

    @Before
    public void open() {
        field = new Field(database, ResponseManagerTest.FORM);
        planned = field.surveys.create(field.analyst(), STUDY, Field.draft(true));
        study(StudyStatus.FIELDED);
    }

    @Test
    public void itHoldsUpTheStudyUntilItIsDroppedWithAReason() {
        assertEquals(
                Set.of("/surveys/percepcion studies.gate.survey-planned"),
                Refused.faults(() -> study(StudyStatus.ANALYSED)));
        assertEquals(
                Set.of("/reason studies.survey.drop-reason"),
                Refused.faults(() -> survey(SurveyStatus.DROPPED, NO_REASON)));
        Survey dropped = survey(SurveyStatus.DROPPED, Optional.of("No hubo financiamiento"));
        assertEquals("No hubo financiamiento", dropped.reason());
        assertEquals("studies.survey-moved", last(field.world.journal.actions()));
        assertEquals(StudyStatus.ANALYSED, study(StudyStatus.ANALYSED));
        assertEquals(
                "an analysed study asks nobody any more",
                Set.of("/study/status studies.survey.study-not-designed"),
                Refused.faults(() -> survey(SurveyStatus.PLANNED, Optional.of("Sí se hará"))));
        assertEquals(StudyStatus.PUBLISHED, study(StudyStatus.PUBLISHED));
    }

    @Test
    public void itTakesNothingUntilItIsPlannedAgain() {
        survey(SurveyStatus.DROPPED, Optional.of("No hubo financiamiento"));
        assertEquals(Set.of("/to studies.survey.dropped"), Refused.faults(() -> survey(SurveyStatus.OPEN, NO_REASON)));
        assertEquals(
                Set.of("/to studies.survey.never-open"), Refused.faults(() -> survey(SurveyStatus.CLOSED, NO_REASON)));
        assertEquals(
                "CONFLICT studies.survey-dropped",
                Refused.key(() ->
                        field.surveys.put(field.analyst(), planned.id(), Field.draft(false), Expected.anyVersion())));
        assertEquals(List.of(), field.world.transactions.read(manager -> OwnSurveys.ofStudy(manager, STUDY)));
        assertEquals(1, listed(SurveyStatus.DROPPED));
        assertEquals(
                Set.of("/reason studies.survey.plan-reason"),
                Refused.faults(() -> survey(SurveyStatus.PLANNED, NO_REASON)));
        survey(SurveyStatus.PLANNED, Optional.of("Hay financiamiento"));
        assertEquals(SurveyStatus.OPEN, survey(SurveyStatus.OPEN, NO_REASON).status());
    }

    @Test
    public void whatWasOpenIsClosedAndNotDropped() {
        survey(SurveyStatus.OPEN, NO_REASON);
        assertEquals(
                Set.of("/to studies.survey.was-open"),
                Refused.faults(() -> survey(SurveyStatus.DROPPED, Optional.of("Error"))));
        survey(SurveyStatus.CLOSED, NO_REASON);
        assertEquals(
                Set.of("/to studies.survey.was-open"),
                Refused.faults(() -> survey(SurveyStatus.DROPPED, Optional.of("Error"))));
        assertEquals(StudyStatus.ANALYSED, study(StudyStatus.ANALYSED));
    }

    private int listed(SurveyStatus status) {
        Surveys.Filter filter = new Surveys.Filter(Optional.of(STUDY), Optional.of(status));
        return field.surveys
                .list(field.analyst(), filter, Slice.first(9))
                .items()
                .size();
    }

    private Survey survey(SurveyStatus to, Optional<String> reason) {
        return field.surveys.move(field.analyst(), planned.id(), to, reason);
    }

    private StudyStatus study(StudyStatus to) {
        return field.world.studies.move(field.analyst(), STUDY, to, NO_REASON).status();
    }

    private static String last(List<String> all) {
        return all.get(all.size() - 1);
    }
}
