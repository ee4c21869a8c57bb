package cl.minka.assistance.rest.project;

import cl.minka.assistance.project.Gantt;
import cl.minka.kernel.Kind;
import cl.minka.kernel.Refusal;
import cl.minka.kernel.paper.GanttChart;
import cl.minka.kernel.paper.GanttCharts;
import cl.minka.kernel.rest.Texts;
import cl.minka.kernel.time.WorkingDays;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.osgi.service.component.annotations.ReferencePolicyOption;

/** Whatever draws work in time, where there is something. */
@Component(service = GanttDesk.class)
public final class GanttDesk {
    private final AtomicReference<GanttCharts> charts = new AtomicReference<>();
    private final Texts texts;
    private final Clock clock;

    @Activate
    public GanttDesk(@Reference Texts texts, @Reference Clock clock) {
        this.texts = texts;
        this.clock = clock;
    }

    @Reference(
            cardinality = ReferenceCardinality.OPTIONAL,
            policy = ReferencePolicy.DYNAMIC,
            policyOption = ReferencePolicyOption.GREEDY)
    public void setCharts(GanttCharts present) {
        charts.set(present);
    }

    public void unsetCharts(GanttCharts gone) {
        charts.compareAndSet(gone, null);
    }

    byte[] svg(Gantt gantt, Locale locale) {
        return charts().svg(picture(gantt, locale));
    }

    byte[] png(Gantt gantt, Locale locale) {
        return charts().png(picture(gantt, locale));
    }

    private GanttCharts charts() {
        return Optional.ofNullable(charts.get())
                .orElseThrow(() -> new Refusal(Kind.UNAVAILABLE, "assistance.no-drawing"));
    }

    private GanttChart picture(Gantt gantt, Locale locale) {
        return new GanttPicture(texts, locale).of(gantt, LocalDate.ofInstant(clock.instant(), WorkingDays.ZONE));
    }
}
