package cl.minka.runtime.papers;

import cl.minka.kernel.paper.GanttChart;
import cl.minka.kernel.paper.GanttCharts;
import java.util.List;
import java.util.OptionalDouble;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;

/** Draws work in time by Java 2D, as SVG by Batik's generator. Without fonts of the system (fontconfig) it is not there. */
@Component(service = GanttCharts.class)
public final class DrawnGantt implements GanttCharts {
    private final GanttPainter painter;

    @Activate
    public DrawnGantt() {
        painter = new GanttPainter(Typeface.drawn("Regular"), Typeface.drawn("Bold"));
        GanttChart.Words words = new GanttChart.Words("", "", "", "", "");
        png(new GanttChart("", "", List.of(), List.of(), OptionalDouble.empty(), words, 300));
    }

    @Override
    public byte[] svg(GanttChart chart) {
        GanttLayout layout = painter.layout(chart);
        SvgPage page = new SvgPage(chart.title(), chart.description(), chart.width(), layout.height());
        painter.draw(layout, page.graphics());
        return page.bytes();
    }

    @Override
    public byte[] png(GanttChart chart) {
        GanttLayout layout = painter.layout(chart);
        return PngPage.of(chart.width(), layout.height(), graphics -> painter.draw(layout, graphics));
    }
}
