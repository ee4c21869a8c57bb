package cl.minka.runtime.papers;

import cl.minka.kernel.paper.Chart;
import cl.minka.kernel.paper.Charts;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import javax.imageio.ImageIO;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;

/** Draws charts with JFreeChart, as SVG by Batik's generator. Without fonts of the system (fontconfig) it is not there. */
@Component(service = Charts.class)
public final class DrawnCharts implements Charts {
    private static final int FINE = 3;

    private final ChartStyle style;

    @Activate
    public DrawnCharts() {
        style = ChartStyle.liberation();
        png(new Chart(
                Chart.Kind.BARS, "", "", "", List.of("1"), List.of(Chart.Series.of("1", List.of(1.0))), 100, 100));
    }

    @Override
    public byte[] svg(Chart chart) {
        SvgPage page = new SvgPage(chart);
        style.plot(chart).draw(page.graphics(), area(chart));
        return page.bytes();
    }

    @Override
    public byte[] png(Chart chart) {
        BufferedImage image =
                new BufferedImage(chart.width() * FINE, chart.height() * FINE, BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = image.createGraphics();
        graphics.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        graphics.setRenderingHint(RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
        graphics.setRenderingHint(RenderingHints.KEY_FRACTIONALMETRICS, RenderingHints.VALUE_FRACTIONALMETRICS_ON);
        graphics.scale(FINE, FINE);
        style.plot(chart).draw(graphics, area(chart));
        graphics.dispose();
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            ImageIO.write(image, "png", out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    private static Rectangle2D area(Chart chart) {
        return new Rectangle2D.Double(0, 0, chart.width(), chart.height());
    }
}
