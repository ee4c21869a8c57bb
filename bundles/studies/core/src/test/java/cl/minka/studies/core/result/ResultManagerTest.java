package cl.minka.studies.core.result;

import static org.junit.Assert.assertArrayEquals;
import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertNotEquals;
import static org.junit.Assert.assertTrue;

import cl.minka.kernel.Caller;
import cl.minka.kernel.Expected;
import cl.minka.kernel.jpa.CanonicalJson;
import cl.minka.kernel.jpa.Refused;
import cl.minka.studies.StudyStatus;
import cl.minka.studies.core.Databases;
import cl.minka.studies.estimation.Calibration;
import cl.minka.studies.estimation.Calibration.Margin;
import cl.minka.studies.result.Disclosure;
import cl.minka.studies.result.Disclosure.Outcome;
import cl.minka.studies.result.ReleasePlan;
import cl.minka.studies.result.ReleasePlan.QuasiIdentifier;
import cl.minka.studies.result.ReleasePlan.Recoding;
import cl.minka.studies.result.ReportDraft;
import cl.minka.studies.result.ReportDraft.Section;
import cl.minka.studies.result.ReportDraft.TableWish;
import cl.minka.studies.result.ResultFile;
import cl.minka.studies.result.ResultKind;
import cl.minka.studies.weighting.WeightOrder;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.junit.Test;
import org.junit.runner.RunWith;
import org.junit.runners.Parameterized;

@RunWith(Parameterized.class)
public class ResultManagerTest {
    private static final String STUDY = ResultWorld.STUDY;
    private final Databases database;

    public ResultManagerTest(Databases database) {
        this.database = database;
    }

    @Parameterized.Parameters(name = "{0}")
    public static List<Object[]> databases() {
        return Databases.parameters();
    }

    @Test
    public void aStudyOf1200PeopleBecomesAReportWithoutSmallCells() throws IOException {
        ResultWorld fielded = new ResultWorld(database);
        fielded.field(1_200);
        fielded.results.putReport(fielded.world.analyst, STUDY, draft(), Expected.nothing());
        ResultFile page = fielded.results.file(fielded.world.analyst, STUDY, ResultKind.REPORT_PAGE, Optional.empty());
        String html = new String(ResultWorld.bytes(page), StandardCharsets.UTF_8);
        keep("report.html", ResultWorld.bytes(page));
        assertTrue(html, html.contains("lang=\"es-CL\""));
        assertTrue(html, html.contains("data:image/svg+xml"));
        assertTrue(html, html.contains("<li>Uno de cada tres teme</li>"));
        assertTrue(html, html.contains("No sabe &lt;no&gt; &amp; calla"));
        assertTrue(html, html.contains("Reservada"));
        assertTrue(html, html.contains("1.201 recibidas, 1.201 completas, 1.200 en las cifras; 1 completas"));
        assertTrue(html, html.contains("100,0\u00a0% de las unidades sorteadas"));
        assertFalse(html, html.contains("Persona de Ejemplo"));
        assertFalse(html, html.contains(">3<"));
        ResultFile paper =
                fielded.results.file(fielded.world.analyst, STUDY, ResultKind.REPORT_PAPER, Optional.empty());
        keep("report.pdf", ResultWorld.bytes(paper));
        assertEquals("%PDF", new String(ResultWorld.bytes(paper), 0, 4, StandardCharsets.ISO_8859_1));
    }

    @Test
    public void beforeItIsPublishedOnlyWhoWorksOnItSeesIt() {
        ResultWorld fielded = new ResultWorld(database);
        fielded.field(60);
        for (Caller stranger : List.of(fielded.world.nobody, fielded.world.natales)) {
            assertEquals(
                    "NOT_FOUND studies.study-not-found",
                    Refused.key(
                            () -> fielded.results.file(stranger, STUDY, ResultKind.DATA_PACKAGE, Optional.empty())));
            assertEquals(
                    "NOT_FOUND studies.study-not-found", Refused.key(() -> fielded.results.report(stranger, STUDY)));
        }
        fielded.results.file(fielded.world.valparaiso, STUDY, ResultKind.CODEBOOK, Optional.empty());
    }

