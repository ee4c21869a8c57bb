package cl.minka.demo;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;

/** One edition of the contest as its organiser sees it: where it stands, and how it moves on. */
final class Edition {
    private final Session organizer;
    private final String id;
    private final int year;
    private final Dates dates;

    Edition(Session organizer, String id, int year, Dates dates) {
        this.organizer = organizer;
        this.id = id;
        this.year = year;
        this.dates = dates;
    }

    String id() {
        return id;
    }

    int year() {
        return year;
    }

    Dates dates() {
        return dates;
    }

    Session organizer() {
        return organizer;
    }

    /** A path below the contest. */
    String path(String tail) {
        return "/contests/" + id + tail;
    }

    boolean exists() {
        return organizer.find(path("")).isPresent();
    }

    boolean isAt(Stage stage) {
        return stage() == stage;
    }

    Stage stage() {
        return Stage.valueOf(organizer.get(path("")).text("status").toUpperCase());
    }

    JsonNode criteria() {
        return organizer.get(path("")).at("criteria");
    }

    /** Moves on by hand; before or after the date this needs a reason, which is audited. */
    void moveTo(Stage stage) {
        organizer.post(
                path("/transitions"),
                Map.of("to", stage.name().toLowerCase(), "reason", "Ejemplo: paso de la demostración."));
    }

    List<JsonNode> initiatives(String filter) {
        return organizer.all(path("/initiatives" + filter));
    }

    /** The statuses of a contest, in their order. */
    enum Stage {
        DRAFT,
        OPEN,
        SCREENING,
        EVALUATION,
        COMMITTEE,
        DECIDED,
        PUBLISHED,
        ARCHIVED
    }
}
