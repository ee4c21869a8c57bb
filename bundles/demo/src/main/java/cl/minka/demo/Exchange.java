package cl.minka.demo;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/** What came after the contests: sheets in the catalogue, a need with its match, and the agreement that answers it. */
final class Exchange {
    private static final int FIRST_OWNER = 4;
    private static final int APART = 6;
    private static final int ASKING = 44;
    private static final int LEARNING = 50;
    private static final String NEED = "Ejemplo: las personas mayores del campo pasan semanas sin hablar con nadie";
    private static final String UNANSWERED = "Ejemplo: no sabemos qué hacer con los perros abandonados";

    private final People people;
    private final LocalDate today;

    Exchange(People people, LocalDate today) {
        this.people = people;
        this.today = today;
    }

    void run(Crew crew) {
        List<ExampleSheet> sheets = ExampleSheet.all();
        crew.each(sheets, sheet -> practice(sheet, owner(sheets.indexOf(sheet))));
        ask(LEARNING, UNANSWERED, "Nadie los recoge y hay mordeduras cada semana.", "Animales", "medium");
        ExampleSheet wanted = sheets.get(3);
        Place mentor = owner(3);
        String practice = practice(wanted, mentor);
        String need = ask(
                ASKING,
                NEED,
                "Viven solas, lejos, y el equipo social alcanza a visitarlas dos veces al año.",
                "Personas mayores",
                "high");
        offer(need, practice, mentor);
        agree(need, practice, mentor);
    }

    private Place owner(int number) {
        return people.places().get(FIRST_OWNER + APART * number);
    }

    /** The id; enters the sheet if it is not there. */
    private String practice(ExampleSheet sheet, Place owner) {
        Session municipality = people.as(owner.username());
        return municipality
                .titled("/practices?municipality=" + owner.cut(), sheet.title())
                .map(one -> one.path("id").asText())
                .orElseGet(() -> municipality
                        .post("/practices", sheet.body(owner, today), "demo-practice-" + owner.cut())
                        .text("id"));
    }

    private String ask(int place, String title, String problem, String topic, String urgency) {
        Place asking = people.places().get(place);
        Session municipality = people.as(asking.username());
        return municipality
                .titled("/needs?municipality=" + asking.cut(), title)
                .map(one -> one.path("id").asText())
                .orElseGet(() -> municipality
                        .post(
                                "/needs",
                                Map.of(
                                        "title", title,
                                        "problem", "Ejemplo: " + problem,
                                        "topic", topic,
                                        "urgency", urgency),
                                "demo-need-" + asking.cut())
                        .text("id"));
    }

    /** The mentor offers help, and the municipality accepts it. */
    private void offer(String need, String practice, Place mentor) {
        String offers = "/needs/" + need + "/offers";
        Session helper = people.as(mentor.username());
        if (helper.all(offers).isEmpty()) {
            helper.post(
                    offers,
                    Map.of("text", "Ejemplo: les mostramos cómo llamamos y qué anotamos.", "practice", practice),
                    "demo-offer-" + need);
        }
        Session asking = people.as(people.places().get(ASKING).username());
        JsonNode offer = asking.all(offers).get(0);
        if (offer.path("state").asText().equals("pending")) {
            String path = offers + "/" + offer.path("id").asText();
            asking.put(
                    path, Map.of("state", "accepted"), asking.get(path).etag().orElseThrow());
        }
    }

    /** Two municipalities learn; the agreement is signed and stands at its second stage, with hours given. */
    private void agree(String need, String practice, Place mentor) {
        List<Place> receivers =
                List.of(people.places().get(ASKING), people.places().get(LEARNING));
        Session asking = people.as(receivers.get(0).username());
        String born = asking.get("/needs/" + need).text("transfer");
        String path = "/transfers/"
                + (born.isEmpty() || born.equals("null") ? propose(asking, need, practice, receivers) : born);
        sign(path, mentor);
        sign(path, receivers.get(1));
        Session giving = people.as(mentor.username());
        if (giving.get(path).text("stage").equals("understand")) {
            giving.post(path + "/transitions", Map.of("to", "adapt"));
        }
        if (giving.all(path + "/hours").isEmpty()) {
            giving.post(
                    path + "/hours",
                    Map.of(
                            "from",
                            mentor.cut(),
                            "to",
                            receivers.get(0).cut(),
                            "hours",
                            6,
                            "date",
                            today.minusDays(1).toString(),
                            "kind",
                            "visit",
                            "note",
                            "Ejemplo: primera visita."),
                    "demo-hours-" + need);
        }
    }

    private static String propose(Session asking, String need, String practice, List<Place> receivers) {
        List<String> cuts = receivers.stream().map(Place::cut).toList();
        return asking.post(
                        "/transfers",
                        Map.of(
                                "practice",
                                practice,
                                "receivers",
                                cuts,
                                "need",
                                need,
                                "title",
                                "Ejemplo: aprender a llamar"),
                        "demo-transfer-" + need)
                .text("id");
    }

    private void sign(String transfer, Place party) {
        Session signer = people.as(party.username());
        String path = transfer + "/signatures/" + party.cut();
        Answer slot = signer.get(path);
        if (!slot.text("state").equals("signed")) {
            signer.put(path, Map.of("state", "signed"), slot.etag().orElseThrow());
        }
    }
}
