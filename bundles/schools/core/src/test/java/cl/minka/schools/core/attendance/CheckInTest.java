package cl.minka.schools.core.attendance;

import static org.junit.Assert.assertArrayEquals;
import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertTrue;

import cl.minka.kernel.Expected;
import cl.minka.kernel.Slice;
import cl.minka.kernel.core.paper.PageOffice;
import cl.minka.kernel.core.paper.QrPictures;
import cl.minka.kernel.jpa.Contents;
import cl.minka.kernel.jpa.Refused;
import cl.minka.kernel.paper.PageRenderer;
import cl.minka.kernel.paper.PrintedPages;
import cl.minka.schools.attendance.AttendanceDraft;
import cl.minka.schools.attendance.AttendanceEntry;
import cl.minka.schools.attendance.AttendanceScan;
import cl.minka.schools.attendance.AttendanceStatus;
import cl.minka.schools.attendance.CheckIns;
import cl.minka.schools.core.Databases;
import com.google.zxing.BinaryBitmap;
import com.google.zxing.DecodeHintType;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import javax.imageio.ImageIO;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.Before;
import org.junit.Test;
import org.junit.runner.RunWith;
import org.junit.runners.Parameterized;

@RunWith(Parameterized.class)
public class CheckInTest {
    private static final Instant START = Instant.parse("2027-04-06T22:00:00Z");

    private final Databases database;
    private Hall hall;
    private CheckInManager checkIns;
    private AttendanceManager attendances;

    public CheckInTest(Databases database) {
        this.database = database;
    }

    @Parameterized.Parameters(name = "{0}")
    public static List<Object[]> databases() {
        return Databases.parameters();
    }

    @Before
    public void open() {
        hall = new Hall(database, 2, "ana", "beto");
        checkIns = new CheckInManager(
                hall.world.transactions, hall.sheets, hall.roster, new QrPictures(), hall.world.clock);
        attendances =
                new AttendanceManager(hall.world.transactions, hall.sheets, hall.world.accounts, hall.world.clock);
        hall.world.clock.set(START.plusSeconds(60));
    }

    @Test
    public void whoIsThereSaysSoByTheCodeOfTheMoment() {
        String code = code();
        assertEquals(Set.of("/code kernel.required"), Refused.faults(() -> checkIn("ana", " ")));
        CheckIns.CheckedIn done = checkIn("ana", code);
        assertEquals(AttendanceStatus.PRESENT, done.status());
        assertEquals("e-ana", done.enrolment());
        assertEquals(done, checkIn("ana", code));
        hall.world.clock.set(START.plus(Duration.ofMinutes(16)));
        assertEquals("CONFLICT schools.wrong-check-in-code", Refused.key(() -> checkIn("beto", code)));
        assertEquals(AttendanceStatus.LATE, checkIn("beto", code()).status());
        assertEquals(done, checkIn("ana", code()));
        hall.world.clock.set(START.plus(Duration.ofMinutes(121)));
        assertEquals("CONFLICT schools.no-check-in-now", Refused.key(() -> checkIn("beto", code())));
        hall.world.clock.set(START.minus(Duration.ofMinutes(31)));
        assertEquals("CONFLICT schools.no-check-in-now", Refused.key(() -> checkIn("beto", code())));
    }

    @Test
    public void nobodyChecksInForAnotherNorSeesTheCodeWithoutTeaching() {
        String code = code();
        assertEquals("NOT_FOUND schools.not-taking-part", Refused.key(() -> checkIn("zoe", code)));
        assertEquals(
                "NOT_FOUND schools.not-taking-part",
                Refused.key(() -> checkIns.checkIn(hall.citizen("ana"), hall.id(), 1, code, Optional.of("e-beto"))));
        assertEquals("FORBIDDEN kernel.forbidden", Refused.key(() -> checkIns.code(hall.citizen("ana"), hall.id(), 1)));
        assertFalse(
                code.equals(checkIns.code(hall.world.instructor, hall.id(), 2).code()));
    }

    @Test
    public void anAbsenceThatSomebodyRecordedIsNotOverwrittenByACheckIn() {
        attendances.put(
                hall.world.instructor,
                hall.id(),
                1,
                new AttendanceDraft.Entries(List.of(
                        new AttendanceEntry("e-ana", AttendanceStatus.ABSENT, "", Optional.empty(), Optional.empty()))),
                Expected.nothing());
        CheckIns.CheckedIn done = checkIn("ana", code());
        assertTrue(done.conflict());
        assertEquals(AttendanceStatus.ABSENT, done.status());
        BatchManager batches =
                new BatchManager(hall.world.transactions, hall.sheets, hall.world.accounts, hall.world.clock);
        assertEquals(
                1,
                batches.conflicts(hall.world.instructor, hall.id(), 1, Optional.of(true), Slice.first(9))
                        .items()
                        .size());
    }

