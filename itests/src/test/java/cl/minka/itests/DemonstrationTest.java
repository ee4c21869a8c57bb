package cl.minka.itests;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.junit.AfterClass;
import org.junit.BeforeClass;
import org.junit.ClassRule;
import org.junit.Test;

public class DemonstrationTest {
    @ClassRule
    public static final Platform PLATFORM = Platform.shared();

    private static final String FINISHED = "/api/v1/contests/buenas-practicas-2026";
    private static final String RUNNING = "/api/v1/contests/buenas-practicas-2027";

    @BeforeClass
    public static void install() throws Exception {
        PLATFORM.shell().run("feature:install minka-demo");
        complete(Duration.ofSeconds(120));
    }

    @AfterClass
    public static void uninstall() throws Exception {
        PLATFORM.shell().run("feature:uninstall minka-demo");
    }

    @Test
    public void oneEditionIsPublishedAndAnotherIsInEvaluation() {
        JsonNode results =
                PLATFORM.anonymous().get(FINISHED + "/results").expect(200).json();
        assertEquals(4, results.path("winners").size());
        assertEquals(60, results.path("admitted").asInt());
        JsonNode running = PLATFORM.anonymous().get(RUNNING).expect(200).json();
        assertEquals("evaluation", running.path("status").asText());
    }

    @Test
    public void aWorkshopHasItsCertificatesAndAnotherTakesEnrolments() {
        Client instructor = PLATFORM.anonymous().as("relatora", "minka-demo");
        JsonNode certificates = instructor
                .get("/api/v1/editions/taller-terminado/certificates")
                .expect(200)
                .json();
        assertEquals(12, certificates.path("total").asInt());
        String code = certificates.at("/items/0/code").asText();
        JsonNode checked = PLATFORM.anonymous()
                .get("/api/v1/certificates/" + code)
                .expect(200)
                .json();
        assertEquals("valid", checked.path("state").asText());
        assertEquals(1, total("/api/v1/editions/taller-abierto/enrolments?state=waiting"));
    }

    @Test
    public void aStudyIsPublishedWithItsReport() {
        String report = PLATFORM.anonymous()
                .get("/api/v1/studies/percepcion-de-ejemplo/report?format=html")
                .expect(200)
                .text();
        assertTrue(report, report.contains("cuatro de cada diez"));
        JsonNode survey = PLATFORM.anonymous()
                .as("analista", "minka-demo")
                .get("/api/v1/surveys/percepcion-de-ejemplo")
                .expect(200)
                .json();
        assertTrue(survey.toString(), survey.path("complete").asInt() > 150);
    }

    @Test
    public void requestsAreAnsweredAndAProductOfTheWorkshopIsAProject() {
        Client adviser = PLATFORM.anonymous().as("asesor", "minka-demo");
        JsonNode solved = adviser.get("/api/v1/assistance?status=solved&q=llamado")
                .expect(200)
                .json();
        assertEquals("asesor", solved.at("/items/0/assignee").asText());
        JsonNode notes =
                adviser.get("/api/v1/assistance/notes?q=llamado").expect(200).json();
        assertEquals(1, notes.path("total").asInt());
        JsonNode project =
                adviser.get("/api/v1/projects?stage=profile").expect(200).json();
        assertTrue(project.toString(), project.toString().contains("editions/taller-terminado/products/"));
    }

    @Test
    public void theEvaluationsOfTheFinishedEditionGoOutWithoutNames() throws IOException {
        String ranking = PLATFORM.admin()
                .get(FINISHED + "/rankings")
                .expect(200)
                .json()
                .at("/items/0/id")
                .asText();
        Answer given = PLATFORM.anonymous()
                .as("organizadora", "minka-demo")
                .get(FINISHED + "/rankings/" + ranking + "/anonymised-input")
                .expect(200);
        Map<String, String> tables = new TreeMap<>();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(given.bytes()))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                tables.put(entry.getName(), new String(zip.readAllBytes(), StandardCharsets.UTF_8));
            }
        }
        assertEquals(1 + 60, tables.get("initiatives.csv").lines().count());
        long pairs = tables.get("evaluations.csv")
                .lines()
                .skip(1)
                .map(line -> line.replaceFirst("^([^,]*,[^,]*),.*", "$1"))
                .distinct()
                .count();
        assertEquals(180, pairs);
        String all = tables.toString();
        for (JsonNode initiative : PLATFORM.admin()
                .get(FINISHED + "/initiatives?limit=500")
                .expect(200)
                .json()
                .path("items")) {
            assertFalse(all.contains(initiative.path("id").asText()));
            assertFalse(all.contains(initiative.path("category").asText()));
        }
        assertFalse(all.contains("evaluador") || all.contains("2026"));
        assertEquals(
                "contest.ranking-input-exported",
                PLATFORM.admin()
                        .get("/api/v1/audit?resource=contests/buenas-practicas-2026/rankings/" + ranking)
                        .expect(200)
                        .json()
                        .at("/items/0/action")
                        .asText());
    }

    @Test
    public void accountsHaveThePasswordOfTheDemonstration() {
        for (String username : new String[] {
            "organizadora", "municipio-13101", "evaluador-20", "comite-5", "relatora", "analista", "asesor"
        }) {
            PLATFORM.anonymous().as(username, "minka-demo").get("/api/v1/me").expect(200);
        }
    }

    @Test
    public void toldAgainItChangesNothing() throws Exception {
        long before = entries();
        PLATFORM.shell().run("bundle:restart cl.minka.demo");
        complete(Duration.ofSeconds(30));
        assertEquals(before, entries());
        assertEquals(60, total(FINISHED + "/initiatives?limit=1"));
        assertEquals(180, total(FINISHED + "/assignments?limit=1"));
        assertEquals(1, total(FINISHED + "/rankings"));
        assertEquals(12, total("/api/v1/editions/taller-terminado/certificates"));
    }

    private static void complete(Duration limit) throws InterruptedException {
        Wait.upTo(limit).until("the demonstration is complete", () -> {
            Answer ready = PLATFORM.anonymous().get("/health/ready");
            boolean told = ready.text().contains("\"demonstration\"");
            return told && ready.status() == 200 ? null : ready.text();
        });
    }

    /** Of the audit trail, without those of people who sign in. */
    private static long entries() {
        return total("/api/v1/audit?resource=contests/buenas-practicas-2026&limit=1")
                + total("/api/v1/audit?resource=contests/buenas-practicas-2027&limit=1");
    }

    private static long total(String path) {
        return PLATFORM.admin().get(path).expect(200).json().path("total").asLong();
    }
}
