package cl.minka.itests.scenario;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertTrue;

import cl.minka.itests.Wait;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;

/** Office files from a municipality's desk to the evaluator's screen. */
public final class OfficeFiles {
    private static final String OPEN_XML = "application/vnd.openxmlformats-officedocument.";
    private static final String RELATIONS =
            "<Relationships xmlns='http://schemas.openxmlformats.org/package/2006/relationships'><Relationship Id='rId1' Target='%s'"
                    + " Type='http://schemas.openxmlformats.org/officeDocument/2006/relationships/%s'/></Relationships>";

    private final Cast cast;
    private final Edition edition;

    public OfficeFiles(Cast cast, String contest) {
        this.cast = cast;
        this.edition = new Edition(cast, contest);
    }

    public void run() throws IOException, InterruptedException {
        open();
        String id = submit();
        String blind = edition.path("/initiatives/" + id + "/blind");
        JsonNode twin = settled(blind);
        List<String> found = new ArrayList<>();
        twin.path("findings").forEach(finding -> {
            if (finding.path("field").asText().startsWith("attachment:")) {
                found.add(finding.path("field").asText() + " "
                        + finding.path("text").asText());
            }
        });
        for (String expected : List.of(
                "attachment:informe.docx Valparaíso",
                "attachment:informe.docx oficina@munivalpo.cl",
                "attachment:informe datos.xlsx Valparaíso",
                "attachment:informe datos.xlsx +56 32 2123456",
                "attachment:informe lámina.pptx Valparaíso")) {
            assertTrue(expected + " in " + found, found.contains(expected));
        }
        Map<String, String> states = new HashMap<>();
        twin.path("attachments")
                .forEach(file -> states.put(
                        file.path("attachment").asText(),
                        file.path("state").asText() + " " + file.path("reason").asText()));
        assertEquals(states.toString(), "withheld office-file", states.get("informe viejo.doc"));

        edition.evaluate();
        Map<String, Object> order = Map.of("perInitiative", 1, "objective", "total", "keepExisting", true, "seed", 1);
        cast.organizer().post(edition.path("/assignments"), order).is(200);
        download();
    }

    private void open() {
        Map<String, Object> definition = new HashMap<>(edition.definition());
        List<Object> form = new ArrayList<>((List<?>) definition.get("form"));
        form.add(Map.of("id", "informe", "label", "Informe", "type", "file", "required", false, "blind", true));
        definition.put("form", form);
        definition.put("panel", Map.of("evaluationsPerInitiative", 1, "maxLoad", 50, "excludeSameRegion", false));
        User organizer = cast.organizer();
        organizer.post("/contests", definition).is(201);
        organizer.put(edition.path("/rules"), Map.of("text", Edition.RULES));
        edition.moveTo("open").is(200);
    }

    private String submit() throws IOException {
        User municipality = cast.municipality(0);
        String id = municipality
                .post(edition.path("/initiatives"), edition.draft("Compostaje", "servicios", "Resumen", "05101", "o-1"))
                .is(201)
                .string("/id");
        String files = edition.path("/initiatives/" + id + "/attachments/");
        municipality.upload(files + "carta", "application/pdf", Edition.LETTER).isDone();
        municipality
                .upload(files + "informe.docx", OPEN_XML + "wordprocessingml.document", document())
                .isDone();
        municipality
                .upload(files + "informe%20datos.xlsx", OPEN_XML + "spreadsheetml.sheet", workbook())
                .isDone();
        municipality
                .upload(files + "informe%20l%C3%A1mina.pptx", OPEN_XML + "presentationml.presentation", slides())
                .isDone();
        byte[] old = new byte[1024];
        System.arraycopy(
                new byte[] {(byte) 0xd0, (byte) 0xcf, 0x11, (byte) 0xe0, (byte) 0xa1, (byte) 0xb1}, 0, old, 0, 6);
        municipality
                .upload(files + "informe%20viejo.doc", "application/msword", old)
                .isDone();
        municipality
                .post(edition.path("/initiatives/" + id + "/submission"), Map.of())
                .isDone();
        return id;
    }

    /** The organiser's view once every file is cleaned or withheld. */
    private JsonNode settled(String blind) throws InterruptedException {
        Wait.upTo(Duration.ofSeconds(60)).until("the files are cleaned or withheld", () -> {
            JsonNode files = cast.organizer().get(blind).is(200).at("/attachments");
            List<String> states = files.findValuesAsText("state");
            return states.size() == 4 && !states.contains("pending") ? null : files.toString();
        });
        return cast.organizer().get(blind).is(200).at("");
    }