    @Test
    public void publishingAsksForReportAndReleaseAndFreezesWhatIsGivenOut() {
        ResultWorld fielded = new ResultWorld(database);
        fielded.field(90);
        Caller analyst = fielded.world.analyst;
        for (StudyStatus to : List.of(StudyStatus.DESIGNED, StudyStatus.FIELDED, StudyStatus.ANALYSED)) {
            fielded.world.studies.move(analyst, STUDY, to, Optional.empty());
        }
        assertEquals(
                Set.of("/report studies.gate.report", "/data-package studies.gate.release"),
                Refused.faults(
                        () -> fielded.world.studies.move(analyst, STUDY, StudyStatus.PUBLISHED, Optional.empty())));
        fielded.results.putReport(analyst, STUDY, draft(), Expected.nothing());
        fielded.results.putRelease(analyst, STUDY, plan(), Expected.nothing());
        fielded.world.studies.move(analyst, STUDY, StudyStatus.PUBLISHED, Optional.empty());
        fielded.results.freeze(Caller.system("test"));
        assertEquals(
                4, fielded.results.report(fielded.world.nobody, STUDY).files().size());
        for (ResultKind kind : ResultKind.values()) {
            ResultFile first = fielded.results.file(fielded.world.nobody, STUDY, kind, Optional.empty());
            byte[] bytes = ResultWorld.bytes(first);
            ResultManager restarted = new ResultManager(fielded.world.transactions, fielded.maker, fielded.world.clock);
            ResultFile again = restarted.file(fielded.world.nobody, STUDY, kind, Optional.empty());
            assertTrue(again.frozen());
            assertArrayEquals(bytes, ResultWorld.bytes(again));
            assertEquals(CanonicalJson.sha256(bytes), again.sha256());
        }
        assertEquals(
                "CONFLICT studies.wrong-status",
                Refused.key(() -> fielded.results.putReport(analyst, STUDY, draft(), Expected.version(1))));
    }

    @Test
    public void theDataPackageHasNobodyInIt() throws IOException {
        ResultWorld fielded = new ResultWorld(database);
        fielded.field(600);
        fielded.results.putRelease(fielded.world.analyst, STUDY, plan(), Expected.nothing());
        Map<String, byte[]> files = unzip(ResultWorld.bytes(
                fielded.results.file(fielded.world.analyst, STUDY, ResultKind.DATA_PACKAGE, Optional.empty())));
        files.forEach((name, bytes) -> keep("package-" + name, bytes));
        assertEquals(
                Set.of(
                        "README.md",
                        "LICENSE.txt",
                        "checksums.sha256",
                        "codebook-w1.xml",
                        "csv-metadata.json",
                        "data-w1.csv",
                        "disclosure-report.json",
                        "method-sheet.md"),
                files.keySet());
        for (String name : files.keySet()) {
            String text = new String(files.get(name), StandardCharsets.UTF_8);
            for (String trace :
                    List.of("Persona de Ejemplo", "uuid:", "encuestadora-1", "aparato-7", "71.61", "alguien")) {
                assertFalse(name + " has " + trace, text.contains(trace));
            }
        }
        String[] lines = new String(files.get("data-w1.csv"), StandardCharsets.UTF_8).split("\r\n");
        assertEquals("record,weight,sexo,edad,temor,medidas,comuna", lines[0]);
        assertEquals(601, lines.length);
        Map<String, Integer> classes = new HashMap<>();
        for (int n = 1; n < lines.length; n++) {
            String[] cells = lines[n].split(",", -1);
            classes.merge(cells[2] + "|" + cells[3] + "|" + cells[6], 1, Integer::sum);
        }
        assertTrue(classes.toString(), classes.values().stream().allMatch(size -> size >= 5));
        assertTrue(classes.toString(), classes.keySet().stream().anyMatch(key -> key.contains("30-39")));
        assertFalse(classes.toString(), classes.keySet().stream().anyMatch(key -> key.contains("05101")));
        assertTrue(new String(files.get("README.md"), StandardCharsets.UTF_8).contains("600 entregadas"));
        for (String line : new String(files.get("checksums.sha256"), StandardCharsets.UTF_8).split("\n")) {
            assertEquals(line.substring(0, 64), CanonicalJson.sha256(files.get(line.substring(66))));
        }
        metadata(new ObjectMapper().readTree(files.get("csv-metadata.json")), lines[0]);
    }

