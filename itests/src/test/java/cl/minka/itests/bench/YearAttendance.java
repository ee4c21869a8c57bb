package cl.minka.itests.bench;

import cl.minka.itests.scenario.Cast;
import cl.minka.itests.scenario.Reply;
import cl.minka.itests.scenario.User;
import com.fasterxml.jackson.databind.JsonNode;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;

/** Attendance in the room: printed sheets, their rows read in order, a signed one scanned, a code that changes. */
final class YearAttendance {
    private static final double LIMIT = 2;
    private static final int PRINTED = 10;

    private final YearStage stage;

    YearAttendance(YearStage stage) {
        this.stage = stage;
    }

    static String session(String edition, int number) {
        return "/editions/" + edition + "/sessions/" + number + "/attendance";
    }

    void sheets() {
        stage.phases().within(PRINTED * LIMIT, PRINTED + " sheets printed", () -> {
            for (int n = 0; n < Math.min(PRINTED, stage.filled()); n++) {
                print(YearStage.edition(n), n == 0);
            }
            return null;
        });
        stage.phases()
                .within(
                        stage.filled() * LIMIT,
                        "rows of %d sessions".formatted(stage.filled() * YearOffer.HELD),
                        () -> {
                            for (int n = 0; n < stage.filled(); n++) {
                                for (int session = 1; session <= YearOffer.HELD; session++) {
                                    rows(YearStage.edition(n), session);
                                }
                            }
                            return null;
                        });
    }

    private void print(String edition, boolean look) {
        byte[] file = stage.instructor()
                .get("/editions/" + edition + "/sessions/1/sheet.pdf")
                .is(200)
                .bytes();
        JsonNode sheet = stage.instructor().get(session(edition, 1)).is(200).at("");
        try (PDDocument document = Loader.loadPDF(file)) {
            String text = new PDFTextStripper().getText(document);
            sheet.path("entries").forEach(entry -> {
                String family = entry.path("name").asText().replaceAll(".* ", "");
                Phases.require(text.contains(family), "%s is not on the sheet of %s", family, edition);
            });
            if (look) {
                YearPapers.keep(stage, "sheet", file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** As they are read from the sheet; nine in ten come, the third in the list never does. */
    private void rows(String edition, int session) {
        Reply sheet = stage.instructor().get(session(edition, session)).is(200);
        List<String> rows = new ArrayList<>();
        for (int row = 0; row < sheet.at("/entries").size(); row++) {
            rows.add(row == 2 ? "absent" : row % 10 == session ? "excused" : row % 10 == 9 ? "late" : "present");
        }
        Reply wrong =
                stage.instructor().put(session(edition, session), Map.of("rows", rows, "sheet", "OTRO"), sheet.etag());
        wrong.isProblem(409);
        Reply written = stage.instructor()
                .put(session(edition, session), Map.of("rows", rows, "sheet", sheet.string("/sheet")), sheet.etag())
                .is(200);
        Phases.require(
                written.at("/entries/2/status").asText().equals("absent"), "rows of %s: %s", edition, written.text());
    }

    /** What was signed is kept as it came, and told by its hash. */
    void scan() {
        byte[] file = stage.instructor()
                .get("/editions/" + YearStage.edition(0) + "/sessions/1/sheet.pdf")
                .is(200)
                .bytes();
        String place = session(YearStage.edition(0), 1) + "/scan";
        Reply stored = stage.instructor().upload(place, "application/pdf", file).is(201);
        Phases.require(stored.string("/sha256").equals(sha256(file)), "hash of the scan: %s", stored.text());
        Phases.require(
                sha256(stage.organizer().get(place).is(200).bytes()).equals(sha256(file)),
                "the scan came back changed");
        stage.instructor().upload(place, "application/pdf", file).isProblem(428);
        stage.instructor()
                .with("If-Match", stored.etag())
                .upload(place, "text/plain", "no".getBytes(java.nio.charset.StandardCharsets.UTF_8))
                .isProblem(415);
    }

    private static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The session of now: neighbours with an account say themselves that they are there. */
    void checkIn() {
        String edition = YearStage.edition(3);
        String place = session(edition, YearOffer.NOW);
        JsonNode leaves = stage.organizer()
                .get(YearEnrolment.place(edition) + "?state=enrolled&limit=1")
                .is(200)
                .items()
                .get(0);
        User citizen = stage.cast().as("vecina");
        citizen.post(place + "/check-in", Map.of("code", "00000000")).isProblem(404);
        makeRoom(edition, leaves);
        citizen.post(YearEnrolment.place(edition), Map.of("municipality", "05101"))
                .is(201);
        citizen.post(place + "/check-in", Map.of("code", "00000000")).isProblem(409);
        String code = stage.instructor().get(place + "/code").is(200).string("/code");
        byte[] picture = stage.instructor().get(place + "/code.png").is(200).bytes();
        requirePicture(picture);
        stage.keep("code.png", picture);
        Reply came = citizen.post(place + "/check-in", Map.of("code", code)).is(200);
        Phases.require(came.string("/status").equals("present"), "who checked in: %s", came.text());
        Phases.require(
                citizen.post(place + "/check-in", Map.of("code", code))
                        .is(200)
                        .string("/status")
                        .equals("present"),
                "twice is once");
        stage.cast().as("muni-" + Cast.CUTS.get(0)).get(place + "/code").isProblem(403);
        citizen.post(session(edition, 1) + "/check-in", Map.of("code", code)).isProblem(409);
    }

    /** So that nobody who waits is before her. */
    private void makeRoom(String edition, JsonNode leaves) {
        List<JsonNode> waiting = stage.organizer()
                .get(YearEnrolment.place(edition) + "?state=waiting&limit=500")
                .is(200)
                .items();
        List<JsonNode> all = new ArrayList<>(waiting);
        all.add(leaves);
        for (JsonNode one : all) {
            String path = YearEnrolment.place(edition) + "/" + one.path("id").asText();
            stage.organizer()
                    .put(
                            path,
                            Map.of("state", "withdrawn", "reason", "No puede"),
                            stage.organizer().get(path).etag())
                    .is(200);
        }
    }

    private static void requirePicture(byte[] bytes) {
        try {
            BufferedImage picture = ImageIO.read(new ByteArrayInputStream(bytes));
            Phases.require(picture != null && picture.getWidth() > 50, "the code is no picture");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
