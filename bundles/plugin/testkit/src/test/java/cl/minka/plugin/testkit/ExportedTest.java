package cl.minka.plugin.testkit;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertThrows;
import static org.junit.Assert.assertTrue;

import cl.minka.plugin.scoring.ScoringRequest;
import cl.minka.plugin.scoring.ScoringRequest.Evaluation;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.Before;
import org.junit.Rule;
import org.junit.Test;
import org.junit.rules.TemporaryFolder;

public class ExportedTest {
    @Rule
    public final TemporaryFolder folder = new TemporaryFolder();

    private final Map<String, String> tables = new LinkedHashMap<>();

    @Before
    public void tables() {
        tables.put("export.csv", "key,value\r\nformat,minka-evaluations\r\nversion,1\r\nseed,7\r\n");
        tables.put("criteria.csv", "criterion,weight,min,max\r\nk1,0.6,0.0,5.0\r\nk2,0.4,-1.0,1.0\r\n");
        tables.put("initiatives.csv", "initiative,category,sizeBand\r\ni2,c1,small\r\ni1,,\r\n");
        tables.put(
                "evaluations.csv",
                "evaluator,initiative,criterion,score\r\ne1,i2,k1,4.0\r\ne1,i2,k2,0.5\r\ne2,i1,k1,3.0\r\ne1,i1,,\r\n");
    }

    @Test
    public void whatWasExportedIsTheRequestAgain() throws IOException {
        ScoringRequest read = Exported.read(zip());
        assertEquals(7, read.seed());
        assertEquals(
                List.of(new ScoringRequest.Criterion("k1", 0.6, 0, 5), new ScoringRequest.Criterion("k2", 0.4, -1, 1)),
                read.criteria());
        assertEquals(
                List.of(
                        new ScoringRequest.Initiative("i1", "", ""),
                        new ScoringRequest.Initiative("i2", "c1", "small")),
                read.initiatives());
        assertEquals(
                List.of(
                        new Evaluation("e1", "i1", Map.of()),
                        new Evaluation("e2", "i1", Map.of("k1", 3.0)),
                        new Evaluation("e1", "i2", Map.of("k1", 4.0, "k2", 0.5))),
                read.evaluations());
    }

    @Test
    public void whatCanNotBeReadIsToldWithItsLine() throws IOException {
        assertEquals(
                "evaluations.csv línea 3: score no es un número: «cinco»",
                refused("evaluations.csv", "k2,0.5", "k2,cinco"));
        assertEquals(
                "evaluations.csv línea 3: el mismo puntaje está dos veces",
                refused("evaluations.csv", "k2,0.5", "k1,0.5"));
        assertEquals(
                "evaluations.csv línea 4: se esperaban 4 valores separados por comas",
                refused("evaluations.csv", "k1,3.0", "k1"));
        assertEquals(
                "evaluations.csv nombra la iniciativa i9, que no está en initiatives.csv",
                refused("evaluations.csv", "e2,i1", "e2,i9"));
        assertEquals(
                "evaluations.csv nombra el criterio k9, que no está en criteria.csv",
                refused("evaluations.csv", "k1,3", "k9,3"));
        assertEquals("criteria.csv línea 2: criterion k1", refused("criteria.csv", "0.0,5.0", "5.0,0.0"));
        assertEquals(
                "initiatives.csv no parte con initiative,category,sizeBand",
                refused("initiatives.csv", "sizeBand", "size"));
        assertEquals(
                "es minka-evaluations versión 2; se esperaba minka-evaluations versión 1",
                refused("export.csv", "version,1", "version,2"));
        tables.remove("criteria.csv");
        assertEquals(
                "falta criteria.csv",
                assertThrows(IllegalArgumentException.class, () -> Exported.read(zip()))
                        .getMessage());
    }

    @Test
    public void aDryRunTellsWhatCameOut() throws IOException {
        ScoringRequest request = Exported.read(zip());
        DryRun same = DryRun.of(new PlainMean(), request);
        assertEquals(1, same.tauWithTheMean().orElseThrow(), 0);
        assertEquals(List.of(), same.defects());
        String text = same.text();
        assertTrue(text, text.contains("2 iniciativas, 3 evaluaciones, 2 evaluadores, 2 criterios"));
        assertTrue(text, text.contains("τ-b de Kendall  1.000"));
        // 0.6·80 + 0.4·75 = 78; the only score of i1, 60
        assertTrue(text, text.matches("(?s).*     1  i2 +78\\.000 +1\\R     2  i1 +60\\.000 +2\\R"));
        DryRun upside = DryRun.of(
                new PlainMean() {
                    @Override
                    double spoilt(String initiative, double score) {
                        return -score;
                    }
                },
                request);
        assertEquals(-1, upside.tauWithTheMean().orElseThrow(), 0);
        DryRun broken = DryRun.of(any -> null, request);
        assertTrue(broken.text(), broken.text().contains("DEFECTO     responde null"));
    }

    private String refused(String table, String part, String other) throws IOException {
        String before = tables.get(table);
        assertTrue(before, before.contains(part));
        tables.put(table, before.replace(part, other));
        String message = assertThrows(IllegalArgumentException.class, () -> Exported.read(zip()))
                .getMessage();
        tables.put(table, before);
        return message;
    }

    private Path zip() throws IOException {
        Path file = folder.newFile().toPath();
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file))) {
            for (Map.Entry<String, String> table : tables.entrySet()) {
                zip.putNextEntry(new ZipEntry(table.getKey()));
                zip.write(table.getValue().getBytes(StandardCharsets.UTF_8));
            }
        }
        return file;
    }
}
