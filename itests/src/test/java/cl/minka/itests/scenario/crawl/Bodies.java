package cl.minka.itests.scenario.crawl;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Bodies of an operation: one that looks valid, one with a field that nobody knows, one that is broken; a table that looks
 * valid is only tried. Who is not let in is asked with the first alone.
 */
final class Bodies {
    private static final byte[] LETTER = "%PDF-1.4\n%%EOF\n".getBytes(StandardCharsets.US_ASCII);

    private final Samples samples;
    private final Stage stage;
    private final String crawler;
    private final SampleBody valid;

    /**
     * A body with its media type.
     *
     * @param wrong whether it is refused before anybody looks at the place it is sent to
     */
    record Sent(Map<String, String> headers, Optional<byte[]> content, boolean dryRun, boolean wrong) {}

    Bodies(OpenApi document, Samples samples, Stage stage, String crawler) {
        this.samples = samples;
        this.stage = stage;
        this.crawler = crawler;
        this.valid = new SampleBody(document, samples, stage, crawler);
    }

    List<Sent> of(Operation operation, boolean allowed) {
        List<Sent> all = new ArrayList<>();
        List<String> said = samples.bodies(operation, stage, crawler);
        for (Map.Entry<String, JsonNode> body : operation.bodies().entrySet()) {
            switch (body.getKey()) {
                case "application/json" -> {
                    List<String> whole =
                            said.isEmpty() ? List.of(valid.of(body.getValue()).toString()) : said;
                    whole.forEach(text -> all.add(json(text, false)));
                    all.add(json("{\"presentador\":1}", true));
                    all.add(json("{", true));
                }
                case "text/csv" -> {
                    said.forEach(text -> all.add(table(text.replace("\\n", "\n"))));
                    all.add(table("presentador\nx\n"));
                }
                default -> {
                    all.add(sent("application/pdf", LETTER, false));
                    all.add(sent("application/x-nada", LETTER, false));
                }
            }
        }
        if (all.isEmpty()) {
            all.add(new Sent(Map.of(), Optional.empty(), false, false));
        }
        return allowed ? all : all.subList(0, 1);
    }

    private static Sent json(String text, boolean wrong) {
        return sent("application/json", text.getBytes(StandardCharsets.UTF_8), wrong);
    }

    private static Sent table(String text) {
        return new Sent(
                Map.of("Content-Type", "text/csv; charset=utf-8"),
                Optional.of(text.getBytes(StandardCharsets.UTF_8)),
                true,
                false);
    }

    private static Sent sent(String type, byte[] content, boolean wrong) {
        return new Sent(Map.of("Content-Type", type), Optional.of(content), false, wrong);
    }
}
