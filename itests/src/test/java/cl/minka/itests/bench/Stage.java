package cl.minka.itests.bench;

import cl.minka.itests.scenario.Cast;
import cl.minka.itests.scenario.Reply;
import cl.minka.itests.scenario.User;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/** What the phases of an edition share: who acts, how large it is, and how its initiatives are named. */
final class Stage {
    static final int EACH = 4;
    static final List<String> CATEGORIES = List.of("servicios", "barrio", "cultura", "escuelas");
    private static final int MOST_BY_HAND = 120;

    private final Cast cast;
    private final String contest;
    private final int initiatives;
    private final int evaluators;
    private final List<String> cuts = new ArrayList<>();
    private final Map<String, String> ids = new LinkedHashMap<>();

    Stage(Cast cast, String contest, int initiatives, int evaluators) {
        this.cast = cast;
        this.contest = contest;
        this.initiatives = initiatives;
        this.evaluators = evaluators;
    }

    Cast cast() {
        return cast;
    }

    User organizer() {
        return cast.organizer();
    }

    String path(String tail) {
        return "/contests/" + contest + tail;
    }

    int initiatives() {
        return initiatives;
    }

    int evaluators() {
        return evaluators;
    }

    /** How many are applied for as a municipality does it; the others are imported. */
    int byHand() {
        return Math.min(MOST_BY_HAND, initiatives / 5);
    }

    static String evaluator(int number) {
        return "panel-%04d".formatted(number);
    }

    static String external(int number) {
        return "i-" + number;
    }

    String category(int number) {
        return CATEGORIES.get(number % CATEGORIES.size());
    }

    /** The municipality that presents an initiative; {@link Stars} has the ones that matter. */
    String cut(int number) {
        if (cuts.isEmpty()) {
            organizer()
                    .get("/municipalities?limit=500")
                    .is(200)
                    .items()
                    .forEach(each -> cuts.add(each.path("cut").asText()));
        }
        if (number < byHand()) {
            return Cast.CUTS.get(number % Cast.CUTS.size());
        }
        return Stars.cut(this, number).orElse(cuts.get(number % cuts.size()));
    }

    /** Ids by external id. */
    Map<String, String> ids() {
        if (ids.isEmpty()) {
            each(
                    organizer(),
                    path("/initiatives?limit=500"),
                    item -> ids.put(
                            item.path("externalId").asText(), item.path("id").asText()));
        }
        return ids;
    }

    String id(int number) {
        return ids().get(external(number));
    }

    Reply moveTo(String status) {
        return organizer().post(path("/transitions"), Map.of("to", status, "reason", "Ensayo"));
    }

    /** Every item of a list, page after page. */
    static void each(User user, String path, Consumer<JsonNode> use) {
        String next = "";
        while (next != null) {
            Reply page =
                    user.get(path + (next.isEmpty() ? "" : "&after=" + next)).is(200);
            page.items().forEach(use);
            next = page.at("/next").isTextual() ? page.string("/next") : null;
        }
    }

    User municipality(String cut) {
        return cast.as("muni-" + cut);
    }
}
