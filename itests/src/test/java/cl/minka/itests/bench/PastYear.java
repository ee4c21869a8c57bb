package cl.minka.itests.bench;

import cl.minka.itests.bench.PromisedService.Terms;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;

/**
 * The requests of a year that is past, as a help desk would have kept them: asked at any hour, taken, answered, waited for, reordered,
 * solved, with the hours that it took, rated, reopened; some are never solved.
 */
final class PastYear {
    static final String HEADER =
            "externalId,at,event,municipality,title,topic,priority,channel,to,text,actor,activity,minutes,rating\n";
    static final String OWN_TOPIC = "contratos";
    static final Terms OWN = new Terms("contratos", 90, 300, 1_200, Set.of("waiting-third-party"));
    static final LocalDate FIRST = LocalDate.of(2025, 1, 2);

    private static final ZoneId CHILE = ZoneId.of("America/Santiago");
    private static final Set<String> USUAL_STOPS = Set.of("waiting-requester", "waiting-third-party");
    private static final Map<String, Terms> BY_PRIORITY = Map.of(
            "low", new Terms("baja", 960, 2_400, 9_600, USUAL_STOPS),
            "normal", new Terms("normal", 480, 960, 4_800, USUAL_STOPS),
            "high", new Terms("alta", 240, 480, 2_400, USUAL_STOPS),
            "urgent", new Terms("urgente", 120, 240, 960, USUAL_STOPS));
    private static final List<String> PRIORITIES = List.of("low", "normal", "normal", "high", "urgent");
    private static final List<String> TOPICS = List.of("compras", "personal", "obras", OWN_TOPIC);
    private static final int DAYS = 340;
    private static final int MINUTES = 24 * 60;

    private final String cut;
    private final Random random;
    private final List<Line> lines = new ArrayList<>();
    private final Map<String, PromisedService> requests = new LinkedHashMap<>();
    private final Map<String, Long> minutesByTopic = new TreeMap<>();
    private final Map<String, List<Integer>> ratingsByTopic = new TreeMap<>();
    private int pauses;

    private record Line(Instant at, String text) {}

    PastYear(String cut, long seed) {
        this.cut = cut;
        this.random = new Random(seed);
    }

    static Terms terms(String topic, String priority) {
        return topic.equals(OWN_TOPIC) ? OWN : BY_PRIORITY.get(priority);
    }

    PastYear make(int count, WorkedMinutes minutes) {
        for (int n = 1; n <= count; n++) {
            String id = "%s-%04d".formatted(FIRST.getYear(), n);
            PromisedService service = new PromisedService(minutes);
            requests.put(id, service);
            new Life(id, service).live();
        }
        return this;
    }

    /** What is expected, by external id. */
    Map<String, PromisedService> requests() {
        return requests;
    }

    int pauses() {
        return pauses;
    }

    /** Minutes that were worked, by topic. */
    Map<String, Long> minutesByTopic() {
        return minutesByTopic;
    }

    Map<String, List<Integer>> ratingsByTopic() {
        return ratingsByTopic;
    }

    /** All rows in the order of time. */
    String table() {
        StringBuilder table = new StringBuilder(HEADER);
        lines.stream().sorted(Comparator.comparing(Line::at)).forEach(line -> table.append(line.text()));
        return table.toString();
    }

    int rows() {
        return lines.size();
    }

    /** One request from its question to its end. */
    private final class Life {
        private final String id;
        private final PromisedService service;
        private String topic = TOPICS.get(random.nextInt(TOPICS.size()));
        private String priority = PRIORITIES.get(random.nextInt(PRIORITIES.size()));
        private boolean answered;
        private long worked;
        private Instant at = FIRST.plusDays(random.nextInt(DAYS))
                .atStartOfDay(CHILE)
                .toInstant()
                .plus(random.nextInt(MINUTES), ChronoUnit.MINUTES)
                .plusMillis(random.nextInt(60_000));

