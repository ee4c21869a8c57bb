package cl.minka.runtime.papers;

import cl.minka.kernel.paper.Chart;
import cl.minka.kernel.paper.Charts;
import java.awt.geom.Rectangle2D;
import java.util.List;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;

/** Draws charts with JFreeChart, as SVG by Batik's generator. Without fonts of the system (fontconfig) it is not there. */
@Component(service = Charts.class)
public final class DrawnCharts implements Charts {
    private final ChartStyle style;

    @Activate
    public DrawnCharts() {
        style = ChartStyle.liberation();
        png(new Chart(
                Chart.Kind.BARS, "", "", "", List.of("1"), List.of(Chart.Series.of("1", List.of(1.0))), 100, 100));
    }

    @Override
    public byte[] svg(Chart chart) {
        SvgPage page = new SvgPage(chart.title(), chart.description(), chart.width(), chart.height());
        style.plot(chart).draw(page.graphics(), area(chart));
        return page.bytes();
    }

    @Override
    public byte[] png(Chart chart) {
        return PngPage.of(
                chart.width(), chart.height(), graphics -> style.plot(chart).draw(graphics, area(chart)));
    }

    private static Rectangle2D area(Chart chart) {
        return new Rectangle2D.Double(0, 0, chart.width(), chart.height());
    }
}
