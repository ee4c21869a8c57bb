package cl.minka.itests.bench;

import cl.minka.itests.scenario.Api;
import cl.minka.itests.scenario.Cast;
import cl.minka.itests.scenario.Reply;
import cl.minka.itests.scenario.StudyOrder;
import cl.minka.itests.scenario.User;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/**
 * A study of 1,200 people: frame, stratified sample, questionnaire, wave, responses in batches, outcomes, replacements, weights, estimates,
 * report, codebook, data package, publication. The platform is killed in the middle of the fieldwork; nothing that was acknowledged is lost.
 *
 * <p>Arguments: the archive of the distribution, and a folder to work in.
 */
public final class StudyPath {
    private static final String STUDY = "percepcion";
    private static final int PEOPLE = 1_200;
    private static final int FRAME = 24_000;
    private static final int BATCH = 100;
    private static final double ANSWERING = 0.7;

    private final Distribution distribution;
    private final Phases phases;
    private final Path folder;
    private final Random random = new Random(20270401);
    private final List<String> drawn = new ArrayList<>();
    private final Map<String, Integer> answered = new LinkedHashMap<>();
    private User analyst;

    private StudyPath(Distribution distribution, Path folder) {
        this.distribution = distribution;
        this.phases = new Phases(distribution);
        this.folder = folder;
    }

    public static void main(String[] arguments) {
        Path folder = Path.of(arguments[1]).toAbsolutePath();
        Distribution distribution = Distribution.unpack(Path.of(arguments[0]).toAbsolutePath(), folder);
        System.exit(new StudyPath(distribution, folder).run());
    }

    private int run() {
        distribution.start();
        try {
            login();
            phases.run("Study", this::study);
            phases.run("Sample", this::sample);
            phases.run("Questionnaire", this::questionnaire);
            phases.run("Fieldwork", this::fieldwork);
            phases.run("Outcomes", this::outcomes);
            phases.run("Weights", this::weights);
            phases.run("Estimates", this::estimates);
            phases.run("Report", this::report);
            Phases.say("at most %d MB resident", distribution.peakMegabytes());
        } finally {
            distribution.stop();
        }
        return phases.end();
    }

    private void login() {
        distribution.await("/health/ready");
        analyst = new Cast(new Api(distribution.client()), Distribution.ADMIN_PASSWORD)
                .settle()
                .admin();
    }

    private void study() {
        analyst.post(
                        "/studies",
                        StudyOrder.of(
                                STUDY,
                                "Percepción de seguridad",
                                "Elegir los barrios del plan",
                                "Encuesta presencial, muestra estratificada"))
                .is(201);
        move("designed");
    }

    private void move(String to) {
        analyst.post("/studies/" + STUDY + "/transitions", Map.of("to", to)).isDone();
    }

    private void sample() {
        StringBuilder frame = new StringBuilder("unit,stratum\n");
        for (int n = 0; n < FRAME; n++) {
            frame.append("v-").append(n).append(n % 3 == 0 ? ",rural\n" : ",urbano\n");
        }
        Reply loaded =
                analyst.csv("/studies/" + STUDY + "/frames", frame.toString()).is(200);
        Phases.require(loaded.at("/created").asInt() == FRAME, "the frame has %s units", loaded.string("/created"));
        Reply made = analyst.post(
                        "/studies/" + STUDY + "/samples", Map.of("design", "stratified", "n", PEOPLE, "seed", 20270401))
                .is(201);
        made.at("/units").forEach(unit -> drawn.add(unit.path("unit").asText()));
        Phases.require(drawn.size() == PEOPLE, "%d units were drawn", drawn.size());
        Reply same = analyst.post("/studies/" + STUDY + "/samples/1/verification", Map.of())
                .is(200);
        Phases.require(same.at("/identical").asBoolean(), "the sample is not drawn the same again");
    }

    private void questionnaire() {
        analyst.post(
                        "/questionnaires",
                        Map.of(
                                "id",
                                "temor",
                                "title",
                                "Temor",
                                "survey",
                                List.of(
                                        Map.of("type", "select_one sexo", "name", "sexo", "label", "¿Sexo?"),
                                        Map.of("type", "integer", "name", "edad", "label", "¿Edad?"),
                                        Map.of(
                                                "type", "select_multiple lugar",
                                                "name", "lugares",
                                                "label", "¿Dónde siente temor?")),
                                "choices",
                                List.of(
                                        choice("sexo", "f", "Mujer"),
                                        choice("sexo", "m", "Hombre"),
                                        choice("lugar", "plaza", "Plaza"),
                                        choice("lugar", "casa", "Casa"),
                                        choice("lugar", "cerro", "Cerro, quebrada u otro lugar sin casas cerca"))))
                .is(201);
        Reply wave = analyst.post(
                        "/studies/" + STUDY + "/waves", Map.of("questionnaire", "temor", "version", 1, "sample", 1))
                .is(201);
        Phases.require(wave.string("/id").equals(STUDY), "the first wave is %s", wave.text());
        analyst.post("/surveys/" + STUDY + "/transitions", Map.of("to", "open")).isDone();
        move("fielded");
    }

    private static Map<String, String> choice(String list, String name, String label) {
        return Map.of("list_name", list, "name", name, "label", label);
    }

