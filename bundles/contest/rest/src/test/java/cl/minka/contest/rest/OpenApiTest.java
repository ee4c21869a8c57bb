package cl.minka.contest.rest;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertTrue;

import cl.minka.kernel.rest.Client.Reply;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;
import org.junit.Rule;
import org.junit.Test;

public class OpenApiTest {
    @Rule
    public final ContestHost host = new ContestHost();

    @Test
    public void everyOperationOfTheMatrixIsDescribed() throws Exception {
        Map<?, ?> paths = (Map<?, ?>) document().json().get("paths");
        List<String> matrix = Files.readAllLines(
                Path.of(ContestResource.class.getResource("permissions.csv").toURI()));
        for (String line : matrix.subList(1, matrix.size())) {
            String[] cells = line.split(",");
            Map<?, ?> path = (Map<?, ?>) paths.get("/api/" + cells[1]);
            Map<?, ?> operation = (Map<?, ?>) path.get(cells[0].toLowerCase(Locale.ROOT));
            assertFalse(line, operation.get("summary").toString().isEmpty());
            Map<?, ?> responses = (Map<?, ?>) operation.get("responses");
            assertTrue(line, responses.keySet().stream().anyMatch(status -> status.toString()
                    .startsWith("2")));
            assertTrue(line, responses.containsKey("400"));
        }
    }

    @Test
    public void schemasAreNamedAfterViewsAndBodiesOnly() {
        Map<?, ?> schemas = (Map<?, ?>) ((Map<?, ?>) document().json().get("components")).get("schemas");
        assertTrue(schemas.keySet().toString(), schemas.keySet().stream().noneMatch(name -> name.toString()
                .contains("Optional")));
        Map<?, ?> initiative = (Map<?, ?>) ((Map<?, ?>) schemas.get("InitiativeView")).get("properties");
        assertEquals(
                new TreeSet<Object>(host.as("organizadora")
                        .get("/api/v1/contests/" + Samples.CONTEST + "/initiatives/" + Samples.INITIATIVE)
                        .json()
                        .keySet()),
                new TreeSet<Object>(initiative.keySet()));
    }

    @Test
    public void aJustificationIsATextOrAMapOfTexts() {
        Map<?, ?> schemas = (Map<?, ?>) ((Map<?, ?>) document().json().get("components")).get("schemas");
        Map<String, Object> texts = Map.of("type", "object", "additionalProperties", Map.of("type", "string"));
        assertEquals(
                Map.of("oneOf", List.of(Map.of("type", "string"), texts)), justification(schemas.get("OpinionView")));
        assertEquals(
                Map.of("nullable", true, "oneOf", List.of(Map.of("type", "string", "nullable", true), texts)),
                justification(schemas.get("OpinionBody")));
    }

    private static Object justification(Object schema) {
        return ((Map<?, ?>) ((Map<?, ?>) schema).get("properties")).get("justification");
    }

    @Test
    public void whatTakesAnEmptyObjectSaysSo() {
        Map<?, ?> acceptance = operation("/contests/{id}/redactions/acceptance", "post");
        Map<?, ?> body = (Map<?, ?>) acceptance.get("requestBody");
        assertFalse(Boolean.TRUE.equals(body.get("required")));
        assertEquals(
                "{application/json={schema={type=object, additionalProperties=false}}}",
                body.get("content").toString());
        assertTrue(
                operation("/contests/{id}/initiatives/{iid}/submission", "post").containsKey("requestBody"));
    }

    @Test
    public void conditionalReadingsDescribe304() {
        for (String path : List.of(
                "/contests/{id}",
                "/contests/{id}/committee",
                "/contests/{id}/initiatives/{iid}",
                "/assignments/{aid}")) {
            Map<?, ?> operation = operation(path, "get");
            assertTrue(path, ((Map<?, ?>) operation.get("responses")).containsKey("304"));
            assertTrue(path, operation.get("parameters").toString().contains("If-None-Match"));
        }
        for (String path : List.of("/contests", "/contests/{id}/results")) {
            Map<?, ?> operation = operation(path, "get");
            assertFalse(path, ((Map<?, ?>) operation.get("responses")).containsKey("304"));
        }
    }

    private Map<?, ?> operation(String path, String verb) {
        Map<?, ?> paths = (Map<?, ?>) document().json().get("paths");
        return (Map<?, ?>) ((Map<?, ?>) paths.get("/api/v1" + path)).get(verb);
    }

    private Reply document() {
        return host.anonymous().get("/api/openapi.json");
    }
}
