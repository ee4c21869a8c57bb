package cl.minka.itests.bench;

import cl.minka.itests.scenario.Reply;
import cl.minka.itests.scenario.User;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipFile;

/** What an edition answered before it went down, and that it answers the same afterwards. */
final class EditionMemory {
    private static final List<String> PARTS =
            List.of("winners", "mentions", "notSelected", "voidCategories", "tieBreaks");

    private final Map<String, String> sha256 = new LinkedHashMap<>();

    /** Keeps the digests of what was decided and published. */
    void keep(Stage stage) {
        EditionResults.lasting().forEach(tail -> sha256.put(tail, digest(stage, tail)));
        rankings(stage).forEach(id -> sha256.put("/rankings/" + id, digest(stage, "/rankings/" + id)));
    }

    void compare(Stage stage) {
        for (Map.Entry<String, String> before : sha256.entrySet()) {
            String after = digest(stage, before.getKey());
            Phases.require(after.equals(before.getValue()), "%s is not what it was", before.getKey());
            Phases.say("%s: the same, SHA-256 %.16s…", before.getKey(), after);
        }
        for (String id : rankings(stage)) {
            Reply check = stage.organizer()
                    .post(stage.path("/rankings/" + id + "/verification"), Map.of())
                    .is(200);
            Phases.require(check.at("/identical").asBoolean(), "ranking %s: %s", id, check.text());
        }
        Phases.say("%d rankings computed again, bit for bit", rankings(stage).size());
        recompute(stage);
        Reply audit = stage.cast().admin().get("/audit/verification").is(200);
        Phases.require(audit.at("/valid").asBoolean(), "%s", audit.text());
        Phases.say("audit trail valid, %d entries", audit.at("/entries").asInt());
    }

    /** The stored selection against the same rules applied anew. */
    private static void recompute(Stage stage) {
        User organizer = stage.organizer();
        JsonNode stored = organizer.get(stage.path("/selection")).is(200).at("");
        JsonNode anew = organizer
                .post(
                        stage.path("/selection/what-if"),
                        Map.of("ranking", stored.path("ranking").asText()))
                .is(200)
                .at("");
        for (String part : PARTS) {
            Phases.require(
                    stored.path(part).toString().equals(anew.path(part).toString()),
                    "%s differ when selected anew",
                    part);
        }
        Phases.say(
                "selected anew from ranking and opinions: the same, %d items",
                stored.path("notSelected").size());
    }

    private static List<String> rankings(Stage stage) {
        return stage.organizer().get(stage.path("/rankings")).is(200).items().stream()
                .map(item -> item.path("id").asText())
                .sorted()
                .toList();
    }

    private static String digest(Stage stage, String tail) {
        byte[] bytes = stage.organizer().get(stage.path(tail)).is(200).bytes();
        if (tail.endsWith("xlsx")) {
            bytes = cells(bytes);
        }
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The sheet of an XLSX file, which says elsewhere when it was made. */
    private static byte[] cells(byte[] file) {
        try {
            Path kept = Files.createTempFile("minka", ".xlsx");
            Files.write(kept, file);
            try (ZipFile parts = new ZipFile(kept.toFile())) {
                return parts.getInputStream(parts.getEntry("xl/worksheets/sheet1.xml"))
                        .readAllBytes();
            } finally {
                Files.delete(kept);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
