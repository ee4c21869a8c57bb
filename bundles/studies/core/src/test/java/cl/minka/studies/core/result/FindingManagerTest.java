package cl.minka.studies.core.result;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertTrue;

import cl.minka.kernel.Caller;
import cl.minka.kernel.Expected;
import cl.minka.studies.StudyStatus;
import cl.minka.studies.core.Databases;
import cl.minka.studies.estimation.Statistic;
import cl.minka.studies.finding.Citation;
import cl.minka.studies.finding.Figure;
import cl.minka.studies.finding.Finding;
import cl.minka.studies.finding.PublishedStudy;
import cl.minka.studies.result.ReleasePlan;
import cl.minka.studies.result.ReportDraft;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.Test;
import org.junit.runner.RunWith;
import org.junit.runners.Parameterized;

@RunWith(Parameterized.class)
public class FindingManagerTest {
    private static final String WAVE = "studies/percepcion/waves/1";

    private final Databases database;

    public FindingManagerTest(Databases database) {
        this.database = database;
    }

    @Parameterized.Parameters(name = "{0}")
    public static List<Object[]> databases() {
        return Databases.parameters();
    }

    @Test
    public void whatIsPublishedMayBeCitedAndNothingElseIsTold() {
        ResultWorld fielded = new ResultWorld(database);
        fielded.field(1_200);
        FindingManager findings = new FindingManager(fielded.world.transactions, fielded.maker, fielded.results);
        Finding own = findings.look(citation(WAVE), "05101");
        assertEquals(new Finding.Unpublished(), own);
        assertEquals(unknown(Finding.Part.STUDY), findings.look(citation(WAVE), "12401"));
        assertEquals(unknown(Finding.Part.STUDY), findings.look(citation("studies/no-hay/waves/1"), "05101"));
        assertEquals(unknown(Finding.Part.WAVE), findings.look(citation("studies/percepcion/waves/2"), "05101"));
        assertEquals(List.of(), findings.figures("percepcion", 1));
        assertEquals(List.of(), findings.published(Set.of("05101")));
        publish(fielded);
        Finding.Published cited = (Finding.Published) findings.look(citation(WAVE + "/figures/sexo/f"), "12401");
        Figure figure = cited.figure().orElseThrow();
        assertEquals(Statistic.PROPORTION, figure.statistic());
        assertEquals("Mujer", figure.answer());
        assertTrue(figure.toString(), figure.value() > 0.46 && figure.value() < 0.58);
        assertEquals(Optional.empty(), ((Finding.Published) findings.look(citation(WAVE), "12401")).figure());
        assertEquals(
                "three people say so",
                unknown(Finding.Part.FIGURE),
                findings.look(citation(WAVE + "/figures/temor/ns"), "05101"));
        assertEquals(
                "it would tell how many the three are",
                unknown(Finding.Part.FIGURE),
                findings.look(citation(WAVE + "/figures/temor/mucho"), "05101"));
        assertEquals(
                "a name is nobody's figure",
                unknown(Finding.Part.FIGURE),
                findings.look(citation(WAVE + "/figures/nombre"), "05101"));
        List<String> offered = findings.figures("percepcion", 1).stream()
                .map(one -> one.citation().path())
                .toList();
        assertTrue(offered.toString(), offered.contains(WAVE + "/figures/edad"));
        assertTrue(offered.toString(), offered.contains(WAVE + "/figures/medidas/luz"));
        offered.forEach(path -> assertEquals(path, citation(path).path()));
        PublishedStudy study = findings.published(Set.of("amuch", "05101")).get(0);
        assertEquals("percepcion [1]", study.id() + " " + study.waves());
    }

    private static void publish(ResultWorld fielded) {
        Caller analyst = fielded.world.analyst;
        for (StudyStatus to : List.of(StudyStatus.DESIGNED, StudyStatus.FIELDED, StudyStatus.ANALYSED)) {
            fielded.world.studies.move(analyst, ResultWorld.STUDY, to, Optional.empty());
        }
        ReportDraft report =
                new ReportDraft("", "Uno de cada tres teme.", List.of(), Optional.empty(), Optional.empty());
        fielded.results.putReport(analyst, ResultWorld.STUDY, report, Expected.nothing());
        fielded.results.putRelease(analyst, ResultWorld.STUDY, ReleasePlan.usual(), Expected.nothing());
        fielded.world.studies.move(analyst, ResultWorld.STUDY, StudyStatus.PUBLISHED, Optional.empty());
    }

    private static Finding unknown(Finding.Part part) {
        return new Finding.Unknown(part);
    }

    private static Citation citation(String path) {
        return Citation.of(path).orElseThrow();
    }
}
