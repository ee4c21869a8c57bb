package cl.minka.kernel.paper;

import org.osgi.annotation.versioning.ProviderType;

/** Draws charts, with numbers as they are written in Chile. The same chart gives the same bytes. */
@ProviderType
public interface Charts {
    /** SVG 1.1 that names nothing outside; text stays text, title and description are its first children. */
    byte[] svg(Chart chart);

    /** PNG for the press, with three pixels to a point. */
    byte[] png(Chart chart);
}
