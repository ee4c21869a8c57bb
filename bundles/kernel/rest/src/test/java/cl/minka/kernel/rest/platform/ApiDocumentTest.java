package cl.minka.kernel.rest.platform;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertTrue;

import cl.minka.kernel.rest.Client.Reply;
import cl.minka.kernel.rest.PermissionCheck;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.ClassRule;
import org.junit.Test;

/** The document of the API is complete, and so is its table of permissions. */
public final class ApiDocumentTest {
    @ClassRule
    public static final PlatformHost HOST = new PlatformHost();

    @Test
    @SuppressWarnings("unchecked")
    public void everyOperationIsDescribed() {
        Reply reply = HOST.nobody().get("/api/openapi.json");
        assertEquals(200, reply.status());
        Map<String, Object> document = reply.json();
        Map<String, Map<String, Map<String, Object>>> paths =
                (Map<String, Map<String, Map<String, Object>>>) document.get("paths");
        assertTrue(paths.keySet().toString(), paths.containsKey("/api/v1/users/{username}"));
        assertTrue(paths.containsKey("/metrics"));
        Set<Object> ids = new HashSet<>();
        paths.forEach((path, item) -> item.forEach((verb, operation) -> {
            String name = verb + " " + path;
            assertTrue(name, ids.add(operation.get("operationId")));
            assertFalse(name, operation.get("summary").toString().isEmpty());
            assertFalse(name, ((List<?>) operation.get("x-roles")).isEmpty());
            List<Map<String, Object>> parameters =
                    (List<Map<String, Object>>) operation.getOrDefault("parameters", List.of());
            Set<Object> inPath = new HashSet<>();
            parameters.stream()
                    .filter(each -> each.get("in").equals("path"))
                    .forEach(each -> inPath.add("{" + each.get("name") + "}"));
            Set<Object> wanted = new HashSet<>();
            Pattern.compile("\\{[^}]+}").matcher(path).results().forEach(found -> wanted.add(found.group()));
            assertEquals(name, wanted, inPath);
            Map<String, Object> responses = (Map<String, Object>) operation.get("responses");
            assertTrue(name, responses.containsKey("401"));
            assertTrue(name, responses.keySet().stream().anyMatch(code -> code.compareTo("400") < 0));
            boolean body = List.of("post", "put").contains(verb) && !path.matches(".*/(invitation|refusal)");
            assertEquals(name, body, operation.containsKey("requestBody"));
        }));
        Map<String, Map<String, Object>> schemas =
                (Map<String, Map<String, Object>>) ((Map<String, Object>) document.get("components")).get("schemas");
        Set<String> references = new HashSet<>();
        Matcher matcher = Pattern.compile("#/components/schemas/([^\"]+)").matcher(reply.text());
        while (matcher.find()) {
            references.add(matcher.group(1));
        }
        assertTrue(references.toString(), schemas.keySet().containsAll(references));
        Map<String, Object> municipality =
                (Map<String, Object>) schemas.get("MunicipalityView").get("properties");
        assertEquals(
                Set.of("cut", "name", "aliases", "region", "province", "population", "class", "sizeBand"),
                municipality.keySet());
        assertTrue(
                municipality.get("class").toString(),
                municipality.get("class").toString().contains("urban"));
        assertTrue(
                municipality.get("class").toString(),
                municipality.get("class").toString().contains("nullable=true"));
        assertTrue(schemas.get("AccountView").toString().contains("email={type=string, nullable=true}"));
        assertTrue(schemas.get("AuditTrailVerification")
                .toString()
                .contains("firstBroken={type=integer, format=int64, nullable=true}"));
        assertTrue(
                schemas.get("JobView").toString(),
                schemas.get("JobView").toString().contains("result={nullable=true}"));
        assertFalse(((Map<String, Object>) schemas.get("AccountBody").get("properties")).containsKey("createdAt"));
    }

    @Test
    public void thePermissionMatrixIsComplete() {
        Class<?>[] classes = HOST.resources().stream().map(Object::getClass).toArray(Class<?>[]::new);
        assertEquals(List.of(), PermissionCheck.differences(classes));
    }
}
