package cl.minka.contest.rest;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertTrue;

import cl.minka.contest.Opinion;
import cl.minka.kernel.paper.Paper;
import cl.minka.kernel.paper.PaperOrder;
import cl.minka.kernel.rest.Client.Reply;
import cl.minka.kernel.rest.FakePapers;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.Rule;
import org.junit.Test;

public class PapersOverHttpTest {
    private static final String CONTEST = "/api/v1/contests/" + Samples.CONTEST;
    private static final String RECEIPT = CONTEST + "/initiatives/" + Samples.INITIATIVE + "/submission/receipt.pdf";

    @Rule
    public final ContestHost host = new ContestHost();

    @Test
    public void resultsAreAPaperByAddressFormatOrAccept() {
        List<Reply> replies = List.of(
                host.anonymous().get(CONTEST + "/results.pdf"),
                host.anonymous().get(CONTEST + "/results?format=pdf"),
                host.anonymous().with("Accept", "application/pdf").get(CONTEST + "/results"),
                host.anonymous().with("Accept", "application/pdf").get(CONTEST + "/results.pdf"));
        for (Reply reply : replies) {
            assertEquals(reply.text(), 200, reply.status());
            assertEquals("application/pdf", reply.header("Content-Type"));
            assertEquals(
                    "attachment; filename=\"resultados-" + Samples.CONTEST + ".pdf\"",
                    reply.header("Content-Disposition"));
            assertEquals("no-cache", reply.header("Cache-Control"));
            assertEquals(FakePapers.CONTENT, reply.text());
        }
        assertEquals(1, host.papers.orders.stream().distinct().count());
        assertEquals(
                "application/json", host.anonymous().get(CONTEST + "/results").header("Content-Type"));
        assertEquals(400, host.anonymous().get("/api/v1/contests?format=pdf").status());
    }

    @Test
    public void resultsShowWinnersWithScoresAndReasons() {
        host.anonymous().get(CONTEST + "/results.pdf");
        PaperOrder order = host.papers.orders.get(0);
        assertEquals("contest-results", order.kind());
        assertEquals("contests/" + Samples.CONTEST + "/results", order.resource());
        assertEquals("Resultados: Concurso de ejemplo", order.paper().title());
        assertEquals("es-CL", order.paper().language().toLanguageTag());
        assertEquals(Samples.THEN, order.paper().issued());
        String text = order.paper().body().toString();
        for (String shown : List.of("Ejemplo: compostaje", "Servicios", "80,50", "90,00", "85,25", "05101")) {
            assertTrue(shown + " in " + text, text.contains(shown));
        }
        assertTrue(text, text.contains("1 de marzo de 2027, 00:00:00 (America/Santiago)"));
    }

    @Test
    public void aReceiptIsForItsMunicipalityAndTellsNothingInItsMetadata() {
        Reply reply = host.as("municipio-05101").get(RECEIPT);
        assertEquals(reply.text(), 200, reply.status());
        assertEquals("no-store", reply.header("Cache-Control"));
        Paper paper = host.papers.orders.get(0).paper();
        String metadata = paper.title() + paper.description() + paper.issuer();
        assertFalse(metadata, metadata.contains("compostaje") || metadata.contains("05101"));
        assertTrue(paper.body().toString().contains("9f86d0"));
        assertEquals(401, host.anonymous().get(RECEIPT).status());
        assertEquals(403, host.as("evaluador-01").get(RECEIPT).status());
        assertEquals(403, host.as("comite-1").get(RECEIPT).status());
    }

    @Test
    public void minutesNameTheMembersAndWhatTheySaid() {
        host.committees.opinion = Optional.of(new Opinion(
                Samples.INITIATIVE,
                "comite-1",
                Map.of("impacto", new BigDecimal("4.50")),
                Map.of("", "Una práctica <b>sólida</b>"),
                Optional.empty(),
                Samples.THEN,
                1));
        Reply reply = host.as("comite-1").get(CONTEST + "/committee/minutes.pdf");
        assertEquals(reply.text(), 200, reply.status());
        String text = host.papers.orders.get(0).paper().body().toString();
        for (String shown : List.of("Persona de ejemplo", "impacto: 4,5", "<b>sólida</b>", "90,00", "c0ffee")) {
            assertTrue(shown + " in " + text, text.contains(shown));
        }
        assertEquals(
                403,
                host.as("evaluador-01").get(CONTEST + "/committee/minutes.pdf").status());
        assertEquals(
                403,
                host.as("municipio-05101")
                        .get(CONTEST + "/committee/minutes.pdf")
                        .status());
    }

    @Test
    public void aCertificateIsForWhoEvaluatedAndTellsNothingInItsMetadata() {
        String path = CONTEST + "/evaluators/evaluador-01/certificate.pdf";
        Reply reply = host.as("evaluador-01").get(path);
        assertEquals(reply.text(), 200, reply.status());
        assertEquals("no-store", reply.header("Cache-Control"));
        assertTrue(reply.header("Content-Disposition").contains("certificado-" + Samples.CONTEST + ".pdf"));
        Paper paper = host.papers.orders.get(0).paper();
        assertFalse((paper.title() + paper.description() + paper.issuer()).contains("Persona"));
        String text = paper.body().toString();
        for (String shown : List.of("Persona de ejemplo", "text=3", "1 de marzo de 2027", "27 de febrero de 2027")) {
            assertTrue(shown + " in " + text, text.contains(shown));
        }
        assertEquals(200, host.as("organizadora").get(path).status());
        assertEquals(
                404,
                host.as("evaluador-01")
                        .get(CONTEST + "/evaluators/evaluador-02/certificate.pdf")
                        .status());
        assertEquals(401, host.anonymous().get(path).status());
        assertEquals(403, host.as("comite-1").get(path).status());
        assertEquals(403, host.as("municipio-05101").get(path).status());
    }

    @Test
    public void theRecordOfTheSelectionTellsEachStep() {
        Reply reply = host.as("organizadora").get(CONTEST + "/selection/record.pdf");
        assertEquals(reply.text(), 200, reply.status());
        assertTrue(reply.header("Content-Disposition").contains("acta-seleccion-" + Samples.CONTEST + ".pdf"));
        String whole = host.papers.orders.get(0).paper().body().toString();
        for (String shown : List.of("0,6 × 81,25", "= 76,75.", "01-03-2027 00:00", "2e", "1f", "Firma")) {
            assertTrue(shown + " in " + whole, whole.contains(shown));
        }
        host.selections.veiled = true;
        assertEquals(
                200, host.anonymous().get(CONTEST + "/selection/record.pdf").status());
        String published = host.papers.orders.get(1).paper().body().toString();
        assertTrue(published, published.contains("permiten mostrar"));
        assertFalse(published, published.contains("80,50") || published.contains("1f") || published.contains("Firma"));
    }

    @Test
    public void withoutThePapersOnlyThePapersAreMissing() {
        host.papers.absent = true;
        Reply reply = host.anonymous().get(CONTEST + "/results.pdf");
        assertEquals(503, reply.status());
        assertEquals("urn:minka:problem:kernel:papers-absent", reply.json().get("type"));
        assertEquals("application/problem+json", reply.header("Content-Type"));
        assertEquals(503, host.anonymous().get(CONTEST + "/results?format=pdf").status());
        assertEquals(200, host.anonymous().get(CONTEST + "/results").status());
        assertEquals(200, host.anonymous().get(CONTEST + "/results?format=csv").status());
    }
}
