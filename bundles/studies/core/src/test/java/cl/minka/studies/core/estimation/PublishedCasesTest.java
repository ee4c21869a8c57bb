package cl.minka.studies.core.estimation;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertTrue;

import cl.minka.kernel.jpa.TextTable;
import cl.minka.studies.estimation.Calibration;
import cl.minka.studies.estimation.Calibration.Margin;
import cl.minka.studies.estimation.Estimate;
import cl.minka.studies.estimation.EstimateOrder;
import cl.minka.studies.estimation.EstimateWish;
import cl.minka.studies.estimation.Precision;
import cl.minka.studies.estimation.Statistic;
import cl.minka.studies.estimation.SurveyDesign;
import cl.minka.studies.estimation.SurveyDesign.LonelyPsu;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.Test;
import org.junit.runner.RunWith;
import org.junit.runners.Parameterized;

/** Many designs, calibrations and statistics against what R's {@code survey} answers, a line of {@code cases.jsonl} each; see SOURCE.md beside it. */
@RunWith(Parameterized.class)
public class PublishedCasesTest {
    private static final double CLOSE = 1e-8;
    /** What is a nought but for roundings. */
    private static final double NOUGHT = 1e-7;

    private final JsonNode node;

    public PublishedCasesTest(String name, JsonNode node) {
        this.node = node;
    }

    @Parameterized.Parameters(name = "{0}")
    public static List<Object[]> cases() throws JsonProcessingException {
        List<Object[]> cases = new ArrayList<>();
        for (String line : Asked.file("cases.jsonl").lines().toList()) {
            JsonNode node = new ObjectMapper().readTree(line);
            cases.add(new Object[] {node.path("name").asText(), node});
        }
        return cases;
    }

    @Test
    public void theFiguresAreThoseOfR() {
        EstimateOrder order = new EstimateOrder(design(), calibration(), List.of(wish()), precision());
        List<Estimate> answers = new EstimateEngine()
                .estimate(order, new TextTable(Asked.file(node.path("file").asText())))
                .estimates();
        JsonNode rows = node.path("rows");
        assertTrue(!rows.isEmpty());
        assertEquals(rows.size(), answers.size());
        for (int n = 0; n < rows.size(); n++) {
            Estimate answer = answers.get(n);
            String row = "row " + n + " ";
            close(row + "estimate", rows.get(n).get(0), answer.estimate());
            close(row + "standard error", rows.get(n).get(1), answer.standardError());
            close(row + "design effect", rows.get(n).get(2), answer.deff());
            close(row + "low", rows.get(n).get(3), answer.low());
            close(row + "high", rows.get(n).get(4), answer.high());
        }
    }

    private static void close(String what, JsonNode expected, Optional<Double> answer) {
        if (!expected.isNull()) {
            assertTrue(what + " is missing", answer.isPresent());
            assertEquals(
                    what, expected.asDouble(), answer.get(), Math.max(NOUGHT, Math.abs(expected.asDouble()) * CLOSE));
        }
    }

    private SurveyDesign design() {
        JsonNode design = node.path("design");
        return new SurveyDesign(
                text(design, "strata"),
                texts(design.path("clusters")),
                text(design, "weights"),
                texts(design.path("fpc")),
                LonelyPsu.ADJUST);
    }

    private Optional<Calibration> calibration() {
        JsonNode given = node.path("calibration");
        if (given.isMissingNode()) {
            return Optional.empty();
        }
        List<Margin> margins = new ArrayList<>();
        given.path("margins").properties().forEach(one -> {
            Map<String, Double> levels = new LinkedHashMap<>();
            one.getValue()
                    .properties()
                    .forEach(
                            level -> levels.put(level.getKey(), level.getValue().asDouble()));
            margins.add(new Margin(
                    one.getKey(),
                    levels,
                    one.getValue().isNumber() ? Optional.of(one.getValue().asDouble()) : Optional.empty()));
        });
        return Optional.of(new Calibration(
                Calibration.Kind.valueOf(given.path("kind").asText().toUpperCase(Locale.ROOT)),
                margins,
                given.has("population") ? Optional.of(given.path("population").asDouble()) : Optional.empty(),
                Calibration.USUAL_ITERATIONS,
                Calibration.USUAL_EPSILON));
    }

    private EstimateWish wish() {
        JsonNode wish = node.path("wish");
        Map<String, Set<String>> domain = new HashMap<>();
        wish.path("domain")
                .properties()
                .forEach(one -> domain.put(one.getKey(), Set.of(one.getValue().asText())));
        return new EstimateWish(
                wish.path("variable").asText(),
                Statistic.valueOf(wish.path("statistic").asText().toUpperCase(Locale.ROOT)),
                text(wish, "denominator"),
                Optional.empty(),
                wish.path("probability").asDouble(0.5),
                texts(wish.path("by")),
                domain);
    }

    private Precision precision() {
        JsonNode given = node.path("precision");
        return new Precision(
                given.has("method") ? Precision.Method.JACKKNIFE : Precision.Method.TAYLOR,
                0,
                1,
                given.path("mse").asBoolean(),
                0.95,
                Optional.empty(),
                given.path("deffWithReplacement").asBoolean());
    }

    private static Optional<String> text(JsonNode node, String name) {
        return node.has(name) ? Optional.of(node.path(name).asText()) : Optional.empty();
    }

    private static List<String> texts(JsonNode node) {
        List<String> texts = new ArrayList<>();
        node.forEach(one -> texts.add(one.asText()));
        return texts;
    }
}
