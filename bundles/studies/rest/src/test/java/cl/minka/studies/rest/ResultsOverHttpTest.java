package cl.minka.studies.rest;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertTrue;

import cl.minka.kernel.rest.Client;
import cl.minka.kernel.rest.Client.Reply;
import org.junit.Rule;
import org.junit.Test;

public class ResultsOverHttpTest {
    private static final String STUDY = "/api/v1/studies/percepcion";

    @Rule
    public final StudiesHost host = new StudiesHost();

    @Test
    public void theReportComesAsPagePaperAndJson() {
        Client all = host.anonymous();
        Reply page = all.get(STUDY + "/report");
        assertEquals(page.text(), 200, page.status());
        assertTrue(page.header("Content-Type"), page.header("Content-Type").startsWith("text/html"));
        assertTrue(page.header("Content-Security-Policy").contains("default-src 'none'"));
        assertEquals("REPORT_PAGE", page.text());
        assertEquals("REPORT_PAPER", all.get(STUDY + "/report?format=pdf").text());
        assertEquals(
                "REPORT_PAPER",
                all.with("Accept", "application/pdf").get(STUDY + "/report").text());
        Reply json = all.with("Accept", "application/json").get(STUDY + "/report");
        assertEquals("percepcion", json.json().get("study"));
        assertEquals(400, all.get(STUDY + "/report?format=docx").status());
        assertEquals(404, all.get("/api/v1/studies/otro/report").status());
    }

    @Test
    public void whatWasReadOfTheReportMayBeSentBack() {
        Client analyst = host.as("admin");
        Reply made = analyst.put(
                STUDY + "/report",
                """
                {"title": "Temor", "summary": "**Baja**", "sections": [{"heading": "Uno", "markdown": "texto"}],
                 "tables": [{"variable": "temor", "by": ["sexo"]}]}
                """);
        assertEquals(made.text(), 200, made.status());
        Reply read = analyst.get(STUDY + "/report?format=json");
        assertEquals(428, analyst.put(STUDY + "/report", read.text()).status());
        Reply put = analyst.with("If-Match", read.header("ETag")).put(STUDY + "/report", read.text());
        assertEquals(put.text(), 200, put.status());
        assertEquals(
                403, host.as("comite-1").put(STUDY + "/report", read.text()).status());
        assertEquals(401, host.anonymous().put(STUDY + "/report", read.text()).status());
    }

    @Test
    public void codebookAndDataPackageAreFiles() {
        Client all = host.anonymous();
        Reply codebook = all.get(STUDY + "/codebook");
        assertEquals("application/xml", codebook.header("Content-Type"));
        assertTrue(codebook.header("Content-Disposition").contains("archivo.xml"));
        assertEquals(404, all.get(STUDY + "/codebook?wave=2").status());
        Reply data = all.get(STUDY + "/data-package");
        assertEquals("application/zip", data.header("Content-Type"));
        Reply plan = host.as("admin")
                .put(
                        STUDY + "/data-package",
                        """
                        {"k": 5, "quasiIdentifiers": [{"variable": "edad", "recoding": "bands", "width": 10}]}
                        """);
        assertEquals(plan.text(), 200, plan.status());
        assertEquals(10, ((Number) plan.json().get("threshold")).intValue());
        assertEquals(
                "CC-BY-4.0", all.get(STUDY + "/data-package?format=json").json().get("licence"));
        assertEquals(200, host.as("admin").get(STUDY + "/disclosure").status());
        assertEquals(401, all.get(STUDY + "/disclosure").status());
    }

    @Test
    public void aStudyBeginsWithATemplate() {
        assertTrue(host.anonymous().get("/api/v1/studies/templates").text().contains("ad-hoc"));
        Reply made = host.as("municipio-05101")
                .post(
                        "/api/v1/studies",
                        """
                        {"id": "plantilla", "title": "Rápido", "template": "ad-hoc", "startsOn": "2027-04-01"}
                        """);
        assertEquals(made.text(), 201, made.status());
        assertTrue(made.text(), made.text().contains("Terreno"));
        assertTrue(made.text(), made.text().contains("\"kind\":\"ad-hoc\""));
        Reply terms = host.anonymous().get("/api/v1/studies/plantilla/terms-of-reference?format=doc");
        assertEquals("application/msword", terms.header("Content-Type"));
        assertEquals(
                "PAPER",
                host.anonymous()
                        .get("/api/v1/studies/plantilla/terms-of-reference?format=pdf")
                        .text());
        assertTrue(host.anonymous().get("/api/v1/studies/catalog").text().contains("dcat:Catalog"));
    }

    @Test
    public void identifyingDataIsOpenedAndErasedByAnAct() {
        Client lead = host.as("admin");
        assertEquals(90, ((Number) lead.get(STUDY + "/identities").json().get("retentionDays")).intValue());
        Reply opened = lead.post(STUDY + "/identities/openings", "{\"unit\": \"u7\", \"reason\": \"Volver a llamar\"}");
        assertEquals(opened.text(), 200, opened.status());
        assertTrue(opened.text(), opened.text().contains("Persona de Ejemplo u7"));
        assertEquals("no-store", opened.header("Cache-Control"));
        Reply erased = lead.post(STUDY + "/identities/erasures", "{\"unit\": \"u7\", \"reason\": \"Lo pidió\"}");
        assertEquals(1, ((Number) erased.json().get("responses")).intValue());
        assertEquals(401, host.anonymous().get(STUDY + "/identities").status());
        assertEquals(403, host.as("municipio-05101").get(STUDY + "/identities").status());
    }
}
