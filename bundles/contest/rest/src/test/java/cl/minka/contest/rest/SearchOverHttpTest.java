package cl.minka.contest.rest;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertNull;
import static org.junit.Assert.assertTrue;

import cl.minka.contest.Assignments;
import cl.minka.contest.SearchScope;
import cl.minka.kernel.rest.Client;
import cl.minka.kernel.rest.Client.Reply;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.Rule;
import org.junit.Test;

public class SearchOverHttpTest {
    private static final String CONTEST = "/api/v1/contests/" + Samples.CONTEST;
    private static final String SAVED =
            "{\"name\": \"buenas\", \"over\": \"initiatives\", \"search\": \"average>=70\", \"shared\": true}";
    private static final String MESSAGE = "{\"to\": {\"over\": \"evaluators\", \"search\": \"pending>0\"},"
            + " \"subject\": \"Plazo\", \"text\": \"Quedan {{pendientes}}\\ny poco tiempo\"%s}";

    @Rule
    public final ContestHost host = new ContestHost();

    @Test
    public void aSearchGoesFromTheListToTheService() {
        Client organizer = host.as("organizadora");
        String search = "?search=average%3E%3D70%20-agua";
        Optional<String> expected = Optional.of("average>=70 -agua");
        assertEquals(200, organizer.get(CONTEST + "/initiatives" + search).status());
        assertEquals(expected, host.initiatives.filter.orElseThrow().search());
        assertEquals(
                200,
                organizer.get(CONTEST + "/initiatives" + search + "&format=csv").status());
        assertEquals(expected, host.initiatives.filter.orElseThrow().search());
        assertEquals(200, organizer.get(CONTEST + "/assignments" + search).status());
        assertEquals(expected, host.assignments.filter.orElseThrow().search());
        assertEquals(200, organizer.get(CONTEST + "/evaluators" + search).status());
        assertEquals(expected, host.evaluators.search);
        assertEquals(200, organizer.get(CONTEST + "/evaluations" + search).status());
        assertEquals(expected, host.assignments.search);
        assertEquals(
                200,
                host.as("municipio-05101")
                        .get(CONTEST + "/initiatives" + search)
                        .status());
        assertEquals(
                403,
                host.as("municipio-05101").get(CONTEST + "/evaluators" + search).status());
    }

    @Test
    public void theFieldsAreToldInTheReadersLanguage() {
        Reply reply = host.as("organizadora").get(CONTEST + "/search/fields?over=assignments");
        assertEquals(Optional.of(SearchScope.ASSIGNMENTS), host.searches.over);
        Map<?, ?> field = (Map<?, ?>) ((List<?>) reply.json().get("fields")).get(0);
        assertEquals("assignments", reply.json().get("over"));
        assertEquals("puntaje: Innovación", field.get("label"));
        assertEquals("figure", field.get("type"));
        Reply english = host.as("organizadora").with("Accept-Language", "en").get(CONTEST + "/search/fields");
        assertTrue(english.text(), english.text().contains("score: Innovación"));
        assertEquals(Optional.of(SearchScope.INITIATIVES), host.searches.over);
        assertEquals(
                400,
                host.as("organizadora")
                        .get(CONTEST + "/search/fields?over=nada")
                        .status());
        assertEquals(
                403, host.as("evaluador-01").get(CONTEST + "/search/fields").status());
        assertEquals(401, host.anonymous().get(CONTEST + "/search/fields").status());
    }

    @Test
    public void aSearchIsCheckedAndToldInWords() {
        Client organizer = host.as("organizadora");
        Reply told = organizer.post(
                CONTEST + "/search/check", "{\"over\": \"initiatives\", \"search\": \"(average>=70 OR agua) agua\"}");
        assertEquals(told.text(), 200, told.status());
        assertEquals(true, told.json().get("valid"));
        assertEquals(
                "(puntaje promedio es al menos 70 o en el texto aparece agua) y en el texto aparece agua",
                told.json().get("told"));
        Reply wrong =
                organizer.post(CONTEST + "/search/check", "{\"over\": \"initiatives\", \"search\": \"averag>1\"}");
        assertEquals(false, wrong.json().get("valid"));
        assertNull(wrong.json().get("told"));
        Map<?, ?> error = (Map<?, ?>) ((List<?>) wrong.json().get("errors")).get(0);
        assertEquals(0, error.get("start"));
        assertEquals(6, error.get("length"));
        assertEquals("average", error.get("suggestion"));
        assertTrue(error.get("detail").toString().startsWith("En el carácter 1: no hay un campo «averag»"));
        assertEquals(
                400,
                organizer
                        .post(CONTEST + "/search/check", "{\"search\": \"agua\"}")
                        .status());
        assertEquals(
                400,
                organizer
                        .post(CONTEST + "/search/check", "{\"over\": \"initiatives\", \"search\": \"a\", \"x\": 1}")
                        .status());
    }

