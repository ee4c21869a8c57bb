package cl.minka.schools.core.certificate;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertTrue;

import cl.minka.kernel.Caller;
import cl.minka.kernel.jpa.Refused;
import cl.minka.kernel.paper.PagePrinter;
import cl.minka.kernel.paper.PrintedPages;
import cl.minka.schools.certificate.Certificate;
import cl.minka.schools.core.Databases;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.Test;
import org.w3c.dom.Document;

/** What goes to the printer, and to whom. */
public class CertificatePrintTest {
    private static final URI BASE = URI.create("https://minka.example/");

    private final List<String> drawn = new ArrayList<>();
    private final Academy academy = new Academy(Databases.DERBY, "Ana <Araya>", "Beto Bravo");
    private final CertificatePrintManager prints =
            new CertificatePrintManager(academy.world.transactions, new Plain(), text -> {
                drawn.add(text);
                return text.getBytes(StandardCharsets.UTF_8);
            });

    /** Writes the pages as they are, and reads every picture. */
    private static final class Plain implements PagePrinter {
        @Override
        public void print(PrintedPages pages, OutputStream out) throws IOException {
            Document page = parsed(pages.xhtml());
            for (int n = 0; n < page.getElementsByTagName("img").getLength(); n++) {
                String name = page.getElementsByTagName("img")
                        .item(n)
                        .getAttributes()
                        .getNamedItem("src")
                        .getNodeValue();
                pages.pictures().open(name).orElseThrow().readAllBytes();
            }
            out.write(pages.xhtml().getBytes(StandardCharsets.UTF_8));
        }

        private static Document parsed(String xhtml) {
            try {
                return DocumentBuilderFactory.newInstance()
                        .newDocumentBuilder()
                        .parse(new ByteArrayInputStream(xhtml.getBytes(StandardCharsets.UTF_8)));
            } catch (Exception e) {
                throw new AssertionError(e);
            }
        }

        @Override
        public int count(PrintedPages pages) {
            return 1;
        }
    }

    @Test
    public void thePaperSaysWhatIsFrozenAndItsCodeLeadsToTheCheck() {
        academy.fulfil("Ana <Araya>");
        Certificate one = academy.issue("Ana <Araya>");
        String page = new String(prints.one(academy.teacher, academy.id(), one.code(), BASE), StandardCharsets.UTF_8);
        assertEquals(List.of("https://minka.example/api/v1/certificates/" + one.code()), drawn);
        for (String said : List.of(
                "Ana &lt;Araya&gt;",
                "aprobó el curso",
                "Liderazgo",
                "de 10,5 horas, realizado entre el 6 de abril de 2027 y el 13 de abril de 2027, en Sede vecinal, Calle Uno 1",
                "Derechos (4 horas)",
                "Participación (6,5 horas)",
                one.serial(),
                CertificateCodes.shown(one.code()))) {
            assertTrue(said + " in " + page, page.contains(said));
        }
    }

    @Test
    public void onlyWhoMayKnowTheNameGetsThePaper() {
        academy.fulfil("Ana <Araya>");
        Certificate one = academy.issue("Ana <Araya>");
        Caller ana = academy.world.accounts.caller("ana");
        assertEquals(
                "NOT_FOUND schools.certificate-not-found",
                Refused.key(() -> prints.one(ana, academy.id(), one.code(), BASE)));
        academy.certificates.revoke(academy.teacher, academy.id(), one.code(), "Error");
        assertEquals(
                "CONFLICT schools.certificate-revoked",
                Refused.key(() -> prints.one(academy.teacher, academy.id(), one.code(), BASE)));
    }

    @Test
    public void allOfAnEditionAreOneFile() throws IOException {
        academy.fulfil("Ana <Araya>", "Beto Bravo");
        List<Certificate> both = academy.issueAll();
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        prints.all(academy.teacher, academy.id(), BASE, out);
        String pages = out.toString(StandardCharsets.UTF_8);
        assertTrue(
                pages.indexOf(both.get(0).serial()) < pages.indexOf(both.get(1).serial()));
        assertEquals(2, drawn.size());
        academy.certificates.revoke(academy.teacher, academy.id(), both.get(0).code(), "Error");
        out.reset();
        prints.all(academy.teacher, academy.id(), BASE, out);
        assertFalse(out.toString(StandardCharsets.UTF_8).contains(both.get(0).serial()));
        assertEquals("FORBIDDEN kernel.forbidden", Refused.key(() -> {
            try {
                prints.all(academy.hood.citizen, academy.id(), BASE, out);
            } catch (IOException e) {
                throw new AssertionError(e);
            }
        }));
    }
}
