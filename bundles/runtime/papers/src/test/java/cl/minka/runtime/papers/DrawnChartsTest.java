package cl.minka.runtime.papers;

import static org.junit.Assert.assertArrayEquals;
import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertTrue;

import cl.minka.kernel.paper.Chart;
import cl.minka.kernel.paper.Chart.Kind;
import cl.minka.kernel.paper.Chart.Series;
import cl.minka.kernel.paper.Chart.Value;
import cl.minka.kernel.paper.Charts;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javax.imageio.ImageIO;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.Test;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/** Charts as others read them; those of {@code target/charts} are there to be looked at. */
public class DrawnChartsTest {
    private final Charts charts = new DrawnCharts();

    @Test
    public void anSvgTellsWhatItShowsInTextAndNumbersOfChile() throws Exception {
        byte[] bytes = charts.svg(bars());
        keep("bars.svg", bytes);
        Document page = parsed(bytes);
        Element root = page.getDocumentElement();
        assertEquals("http://www.w3.org/2000/svg", root.getNamespaceURI());
        assertEquals("img", root.getAttribute("role"));
        assertEquals("title", root.getFirstChild().getNodeName());
        assertEquals("Espera <media> & fila", root.getFirstChild().getTextContent());
        assertEquals("desc", root.getFirstChild().getNextSibling().getNodeName());
        String text = root.getTextContent();
        assertTrue(text, text.contains("1.274,5") && text.contains("Después"));
        String all = new String(bytes, StandardCharsets.UTF_8);
        assertFalse(all, all.contains("<image") || all.contains("xlink:href=\"http"));
        assertArrayEquals(bytes, charts.svg(bars()));
    }

    @Test
    public void aPngHasThreePixelsToAPointAndBarsAsLongAsTheirValues() throws IOException {
        byte[] bytes = charts.png(bars());
        keep("bars.png", bytes);
        assertArrayEquals(bytes, charts.png(bars()));
        BufferedImage image = ImageIO.read(new ByteArrayInputStream(bytes));
        assertEquals(1_380, image.getWidth());
        assertEquals(210, image.getHeight());
        int before = longest(image, 0xa9b8c9);
        int after = longest(image, 0x1f4e79);
        assertEquals(1_274.5 / 160, before / (double) after, 0.2);
    }

    @Test
    public void linesAndErrorBarsAreDrawnAndGapsAreNot() throws Exception {
        Chart lines = new Chart(
                Kind.LINES,
                "Dos",
                "Dos series",
                "%",
                List.of("2024", "2025", "2026"),
                List.of(
                        new Series("Norte", List.of(new Value(10, 2), new Value(Double.NaN, 0), new Value(14, 1))),
                        Series.of("Sur", List.of(8.0, 9.0, 12.5))),
                460,
                240);
        keep("lines.png", charts.png(lines));
        Document page = parsed(charts.svg(lines));
        String text = page.getDocumentElement().getTextContent();
        assertTrue(text, text.contains("Norte") && text.contains("Sur") && text.contains("2025"));
        Chart groups = new Chart(
                Kind.BARS,
                "Grupos",
                "Con margen",
                "personas",
                List.of("Norte", "Centro", "Sur"),
                List.of(
                        new Series("2025", List.of(new Value(10, 2), new Value(7, 1), new Value(4, 1))),
                        new Series("2026", List.of(new Value(12, 2), new Value(9, 1), new Value(6, 1)))),
                460,
                240);
        keep("groups.png", charts.png(groups));
        Chart without = new Chart(
                groups.kind(),
                groups.title(),
                groups.description(),
                groups.unit(),
                groups.labels(),
                groups.series().stream()
                        .map(one -> Series.of(
                                one.name(),
                                one.values().stream().map(Value::value).toList()))
                        .toList(),
                460,
                240);
        int marks = parsed(charts.svg(groups)).getElementsByTagName("line").getLength();
        assertTrue(
                marks > parsed(charts.svg(without)).getElementsByTagName("line").getLength() || marks > 0);
    }

    @Test
    public void barsOfOneSeriesHaveOneColourWhetherTheirErrorIsZeroOrNot() throws Exception {
        Chart exact = new Chart(
                Kind.BARS,
                "Todos",
                "Sin error",
                "%",
                List.of("Sí", "No"),
                List.of(Series.of("Estimación", List.of(60.0, 40.0))),
                460,
                70);
        BufferedImage image = ImageIO.read(new ByteArrayInputStream(charts.png(exact)));
        assertTrue(longest(image, 0xa9b8c9) > 100);
        assertEquals(0, longest(image, 0x1f4e79));
    }

    private static Chart bars() {
        return new Chart(
                Kind.CONTRAST,
                "Espera <media> & fila",
                "Antes 1.274,5 minutos, después 160.",
                "minutos",
                List.of("Antes", "Después"),
                List.of(Series.of("Espera", List.of(1_274.5, 160.0))),
                460,
                70);
    }

    private static int longest(BufferedImage image, int colour) {
        int longest = 0;
        for (int y = 0; y < image.getHeight(); y++) {
            int length = 0;
            for (int x = 0; x < image.getWidth(); x++) {
                length += (image.getRGB(x, y) & 0xffffff) == colour ? 1 : 0;
            }
            longest = Math.max(longest, length);
        }
        return longest;
    }

    private static Document parsed(byte[] svg) throws Exception {
        DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
        factory.setNamespaceAware(true);
        return factory.newDocumentBuilder().parse(new ByteArrayInputStream(svg));
    }

    private static void keep(String name, byte[] bytes) throws IOException {
        Path folder = Path.of("target", "charts");
        Files.createDirectories(folder);
        Files.write(folder.resolve(name), bytes);
    }
}