        Life(String id, PromisedService service) {
            this.id = id;
            this.service = service;
        }

        void live() {
            row("created", cut, "Consulta " + id, topic, priority, "phone", "", "");
            service.created(at, terms(topic, priority));
            after(8 * 60);
            row("assigned", "", "", "", "", "", "asesora", "");
            service.status(at, "assigned");
            after(6 * 60);
            move("in-progress", "");
            for (int n = random.nextInt(5); n > 0; n--) {
                after(2 * MINUTES);
                something();
            }
            if (random.nextInt(12) > 0) {
                after(3 * MINUTES);
                solve();
                if (random.nextInt(6) == 0) {
                    after(5 * MINUTES);
                    move("reopened", "No alcanza");
                    after(2 * MINUTES);
                    solve();
                }
                if (random.nextBoolean()) {
                    after(MINUTES);
                    rate();
                }
                if (random.nextBoolean()) {
                    after(4 * MINUTES);
                    move("closed", "");
                }
            }
            minutesByTopic.merge(topic, worked, Long::sum);
        }

        private void something() {
            switch (random.nextInt(6)) {
                case 0, 1 -> {
                    pauses++;
                    move("waiting-requester", "Falta un dato");
                    after(9 * MINUTES);
                    row("message", "", "", "", "", "", "", "Aquí está");
                    service.status(at, "in-progress");
                }
                case 2 -> {
                    pauses++;
                    move("waiting-third-party", "Espera a la Contraloría");
                    if (random.nextBoolean()) {
                        after(MINUTES);
                        answer();
                    }
                    after(12 * MINUTES);
                    move("in-progress", "");
                }
                case 3 -> reorder();
                default -> answer();
            }
        }

        private void answer() {
            row("answer", "", "", "", "", "", "", "Se responde");
            service.answer(at);
            answered = true;
        }

        private void reorder() {
            priority = PRIORITIES.get(random.nextInt(PRIORITIES.size()));
            topic = random.nextInt(3) == 0 ? TOPICS.get(random.nextInt(TOPICS.size())) : topic;
            row("changed", "", "", topic, priority, "", "", "");
            if (!terms(topic, priority).id().equals(service.level())) {
                service.level(at, terms(topic, priority));
            }
        }

        private void solve() {
            int minutes = 15 + random.nextInt(240);
            worked += minutes;
            rest("worked", "Revisado", "asesora", "drafting," + minutes + ",");
            after(30);
            if (!answered) {
                service.answer(at);
                answered = true;
            }
            move("solved", "Resuelta");
        }

        private void rate() {
            int rating = 1 + random.nextInt(5);
            ratingsByTopic.computeIfAbsent(topic, one -> new ArrayList<>()).add(rating);
            rest("rated", "", "muni-" + cut, ",," + rating);
        }

        /** A row of which only the last columns say anything. */
        private void rest(String event, String text, String who, String last) {
            lines.add(new Line(at, String.join(",", id, at.toString(), event, ",,,,,", text, who, last) + "\n"));
        }

        private void move(String to, String reason) {
            row("moved", "", "", "", "", "", to, reason);
            service.status(at, to);
        }

        private void after(int mostMinutes) {
            at = at.plus(1 + random.nextInt(mostMinutes), ChronoUnit.MINUTES).plusMillis(random.nextInt(60_000));
        }

        private void row(
                String event,
                String municipality,
                String title,
                String aTopic,
                String aPriority,
                String channel,
                String to,
                String text) {
            String who = event.equals("created") || event.equals("message") ? "muni-" + cut : "asesora";
            lines.add(new Line(
                    at,
                    String.join(
                                    ",",
                                    id,
                                    at.toString(),
                                    event,
                                    municipality,
                                    title,
                                    aTopic,
                                    aPriority,
                                    channel,
                                    to,
                                    text,
                                    who)
                            + ",,,\n"));
        }
    }
}
