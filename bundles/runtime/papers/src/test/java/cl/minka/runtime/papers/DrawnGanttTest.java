package cl.minka.runtime.papers;

import static org.junit.Assert.assertArrayEquals;
import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertThrows;
import static org.junit.Assert.assertTrue;

import cl.minka.kernel.paper.GanttChart;
import cl.minka.kernel.paper.GanttChart.Mark;
import cl.minka.kernel.paper.GanttChart.Row;
import cl.minka.kernel.paper.GanttCharts;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.OptionalDouble;
import javax.imageio.ImageIO;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.Test;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/** Work in time as others read it; what is in {@code target/charts} is there to be looked at. */
public class DrawnGanttTest {
    private static final GanttChart.Words WORDS =
            new GanttChart.Words("Ruta crítica", "Con holgura", "Holgura", "Hecho", "Hoy");

    private final GanttCharts charts = new DrawnGantt();

    @Test
    public void anSvgTellsItsRowsAsText() throws Exception {
        byte[] bytes = charts.svg(works());
        keep("gantt.svg", bytes);
        Document page =
                DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(new ByteArrayInputStream(bytes));
        Element root = page.getDocumentElement();
        assertEquals("img", root.getAttribute("role"));
        assertEquals("0 0 640 154", root.getAttribute("viewBox"));
        assertEquals("Luces <nuevas> & plaza", root.getFirstChild().getTextContent());
        String text = root.getTextContent();
        assertTrue(text, text.contains("Obra") && text.contains("Ruta crítica") && text.contains("abr 2027"));
        assertTrue(text, text.contains("…"));
        String all = new String(bytes, StandardCharsets.UTF_8);
        assertFalse(all, all.contains("<image") || all.contains("xlink:href=\"http"));
        assertArrayEquals(bytes, charts.svg(works()));
    }

    @Test
    public void barsAreAsLongAsTheirTime() throws IOException {
        byte[] bytes = charts.png(works());
        keep("gantt.png", bytes);
        assertArrayEquals(bytes, charts.png(works()));
        BufferedImage image = ImageIO.read(new ByteArrayInputStream(bytes));
        assertEquals(1_920, image.getWidth());
        assertEquals(462, image.getHeight());
        int middle = (int) ((GanttLayout.TOP + GanttLayout.ROW * 1.5 + 4) * 3);
        assertEquals(10.0 / 40, run(image, middle, 0x1f4e79) / (double) run(image, middle + 54, 0xc77c2b), 0.02);
    }

    @Test
    public void nothingToDrawIsDrawn() throws IOException {
        GanttChart empty =
                new GanttChart("Vacío", "Sin hitos", List.of(), List.of(), OptionalDouble.empty(), WORDS, 640);
        assertTrue(charts.svg(empty).length > 0);
        keep("gantt-empty.png", charts.png(empty));
        Row row = new Row("a", "A", 0, 0, 0, true, false, List.of());
        assertTrue(
                charts.png(new GanttChart("Uno", "", List.of(row), List.of(), OptionalDouble.of(7), WORDS, 300)).length
                        > 0);
    }

    @Test
    public void whatCanNotBeIsRefused() {
        assertThrows(IllegalArgumentException.class, () -> new Row("a", "A", 2, 1, 3, true, false, List.of()));
        Row row = new Row("a", "A", 0, 1, 1, true, false, List.of("b"));
        assertThrows(
                IllegalArgumentException.class,
                () -> new GanttChart("", "", List.of(row), List.of(), OptionalDouble.empty(), WORDS, 640));
    }

    private static GanttChart works() {
        return new GanttChart(
                "Luces <nuevas> & plaza",
                "Seis hitos entre marzo y junio de 2027.",
                List.of(
                        new Row("bases", "Bases", 0, 20, 20, true, true, List.of()),
                        new Row("permiso", "Permisos", 0, 10, 20, false, true, List.of()),
                        new Row("obra", "Obra", 20, 60, 60, true, false, List.of("bases", "permiso")),
                        new Row(
                                "difusion",
                                "Difusión en los barrios, en la radio comunitaria, en las escuelas y en las ferias libres",
                                20,
                                35,
                                80,
                                false,
                                false,
                                List.of("permiso")),
                        new Row("recepcion", "Recepción", 60, 80, 80, true, false, List.of("obra")),
                        new Row(
                                "inauguracion",
                                "Inauguración",
                                80,
                                80,
                                80,
                                true,
                                false,
                                List.of("recepcion", "difusion"))),
                List.of(new Mark(0, "mar 2027"), new Mark(31, "abr 2027"), new Mark(61, "may 2027")),
                OptionalDouble.of(28),
                WORDS,
                640);
    }

    /** Pixels of that colour in a line. */
    private static int run(BufferedImage image, int y, int colour) {
        int run = 0;
        for (int x = 0; x < image.getWidth(); x++) {
            run += (image.getRGB(x, y) & 0xffffff) == colour ? 1 : 0;
        }
        return run;
    }

    private static void keep(String name, byte[] bytes) throws IOException {
        Path folder = Files.createDirectories(Path.of("target/charts"));
        Files.write(folder.resolve(name), bytes);
    }
}
