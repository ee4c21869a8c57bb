package cl.minka.kernel.core.time;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.osgi.service.component.annotations.Component;

/** The clock of the machine in UTC; a {@code Clock} service of higher ranking takes its place. */
@Component(service = Clock.class, property = "minka.clock=system")
public final class PlatformClock extends Clock {
    private final Clock clock = Clock.systemUTC();

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return clock.withZone(zone);
    }

    @Override
    public Instant instant() {
        return clock.instant();
    }

    @Override
    public long millis() {
        return clock.millis();
    }
}
