package cl.minka.contest.rest;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertTrue;

import cl.minka.contest.Consensuses.Accept;
import cl.minka.contest.Consensuses.CallFurther;
import cl.minka.contest.Consensuses.Close;
import cl.minka.contest.Consensuses.Propose;
import cl.minka.contest.Consensuses.Say;
import cl.minka.contest.Consensuses.Waiting;
import cl.minka.kernel.Caller;
import cl.minka.kernel.Grant;
import cl.minka.kernel.Role;
import cl.minka.kernel.rest.Client;
import cl.minka.kernel.rest.Client.Reply;
import cl.minka.kernel.rest.OpenTasks.Task;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.Rule;
import org.junit.Test;

public class ConsensusOverHttpTest {
    private static final String EXCHANGE = "/api/v1/contests/" + Samples.CONTEST + "/consensus";

    @Rule
    public final ContestHost host = new ContestHost();

    @Test
    public void anExchangeIsReadUnderLabels() {
        Reply read = host.as("evaluador-01").get(EXCHANGE + "/K7");
        assertEquals(read.text(), 200, read.status());
        assertEquals("open", read.json().get("state"));
        assertEquals(37.5, ((Number) read.json().get("range")).doubleValue(), 0);
        List<?> voices = (List<?>) read.json().get("evaluators");
        Map<?, ?> first = (Map<?, ?>) voices.get(0);
        assertEquals("A", first.get("label"));
        assertEquals(null, first.get("evaluator"));
        assertEquals(404, host.as("evaluador-01").get(EXCHANGE + "/K8").status());
    }

    @Test
    public void eachActIsOneMember() {
        Client evaluator = host.as("evaluador-01");
        Client organizer = host.as("organizadora");
        assertEquals(
                200, evaluator.post(EXCHANGE + "/K7", "{\"message\": \"Hola\"}").status());
        assertEquals(
                200,
                evaluator
                        .post(EXCHANGE + "/K7", "{\"proposal\": {\"scores\": {\"impacto\": 3}}}")
                        .status());
        assertEquals(
                200, evaluator.post(EXCHANGE + "/K7", "{\"accept\": \"n1\"}").status());
        assertEquals(
                200,
                organizer
                        .post(EXCHANGE + "/K7", "{\"furtherEvaluator\": \"evaluador-09\"}")
                        .status());
        assertEquals(
                200,
                organizer
                        .post(EXCHANGE + "/K7", "{\"close\": {\"reason\": \"Se informa al comité\"}}")
                        .status());
        assertEquals(
                List.of(
                        new Say("Hola"),
                        new Propose(Map.of("impacto", new BigDecimal("3"))),
                        new Accept("n1"),
                        new CallFurther("evaluador-09"),
                        new Close("Se informa al comité")),
                host.consensuses.acts);
    }

    @Test
    public void noneOrTwoAtOnceAreRefused() {
        Client evaluator = host.as("evaluador-01");
        for (String body : List.of("{}", "{\"message\": \"Hola\", \"accept\": \"n1\"}")) {
            Reply refused = evaluator.post(EXCHANGE + "/K7", body);
            assertEquals(body, 400, refused.status());
            assertTrue(refused.text(), refused.text().contains("furtherEvaluator"));
        }
        assertTrue(host.consensuses.acts.isEmpty());
    }

    @Test
    public void theListIsForOrganizers() {
        Reply list = host.as("organizadora").get(EXCHANGE);
        assertEquals(list.text(), 200, list.status());
        assertFalse(((List<?>) list.json().get("items")).isEmpty());
        for (String other : List.of("evaluador-01", "comite-1", "municipio-05101")) {
            assertEquals(other, 403, host.as(other).get(EXCHANGE).status());
        }
        assertEquals(401, host.anonymous().get(EXCHANGE + "/K7").status());
        assertEquals(403, host.as("comite-1").get(EXCHANGE + "/K7").status());
    }

    @Test
    public void evaluatorsFindTheirExchangesAmongTheirTasks() {
        host.consensuses.waiting = List.of(new Waiting(Samples.CONTEST, "Premio", "K7", Optional.of(Samples.THEN)));
        ConsensusTasks tasks = new ConsensusTasks(host.consensuses);
        assertEquals(
                List.of(new Task(
                        "consensus",
                        "Premio",
                        "contests/" + Samples.CONTEST + "/consensus/K7",
                        1,
                        Optional.of(Samples.THEN))),
                tasks.of(caller(Role.EVALUATOR)));
        assertEquals(List.of(), tasks.of(caller(Role.COMMITTEE)));
    }

    private static Caller caller(Role role) {
        return new Caller(7, "alguien", Set.of(Grant.of(role, "amuch")), "r", Optional.empty());
    }
}
