package cl.minka.practices.core.event;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertTrue;

import cl.minka.kernel.jpa.Refused;
import cl.minka.practices.core.Databases;
import cl.minka.practices.event.Event;
import cl.minka.practices.event.Registrations;
import cl.minka.runtime.papers.PdfPages;
import cl.minka.runtime.papers.Press;
import com.google.zxing.BinaryBitmap;
import com.google.zxing.DecodeHintType;
import com.google.zxing.NotFoundException;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.Result;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.multi.qrcode.QRCodeMultiReader;
import java.awt.image.BufferedImage;
import java.io.File;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.Before;
import org.junit.Test;

/** Badges and lists as they come out of the printer; the pages are left in {@code target/prints} to be looked at. */
public class PrintedEventTest {
    private static final int DPI = 200;
    private static final List<String> NAMES = List.of(
            "Ana María de los Ángeles Sepúlveda-Errázuriz Montecinos de la Fuente",
            "Zoila Ñancupil",
            "Eva <b> & Cía",
            "Wenceslao Undurraga-Przybyszewski");

    private EventWorld world;
    private Event event;

    @Before
    public void begin() {
        world = new EventWorld(Databases.DERBY);
        world.printer.setRenderer(new PdfPages(new Press()));
        event = world.events.create(world.organizer, EventWorld.plan(null));
    }

    @Test
    public void everyBadgeCanBeReadFromThePaper() throws IOException, NotFoundException {
        Set<String> codes = new TreeSet<>();
        for (int n = 0; n < 13; n++) {
            codes.add(register(n).registration().code());
        }
        try (PDDocument pages = Loader.loadPDF(world.prints.badges(world.organizer, event.id()))) {
            assertEquals(2, pages.getNumberOfPages());
            Set<String> read = new TreeSet<>(codes(picture(pages, 0, "badges-1")));
            assertEquals(10, read.size());
            read.addAll(codes(picture(pages, 1, "badges-2")));
            assertEquals(codes, read);
            String text = new PDFTextStripper().getText(pages);
            assertTrue(text, text.contains("Zoila Ñancupil") && text.contains("Eva <b> & Cía"));
        }
    }

    @Test
    public void thePersonHasTheOwnBadgeOnly() throws IOException, NotFoundException {
        Registrations.Made ana = register(0);
        register(1);
        byte[] badge =
                world.prints.badge(world.nobody, event.id(), ana.registration().id(), ana.token());
        try (PDDocument pages = Loader.loadPDF(badge)) {
            assertEquals(1, pages.getNumberOfPages());
            assertEquals(Set.of(ana.registration().code()), codes(picture(pages, 0, "badge")));
        }
        assertEquals(
                "NOT_FOUND practices.registration-not-found",
                Refused.key(() -> world.prints.badge(
                        world.nobody, event.id(), ana.registration().id(), Optional.empty())));
    }

    @Test
    public void theListHasRowsByNameOnEveryPageAndTellsWhichListItIs() throws IOException, NotFoundException {
        for (int n = 0; n < 40; n++) {
            register(n);
        }
        byte[] list = world.prints.attendanceList(world.organizer, event.id(), Optional.of("cierre"));
        try (PDDocument pages = Loader.loadPDF(list)) {
            assertEquals(3, pages.getNumberOfPages());
            assertEquals(
                    Set.of("minka:events/" + event.id() + "/attendance/cierre"), codes(picture(pages, 0, "list-1")));
            picture(pages, 2, "list-3");
            PDFTextStripper stripper = new PDFTextStripper();
            String text = stripper.getText(pages);
            assertEquals(3, text.split("Firma\\R").length - 1);
            assertTrue(text, text.contains("Sesión: Sesión cierre"));
            assertTrue(text, text.indexOf("Ana María") < text.indexOf("Zoila"));
            assertFalse(text, text.contains(register(41).registration().code()));
        }
        assertEquals(
                Set.of("/query/session practices.unknown-session"),
                Refused.faults(() -> world.prints.attendanceList(world.organizer, event.id(), Optional.of("no"))));
        assertEquals(
                "FORBIDDEN kernel.forbidden",
                Refused.key(() -> world.prints.attendanceList(world.temuco, event.id(), Optional.empty())));
    }

    private Registrations.Made register(int number) {
        String name = NAMES.get(number % NAMES.size());
        return world.registrations.register(
                world.nobody, event.id(), EventWorld.person(name, "p" + number + "@b.example", "05101"));
    }

    private static BufferedImage picture(PDDocument pages, int page, String name) throws IOException {
        BufferedImage picture = new PDFRenderer(pages).renderImageWithDPI(page, DPI);
        File folder = new File("target/prints");
        assertTrue(folder.isDirectory() || folder.mkdirs());
        ImageIO.write(picture, "png", new File(folder, name + ".png"));
        return picture;
    }

    private static Set<String> codes(BufferedImage picture) throws NotFoundException {
        int width = picture.getWidth();
        int height = picture.getHeight();
        int[] pixels = picture.getRGB(0, 0, width, height, null, 0, width);
        Result[] results = new QRCodeMultiReader()
                .decodeMultiple(
                        new BinaryBitmap(new HybridBinarizer(new RGBLuminanceSource(width, height, pixels))),
                        Map.of(DecodeHintType.TRY_HARDER, true));
        return Arrays.stream(results).map(Result::getText).collect(Collectors.toSet());
    }
}