    /** What the W3C recommendations Model for Tabular Data and Metadata Vocabulary for Tabular Data ask for. */
    private static void metadata(JsonNode group, String header) {
        assertEquals("http://www.w3.org/ns/csvw", group.at("/@context/0").asText());
        assertEquals("data-w1.csv", group.at("/tables/0/url").asText());
        StringBuilder titles = new StringBuilder();
        for (JsonNode column : group.at("/tables/0/tableSchema/columns")) {
            titles.append(titles.length() == 0 ? "" : ",")
                    .append(column.at("/titles/0").asText());
            assertTrue(column.toString(), column.get("name").asText().matches("[A-Za-z0-9][A-Za-z0-9_.]*"));
            assertTrue(
                    column.toString(),
                    Set.of("string", "integer", "number", "gYear")
                            .contains(column.get("datatype").asText()));
        }
        assertEquals(header, titles.toString());
        assertEquals("record", group.at("/tables/0/tableSchema/primaryKey").asText());
        assertEquals(
                "string", group.at("/tables/0/tableSchema/columns/3/datatype").asText());
        assertEquals(" ", group.at("/tables/0/tableSchema/columns/5/separator").asText());
    }

    @Test
    public void whatWasDoneIsTold() {
        ResultWorld fielded = new ResultWorld(database);
        fielded.field(300);
        fielded.results.putRelease(fielded.world.analyst, STUDY, plan(), Expected.nothing());
        Disclosure told =
                fielded.results.disclosure(fielded.world.analyst, STUDY).get(0);
        assertEquals(300, told.records());
        assertEquals(1, told.smallestBefore());
        assertTrue(told.toString(), told.smallest() >= 5);
        Map<String, Outcome> outcomes = new TreeMap<>();
        told.variables().forEach(one -> outcomes.put(one.variable(), one.outcome()));
        assertEquals(Outcome.RECODED, outcomes.get("edad"));
        assertEquals(Outcome.CHECKED, outcomes.get("sexo"));
        assertEquals(Outcome.LEFT_OUT_IDENTIFYING, outcomes.get("nombre"));
        assertEquals(Outcome.LEFT_OUT_SENSITIVE, outcomes.get("salud"));
        assertEquals(Outcome.LEFT_OUT_PLACE, outcomes.get("lugar"));
        assertEquals(Outcome.LEFT_OUT_FREE_TEXT, outcomes.get("comentario"));
        assertEquals(
                Set.of("/include/0 studies.result.identifying", "/exclude/0 studies.result.unknown-variable"),
                Refused.faults(() -> fielded.results.putRelease(
                        fielded.world.analyst,
                        STUDY,
                        new ReleasePlan(10, 3, List.of(), List.of("nombre"), List.of("nada"), false, "CC-BY-4.0"),
                        Expected.version(fielded.results
                                .release(fielded.world.analyst, STUDY)
                                .version()))));
    }

    @Test
    public void theCodebookHasQuestionsInEachLanguageAndNoSmallFrequency() {
        ResultWorld fielded = new ResultWorld(database);
        fielded.field(1_200);
        byte[] bytes = ResultWorld.bytes(
                fielded.results.file(fielded.world.analyst, STUDY, ResultKind.CODEBOOK, Optional.empty()));
        keep("codebook.xml", bytes);
        DdiStructure.check(bytes);
        String xml = new String(bytes, StandardCharsets.UTF_8);
        assertTrue(xml, xml.contains("<qstnLit xml:lang=\"en\">How afraid are you?</qstnLit>"));
        assertTrue(xml, xml.contains("<catValu>ns</catValu><labl xml:lang=\"en\">Does not know</labl>"));
        assertFalse(xml, xml.contains("<catStat type=\"freq\">3</catStat>"));
        assertFalse(xml, xml.contains("name=\"nombre\""));
        assertNotEquals(-1, xml.indexOf("wgt-var=\"W1\""));
    }

