package cl.minka.itests.scenario.collect;

import cl.minka.itests.scenario.Cast;
import cl.minka.itests.scenario.Reply;
import cl.minka.itests.scenario.StudyOrder;
import cl.minka.itests.scenario.User;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import javax.imageio.ImageIO;

/** A study in the field: its form with files beside it, its survey open to devices and to whoever has the link. */
public final class FieldStudy {
    /** The neighbourhoods of the file beside the form. */
    public static final String NEIGHBOURHOODS =
            "name,label,zona\ncentro,Centro,urbana\npuerto,Puerto,urbana\nvalle,Valle,rural\n";

    private final User analyst;
    private final String id;

    public FieldStudy(Cast cast, String id) {
        this.analyst = cast.as("analiza");
        this.id = id;
    }

    public String id() {
        return id;
    }

    public User analyst() {
        return analyst;
    }

    /**
     * Makes the study, its questionnaire and its survey.
     *
     * @param questions the sheet {@code survey}: cells between bars, the first line names the columns
     * @param choices the sheet {@code choices}, likewise; or nothing
     */
    public FieldStudy open(String questions, String choices) {
        analyst.post("/studies", StudyOrder.of(id, "Estudio de ejemplo", "Ejemplo", "Encuesta"))
                .is(201);
        analyst.post("/studies/" + id + "/transitions", Map.of("to", "designed"))
                .isDone();
        Map<String, Object> form = Map.of(
                "id",
                id,
                "title",
                "Encuesta de ejemplo",
                "survey",
                rows(questions),
                "choices",
                rows(choices),
                "settings",
                Map.of("form_id", id, "version", "2027040201"));
        analyst.post("/questionnaires", form).is(201);
        analyst.post("/surveys", Map.of("study", id, "questionnaire", id, "form", 1, "publicLink", true))
                .is(201);
        return this;
    }

    private static List<Map<String, String>> rows(String sheet) {
        List<List<String>> lines = sheet.lines()
                .map(line -> Stream.of(line.split("\\|")).map(String::strip).toList())
                .toList();
        List<Map<String, String>> rows = new ArrayList<>();
        for (List<String> cells : lines.subList(Math.min(1, lines.size()), lines.size())) {
            Map<String, String> row = new LinkedHashMap<>();
            for (int n = 0; n < cells.size(); n++) {
                if (!cells.get(n).isEmpty()) {
                    row.put(lines.get(0).get(n), cells.get(n));
                }
            }
            rows.add(row);
        }
        return rows;
    }

    public FieldStudy file(String name, byte[] bytes) {
        analyst.with("If-None-Match", "*")
                .upload("/questionnaires/" + id + "/versions/1/files/" + name, "application/octet-stream", bytes)
                .isDone();
        return this;
    }

    /** Lets answers in. */
    public FieldStudy start() {
        move("open");
        return this;
    }

    public void move(String to) {
        analyst.post("/surveys/" + id + "/transitions", Map.of("to", to)).isDone();
    }

    /** A device with its secret. */
    public Reply device(String name, String interviewer) {
        return analyst.post("/surveys/" + id + "/devices", Map.of("name", name, "interviewer", interviewer))
                .is(201);
    }

    public String link() {
        return analyst.post("/surveys/" + id + "/link", Map.of()).is(200).string("/secret");
    }

    /** How many responses there are. */
    public int responses() {
        return analyst.get("/surveys/" + id).is(200).at("/responses").asInt();
    }

    public Reply response(String instance) {
        return analyst.get("/surveys/" + id + "/responses/" + instance);
    }

    public static byte[] neighbourhoods() {
        return NEIGHBOURHOODS.getBytes(StandardCharsets.UTF_8);
    }

    /** A small picture. */
    public static byte[] picture(String format) {
        BufferedImage image = new BufferedImage(64, 48, BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = image.createGraphics();
        graphics.setColor(Color.GREEN);
        graphics.fillRect(8, 8, 40, 30);
        graphics.dispose();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            ImageIO.write(image, format, bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }
}
