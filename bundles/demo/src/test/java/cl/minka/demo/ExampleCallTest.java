package cl.minka.demo;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.Test;

public class ExampleCallTest {
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-20T12:00:00Z"), ZoneOffset.UTC);

    private final JsonNode contest =
            new ObjectMapper().valueToTree(new ExampleCall().contest("ejemplo-2026", 2026, Dates.finished(CLOCK)));

    @Test
    public void weightsOfTheSixCriteriaAddUpToOne() {
        BigDecimal sum = BigDecimal.ZERO;
        for (JsonNode criterion : contest.path("criteria")) {
            sum = sum.add(criterion.path("weight").decimalValue());
        }
        assertEquals(6, contest.path("criteria").size());
        assertEquals(0, BigDecimal.ONE.compareTo(sum));
    }

    @Test
    public void rulesOfTheExampleAreKept() {
        assertEquals(3, contest.at("/panel/evaluationsPerInitiative").asInt());
        assertEquals(10, contest.at("/panel/maxLoad").asInt());
        assertEquals(3, contest.at("/eligibility/maxPerMunicipality").asInt());
        assertEquals(12, contest.at("/eligibility/minMonthsRunning").asInt());
        assertEquals(60, contest.at("/selection/minimumScore").asInt());
        assertEquals(5, contest.at("/selection/mentions").asInt());
    }

    @Test
    public void whoPresentsIsHiddenFromEvaluators() {
        for (JsonNode field : contest.path("form")) {
            if (Set.of("quien_postula", "carta_alcaldia", "anexos")
                    .contains(field.path("id").asText())) {
                assertFalse(field.path("id").asText(), field.path("blind").asBoolean());
            }
        }
    }

    @Test
    public void sixtyDifferentPracticesAnswerTheWholeFormWithinItsLimits() {
        Set<String> titles = new HashSet<>();
        for (Practice practice : Practice.all()) {
            titles.add(practice.title());
            assertTrue(practice.title(), practice.exampleTitle().length() <= 120);
            Map<String, Object> answers = practice.answers("Comuna", 7);
            for (JsonNode field : contest.path("form")) {
                if (!field.path("type").asText().equals("file")) {
                    Object answer = answers.get(field.path("id").asText());
                    assertTrue(
                            field.path("id").asText(),
                            !field.has("maxWords")
                                    || answer.toString().split("\\s+").length
                                            <= field.path("maxWords").asInt());
                    assertTrue(answer instanceof Number || answer.toString().startsWith("Ejemplo: "));
                }
            }
        }
        assertEquals(60, titles.size());
    }

    @Test
    public void everySheetHasTheTextsOfItsPractice() {
        assertEquals(6, ExampleSheet.all().size());
        Place owner = new Place("05101", "Valparaíso", "05");
        for (ExampleSheet sheet : ExampleSheet.all()) {
            Map<String, Object> body = sheet.body(owner, LocalDate.of(2027, 3, 1));
            assertTrue(sheet.title(), body.get("summary").toString().startsWith("Ejemplo: "));
            assertTrue(sheet.title(), sheet.figures().path("indicator").isTextual());
        }
    }

    @Test
    public void everyCategoryOfThePracticesIsOneOfTheContest() {
        Set<String> categories = new HashSet<>();
        contest.path("categories")
                .forEach(category -> categories.add(category.path("id").asText()));
        Practice.all().forEach(practice -> assertTrue(categories.contains(practice.category())));
    }

    @Test
    public void theRunningEditionClosesInTheFuture() {
        Map<String, Object> schedule = Dates.inEvaluation(CLOCK).schedule();
        assertTrue(Instant.parse(schedule.get("closes").toString()).isBefore(CLOCK.instant()));
        assertTrue(Instant.parse(schedule.get("evaluationCloses").toString()).isAfter(CLOCK.instant()));
    }

    @Test
    public void rulesTellTheOriginOfEachRule() {
        String rules = new RulesText(new ExampleCall().source()).of("Ejemplo");
        for (String part :
                List.of("## 1.", "## 6.", "| Innovación | 20 % |", "*(origen: FVMP Bon Govern 2020/2022)*")) {
            assertTrue(part, rules.contains(part));
        }
    }
}