    @Test
    public void savedSearchesAreKeptWithTheirVersions() {
        Client organizer = host.as("organizadora");
        Reply made = organizer.post(CONTEST + "/searches", SAVED);
        assertEquals(made.text(), 201, made.status());
        assertTrue(made.header("Location").endsWith(CONTEST + "/searches/buenas"));
        Reply read = organizer.get(CONTEST + "/searches/buenas");
        assertEquals(made.json(), read.json());
        Reply changed = organizer.with("If-Match", read.header("ETag")).put(CONTEST + "/searches/buenas", read.text());
        assertEquals(changed.text(), 200, changed.status());
        assertEquals(428, organizer.put(CONTEST + "/searches/buenas", SAVED).status());
        assertEquals(
                412,
                organizer
                        .with("If-Match", read.header("ETag"))
                        .put(CONTEST + "/searches/buenas", SAVED)
                        .status());
        assertEquals(
                1,
                ((List<?>) organizer
                                .get(CONTEST + "/searches?sort=-name")
                                .json()
                                .get("items"))
                        .size());
        assertEquals(
                204,
                organizer
                        .with("If-Match", changed.header("ETag"))
                        .delete(CONTEST + "/searches/buenas")
                        .status());
        assertEquals(404, organizer.get(CONTEST + "/searches/buenas").status());
        assertEquals(403, host.as("municipio-05101").get(CONTEST + "/searches").status());
        organizer.post(CONTEST + "/searches", SAVED.replace("buenas", "usada"));
        Reply used = organizer.with("If-Match", "*").delete(CONTEST + "/searches/usada");
        assertEquals(409, used.status());
        assertTrue(used.text(), used.text().contains("la usan otra"));
    }

    @Test
    public void theSameKeySavesOnce() {
        Client organizer = host.as("organizadora").with("Idempotency-Key", "s1");
        Reply first = organizer.post(CONTEST + "/searches", SAVED);
        assertEquals(first.text(), organizer.post(CONTEST + "/searches", SAVED).text());
    }

    @Test
    public void aMessageIsProposedAndThenSentOnce() {
        Client organizer = host.as("organizadora").with("Idempotency-Key", "m1");
        Reply proposal = organizer.post(CONTEST + "/mailings", String.format(MESSAGE, ""));
        assertEquals(proposal.text(), 200, proposal.status());
        assertEquals(false, proposal.json().get("confirmed"));
        assertEquals(1, proposal.json().get("recipients"));
        assertEquals(List.of(), host.mailings.sent);
        String confirmed = String.format(MESSAGE, ", \"confirm\": true");
        Reply sent = organizer.post(CONTEST + "/mailings", confirmed);
        assertEquals(sent.text(), 201, sent.status());
        assertEquals(
                sent.text(), organizer.post(CONTEST + "/mailings", confirmed).text());
        assertEquals(1, host.mailings.sent.size());
        assertEquals(
                "Quedan {{pendientes}}\ny poco tiempo",
                host.mailings.sent.get(0).order().text());
        assertTrue(sent.header("Location").endsWith(CONTEST + "/mailings/m0"));
        Reply list = host.as("organizadora").get(CONTEST + "/mailings");
        assertEquals(1, ((List<?>) list.json().get("items")).size());
        assertEquals(200, host.as("organizadora").get(CONTEST + "/mailings/m0").status());
        assertEquals(404, host.as("organizadora").get(CONTEST + "/mailings/m9").status());
        assertEquals(403, host.as("evaluador-01").get(CONTEST + "/mailings").status());
        Reply empty = host.as("organizadora").post(CONTEST + "/mailings", "{\"to\": {}}");
        assertEquals(400, empty.status());
        assertTrue(empty.text(), empty.text().contains("/to/over"));
    }

    @Test
    public void anOrderOfAssignmentMayNameSearches() {
        Client organizer = host.as("organizadora");
        Reply reply = organizer.post(
                CONTEST + "/assignments",
                "{\"initiatives\": {\"search\": \"category:servicios\"}, \"evaluators\": {\"search\": \"assigned:0\"}}");
        assertEquals(reply.text(), 200, reply.status());
        assertEquals(
                new Assignments.Among(Optional.of("category:servicios"), Optional.of("assigned:0")),
                host.assignments.order.orElseThrow().among());
        Reply empty = organizer.post(CONTEST + "/assignments", "{\"initiatives\": {}}");
        assertEquals(400, empty.status());
        assertTrue(empty.text(), empty.text().contains("/initiatives/search"));
    }
}