    /** Half of the responses, then the end of the process, then the others; each batch is sent twice. */
    private void fieldwork() {
        List<Map<String, Object>> responses = responses();
        int half = responses.size() / 2;
        send(responses.subList(0, half));
        distribution.kill();
        distribution.start();
        login();
        long kept = analyst.get("/surveys/" + STUDY).is(200).at("/complete").asLong();
        Phases.require(kept == half, "of %d responses that were acknowledged %d are there", half, kept);
        send(responses);
        long all = analyst.get("/surveys/" + STUDY).is(200).at("/complete").asLong();
        Phases.require(all == responses.size(), "%d of %d responses are there", all, responses.size());
        Reply audit = analyst.get("/audit/verification").is(200);
        Phases.require(audit.at("/valid").asBoolean(), "the audit trail is broken: %s", audit.text());
    }

    private List<Map<String, Object>> responses() {
        List<Map<String, Object>> responses = new ArrayList<>();
        for (String unit : drawn) {
            if (random.nextDouble() < ANSWERING) {
                int age = 18 + random.nextInt(60);
                answered.put(unit, age);
                Map<String, Object> answers = new LinkedHashMap<>();
                answers.put("sexo", random.nextBoolean() ? "f" : "m");
                answers.put("edad", age);
                String places = random.nextInt(3) == 0 ? "plaza casa" : "plaza";
                answers.put("lugares", random.nextInt(100) == 0 ? places + " cerro" : places);
                responses.add(Map.of("instance", "uuid:" + unit, "unit", unit, "answers", answers));
            }
        }
        return responses;
    }

    private void send(List<Map<String, Object>> responses) {
        for (int from = 0; from < responses.size(); from += BATCH) {
            List<Map<String, Object>> batch = responses.subList(from, Math.min(responses.size(), from + BATCH));
            analyst.post("/surveys/" + STUDY + "/responses", Map.of("responses", batch))
                    .isDone();
        }
    }

    private void outcomes() {
        StringBuilder table = new StringBuilder("unit,code\n");
        String lost = "";
        for (String unit : drawn) {
            if (!answered.containsKey(unit)) {
                table.append(unit).append(random.nextInt(3) == 0 ? ",2.11\n" : ",2.20\n");
                lost = unit;
            }
        }
        analyst.csv("/surveys/" + STUDY + "/outcomes", table.toString()).is(200);
        analyst.post("/surveys/" + STUDY + "/replacements", Map.of("unit", lost))
                .is(201);
        Reply rates = analyst.get("/surveys/" + STUDY + "/rates").is(200);
        double rate = rates.at("/all/rates/RR1").asDouble();
        double expected = (double) answered.size() / (PEOPLE + 1);
        Phases.require(Math.abs(rate - expected) < 1e-9, "RR1 is %f and not %f", rate, expected);
        Phases.say("  RR1 %.3f, two strata: %d", rate, rates.at("/strata").size());
    }

    private void weights() {
        Reply made = analyst.post(
                        "/surveys/" + STUDY + "/weights",
                        Map.of(
                                "calibration",
                                Map.of(
                                        "kind",
                                        "rake",
                                        "margins",
                                        Map.of("sexo", Map.of("f", 12_400, "m", FRAME - 12_400)))))
                .is(201);
        Phases.require(made.at("/converged").asBoolean(), "raking did not converge: %s", made.text());
        Phases.require(
                Math.abs(made.at("/sum").asDouble() - FRAME) < 1e-6, "the weights sum to %s", made.string("/sum"));
        made.at("/steps").forEach(step -> Phases.say("  %s", step.path("text").asText()));
    }

    private void estimates() {
        Reply mean = analyst.post("/surveys/" + STUDY + "/estimates", Map.of("variable", "edad", "statistic", "mean"))
                .is(200);
        double plain = answered.values().stream().mapToInt(age -> age).average().orElseThrow();
        double estimate = mean.at("/estimate").asDouble();
        double error = mean.at("/standardError").asDouble();
        Phases.require(Math.abs(estimate - plain) < 5 * error, "the mean is %f and not near %f", estimate, plain);
        Reply groups = analyst.post(
                        "/surveys/" + STUDY + "/estimates",
                        Map.of("variable", "lugares.casa", "statistic", "proportion", "by", "stratum"))
                .is(200);
        for (JsonNode one : groups.at("/estimates")) {
            Phases.say(
                    "  %s %s", one.path("group").asText(), one.path("estimate").asText());
        }
        Phases.require(groups.at("/estimates").size() == 2, "not two strata: %s", groups.text());
    }

    private void report() {
        analyst.post("/surveys/" + STUDY + "/transitions", Map.of("to", "closed"))
                .isDone();
        move("analysed");
        Reply empty = analyst.get("/studies/" + STUDY + "/report?format=json").is(200);
        analyst.put(
                        "/studies/" + STUDY + "/report",
                        Map.of(
                                "summary",
                                "Una de cada tres personas siente temor en su casa.",
                                "tables",
                                List.of(
                                        Map.of("variable", "sexo", "by", List.of()),
                                        Map.of("variable", "edad", "by", List.of("sexo")),
                                        Map.of("variable", "lugares", "by", List.of("sexo")))),
                        empty.etag())
                .isDone();
        move("published");
        User anybody = new Cast(new Api(distribution.client()), Distribution.ADMIN_PASSWORD).anonymous();
        keep("informe.html", anybody.get("/studies/" + STUDY + "/report?format=html"));
        keep("informe.pdf", anybody.get("/studies/" + STUDY + "/report?format=pdf"));
        keep("codebook.xml", anybody.get("/studies/" + STUDY + "/codebook"));
        keep("datos.zip", anybody.get("/studies/" + STUDY + "/data-package"));
    }

    private void keep(String name, Reply reply) {
        byte[] bytes = reply.is(200).bytes();
        Phases.require(bytes.length > 1_000, "%s has %d bytes", name, bytes.length);
        try {
            Files.write(folder.resolve(name), bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
