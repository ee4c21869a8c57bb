package cl.minka.kernel.paper;

import org.osgi.annotation.versioning.ProviderType;

/** Draws work in time. The same chart gives the same bytes. */
@ProviderType
public interface GanttCharts {
    /** SVG 1.1 that names nothing outside; text stays text, title and description are its first children. */
    byte[] svg(GanttChart chart);

    /** PNG with three pixels to a point. */
    byte[] png(GanttChart chart);
}
