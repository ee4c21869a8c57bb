package cl.minka.contest.rest;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertTrue;

import cl.minka.kernel.rest.Client.Reply;
import cl.minka.plugin.scoring.ScoringRequest;
import cl.minka.plugin.testkit.Exported;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.junit.Rule;
import org.junit.Test;
import org.junit.rules.TemporaryFolder;

public class AnonymisedInputOverHttpTest {
    private static final String RANKINGS = "/api/v1/contests/" + Samples.CONTEST + "/rankings/";

    @Rule
    public final TemporaryFolder folder = new TemporaryFolder();

    @Rule
    public final ContestHost host = new ContestHost();

    @Test
    public void aZipOfTablesWithoutAnyDate() throws IOException {
        Reply reply = host.as("organizadora").get(RANKINGS + "r1/anonymised-input");
        assertEquals(reply.text(), 200, reply.status());
        assertEquals("application/zip", reply.header("Content-Type"));
        assertTrue(reply.header("Content-Disposition").contains("evaluaciones-anonimizadas.zip"));
        Map<String, String> tables = new LinkedHashMap<>();
        try (ZipInputStream zip =
                new ZipInputStream(new ByteArrayInputStream(reply.response().body()))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                assertEquals(1980, entry.getTimeLocal().getYear());
                tables.put(entry.getName(), new String(zip.readAllBytes(), StandardCharsets.UTF_8));
            }
        }
        assertEquals(
                Map.of(
                        "export.csv", "key,value\r\nformat,minka-evaluations\r\nversion,1\r\nseed,0\r\n",
                        "criteria.csv", "criterion,weight,min,max\r\nk1,0.6,0.0,5.0\r\nk2,0.4,0.0,5.0\r\n",
                        "initiatives.csv", "initiative,category,sizeBand\r\ni1,c1,small\r\ni2,,\r\n",
                        "evaluations.csv",
                                "evaluator,initiative,criterion,score\r\ne2,i1,k1,4.0\r\ne2,i1,k2,2.5\r\ne1,i2,,\r\n"),
                tables);
    }

    @Test
    public void whatPartnersTestWithReadsIt() throws IOException {
        Path file = folder.newFile("evaluaciones.zip").toPath();
        Files.write(
                file,
                host.as("organizadora")
                        .get(RANKINGS + "r1/anonymised-input")
                        .response()
                        .body());
        ScoringRequest read = Exported.read(file);
        assertEquals(
                List.of(0.6, 0.4),
                read.criteria().stream().map(ScoringRequest.Criterion::weight).toList());
        assertEquals(
                List.of(
                        new ScoringRequest.Evaluation("e2", "i1", Map.of("k1", 4.0, "k2", 2.5)),
                        new ScoringRequest.Evaluation("e1", "i2", Map.of())),
                read.evaluations());
    }

    @Test
    public void whatIsNotFinishedOrTooSmallIsNotGiven() {
        Reply early = host.as("organizadora").get(RANKINGS + "early/anonymised-input");
        assertEquals(409, early.status());
        assertTrue(early.text(), early.text().contains("published"));
        Reply few = host.as("organizadora").get(RANKINGS + "few/anonymised-input");
        assertEquals(409, few.status());
        assertTrue(few.text(), few.text().contains("Con menos de 5 iniciativas evaluadas o de 3 evaluadores"));
    }

    @Test
    public void itIsForOrganisers() {
        assertEquals(401, host.anonymous().get(RANKINGS + "r1/anonymised-input").status());
        for (String username : List.of("evaluador-01", "comite-1", "municipio-05101")) {
            assertEquals(
                    403, host.as(username).get(RANKINGS + "r1/anonymised-input").status());
        }
    }
}
