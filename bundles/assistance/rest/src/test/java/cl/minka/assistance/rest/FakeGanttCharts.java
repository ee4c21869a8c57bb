package cl.minka.assistance.rest;

import cl.minka.kernel.paper.GanttChart;
import cl.minka.kernel.paper.GanttCharts;
import java.nio.charset.StandardCharsets;

/** Writes what should be drawn. */
final class FakeGanttCharts implements GanttCharts {
    @Override
    public byte[] svg(GanttChart chart) {
        return chart.toString().getBytes(StandardCharsets.UTF_8);
    }

    @Override
    public byte[] png(GanttChart chart) {
        return svg(chart);
    }
}
