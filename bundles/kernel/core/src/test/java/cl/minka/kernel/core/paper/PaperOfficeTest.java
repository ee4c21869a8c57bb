package cl.minka.kernel.core.paper;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertNotEquals;
import static org.junit.Assert.assertThrows;
import static org.junit.Assert.assertTrue;

import cl.minka.kernel.Caller;
import cl.minka.kernel.Kind;
import cl.minka.kernel.Refusal;
import cl.minka.kernel.core.Engine;
import cl.minka.kernel.core.Platform;
import cl.minka.kernel.paper.Block;
import cl.minka.kernel.paper.IssuedPaper;
import cl.minka.kernel.paper.Paper;
import cl.minka.kernel.paper.PaperFile;
import cl.minka.kernel.paper.PaperOrder;
import cl.minka.kernel.paper.PaperRenderer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.Before;
import org.junit.Test;
import org.junit.runner.RunWith;
import org.junit.runners.Parameterized;
import org.junit.runners.Parameterized.Parameter;
import org.junit.runners.Parameterized.Parameters;

@RunWith(Parameterized.class)
public class PaperOfficeTest {
    private static final Caller READER = Caller.anonymous("r1");
    private static final Instant ISSUED = Instant.parse("2027-03-01T03:00:00Z");

    @Parameter
    public Engine engine;

    private final AtomicInteger printed = new AtomicInteger();
    private Platform platform;
    private PaperOffice office;

    @Parameters(name = "{0}")
    public static Engine[] engines() {
        return Engine.values();
    }

    @Before
    public void open() {
        platform = Platform.clean(engine);
        office = office();
        office.setRenderer(printer("1"));
    }

    @Test
    public void theSamePaperHasOneCodeAndOneRecord() {
        PaperFile first = office.issue(READER, order("a"));
        PaperFile again = another().issue(READER, order("a"));
        assertEquals(first.code(), again.code());
        assertEquals(first.sha256(), again.sha256());
        assertEquals(1, platform.number("SELECT COUNT(*) FROM paper"));
        assertEquals(1, platform.number("SELECT COUNT(*) FROM audit_entry"));
        assertNotEquals(first.code(), office.issue(READER, order("b")).code());
    }

    @Test
    public void aCodeTellsWhatWasIssued() {
        PaperFile file = office.issue(READER, order("a"));
        IssuedPaper found = office.find(file.code().toString().toLowerCase(Locale.ROOT));
        assertEquals(
                new IssuedPaper(
                        file.code(), "contest-results", "contests/2027/results", "amuch", ISSUED, file.sha256(), true),
                found);
        assertEquals(Optional.of(found), office.recognize(file.sha256()));
        assertEquals(Optional.empty(), office.recognize("00"));
    }

    @Test
    public void whatWasNotIssuedIsNotFound() {
        for (String typed : List.of("0000-0000-0000", "x", "' OR 1=1 --", "")) {
            Refusal refusal = assertThrows(Refusal.class, () -> office.find(typed));
            assertEquals(Kind.NOT_FOUND, refusal.kind());
        }
    }

    @Test
    public void aRevokedPaperIsNotValid() {
        PaperFile file = office.issue(READER, order("a"));
        PaperFile other = office.issue(READER, order("b"));
        assertEquals(0, office.revoke(READER, "contest-receipt", "contests/2027/results"));
        assertTrue(office.find(file.code().value()).valid());
        assertEquals(2, office.revoke(READER, "contest-results", "contests/2027/results"));
        assertEquals(0, office.revoke(READER, "contest-results", "contests/2027/results"));
        assertFalse(office.find(file.code().value()).valid());
        assertFalse(office.find(other.code().value()).valid());
        assertEquals(1, platform.number("SELECT COUNT(*) FROM audit_entry WHERE action = 'kernel.paper-revoked'"));
    }

    @Test
    public void anotherFormOfTheSamePaperKeepsTheCodeAndBothFilesAreKnown() {
        PaperFile before = office.issue(READER, order("a"));
        office.setRenderer(printer("2"));
        platform.clock().advance(Duration.ofDays(1));
        PaperFile after = office.issue(READER, order("a"));
        assertEquals(before.code(), after.code());
        assertNotEquals(before.sha256(), after.sha256());
        assertEquals(after.sha256(), office.find(after.code().value()).sha256());
        assertTrue(office.recognize(before.sha256()).isPresent());
    }

    @Test
    public void whatManyAskForIsPrintedOnce() {
        office.issue(READER, order("a"));
        office.issue(READER, order("a"));
        assertEquals(1, printed.get());
    }

    @Test
    public void withoutARendererThereAreNoPapersAndTheRecordsStay() {
        PaperRenderer printer = printer("3");
        office.setRenderer(printer);
        PaperFile file = office.issue(READER, order("a"));
        office.unsetRenderer(printer);
        Refusal refusal = assertThrows(Refusal.class, () -> office.issue(READER, order("a")));
        assertEquals(Kind.UNAVAILABLE, refusal.kind());
        assertEquals("kernel.papers-absent", refusal.key());
        assertTrue(office.find(file.code().value()).valid());
    }

    private PaperOffice office() {
        return new PaperOffice(
                new PaperRecords(platform.database(), platform.journal(), platform.clock()), platform.key());
    }

    private PaperOffice another() {
        PaperOffice other = office();
        other.setRenderer(printer("1"));
        return other;
    }

    private PaperRenderer printer(String form) {
        return (paper, code, out) -> {
            printed.incrementAndGet();
            out.write((form + paper + code).getBytes(StandardCharsets.UTF_8));
        };
    }

    private static PaperOrder order(String text) {
        Paper paper = new Paper(
                "Resultados",
                "Resultados de prueba",
                Locale.forLanguageTag("es-CL"),
                "AMUCH",
                ISSUED,
                List.of(new Block.Paragraph(text)));
        return new PaperOrder("contest-results", "contests/2027/results", "amuch", paper);
    }
}