    @Test
    public void computedWeightsWithoutASampleStandInCodebookAndPackage() throws IOException {
        ResultWorld fielded = new ResultWorld(database);
        fielded.fieldWithoutSample(400);
        Caller analyst = fielded.world.analyst;
        fielded.results.putRelease(analyst, STUDY, plan(), Expected.nothing());
        byte[] plain = ResultWorld.bytes(fielded.results.file(analyst, STUDY, ResultKind.CODEBOOK, Optional.empty()));
        assertFalse(new String(plain, StandardCharsets.UTF_8).contains("wgt"));
        Margin margin = new Margin("sexo", Map.of("f", 3_000.0, "m", 1_000.0), Optional.empty());
        fielded.weights.compute(
                analyst,
                STUDY,
                new WeightOrder(
                        Optional.empty(),
                        Optional.empty(),
                        Optional.of(new Calibration(
                                Calibration.Kind.POSTSTRATIFY,
                                List.of(margin),
                                Optional.empty(),
                                Calibration.USUAL_ITERATIONS,
                                Calibration.USUAL_EPSILON)),
                        Optional.empty()));
        byte[] bytes = ResultWorld.bytes(fielded.results.file(analyst, STUDY, ResultKind.CODEBOOK, Optional.empty()));
        DdiStructure.check(bytes);
        String xml = new String(bytes, StandardCharsets.UTF_8);
        assertTrue(xml, xml.contains("wgt-var=\"W1\""));
        assertTrue(xml, xml.contains("<catStat type=\"percent\" wgtd=\"wgtd\">75.00</catStat>"));
        Map<String, byte[]> files = unzip(
                ResultWorld.bytes(fielded.results.file(analyst, STUDY, ResultKind.DATA_PACKAGE, Optional.empty())));
        String[] lines = new String(files.get("data-w1.csv"), StandardCharsets.UTF_8).split("\r\n");
        assertTrue(lines[0], lines[0].startsWith("record,weight,sexo,"));
        double women = 0;
        for (String line : List.of(lines).subList(1, lines.length)) {
            String[] cells = line.split(",", -1);
            women += cells[2].equals("f") ? Double.parseDouble(cells[1]) : 0;
        }
        assertEquals(3_000, women, 0.1);
        assertEquals(
                "number",
                new ObjectMapper()
                        .readTree(files.get("csv-metadata.json"))
                        .at("/tables/0/tableSchema/columns/1/datatype")
                        .asText());
    }

    private static ReportDraft draft() {
        return new ReportDraft(
                "Temor en los barrios",
                "El temor **baja** de noche.\n\n- Uno de cada tres teme\n- [Más](https://www.ejemplo.cl)",
                List.of(new Section("Qué se encontró", "# Título\n\nTexto con <script>alert(1)</script> y | tablas.")),
                Optional.of(List.of(
                        new TableWish("temor", List.of("sexo")),
                        new TableWish("edad", List.of("sexo")),
                        new TableWish("medidas", List.of()),
                        new TableWish("sexo", List.of("temor")))),
                Optional.empty());
    }

    private static ReleasePlan plan() {
        return new ReleasePlan(
                10,
                5,
                List.of(
                        new QuasiIdentifier("sexo", Recoding.NONE, Optional.empty(), Optional.empty()),
                        new QuasiIdentifier("edad", Recoding.BANDS, Optional.of(10), Optional.of(80)),
                        new QuasiIdentifier("comuna", Recoding.REGION, Optional.empty(), Optional.empty())),
                List.of(),
                List.of(),
                false,
                "CC-BY-4.0");
    }

    private static Map<String, byte[]> unzip(byte[] bytes) throws IOException {
        Map<String, byte[]> files = new TreeMap<>();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(bytes))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                files.put(entry.getName(), zip.readAllBytes());
            }
        }
        return files;
    }

    /** To be looked at. */
    private static void keep(String name, byte[] bytes) {
        try {
            Path folder = Files.createDirectories(Path.of("target", "results"));
            Files.write(folder.resolve(name), bytes);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
