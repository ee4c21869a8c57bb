package cl.minka.runtime.operation;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import javax.servlet.Servlet;
import javax.servlet.http.HttpServlet;
import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletResponse;
import org.apache.felix.hc.api.Result;
import org.apache.felix.hc.api.ResultLog;
import org.apache.felix.hc.api.execution.HealthCheckExecutionOptions;
import org.apache.felix.hc.api.execution.HealthCheckExecutionResult;
import org.apache.felix.hc.api.execution.HealthCheckExecutor;
import org.apache.felix.hc.api.execution.HealthCheckSelector;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** {@code /health/live} and {@code /health/ready}: 200 or 503, with the reasons. */
@Component(
        service = Servlet.class,
        property = {
            "osgi.http.whiteboard.servlet.name=minka-health",
            "osgi.http.whiteboard.servlet.pattern=/health/live",
            "osgi.http.whiteboard.servlet.pattern=/health/ready",
            "load-on-startup:Integer=1"
        })
public final class HealthServlet extends HttpServlet {
    private static final long serialVersionUID = 1L;
    private static final int TIMEOUT_MILLIS = 4_000;

    private final transient HealthCheckExecutor checks;
    private final transient OperatorAccess access;
    private final transient ObjectMapper json = new ObjectMapper();

    @Activate
    public HealthServlet(@Reference HealthCheckExecutor checks, @Reference OperatorAccess access) {
        this.checks = checks;
        this.access = access;
    }

    record Health(String status, List<Check> checks) {}

    record Check(String name, String status, String detail) {}

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (!access.granted(request, response)) {
            return;
        }
        boolean ready = request.getServletPath().endsWith("/ready");
        Health health = health(ready ? "ready" : "live");
        response.setStatus(
                health.status().equals("ok") ? HttpServletResponse.SC_OK : HttpServletResponse.SC_SERVICE_UNAVAILABLE);
        response.setContentType("application/json");
        response.getOutputStream().write(json.writeValueAsBytes(health));
    }

    private Health health(String tag) {
        List<HealthCheckExecutionResult> results = checks.execute(
                HealthCheckSelector.tags(tag),
                new HealthCheckExecutionOptions().setOverrideGlobalTimeout(TIMEOUT_MILLIS));
        List<Check> answers = results.stream()
                .map(HealthServlet::check)
                .sorted(Comparator.comparing(Check::name))
                .toList();
        boolean good = !answers.isEmpty()
                && answers.stream().noneMatch(check -> check.status().equals("unavailable"));
        return new Health(good ? "ok" : "unavailable", answers);
    }

    private static Check check(HealthCheckExecutionResult result) {
        Result answer = result.getHealthCheckResult();
        String detail = StreamSupport.stream(answer.spliterator(), false)
                .filter(entry -> entry.getStatus().ordinal() >= Result.Status.OK.ordinal())
                .map(ResultLog.Entry::getMessage)
                .distinct()
                .collect(Collectors.joining("; "));
        return new Check(result.getHealthCheckMetadata().getName(), status(answer.getStatus()), detail);
    }

    private static String status(Result.Status status) {
        return switch (status) {
            case OK -> "ok";
            case WARN -> "warning";
            case TEMPORARILY_UNAVAILABLE, CRITICAL, HEALTH_CHECK_ERROR -> "unavailable";
        };
    }
}
