package cl.minka.runtime.operation;

import io.prometheus.metrics.expositionformats.PrometheusTextFormatWriter;
import java.io.IOException;
import javax.servlet.Servlet;
import javax.servlet.http.HttpServlet;
import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletResponse;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** {@code /metrics} in the text format of Prometheus. */
@Component(
        service = Servlet.class,
        property = {
            "osgi.http.whiteboard.servlet.name=minka-metrics",
            "osgi.http.whiteboard.servlet.pattern=/metrics",
            "load-on-startup:Integer=1"
        })
public final class MetricsServlet extends HttpServlet {
    private static final long serialVersionUID = 1L;

    private final transient PrometheusMeasurements measurements;
    private final transient OperatorAccess access;

    @Activate
    public MetricsServlet(@Reference PrometheusMeasurements measurements, @Reference OperatorAccess access) {
        this.measurements = measurements;
        this.access = access;
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (access.granted(request, response)) {
            PrometheusTextFormatWriter writer = new PrometheusTextFormatWriter(false);
            response.setContentType(writer.getContentType());
            writer.write(response.getOutputStream(), measurements.snapshots());
        }
    }
}
