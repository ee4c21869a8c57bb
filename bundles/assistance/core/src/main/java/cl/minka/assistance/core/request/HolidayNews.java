package cl.minka.assistance.core.request;

import cl.minka.kernel.journal.Event;
import cl.minka.kernel.journal.EventConsumer;
import java.util.List;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Learns that the table of holidays has changed. */
@Component(service = EventConsumer.class)
public final class HolidayNews implements EventConsumer {
    private final LevelWatch watch;

    @Activate
    public HolidayNews(@Reference LevelWatch watch) {
        this.watch = watch;
    }

    @Override
    public String name() {
        return "assistance.holidays";
    }

    @Override
    public void accept(List<Event> events) {
        if (events.stream().anyMatch(event -> event.type().startsWith("kernel.holiday-"))) {
            watch.calendarsChanged();
        }
    }
}