    @Test
    public void theSheetNamesItselfAndNobodysRut() throws Exception {
        AtomicReference<PrintedPages> printed = new AtomicReference<>();
        PageOffice printer = new PageOffice();
        PrintManager prints = new PrintManager(
                hall.sheets, hall.world.editions, hall.world.municipalities, printer, new QrPictures());
        assertEquals(
                "UNAVAILABLE kernel.papers-absent",
                Refused.key(() -> prints.sheet(hall.world.instructor, hall.id(), 1)));
        hall.seat("Ñuñoa & <Hijos>");
        printer.setRenderer(new PageRenderer() {
            @Override
            public void render(PrintedPages pages, OutputStream out) {
                printed.set(pages);
            }

            @Override
            public int count(PrintedPages pages) {
                return 1;
            }
        });
        prints.sheet(hall.world.instructor, hall.id(), 1);
        String xhtml = printed.get().xhtml();
        DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(new ByteArrayInputStream(xhtml.getBytes(StandardCharsets.UTF_8)));
        assertTrue(xhtml, xhtml.contains("Ñuñoa &amp; &lt;Hijos&gt;"));
        assertTrue(xhtml, xhtml.contains("martes 6 de abril de 2027, de 18:00 a 20:00 horas"));
        assertEquals("Municipalidad de Valparaíso", printed.get().issuer());
        String sheet = attendances.get(hall.world.instructor, hall.id(), 1).sheet();
        try (InputStream picture = printed.get().pictures().open("sheet").orElseThrow()) {
            assertEquals("minka:schools/sheet/" + hall.id() + "/1/" + sheet, read(picture));
        }
        try (InputStream picture = new ByteArrayInputStream(checkIns.picture(hall.world.instructor, hall.id(), 1))) {
            assertEquals("minka:schools/check-in/" + hall.id() + "/1/" + code(), read(picture));
        }
    }

    @Test
    public void aSignedSheetIsKeptWholeWithItsDigest() throws Exception {
        ScanManager scans = new ScanManager(hall.world.transactions, hall.world.clock);
        byte[] file = new byte[3 * Contents.CHUNK + 5];
        Arrays.fill(file, (byte) 7);
        System.arraycopy(new byte[] {'%', 'P', 'D', 'F', '-'}, 0, file, 0, 5);
        assertEquals(
                "NOT_FOUND schools.scan-not-found", Refused.key(() -> scans.get(hall.world.instructor, hall.id(), 1)));
        AttendanceScan stored = put(scans, file, Expected.nothing());
        assertEquals("application/pdf", stored.mediaType());
        assertEquals(
                HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(file)), stored.sha256());
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        scans.write(hall.world.instructor, hall.id(), 1, out);
        assertArrayEquals(file, out.toByteArray());
        assertEquals("PRECONDITION_REQUIRED kernel.precondition-required", refused(scans, file, Expected.nothing()));
        assertEquals(
                "UNSUPPORTED_TYPE schools.scan-type",
                refused(scans, "no es una imagen".getBytes(), Expected.version(stored.version())));
        byte[] large = Arrays.copyOf(file, (int) ScanManager.MOST + 1);
        assertEquals("TOO_LARGE schools.scan-too-large", refused(scans, large, Expected.anyVersion()));
        byte[] png = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n'};
        assertEquals(
                "image/png", put(scans, png, Expected.version(stored.version())).mediaType());
        assertEquals(
                1L,
                ((Number) hall.world.transactions.read(
                                manager -> manager.createNativeQuery("SELECT COUNT(*) FROM attendance_scan_chunk")
                                        .getSingleResult()))
                        .longValue());
        assertEquals(
                Optional.of("image/png"),
                attendances.get(hall.world.instructor, hall.id(), 1).scan().map(AttendanceScan::mediaType));
    }

    private AttendanceScan put(ScanManager scans, byte[] file, Expected expected) throws IOException {
        return scans.put(hall.world.instructor, hall.id(), 1, new ByteArrayInputStream(file), expected);
    }

    private String refused(ScanManager scans, byte[] file, Expected expected) {
        return Refused.key(() -> put(scans, file, expected));
    }

    private String code() {
        return checkIns.code(hall.world.instructor, hall.id(), 1).code();
    }

    private CheckIns.CheckedIn checkIn(String name, String code) {
        return checkIns.checkIn(hall.citizen(name), hall.id(), 1, code, Optional.empty());
    }

    private static String read(InputStream picture) throws Exception {
        BufferedImage image = ImageIO.read(picture);
        int[] pixels = image.getRGB(0, 0, image.getWidth(), image.getHeight(), null, 0, image.getWidth());
        BinaryBitmap bits = new BinaryBitmap(
                new HybridBinarizer(new RGBLuminanceSource(image.getWidth(), image.getHeight(), pixels)));
        // Nothing else is on the picture: looked for as on a photograph, some codes are not found.
        return new QRCodeReader()
                .decode(bits, Map.of(DecodeHintType.PURE_BARCODE, true))
                .getText();
    }
}
