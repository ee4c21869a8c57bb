package cl.minka.studies.core.result;

import cl.minka.kernel.jpa.CanonicalJson;
import cl.minka.studies.Study;
import cl.minka.studies.core.result.MethodSheet.Entry;
import cl.minka.studies.result.Disclosure;
import cl.minka.studies.result.ReleasePlan;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** The files of a data package, and the package. */
final class PackageFiles {
    private static final LocalDateTime NO_TIME = LocalDateTime.of(1980, 1, 1, 0, 0);

    private final Study study;
    private final ReleasePlan plan;
    private final CsvMetadata metadata;
    private final TreeMap<String, byte[]> files = new TreeMap<>();
    private final List<Disclosure> disclosures = new ArrayList<>();

    PackageFiles(Study study, ReleasePlan plan) {
        this.study = study;
        this.plan = plan;
        this.metadata = new CsvMetadata(study, plan);
    }

    static String data(int wave) {
        return "data-w" + wave + ".csv";
    }

    void wave(WaveData data, Released released, List<Entry> sheet) {
        int wave = data.survey().wave();
        files.put(data(wave), CsvFile.of(released));
        files.put("codebook-w" + wave + ".xml", new Codebook(study, data, plan, sheet).bytes());
        metadata.table(data(wave), data, released);
        disclosures.add(released.disclosure());
    }

    /** @param sheet of the last wave, or of the study without any */
    byte[] zip(List<Entry> sheet) {
        files.put("csv-metadata.json", metadata.bytes());
        files.put("method-sheet.md", text(sheet(sheet)));
        files.put("disclosure-report.json", json(Map.of("study", study.id(), "plan", plan(), "waves", disclosures)));
        files.put("LICENSE.txt", text(Words.of("licence.text", plan.licence(), Licences.address(plan.licence()))));
        files.put("README.md", text(readme()));
        StringBuilder sums = new StringBuilder();
        files.forEach((name, bytes) -> sums.append(CanonicalJson.sha256(bytes))
                .append("  ")
                .append(name)
                .append('\n'));
        files.put("checksums.sha256", text(sums.toString()));
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            for (Map.Entry<String, byte[]> file : files.entrySet()) {
                ZipEntry entry = new ZipEntry(file.getKey());
                entry.setTimeLocal(NO_TIME);
                zip.putNextEntry(entry);
                zip.write(file.getValue());
                zip.closeEntry();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    private Map<String, Object> plan() {
        return Map.of(
                "threshold", plan.threshold(),
                "k", plan.k(),
                "quasiIdentifiers",
                        plan.quasiIdentifiers().stream()
                                .map(one -> Map.of(
                                        "variable",
                                        one.variable(),
                                        "recoding",
                                        one.recoding().name().toLowerCase(java.util.Locale.ROOT)))
                                .toList(),
                "design", plan.design());
    }

    private String sheet(List<Entry> sheet) {
        StringBuilder out = new StringBuilder(
                "# " + Words.of("method") + "\n\n" + study.draft().title() + "\n\n");
        sheet.forEach(entry -> out.append("**")
                .append(entry.term())
                .append(".** ")
                .append(entry.text().replace("\n", " "))
                .append("\n\n"));
        return out.toString();
    }

    private String readme() {
        StringBuilder out = new StringBuilder("# " + study.draft().title() + "\n\n");
        out.append(Words.of("readme.text")).append("\n\n");
        for (String name : files.keySet()) {
            String kind = name.replaceAll("-w\\d+", "");
            out.append("- `")
                    .append(name)
                    .append("`: ")
                    .append(Words.of("file." + kind))
                    .append('\n');
        }
        out.append("- `checksums.sha256`: ")
                .append(Words.of("file.checksums.sha256"))
                .append("\n\n");
        for (Disclosure one : disclosures) {
            out.append(Words.of(
                            "readme.wave",
                            one.wave(),
                            Words.whole(one.records()),
                            Words.whole(one.released()),
                            one.k(),
                            Words.whole(one.cells())))
                    .append("\n\n");
        }
        return out.toString();
    }

    private static byte[] json(Object value) {
        try {
            ObjectMapper mapper = new ObjectMapper()
                    .enable(SerializationFeature.INDENT_OUTPUT)
                    .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS);
            return mapper.writeValueAsBytes(mapper.readTree(cl.minka.kernel.jpa.Json.write(value)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static byte[] text(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