    private void download() throws IOException {
        for (String name : Cast.EVALUATORS) {
            User evaluator = cast.as(name);
            for (JsonNode one : evaluator
                    .get("/me/assignments?contest=" + edition.id())
                    .is(200)
                    .items()) {
                StringBuilder all = new StringBuilder();
                for (int number = 1; number <= 3; number++) {
                    Reply copy = evaluator
                            .get("/assignments/" + one.path("id").asText() + "/attachments/anexo-" + number + ".pdf")
                            .is(200);
                    String headers = copy.answer().response().headers().map().toString();
                    assertFalse(headers, headers.contains("informe") || headers.contains("alpara"));
                    assertFalse(new String(copy.bytes(), StandardCharsets.ISO_8859_1).contains("alpara"));
                    try (PDDocument pdf = Loader.loadPDF(copy.bytes())) {
                        all.append(new PDFTextStripper().getText(pdf));
                    }
                }
                String text = all.toString();
                assertFalse(text, text.toLowerCase().contains("valpara"));
                assertFalse(text, text.contains("munivalpo"));
                assertTrue(text, text.contains("compostan 120 toneladas"));
                assertTrue(text, text.contains("09-03-2026"));
                assertTrue(text, text.contains("Diapositiva 1"));
                return;
            }
        }
        throw new AssertionError("nobody was assigned");
    }

    private static byte[] document() throws IOException {
        return zip(Map.of(
                "_rels/.rels",
                RELATIONS.formatted("word/document.xml", "officeDocument"),
                "word/document.xml",
                "<w:document xmlns:w='http://schemas.openxmlformats.org/wordprocessingml/2006/main'><w:body><w:p><w:r>"
                        + "<w:t>La Municipalidad de Valpa</w:t></w:r><w:r><w:t>raíso y sus vecinos compostan 120 toneladas.</w:t>"
                        + "</w:r></w:p></w:body></w:document>",
                "docProps/core.xml",
                "<c:p xmlns:c='c'><creator>oficina@munivalpo.cl</creator></c:p>"));
    }

    private static byte[] workbook() throws IOException {
        return zip(Map.of(
                "_rels/.rels",
                RELATIONS.formatted("xl/workbook.xml", "officeDocument"),
                "xl/_rels/workbook.xml.rels",
                RELATIONS
                        .formatted("worksheets/sheet1.xml", "worksheet")
                        .replace(
                                "</Relationships>",
                                "<Relationship Id='rId2' Target='styles.xml' Type='x/styles'/></Relationships>"),
                "xl/workbook.xml",
                "<workbook xmlns:r='r'><sheets><sheet name='Municipalidad de Valparaíso' r:id='rId1'/></sheets></workbook>",
                "xl/styles.xml",
                "<styleSheet><cellXfs><xf numFmtId='0'/><xf numFmtId='14'/></cellXfs></styleSheet>",
                "xl/worksheets/sheet1.xml",
                "<worksheet><sheetData><row r='1'><c r='A1' t='inlineStr'><is><t>Fecha</t></is></c></row>"
                        + "<row r='2'><c r='A2' s='1'><v>46090</v></c></row><row r='3' hidden='1'><c r='A3' t='inlineStr'><is>"
                        + "<t>+56 32 2123456</t></is></c></row></sheetData></worksheet>"));
    }

    private static byte[] slides() throws IOException {
        return zip(Map.of(
                "_rels/.rels",
                RELATIONS.formatted("ppt/presentation.xml", "officeDocument"),
                "ppt/_rels/presentation.xml.rels",
                RELATIONS.formatted("slides/slide1.xml", "slide"),
                "ppt/presentation.xml",
                "<p:presentation xmlns:p='p' xmlns:r='r'><p:sldIdLst><p:sldId id='256' r:id='rId1'/></p:sldIdLst></p:presentation>",
                "ppt/slides/slide1.xml",
                "<p:sld xmlns:p='p' xmlns:a='a'><p:sp><p:txBody><a:p><a:r><a:t>Resultados</a:t></a:r></a:p></p:txBody></p:sp></p:sld>",
                "ppt/notesSlides/notesSlide1.xml",
                "<p:notes xmlns:p='p' xmlns:a='a'><a:p><a:t>Municipalidad de Valparaíso</a:t></a:p></p:notes>"));
    }

    private static byte[] zip(Map<String, String> parts) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            for (Map.Entry<String, String> part : parts.entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                zip.write(part.getValue().getBytes(StandardCharsets.UTF_8));
            }
        }
        return out.toByteArray();
    }
}
